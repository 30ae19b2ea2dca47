import { defineProduct } from '../product.ts'

const twitchDocs = 'https://dev.twitch.tv/docs/authentication/'
const twitchApi = 'https://dev.twitch.tv/docs/api/get-started/'
const streamlink = 'https://streamlink.github.io/cli/plugins/twitch.html'

/** Twitch’s API, chat, and Streamlink. */
export const twitch = defineProduct({
  name: 'Twitch',
  hosts: ['.twitch.tv'],
  marks: ['api.twitch.tv', 'id.twitch.tv', 'streamlink'],
  says: [
    {
      text: 'OAuth token is missing',
      means: ['no-credentials', 'malformed-header'],
      certainty: 'likely',
      because:
        'Twitch’s API found no `Authorization: Bearer …`: no field came, or one with another word before the token.',
      ask: 'the names of the fields that are sent, and the word before the token',
      source: twitchApi,
    },
    {
      text: 'Client ID and OAuth token do not match',
      means: ['wrong-environment', 'wrong-place', 'invalid-client'],
      certainty: 'likely',
      because:
        'Twitch: the token was made with another client id than the one in `Client-Id`, or that field was not sent at all.',
      steps: {
        developer: [
          '`curl -H "Authorization: OAuth $TOKEN" https://id.twitch.tv/oauth2/validate` shows the token’s own `client_id`.',
        ],
      },
      source: twitchApi,
    },
    {
      text: 'Invalid OAuth token',
      when: { text: ['twitch'] },
      means: ['token-expired', 'invalid-api-key', 'revoked-credential'],
      certainty: 'likely',
      because: 'Twitch does not take the token: expired, withdrawn, or the client id or secret in its place.',
      steps: { developer: ['`curl -H "Authorization: OAuth $TOKEN" https://id.twitch.tv/oauth2/validate`'] },
      source: twitchDocs,
    },
    {
      text: '401 Client Error: Unauthorized for url: https://api.twitch.tv/kraken',
      means: ['invalid-api-key', 'token-expired', 'revoked-credential', 'malformed-token'],
      certainty: 'likely',
      because: 'Twitch does not take the OAuth token: old, withdrawn, or a Client-ID in its place.',
      steps: {
        developer: [
          '`curl -H "Authorization: OAuth $TOKEN" https://id.twitch.tv/oauth2/validate`',
          'Newer Streamlink: `--twitch-api-header "Authorization=OAuth $TOKEN"`, the value of the cookie `auth-token` of twitch.tv.',
        ],
      },
      ask: 'what the validate command answers',
      source: streamlink,
    },
    {
      text: 'Must provide a valid Client-ID or OAuth token',
      means: ['no-credentials', 'wrong-url'],
      certainty: 'likely',
      because: 'Twitch’s API wants `Client-Id` and `Authorization: Bearer`; the old kraken API is gone.',
      source: twitchApi,
    },
    {
      text: 'Login authentication failed',
      when: { text: ['twitch', 'tmi'] },
      means: ['token-expired', 'invalid-api-key', 'malformed-header', 'insufficient-scope'],
      certainty: 'likely',
      because:
        'Twitch chat refused what came with PASS: the token has expired (after about four hours), is of another account than NICK, or stands there without `oauth:` before it.',
      steps: {
        developer: [
          'Ask whose it is and how long it lives: `curl -sS -H "Authorization: OAuth $TOKEN" https://id.twitch.tv/oauth2/validate` (login, scopes, expires_in).',
          'Send `PASS oauth:$TOKEN`, then `NICK` with the login of that account; the token needs `chat:read` and `chat:edit`.',
        ],
      },
      ask: 'what https://id.twitch.tv/oauth2/validate says of the token, and the first six characters after PASS',
      source: 'https://dev.twitch.tv/docs/chat/irc/',
    },
    {
      text: 'Improperly formatted auth',
      means: ['malformed-header', 'placeholder-credential', 'no-credentials'],
      certainty: 'likely',
      because: 'Twitch chat wants `PASS oauth:` and the token.',
      ask: 'what is sent as `PASS`, its middle hidden',
      source: 'https://dev.twitch.tv/docs/chat/irc/',
    },
  ],
})
