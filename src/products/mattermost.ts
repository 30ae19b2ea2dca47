import { defineProduct } from '../product.ts'

const words = 'https://github.com/mattermost/mattermost/blob/master/server/i18n/en.json'

/** Mattermost: the ids of its errors. */
export const mattermost = defineProduct({
  name: 'Mattermost',
  hosts: ['.cloud.mattermost.com'],
  marks: ['mattermost', '.app_error'],
  status: 401,
  says: [
    {
      text: 'api.context.session_expired.app_error',
      means: ['session-expired', 'invalid-api-key', 'no-credentials'],
      certainty: 'likely',
      because:
        'Mattermost knows no session or token in this request: signed out, run out, or a token that was deleted.',
      steps: {
        visitor: ['Sign in again.'],
        developer: [
          'Programs: Integrations › Bot Accounts › create a token, and send `Authorization: Bearer $TOKEN`; the token’s id is not the token.',
          'System Console › Integrations: allow bot accounts and personal access tokens.',
        ],
      },
      ask: 'whether it is a browser or a program, and what `GET /api/v4/users/me` answers with the token',
      source: words,
    },
    {
      text: 'api.context.mfa_required.app_error',
      means: ['mfa-or-sso-required'],
      certainty: 'certain',
      because: 'The server wants a second factor, and the account has none set up.',
      source: words,
    },
    {
      text: 'api.context.permissions.app_error',
      means: ['insufficient-scope'],
      certainty: 'certain',
      status: 403,
      because: 'The account’s role does not allow this.',
      source: words,
    },
  ],
})
