/** Tokens and ids of a workspace that does not exist; they have the right form. */
export const botToken = 'xoxb-0000-made-up-bot-token'
export const appToken = 'xapp-1-made-up-app-token'
export const signingSecret = 'made-up-signing-secret'
export const bot = 'U0BOT0000'
export const botId = 'B0BOT0000'
