import { defineProduct } from '../product.ts'

const telegram = 'https://core.telegram.org/bots/api#authorizing-your-bot'
const telegramErrors = 'https://core.telegram.org/api/errors'
const ptb =
  'https://github.com/python-telegram-bot/python-telegram-bot/blob/master/src/telegram/request/_baserequest.py'
const spotify = 'https://developer.spotify.com/documentation/web-api/concepts/api-calls'
const spotifyToken = 'https://developer.spotify.com/documentation/web-api/tutorials/refreshing-tokens'
const spotifyNode = 'https://github.com/thelinmichael/spotify-web-api-node#authorization'
const twitch = 'https://dev.twitch.tv/docs/authentication/'
const twitchApi = 'https://dev.twitch.tv/docs/api/get-started/'
const streamlink = 'https://streamlink.github.io/cli/plugins/twitch.html'
const reddit = 'https://github.com/reddit-archive/reddit/wiki/OAuth2'
const prawcore = 'https://praw.readthedocs.io/en/stable/getting_started/authentication.html'
const bot = { text: ['telegram', 'api.telegram.org', 'botfather', 'aiogram', 'telebot', 'etelegram'] }
const spotifyHere = { text: ['spotify'] }
const hour =
  'A token lives one hour: before that ask `https://accounts.spotify.com/api/token` with `grant_type=refresh_token` (or `client_credentials`), and repeat the call once after a 401.'

/** Telegram, Spotify, Twitch and Reddit. */
export const messagingAndMedia = defineProduct({
  name: 'Telegram, Spotify, Twitch or Reddit',
  hosts: ['api.telegram.org', '.spotify.com', '.twitch.tv', '.reddit.com'],
  marks: [
    'api.telegram.org',
    'api.spotify.com',
    'accounts.spotify.com',
    'api.twitch.tv',
    'id.twitch.tv',
    'oauth.reddit.com',
    'prawcore',
    'spotipy',
  ],
  says: [
    {
      text: '"error_code":404,"description":"Not Found"',
      means: ['invalid-api-key', 'wrong-url', 'malformed-token'],
      certainty: 'likely',
      because:
        'Telegram answers 404 for a token that it cannot read, as well as for an unknown method: the address is `/bot<token>/<method>`.',
      steps: {
        developer: [
          '`curl -s "https://api.telegram.org/bot$TOKEN/getMe"`: the word bot, then the token with its colon, without blanks or brackets.',
        ],
      },
      source: telegram,
    },
    {
      text: '404 Not Found',
      when: { text: ['etelegram', 'telegram.error', 'aiogram', 'telebot'] },
      means: ['invalid-api-key', 'wrong-url', 'placeholder-credential'],
      certainty: 'likely',
      because: 'Telegram answers 404 for a token that it cannot read: empty, a placeholder, or cut.',
      steps: { developer: ['`curl -s "https://api.telegram.org/bot$TOKEN/getMe"`'] },
      source: telegram,
    },
    {
      text: '"error_code":401,"description":"Unauthorized"',
      means: ['revoked-credential', 'invalid-api-key'],
      certainty: 'likely',
      because: 'Telegram knows no such bot token: revoked at BotFather, or mistyped.',
      steps: {
        developer: [
          '@BotFather › /mybots › the bot › API Token; then `curl -s "https://api.telegram.org/bot$TOKEN/getMe"`.',
        ],
      },
      source: telegram,
    },
    {
      text: '401 Unauthorized',
      when: { text: ['etelegram', 'telegram.error', 'aiogram', 'telebot'] },
      means: ['revoked-credential', 'invalid-api-key'],
      certainty: 'likely',
      because: 'Telegram knows no such bot token: revoked at BotFather, or mistyped.',
      source: telegram,
    },
    {
      text: 'was rejected by the server',
      when: bot,
      means: ['invalid-api-key', 'revoked-credential', 'placeholder-credential'],
      certainty: 'likely',
      because: 'Telegram knows no such bot token (python-telegram-bot).',
      source: ptb,
    },
    {
      text: 'Forbidden: bot was blocked by the user',
      means: ['forbidden'],
      certainty: 'certain',
      because: 'The token is good; this user blocked the bot.',
      source: telegramErrors,
    },
    {
      text: "Forbidden: bot can't initiate conversation with a user",
      means: ['forbidden'],
      certainty: 'certain',
      because: 'The token is good; the user must write to the bot first.',
      source: telegramErrors,
    },
    {
      text: 'terminated by other getUpdates request',
      means: ['not-authentication'],
      certainty: 'certain',
      because: 'The token is good; a second copy of the bot is running (409).',
      source: telegram,
    },
    {
      text: 'AUTH_KEY_UNREGISTERED',
      means: ['session-expired', 'revoked-credential'],
      certainty: 'certain',
      because: 'Telegram knows no such session: it was ended, or never signed in.',
      steps: { developer: ['Delete the session file, and log in again.'] },
      source: telegramErrors,
    },
    {
      text: 'SESSION_PASSWORD_NEEDED',
      means: ['mfa-or-sso-required'],
      certainty: 'certain',
      because: 'The Telegram account has two-step verification, and its password is wanted too.',
      source: telegramErrors,
    },
    {
      text: 'The access token expired',
      when: spotifyHere,
      means: ['token-expired', 'refresh-failed'],
      certainty: 'certain',
      because: 'Spotify’s access token is past its hour.',
      steps: { developer: [hour] },
      source: spotifyToken,
    },
    {
      text: 'WebapiError: Unauthorized',
      means: ['token-expired', 'no-credentials', 'refresh-failed'],
      certainty: 'likely',
      because: 'Spotify took no access token: it is past its hour, or was never set on this object.',
      steps: {
        developer: [
          hour,
          '`spotifyApi.clientCredentialsGrant().then(({ body }) => spotifyApi.setAccessToken(body.access_token))`, again before `body.expires_in` seconds.',
        ],
      },
      ask: 'how long after the token was fetched the first 401 comes',
      source: spotifyNode,
    },
    {
      text: 'No token provided',
      when: spotifyHere,
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'Spotify answers no call without a token (since 2017, search and tracks too).',
      steps: {
        developer: [
          'Fetch one with client credentials: `curl -u "$ID:$SECRET" -d grant_type=client_credentials https://accounts.spotify.com/api/token`, and send it as Bearer.',
        ],
      },
      source: spotify,
    },
    {
      text: 'Invalid access token',
      when: spotifyHere,
      means: ['invalid-api-key', 'corrupted-credential', 'wrong-token-type'],
      certainty: 'likely',
      because: 'Spotify does not know the token: a code, an id or a refresh token in its place, or cut.',
      source: spotify,
    },
    {
      text: 'Only valid bearer authentication supported',
      means: ['malformed-header', 'wrong-scheme', 'placeholder-credential'],
      certainty: 'certain',
      because: 'Spotify got an Authorization field that is not `Bearer`, one blank and a token.',
      source: spotify,
    },
    {
      text: 'Insufficient client scope',
      when: spotifyHere,
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The user did not grant the scope that this endpoint wants.',
      steps: {
        developer: [
          'Add it to `scope` of the authorize address, and have the user log in again (delete spotipy’s `.cache`).',
        ],
      },
      source: 'https://developer.spotify.com/documentation/web-api/concepts/scopes',
    },
    {
      text: 'Refresh token revoked',
      when: spotifyHere,
      means: ['refresh-failed'],
      certainty: 'certain',
      because: 'The refresh token was withdrawn: the user removed the app, or the client secret was rotated.',
      source: spotifyToken,
    },
    {
      text: 'User not registered in the Developer Dashboard',
      means: ['forbidden'],
      certainty: 'certain',
      because: 'The app is in development mode, and this user is not on its list.',
      steps: { developer: ['Developer Dashboard › the app › User Management: add the user.'] },
      source: 'https://developer.spotify.com/documentation/web-api/concepts/quota-modes',
    },
    {
      text: 'OAuth token is missing',
      means: ['no-credentials', 'malformed-header'],
      certainty: 'certain',
      because: 'Twitch’s API wants `Authorization: Bearer …` beside `Client-Id`.',
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
      source: twitch,
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
      means: ['wrong-credentials', 'token-expired', 'insufficient-scope'],
      certainty: 'likely',
      because: 'Twitch chat refused the token: expired, or without `chat:read`/`chat:edit`.',
      source: 'https://dev.twitch.tv/docs/chat/irc/',
    },
    {
      text: 'Improperly formatted auth',
      means: ['malformed-header'],
      certainty: 'certain',
      because: 'Twitch chat wants `PASS oauth:` and the token.',
      source: 'https://dev.twitch.tv/docs/chat/irc/',
    },
    {
      text: 'received 401 HTTP response',
      when: { text: ['prawcore', 'praw', 'reddit'] },
      means: ['invalid-client', 'wrong-credentials'],
      certainty: 'likely',
      because: 'Reddit refused client id and secret (the id is the short text under the app’s name).',
      steps: {
        developer: [
          '`curl -A "$AGENT" -u "$ID:$SECRET" -d grant_type=client_credentials https://www.reddit.com/api/v1/access_token`',
        ],
      },
      source: prawcore,
    },
    {
      text: 'invalid_grant error processing request',
      means: ['wrong-credentials', 'mfa-or-sso-required'],
      certainty: 'likely',
      because:
        'Reddit refused user name and password of the script app: wrong, another account than the app’s developer, or two-factor login on.',
      steps: { developer: ['With two-factor login send the password as `password:123456`.'] },
      source: prawcore,
    },
    {
      text: 'whoa there, pardner',
      means: ['security-layer-block'],
      certainty: 'certain',
      because: 'Reddit blocks the address or the User-Agent.',
      steps: { developer: ['Log in by OAuth at oauth.reddit.com, with a User-Agent of your own.'] },
      source: reddit,
    },
  ],
})
