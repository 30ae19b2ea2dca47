import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

const errors = 'https://authjs.dev/reference/core/errors'
const old = 'https://next-auth.js.org/errors'
const deployment = 'https://authjs.dev/getting-started/deployment'

const otherProgram =
  /\b(?:fastapi|flask|django|express|nest(?:js)?|spring|laravel|rails|golang|go|asp\.net|hasura|postgrest|resource server|backend|python|pyjwt)\b/i
const verifying =
  /\bjwt malformed\b|\bsegments\b|\bsignature\b|\bcompact\b|\bdecod(?:e|es|ing)\b|\bverif(?:y|ies|ied|ication)\b|\binvalid_token\b|\binvalid (?:jwt|token)\b/i

/** What Auth.js (NextAuth) says. */
export const authJs = defineProduct({
  name: 'Auth.js',
  marks: ['next-auth', '[auth][', 'nextauth', 'authjs', '@auth/core'],
  says: [
    ...['next-auth', 'nextauth', 'authjs'].map((text) => ({
      text,
      when: {
        text: ['session token', 'session-token'],
        noText: ['jwt_session_error', 'jwtsessionerror', 'different secret'],
        holds: (evidence: Evidence) =>
          findMatch(evidence, otherProgram) !== undefined && findMatch(evidence, verifying) !== undefined,
      },
      means: ['wrong-token-type', 'malformed-token'] as const,
      certainty: 'likely' as const,
      fixer: 'caller' as const,
      because:
        'The session token of Auth.js is for Auth.js alone: it is encrypted (JWE, five parts) with a key derived from the secret, and no other program can verify it as a signed JWT.',
      steps: {
        developer: [
          'Send the token of the provider: keep `account.access_token` (or `id_token`) in the `jwt` callback, hand it on in the `session` callback, and verify that one.',
          'Or have Auth.js sign tokens of your own: `jwt: { encode, decode }` with HS256 and a secret that both sides know.',
        ],
      },
      source: 'https://next-auth.js.org/configuration/options#jwt',
    })),
    {
      text: 'JWTSessionError',
      means: ['session-expired', 'server-misconfigured'],
      certainty: 'likely',
      because: 'The session cookie cannot be opened: it was encrypted with another `AUTH_SECRET`.',
      steps: {
        visitor: ['Delete this site’s cookies and sign in again.'],
        developer: ['Keep one `AUTH_SECRET` (`NEXTAUTH_SECRET`) in all environments and instances.'],
      },
      source: errors,
    },
    {
      text: 'JWT_SESSION_ERROR',
      means: ['session-expired', 'server-misconfigured'],
      certainty: 'likely',
      because: 'The session cookie cannot be opened: it was encrypted with another `NEXTAUTH_SECRET`.',
      steps: {
        visitor: ['Delete this site’s cookies and sign in again.'],
        developer: ['Keep one `NEXTAUTH_SECRET` in all environments and instances.'],
      },
      source: old,
    },
    {
      text: 'MissingSecret',
      when: { text: ['auth'] },
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'No secret is configured, so that no session can be made in production.',
      steps: { developer: ['`npx auth secret`, and set `AUTH_SECRET` where the site is deployed.'] },
      source: errors,
    },
    {
      text: 'NO_SECRET',
      when: { text: ['next-auth'] },
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'No secret is configured, so that no session can be made in production.',
      steps: { developer: ['Set `NEXTAUTH_SECRET`: `openssl rand -base64 32`.'] },
      source: old,
    },
    {
      text: 'UntrustedHost',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'Auth.js does not trust the host name of the request.',
      steps: { developer: ['Set `AUTH_TRUST_HOST=true` (behind a proxy of your own) or `AUTH_URL`.'] },
      source: errors,
    },
    {
      text: 'MissingCSRF',
      when: { text: ['auth'] },
      means: ['csrf-refused', 'cookie-not-sent'],
      certainty: 'certain',
      because: 'The login form came without its CSRF token or cookie.',
      steps: {
        developer: ['Use `signIn()` of `next-auth/react`, or send `csrfToken` of `/api/auth/csrf` with its cookie.'],
      },
      source: errors,
    },
    {
      text: 'NEXTAUTH_URL',
      pattern: /^nextauth_url\W{0,4}(?:(?:is|was|set to|points to|still)\W{1,3}){0,3}["'`]?http:\/\/localhost/i,
      when: { told: ['fails:production', 'works:local', 'works:development', 'in-front:heroku', 'when:after-deploy'] },
      means: ['server-misconfigured', 'cookie-not-sent'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        '`NEXTAUTH_URL` names http://localhost where the site is served over https: `getToken` then looks for the cookie without the prefix `__Secure-`, and finds no session.',
      steps: {
        developer: [
          'Set `NEXTAUTH_URL` (`AUTH_URL`) in the settings of the production environment to the public https address, and deploy again; on Vercel it can be left out.',
        ],
      },
      ask: 'the names of the cookies that the browser sends to the site',
      source: 'https://next-auth.js.org/configuration/options#nextauth_url',
    },
    {
      text: '__Secure-next-auth.session-token',
      means: ['cookie-not-sent', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Auth.js names its session cookie `__Secure-…` where its own address is https, and plainly where it is http: set by the one name and read by the other it is not found.',
      steps: {
        developer: [
          'Give every part the same address: `NEXTAUTH_URL=https://…` (`AUTH_URL`), as it stands in the browser, in the container too.',
          'Let the proxy send `X-Forwarded-Proto: https` and `X-Forwarded-Host`, and set `AUTH_TRUST_HOST=true`; give `getToken` and middleware the same `secureCookie` and cookie names.',
        ],
      },
      source: 'https://next-auth.js.org/configuration/options#cookies',
    },
    {
      text: 'InvalidCheck',
      when: { text: ['auth', 'pkce', 'state'] },
      means: ['cookie-not-sent', 'server-misconfigured'],
      certainty: 'likely',
      because:
        'The state, PKCE or nonce cookie of the login did not come back, or cannot be opened: another host, a lost cookie or a changed secret.',
      steps: {
        visitor: ['Start the login again in one tab, with cookies allowed.'],
        developer: ['Begin and end on one host: `AUTH_URL` (`NEXTAUTH_URL`) must be the address in the browser.'],
      },
      ask: 'the host of the first page and of the callback',
      source: errors,
    },
    {
      text: 'OAUTH_CALLBACK_ERROR',
      means: ['cookie-not-sent', 'invalid-client', 'wrong-issuer'],
      certainty: 'possible',
      because: 'The callback of the provider failed; the words behind it tell which part.',
      ask: 'the words behind OAUTH_CALLBACK_ERROR',
      source: old,
    },
    {
      text: 'OAuthAccountNotLinked',
      means: ['wrong-credentials', 'account-not-active'],
      certainty: 'likely',
      because: 'A user with this e-mail address exists, made by another way of signing in.',
      steps: { visitor: ['Sign in the way the account was made.'] },
      source: errors,
    },
    {
      text: 'CredentialsSignin',
      means: ['wrong-credentials', 'server-misconfigured'],
      certainty: 'likely',
      because: 'The site’s `authorize` function returned no user: wrong name or password, or an error inside it.',
      ask: 'what `authorize` logs before it returns null',
      source: errors,
    },
    {
      text: 'CLIENT_FETCH_ERROR',
      when: { text: ['next-auth'] },
      means: ['server-misconfigured', 'wrong-url', 'auth-service-unavailable'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The browser cannot read `/api/auth/session`: wrong `NEXTAUTH_URL`, a missing route, or an HTML page in its place.',
      steps: {
        developer: [
          'Open `/api/auth/session` in the browser: it must answer JSON.',
          `Set \`NEXTAUTH_URL\` (\`AUTH_URL\`) to the public address: see ${deployment}`,
        ],
      },
      source: old,
    },
  ],
})
