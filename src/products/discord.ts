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

/** Discord: the bot’s token. */
export const discord = defineProduct({
  name: 'Discord',
  hosts: ['discord.com', '.discord.com', 'discordapp.com', 'gateway.discord.gg'],
  marks: ['discord.com/api', 'discord.py', 'discord.js', 'discord.net', 'discord.errors', 'discordapi'],
  says: [
    {
      text: 'Authorization',
      pattern: /^authorization['"`]?:? ?['"`]?bearer ['"`<${]{0,3}(?:the |my |your )?bot[ _-]?token/i,
      when: { text: ['discord'] },
      means: ['wrong-scheme', 'malformed-header'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'A bot’s token comes behind the word `Bot`; `Bearer` is for the OAuth2 tokens of users.',
      steps: { developer: [prove] },
      source: reference,
    },
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
      means: ['malformed-token', 'placeholder-credential', 'wrong-token-type'],
      certainty: 'likely',
      because: 'Discord.Net sees by its form that the text is no bot token.',
      steps,
      ask: 'how long the value is and how many dots it has: `Console.WriteLine(token.Length)`; a bot token has some 70 characters and two dots',
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
  ],
})
