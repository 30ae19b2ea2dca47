import { defineProduct } from '../product.ts'

const session = 'https://github.com/mattermost/mattermost/blob/master/server/channels/web/context.go'
const handler = 'https://github.com/mattermost/mattermost/blob/master/server/channels/web/handlers.go'
const login = 'https://github.com/mattermost/mattermost/blob/master/server/channels/app/authentication.go'

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
      source: session,
    },
    {
      text: 'api.context.token_provided.app_error',
      means: ['wrong-place'],
      certainty: 'certain',
      because: 'The token of a session came in the address, where Mattermost takes only OAuth tokens.',
      steps: { developer: ['Send `Authorization: Bearer $TOKEN`.'] },
      source: handler,
    },
    {
      text: 'api.context.mfa_required.app_error',
      means: ['mfa-or-sso-required'],
      certainty: 'certain',
      status: 403,
      because: 'The server wants a second factor, and the account has none set up.',
      steps: {
        visitor: ['Set up the second factor: Profile › Security › Multi-factor Authentication.'],
        developer: ['Let programs use a bot account: bots and OAuth applications are not asked for a second factor.'],
      },
      source: session,
    },
    {
      text: 'api.user.login.inactive.app_error',
      means: ['account-not-active'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The account was deactivated.',
      source: login,
    },
    {
      text: 'api.user.login.not_verified.app_error',
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'The account’s mail address is not verified yet.',
      steps: { visitor: ['Open the link in the mail that Mattermost sent.'] },
      source: login,
    },
    {
      text: 'api.user.check_user_login_attempts.too_many.app_error',
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'The account is locked after too many wrong passwords; resetting the password opens it.',
      steps: { visitor: ['Use "Forgot your password?" on the sign-in page.'] },
      source: login,
    },
    {
      text: 'api.context.permissions.app_error',
      means: ['insufficient-scope'],
      certainty: 'certain',
      status: 403,
      because: 'The account’s role does not allow this.',
      source: session,
    },
  ],
})
