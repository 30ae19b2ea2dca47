import { defineProduct } from '../product.ts'

const codes = 'https://github.com/better-auth/better-auth/blob/main/packages/core/src/error/codes.ts'
const origins = 'https://www.better-auth.com/docs/reference/security'
const cookies = 'https://www.better-auth.com/docs/concepts/cookies'

/** What Better Auth answers in `code`. */
export const betterAuth = defineProduct({
  name: 'Better Auth',
  marks: ['better-auth', 'better auth', 'better_auth'],
  says: [
    {
      text: 'INVALID_ORIGIN',
      when: { text: ['better-auth', 'better auth', 'better_auth', '/api/auth/'] },
      means: ['csrf-refused'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The request’s Origin is not trusted.',
      steps: { developer: ['Add it: `trustedOrigins: ["https://app.example.com"]`, and set `baseURL`.'] },
      source: origins,
    },
    {
      text: 'MISSING_OR_NULL_ORIGIN',
      means: ['csrf-refused', 'client-interference'],
      certainty: 'likely',
      because: 'The request sends cookies and no Origin field, as native applications and some tests do.',
      steps: { developer: ['Send `Origin: https://app.example.com`; in Expo use the `expo` plugin.'] },
      source: origins,
    },
    {
      text: 'INVALID_EMAIL_OR_PASSWORD',
      when: { text: ['better-auth', 'better auth', 'better_auth', '/api/auth/'] },
      means: ['wrong-credentials'],
      certainty: 'certain',
      because: 'No account has this e-mail and password; an account made by a social login has no password.',
      source: codes,
    },
    {
      text: 'INVALID_USERNAME_OR_PASSWORD',
      when: { text: ['better-auth', 'better auth', 'better_auth', '/api/auth/'] },
      means: ['wrong-credentials'],
      certainty: 'certain',
      because: 'No account has this user name and password.',
      source: codes,
    },
    {
      text: 'EMAIL_NOT_VERIFIED',
      when: { text: ['better-auth', 'better auth', 'better_auth', '/api/auth/'] },
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'The e-mail address is not verified, and `requireEmailVerification` is on.',
      source: codes,
    },
    {
      text: 'BANNED_USER',
      when: { text: ['better-auth', 'better auth', 'banned from this application'] },
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'An administrator banned the user.',
      source: codes,
    },
    {
      text: 'SESSION_EXPIRED',
      when: { text: ['better-auth', 'better auth', 're-authenticate to perform'] },
      means: ['session-expired'],
      certainty: 'certain',
      because: 'The session is older than its `expiresIn`.',
      source: codes,
    },
    {
      text: 'SESSION_NOT_FRESH',
      means: ['session-expired', 'mfa-or-sso-required'],
      certainty: 'certain',
      because: 'The action wants a login younger than `freshAge`.',
      steps: { visitor: ['Sign out and in again, and repeat the action.'] },
      source: codes,
    },
    {
      text: 'CROSS_SITE_NAVIGATION_LOGIN_BLOCKED',
      means: ['csrf-refused'],
      certainty: 'certain',
      because: 'A login came from another site’s page.',
      source: codes,
    },
    {
      text: 'State mismatch: ',
      when: { text: ['better-auth', 'better auth'] },
      means: ['cookie-not-sent'],
      certainty: 'likely',
      because:
        'The state cookie of the social login did not come back: another host, or a cookie that the browser refused.',
      steps: { developer: ['Begin and end on one host; across subdomains set `advanced.crossSubDomainCookies`.'] },
      ask: 'the host of the first page and of the callback',
      source: cookies,
    },
  ],
})
