import { defineProduct } from '../product.ts'

const errors = 'https://github.com/clerk/javascript/blob/main/packages/backend/src/errors.ts'
const verify = 'https://github.com/clerk/javascript/blob/main/packages/backend/src/jwt/assertions.ts'

/** What Clerk’s SDKs say: the reasons in `x-clerk-auth-reason` and the messages of token verification. */
export const clerk = defineProduct({
  name: 'Clerk',
  hosts: ['.clerk.accounts.dev', 'api.clerk.com', '.clerk.com'],
  marks: ['clerk', 'x-clerk-auth'],
  says: [
    {
      text: 'session-token-expired',
      means: ['token-expired', 'session-expired'],
      certainty: 'likely',
      because: 'Clerk’s session token lives 60 seconds; this one was kept or came late.',
      steps: { developer: ['Call `await getToken()` before every request, and never store its result.'] },
      source: errors,
    },
    {
      text: 'session-token-and-uat-missing',
      means: ['no-credentials', 'cookie-not-sent'],
      certainty: 'likely',
      because: 'Neither Clerk’s session cookie nor a bearer token came.',
      steps: { developer: ['Across origins send `Authorization: Bearer ${await getToken()}`.'] },
      source: errors,
    },
    {
      text: 'token-invalid-authorized-parties',
      means: ['wrong-claims'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The token’s `azp` (the page’s origin) is not among the `authorizedParties`.',
      steps: { developer: ['Add the page’s origin, scheme and port included, to `authorizedParties`.'] },
      source: errors,
    },
    {
      text: 'Invalid JWT Authorized party claim (azp)',
      means: ['wrong-claims'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The token’s `azp` (the page’s origin) is not among the `authorizedParties`.',
      steps: { developer: ['Add the page’s origin to `authorizedParties`.'] },
      source: verify,
    },
    {
      text: 'Unable to find a signing key in JWKS that matches the kid',
      means: ['wrong-environment', 'unknown-signing-key'],
      certainty: 'likely',
      because:
        'The token comes from another Clerk instance than the key: development and production, or two applications.',
      steps: {
        developer: [
          'Take `CLERK_SECRET_KEY` and the publishable key from one instance, and delete the site’s cookies.',
        ],
      },
      source: errors,
    },
    {
      text: 'JWT issued at date claim (iat) is in the future',
      means: ['clock-skew'],
      certainty: 'certain',
      because: 'The server’s clock is behind Clerk’s.',
      steps: { developer: ['Set the clock by NTP, or raise `clockSkewInMs`.'] },
      source: verify,
    },
    {
      text: 'JWT cannot be used prior to not before date claim (nbf)',
      means: ['clock-skew'],
      certainty: 'certain',
      because: 'The server’s clock is behind Clerk’s.',
      steps: { developer: ['Set the clock by NTP, or raise `clockSkewInMs`.'] },
      source: verify,
    },
    {
      text: 'JWT is expired. Expiry date',
      means: ['token-expired', 'clock-skew'],
      certainty: 'likely',
      because: 'Clerk’s session token is past its 60 seconds; both times stand in the message.',
      steps: { developer: ['Call `await getToken()` before every request.'] },
      ask: 'the two times in the message, and the time of the machine at that moment (`date -u`): a token that was had a moment ago tells of a clock that is off',
      source: verify,
    },
    {
      text: 'Missing Clerk Secret Key',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: '`CLERK_SECRET_KEY` is not set where the server runs.',
      source: 'https://clerk.com/docs/deployments/clerk-environment-variables',
    },
    {
      text: 'Handshake token verification failed',
      means: ['wrong-environment', 'clock-skew', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'Clerk’s handshake does not verify: keys of two instances, or a wrong clock.',
      ask: 'the reason in the message (`token-not-active-yet`, `jwk-kid-mismatch` …)',
      source: errors,
    },
  ],
})
