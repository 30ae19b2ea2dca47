import { defineProduct } from '../product.ts'

const manager = 'https://github.com/advplyr/audiobookshelf/blob/master/server/auth/TokenManager.js'
const app = 'https://github.com/advplyr/audiobookshelf-app/issues/1634'
const security = 'https://github.com/advplyr/audiobookshelf-app/issues/1788'

/** Audiobookshelf: access tokens of an hour, refresh tokens of thirty days, API keys. */
export const audiobookshelf = defineProduct({
  name: 'Audiobookshelf',
  marks: ['audiobookshelf', '[tokenmanager]'],
  says: [
    {
      text: 'Session not found for refresh token',
      means: ['refresh-failed', 'revoked-credential'],
      certainty: 'certain',
      fixer: 'caller',
      because:
        'Audiobookshelf has no session for this refresh token: it was used before (each works once, with a minute of grace), signed out, or ended with a changed password.',
      steps: {
        visitor: ['Sign in again in the app.'],
        developer: ['Keep the new refresh token of each answer of `/auth/refresh`, and refresh from one place only.'],
      },
      source: manager,
    },
    {
      text: 'Failed to refresh token. User not found or inactive',
      means: ['account-not-active'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The account was deleted or switched off after the login.',
      steps: { developer: ['Settings › Users: switch “Enabled” on for it.'] },
      source: manager,
    },
    {
      text: 'no refresh token available',
      when: { text: ['audiobookshelf', 'abs ', 'audiobook'] },
      means: ['refresh-failed', 'session-expired'],
      certainty: 'likely',
      fixer: 'visitor',
      because:
        'The access token lives for an hour, and the app has no refresh token to get another: it signed in before version 2.26 of the server, or lost it.',
      steps: {
        visitor: ['Remove the server from the app, add it anew and sign in; update the app first.'],
        developer: ['For a script make an API key (Settings › API Keys) in place of a login.'],
      },
      ask: 'the versions of app and server',
      source: app,
    },
    {
      text: 'audiobookshelf',
      when: {
        text: [
          'after an hour',
          'every hour',
          'one hour',
          '60 minutes',
          'every few hours',
          'since 2.26',
          'since version 2.26',
        ],
        noText: ['refresh token'],
      },
      means: ['token-expired', 'refresh-failed'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'Since version 2.26 an access token of Audiobookshelf lives for one hour.',
      steps: {
        developer: [
          'For a script make an API key (Settings › API Keys), which has the life that you give it.',
          'A client asks `/auth/refresh` for the next token; `ACCESS_TOKEN_EXPIRY` (seconds) lengthens its life.',
        ],
      },
      source: manager,
    },
    {
      text: 'audiobookshelf',
      when: {
        text: ['every month', 'after a month', '30 days', 'thirty days', 'once a month', 'every four weeks'],
        noText: ['refresh token'],
      },
      means: ['session-expired', 'refresh-failed'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'A login of Audiobookshelf that is not used ends after thirty days.',
      steps: {
        visitor: ['Sign in again in the app.'],
        developer: ['Set `REFRESH_TOKEN_EXPIRY` (seconds) for the server to lengthen it.'],
      },
      source: security,
    },
  ],
})
