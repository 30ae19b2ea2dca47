import { defineProduct } from '../product.ts'

const codes = 'https://discord.com/developers/docs/topics/opcodes-and-status-codes'
const reference = 'https://discord.com/developers/docs/reference#authentication'
const python = 'https://github.com/Rapptz/discord.py/blob/master/discord/http.py'
const javascript = 'https://github.com/discordjs/discord.js/blob/main/packages/discord.js/src/errors/Messages.js'
const portal = 'Developer Portal › the application › Bot › Reset Token'
const prove = '`curl -sS -H "Authorization: Bot $DISCORD_TOKEN" https://discord.com/api/v10/users/@me`'
const steps = {
  developer: [
    `${portal}: it has two dots; Client Secret, Public Key and Application ID are none.`,
    prove,
    'In a `.env` no quotes or blanks; load it before the client is made.',
  ],
}

/** Discord’s API, gateway and libraries. */
export const discord = defineProduct({
  name: 'Discord',
  hosts: ['discord.com', '.discord.com', 'discordapp.com', 'gateway.discord.gg'],
  marks: [
    'discord.com/api',
    'discord.py',
    'discord.js',
    'discord.net',
    'discord.errors',
    'discordapi',
    'discord.gateway',
  ],
  says: [
    {
      text: '401: Unauthorized',
      when: { text: ['discord'] },
      means: ['invalid-api-key', 'malformed-token', 'revoked-credential', 'malformed-header', 'placeholder-credential'],
      certainty: 'likely',
      because:
        'Discord does not know the token: reset, or another value of the portal (client secret, public key) in its place, or without the word Bot.',
      steps,
      ask: 'from which page and field of the portal the token was copied, and how many dots it has',
      source: reference,
    },
    {
      text: '401: Unauthorized (error code: 40001)',
      means: ['invalid-api-key', 'no-credentials'],
      certainty: 'likely',
      because: 'Code 40001: no valid token came.',
      steps,
      source: codes,
    },
    {
      text: 'Improper token has been passed',
      means: ['invalid-api-key', 'malformed-token', 'placeholder-credential', 'revoked-credential'],
      certainty: 'likely',
      because: 'discord.py’s words for a 401 at login: the text given to `run()` is not the bot’s present token.',
      steps,
      ask: 'from which page and field of the portal the token was copied, and how many dots it has',
      source: python,
    },
    {
      text: 'An invalid token was provided',
      when: { text: ['discord', 'tokeninvalid', 'token_invalid'] },
      means: ['placeholder-credential', 'invalid-api-key', 'malformed-token'],
      certainty: 'likely',
      because:
        'discord.js got no token, or one that Discord refuses: `client.login()` is called with an unset variable most often.',
      steps,
      ask: 'what `console.log(process.env.DISCORD_TOKEN?.length)` prints before `client.login`',
      source: javascript,
    },
    {
      text: 'A supplied token was invalid',
      when: { text: ['discord'] },
      means: ['malformed-token', 'placeholder-credential'],
      certainty: 'certain',
      because: 'Discord.Net sees by its form that the text is no bot token.',
      steps,
      source: 'https://github.com/discord-net/Discord.Net/blob/dev/src/Discord.Net.Core/Utils/TokenUtils.cs',
    },
    {
      text: 'closed with 4004',
      means: ['invalid-api-key', 'revoked-credential'],
      certainty: 'likely',
      because: 'Gateway close code 4004: the token sent with Identify is not valid.',
      steps,
      source: codes,
    },
    {
      text: 'disallowed intents',
      when: { text: ['discord', '4014'] },
      means: ['server-misconfigured', 'insufficient-scope'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'Close code 4014: the bot asks for privileged intents that are off in the portal.',
      steps: {
        developer: ['Developer Portal › Bot › Privileged Gateway Intents: switch on those that the code asks for.'],
      },
      source: codes,
    },
    {
      text: 'PrivilegedIntentsRequired',
      means: ['server-misconfigured', 'insufficient-scope'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'The bot asks for privileged intents that are off in the portal.',
      steps: {
        developer: ['Developer Portal › Bot › Privileged Gateway Intents: switch on those that the code asks for.'],
      },
      source: 'https://github.com/Rapptz/discord.py/blob/master/discord/errors.py',
    },
    {
      text: '50001',
      pattern: /^50001\b/,
      when: { text: ['discord', 'missing access'] },
      means: ['forbidden', 'insufficient-scope'],
      certainty: 'certain',
      because:
        'Code 50001, Missing Access: the token is good; the bot is not in that server or cannot see that channel.',
      steps: { developer: ['Invite it with `scope=bot applications.commands`, and give its role View Channel.'] },
      source: codes,
    },
    {
      text: '50013',
      pattern: /^50013\b/,
      when: { text: ['discord', 'missing permissions'] },
      means: ['forbidden'],
      certainty: 'certain',
      because:
        'Code 50013, Missing Permissions: the bot’s role lacks the permission, or stands below the role it acts on.',
      steps: { developer: ['Server Settings › Roles: give the permission, and drag the bot’s role up.'] },
      source: codes,
    },
    {
      text: '50014',
      pattern: /^50014\b/,
      when: { text: ['discord', 'invalid authentication token'] },
      means: ['invalid-api-key', 'revoked-credential'],
      certainty: 'likely',
      because: 'Code 50014: Discord does not know the token.',
      source: codes,
    },
    {
      text: '50025',
      pattern: /^50025\b/,
      when: { text: ['discord', 'oauth2 access token'] },
      means: ['invalid-api-key', 'token-expired', 'wrong-token-type'],
      certainty: 'likely',
      because:
        'Code 50025: the OAuth2 access token is expired or of another kind; a user’s goes with Bearer, a bot’s with Bot.',
      source: codes,
    },
    {
      text: '50026',
      pattern: /^50026\b/,
      when: { text: ['discord'] },
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'Code 50026: the OAuth2 token lacks a scope.',
      source: codes,
    },
    {
      text: '50027',
      pattern: /^50027\b/,
      when: { text: ['discord', 'invalid webhook token'] },
      means: ['invalid-api-key', 'wrong-url', 'token-expired'],
      certainty: 'likely',
      because: 'Code 50027: the token in the webhook’s address is wrong, or an interaction’s (15 minutes) has expired.',
      source: codes,
    },
    {
      text: 'Unknown Webhook',
      when: { text: ['discord', '10015'] },
      means: ['revoked-credential', 'wrong-url'],
      certainty: 'likely',
      because: 'Code 10015: the webhook was deleted, or its address is wrong.',
      source: codes,
    },
    {
      text: 'Bots cannot use this endpoint',
      means: ['wrong-token-type'],
      certainty: 'certain',
      because: 'Code 20001: this endpoint is not for bots.',
      source: codes,
    },
    {
      text: 'You need to verify your account in order to perform this action',
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'Code 40002: the account must be verified (e-mail address or phone).',
      source: codes,
    },
    {
      text: 'interactions endpoint url could not be verified',
      means: ['signature-mismatch', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Discord tests that a false signature gets 401: the endpoint must verify Ed25519 over timestamp and raw body.',
      steps: {
        developer: [
          'Verify with the application’s Public Key before any body parser: `verifyKeyMiddleware(process.env.PUBLIC_KEY)`; answer PING with `{"type":1}`.',
        ],
      },
      source: 'https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint',
    },
  ],
})
