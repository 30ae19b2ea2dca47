import { defineProduct } from '../product.ts'

const codes = 'https://discord.com/developers/docs/topics/opcodes-and-status-codes'

/** What tells that commands are registered. */
const slashCommands = [
  'slash command',
  'slash-command',
  'applications.commands',
  'guild command',
  '/commands',
  'register commands',
  'registering commands',
]

/** Discord’s numbered codes, webhooks and interactions. */
export const discordCodes = defineProduct({
  name: 'Discord',
  marks: ['discord'],
  says: [
    {
      text: '40333',
      pattern: /^40333\b/,
      when: { text: ['internal network error'] },
      means: ['security-layer-block', 'client-bug'],
      certainty: 'likely',
      fixer: 'caller',
      status: 403,
      because:
        'Code 40333 comes from Cloudflare in front of Discord and not from its API: a bot’s token with the User-Agent (or the TLS fingerprint) of a browser is turned away.',
      steps: {
        developer: [
          'Send `User-Agent: DiscordBot (https://example.com, 1.0)`, and let the client imitate no browser (curl_cffi: no `impersonate`).',
        ],
      },
      source: 'https://github.com/discord/discord-api-docs/issues/6473',
    },
    {
      text: 'missing access',
      when: { text: slashCommands },
      means: ['insufficient-scope', 'forbidden'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Code 50001, Missing Access: the bot was added to the server without the scope `applications.commands`, which the registration of commands wants.',
      steps: {
        developer: [
          'Open the invitation again with `scope=bot%20applications.commands` (OAuth2 › URL Generator), and authorise it for that server; the bot need not leave it.',
        ],
      },
      source: 'https://github.com/discordjs/guide/issues/1481',
    },
    {
      text: '50001',
      pattern: /^50001\b/,
      when: { text: ['discord', 'missing access'], noText: slashCommands },
      means: ['forbidden', 'insufficient-scope'],
      certainty: 'likely',
      because:
        'Code 50001, Missing Access: the token is good; the bot is not in that server or cannot see that channel.',
      steps: { developer: ['Invite it with `scope=bot applications.commands`, and give its role View Channel.'] },
      ask: 'the call that gave 50001: a channel, or the registration of commands for a server (which wants `applications.commands`)',
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
