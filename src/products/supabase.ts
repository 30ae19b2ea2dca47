import { defineProduct } from '../product.ts'

const codes = 'https://supabase.com/docs/guides/auth/debugging/error-codes'
const keys = 'https://supabase.com/docs/guides/api/api-keys'

/** What Supabase says: its gateway and Auth (GoTrue). */
export const supabase = defineProduct({
  name: 'Supabase',
  hosts: ['.supabase.co', '.supabase.in', '.supabase.com'],
  marks: ['supabase', 'gotrue', 'authapierror'],
  says: [
    {
      text: 'No API key found in request',
      means: ['no-credentials', 'wrong-place', 'placeholder-credential'],
      certainty: 'likely',
      because: 'Supabase’s gateway wants the project’s key in the field `apikey`, beside any bearer token.',
      steps: { developer: ['Send `-H "apikey: $SUPABASE_ANON_KEY" -H "Authorization: Bearer $TOKEN"`.'] },
      ask: 'the names of the fields that the request carries, `apikey` among them or not',
      source: keys,
    },
    {
      text: 'Double check your Supabase',
      means: ['invalid-api-key', 'wrong-environment', 'placeholder-credential'],
      certainty: 'likely',
      because: 'The gateway does not know this key: cut short, of another project, or switched off.',
      steps: {
        developer: [
          'Copy URL and key from one project (Project Settings, API Keys), and restart the development server so that `.env` is read again.',
        ],
      },
      source: keys,
    },
    {
      text: 'Invalid Refresh Token',
      when: { text: ['supabase', 'gotrue', 'authapierror', 'auth/v1', 'already used', 'refresh token not found'] },
      means: ['refresh-failed'],
      certainty: 'certain',
      because:
        'The refresh token is unknown or was used before: another tab, a second client or the server renewed it first.',
      steps: {
        visitor: ['Sign in again.'],
        developer: [
          'Create one client for the page; on a server use `@supabase/ssr` with its proxy or middleware, so that renewed cookies are written.',
        ],
      },
      source: codes,
    },
    {
      text: 'refresh_token_',
      pattern: /^refresh_token_(?:not_found|already_used)/i,
      means: ['refresh-failed'],
      certainty: 'certain',
      because: 'The refresh token is unknown or was used before.',
      steps: { visitor: ['Sign in again.'] },
      source: codes,
    },
    {
      text: 'Invalid login credentials',
      when: { text: ['supabase', 'gotrue', 'invalid_grant', 'invalid_credentials', 'authapierror'] },
      means: ['wrong-credentials', 'account-not-active', 'wrong-environment'],
      certainty: 'likely',
      because: 'No user of this project has this e-mail and password.',
      source: codes,
    },
    {
      text: 'email_not_confirmed',
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'The e-mail address is not confirmed yet.',
      steps: {
        visitor: ['Open the link in the confirmation mail.'],
        developer: ['Authentication, Sign In / Providers, Email: "Confirm email".'],
      },
      source: codes,
    },
    {
      text: 'Email not confirmed',
      when: { text: ['supabase', 'authapierror', 'gotrue'], noText: ['email_not_confirmed'] },
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'The e-mail address is not confirmed yet.',
      source: codes,
    },
    {
      text: 'user_banned',
      when: { text: ['supabase', 'gotrue', 'authapierror', 'auth/v1'] },
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'The user is banned (`banned_until`).',
      source: codes,
    },
    {
      text: 'Auth session missing',
      means: ['no-credentials', 'cookie-not-sent', 'session-expired'],
      certainty: 'likely',
      because: 'The client has no session: nobody signed in, or on the server its cookies were not handed on.',
      steps: {
        developer: [
          'On a server give the request’s cookies to `createServerClient` of `@supabase/ssr`; with a bearer token call `getUser(token)`.',
        ],
      },
      source: codes,
    },
    {
      text: 'session_not_found',
      when: { text: ['supabase', 'auth'] },
      means: ['session-expired', 'revoked-credential'],
      certainty: 'likely',
      because: 'The session was ended: a sign-out elsewhere, a time limit, or a deleted user.',
      steps: { visitor: ['Sign in again.'] },
      source: codes,
    },
    {
      text: 'bad_jwt',
      means: ['malformed-token', 'invalid-signature', 'token-expired'],
      certainty: 'likely',
      because: 'The token in the Authorization field is not valid: a new-style key (`sb_…`) is no JWT either.',
      ask: 'the `msg` beside the code',
      source: codes,
    },
    {
      text: 'invalid claim: missing sub claim',
      means: ['wrong-token-type', 'no-credentials'],
      certainty: 'likely',
      because: 'The project’s anon key was sent as bearer token where a user’s token belongs.',
      steps: { developer: ['Send the `access_token` of the session.'] },
      source: codes,
    },
    {
      text: 'insufficient_aal',
      means: ['mfa-or-sso-required'],
      certainty: 'certain',
      because: 'The session has no second factor (`aal1`), and the action wants `aal2`.',
      source: codes,
    },
    {
      text: 'otp_expired',
      means: ['token-expired', 'revoked-credential'],
      certainty: 'likely',
      because: 'The link or code of the mail is used or too old; mail scanners open links before people do.',
      steps: {
        visitor: ['Ask for a new link and open it at once.'],
        developer: ['Send the code `{{ .Token }}` in the mail template, so that a scanner cannot use it up.'],
      },
      ask: 'how long after the mail the link was opened, and whether it was opened once before (by a mail scanner, too)',
      source: codes,
    },
    {
      text: 'not_admin',
      when: { text: ['supabase', 'user not allowed'] },
      means: ['forbidden', 'wrong-token-type'],
      certainty: 'likely',
      because: 'Admin calls want the secret (`service_role`) key, on a server.',
      ask: 'which key the client of the admin call was made with: publishable (`anon`) or secret (`service_role`)',
      source: codes,
    },
  ],
})
