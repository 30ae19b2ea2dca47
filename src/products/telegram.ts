import { defineProduct } from '../product.ts'

const telegramDocs = 'https://core.telegram.org/bots/api#authorizing-your-bot'
const telegramErrors = 'https://core.telegram.org/api/errors'
const ptb =
  'https://github.com/python-telegram-bot/python-telegram-bot/blob/master/src/telegram/request/_baserequest.py'
const unknown = 'Telegram knows no such bot token: revoked at BotFather, cut or mistyped.'
const bot = { text: ['telegram', 'api.telegram.org', 'botfather', 'aiogram', 'telebot', 'etelegram'] }

/** Telegram’s Bot API and client API. */
export const telegram = defineProduct({
  name: 'Telegram',
  hosts: ['api.telegram.org'],
  marks: ['api.telegram.org', 'etelegram', 'telegram.error', 'aiogram', 'telebot'],
  says: [
    {
      text: '/revoke',
      when: { text: ['botfather', 'telegram'] },
      means: ['revoked-credential'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'BotFather’s `/revoke` ends the token at once and gives a new one.',
      steps: { developer: ['Take the new token from BotFather (`/token`), and start the bot again with it.'] },
      source: 'https://core.telegram.org/bots/features#botfather',
    },
    {
      text: 'api.telegram.org/bot',
      pattern: /^api\.telegram\.org\/bot[^\s/]{0,160}%(?:2[027]|0[ad]|e2)/i,
      means: ['corrupted-credential', 'invalid-api-key'],
      certainty: 'certain',
      because:
        'In the address a quotation mark, a blank or a line break (`%22`, `%20`, `%0A`) belongs to the token: it came along from the file or variable.',
      steps: {
        developer: ['Take quotes and blanks round the token out of the settings, and strip it where it is read.'],
      },
      source: 'https://core.telegram.org/bots/api#making-requests',
    },
    {
      text: 'api.telegram.org/',
      pattern: /^api\.telegram\.org\/(?!bot|file\/bot|file\/|k\b|z\b)[^\s/]{3,160}\/[a-z]{3,40}/i,
      means: ['wrong-url', 'malformed-token'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Before the token the address lacks the word `bot`: it is `/bot<token>/<method>`, and there is nothing else.',
      steps: { developer: ['`curl -s "https://api.telegram.org/bot$TOKEN/getMe"`'] },
      source: 'https://core.telegram.org/bots/api#making-requests',
    },
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
      source: telegramDocs,
    },
    {
      text: '404 Not Found',
      when: { text: ['etelegram', 'telegram.error', 'aiogram', 'telebot'] },
      means: ['invalid-api-key', 'wrong-url', 'placeholder-credential'],
      certainty: 'likely',
      because: 'Telegram answers 404 for a token that it cannot read: empty, a placeholder, or cut.',
      steps: { developer: ['`curl -s "https://api.telegram.org/bot$TOKEN/getMe"`'] },
      source: telegramDocs,
    },
    {
      text: '"error_code":401,"description":"Unauthorized"',
      means: ['revoked-credential', 'invalid-api-key'],
      certainty: 'likely',
      because: unknown,
      steps: {
        developer: [
          '@BotFather › /mybots › the bot › API Token; then `curl -s "https://api.telegram.org/bot$TOKEN/getMe"`.',
        ],
      },
      source: telegramDocs,
    },
    {
      text: '401 Unauthorized',
      when: { text: ['etelegram', 'telegram.error', 'aiogram', 'telebot'] },
      means: ['revoked-credential', 'invalid-api-key'],
      certainty: 'likely',
      because: unknown,
      source: telegramDocs,
    },
    {
      text: 'was rejected by the server',
      when: bot,
      means: ['invalid-api-key', 'revoked-credential', 'placeholder-credential'],
      certainty: 'likely',
      because: unknown,
      source: ptb,
    },
    {
      text: 'Forbidden: bot was blocked by the user',
      means: ['forbidden'],
      certainty: 'certain',
      because: 'The token is good; this user blocked the bot.',
      source: 'https://github.com/tdlib/telegram-bot-api/blob/master/telegram-bot-api/Client.cpp',
    },
    {
      text: "Forbidden: bot can't initiate conversation with a user",
      means: ['forbidden'],
      certainty: 'certain',
      because: 'The token is good; the user must write to the bot first.',
      source: 'https://github.com/tdlib/telegram-bot-api/blob/master/telegram-bot-api/Client.cpp',
    },
    {
      text: 'terminated by other getUpdates request',
      means: ['not-authentication'],
      certainty: 'certain',
      because: 'The token is good; a second copy of the bot is running (409).',
      source: telegramDocs,
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
      text: "'error_code': 401",
      when: { text: ['telepot', 'telegram', 'getupdates', 'getme'] },
      means: ['invalid-api-key', 'revoked-credential', 'corrupted-credential'],
      certainty: 'likely',
      because: unknown,
      steps: {
        developer: [
          'Compare it with @BotFather › /mybots › the bot › API Token: digits, a colon, 35 characters, the first digit included.',
        ],
      },
      source: telegramDocs,
    },
  ],
})
