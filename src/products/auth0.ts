import { defineProduct } from '../product.ts'

const errors = 'https://auth0.com/docs/libraries/common-auth0-library-authentication-errors'
const management = 'https://auth0.com/docs/secure/tokens/access-tokens/management-api-access-tokens'
const api = 'https://auth0.com/docs/get-started/apis/api-settings'
const grants = 'https://auth0.com/docs/get-started/applications/update-grant-types'
const refresh = 'https://auth0.com/docs/secure/tokens/refresh-tokens'

/** What Auth0 says: its Authentication and Management APIs and its SDKs. */
export const auth0 = defineProduct({
  name: 'Auth0',
  hosts: ['.auth0.com', '.auth0app.com'],
  marks: ['auth0'],
  says: [
    {
      text: 'Wrong email or password',
      when: { text: ['auth0', 'invalid_grant', 'invalid_user_password'] },
      means: ['wrong-credentials', 'wrong-environment'],
      certainty: 'likely',
      because: 'The connection does not know this user with this password.',
      source: errors,
    },
    {
      text: 'too_many_attempts',
      when: { text: ['auth0', 'invalid_grant'] },
      means: ['account-not-active', 'security-layer-block'],
      certainty: 'certain',
      because: 'Brute-force protection locked this account for this address.',
      steps: { visitor: ['Open the link in the mail "unblock your account", or reset the password.'] },
      source: errors,
    },
    {
      text: 'password_leaked',
      when: { text: ['auth0', 'invalid_grant'] },
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'The password stands in a list of breached passwords, so Auth0 refuses it.',
      steps: { visitor: ['Reset the password.'] },
      source: errors,
    },
    {
      text: 'Service not found:',
      when: { text: ['auth0', 'audience'] },
      means: ['wrong-audience'],
      certainty: 'certain',
      because: 'The `audience` asked for is no API’s identifier in this tenant.',
      steps: {
        developer: ['Copy the Identifier of Applications, APIs, the API, letter by letter, final slash included.'],
      },
      source: api,
    },
    {
      text: 'Client is not authorized to access',
      means: ['insufficient-scope', 'invalid-client'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The application has no grant for this API.',
      steps: {
        developer: [
          'Applications, APIs, the API, "Machine to Machine Applications" (Application Access): authorize the application.',
        ],
      },
      source: api,
    },
    {
      text: 'Grant type',
      pattern: /^grant type '[\w:.-]{1,80}' not allowed for the client/i,
      means: ['invalid-client'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The application may not use this grant.',
      steps: { developer: ['Applications, the application, Advanced Settings, Grant Types: tick it.'] },
      source: grants,
    },
    {
      text: 'Unknown or invalid refresh token',
      means: ['refresh-failed'],
      certainty: 'certain',
      because: 'The refresh token is expired, revoked or was used before (rotation).',
      steps: {
        visitor: ['Sign in again.'],
        developer: ['Keep the new refresh token of every answer; never refresh twice at once.'],
      },
      source: refresh,
    },
    {
      text: 'Missing Refresh Token (audience',
      means: ['refresh-failed'],
      certainty: 'certain',
      because: 'The SDK holds no refresh token for this audience and scope.',
      steps: {
        developer: [
          'Set `useRefreshTokens: true`, ask for `offline_access`, switch "Allow Offline Access" of the API on, and log in again.',
        ],
      },
      source: refresh,
    },
    {
      text: 'Bad HTTP authentication header format',
      means: ['malformed-header', 'malformed-token', 'placeholder-credential'],
      certainty: 'likely',
      because:
        'The Management API wants `Authorization: Bearer` and a JWT; it says this of a missing word, of a whole JSON object and of an opaque token alike.',
      ask: 'the Authorization field as it is sent, the token cut short: is it the word Bearer, one blank and three parts joined by dots?',
      source: management,
    },
    {
      text: 'Bad audience:',
      when: { text: ['auth0'] },
      means: ['wrong-audience'],
      certainty: 'certain',
      because: 'The token is for another API than the Management API.',
      steps: {
        developer: [
          'Ask with `audience=https://$TENANT.auth0.com/api/v2/` (the tenant’s own name, not the custom domain).',
        ],
      },
      source: management,
    },
    {
      text: 'Insufficient scope, expected any of',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The token lacks every scope that the message names.',
      source: management,
    },
    {
      text: 'mfa_required',
      when: { text: ['auth0', 'mfa_token', 'multifactor'] },
      means: ['mfa-or-sso-required'],
      certainty: 'certain',
      because: 'The tenant wants a second factor, which the password grant alone cannot give.',
      source: errors,
    },
    {
      text: 'Callback URL mismatch',
      means: ['server-misconfigured', 'bad-request'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The `redirect_uri` is not among the application’s "Allowed Callback URLs".',
      source: errors,
    },
    {
      text: 'user is blocked',
      when: { text: ['auth0', 'unauthorized'] },
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'An administrator blocked the user.',
      source: errors,
    },
    ...[
      'is not supported. (Expected algs',
      'is not supported. Expected the ID token to be signed with',
      'is not supported. Expected token to be signed with',
    ].map((text) => ({
      text,
      means: ['algorithm-mismatch'] as const,
      certainty: 'certain' as const,
      fixer: 'owner' as const,
      because: 'The application in Auth0 signs its ID tokens with another algorithm than the SDK takes.',
      steps: {
        developer: [
          'Applications › the application › Advanced Settings › OAuth › JSON Web Token Signature Algorithm: set RS256, and sign in anew.',
          'The SDKs for browsers take no HS256: its secret cannot be kept in a page.',
        ],
      },
      source: 'https://github.com/auth0/auth0-spa-js/blob/main/FAQ.md',
    })),
    {
      text: 'opaque',
      when: { text: ['auth0'] },
      means: ['wrong-audience', 'malformed-token', 'wrong-token-type'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'Auth0 gives an opaque access token, good for `/userinfo` alone, where the login names no `audience`.',
      steps: {
        developer: [
          'Name the API in the login request: `authorizationParams: { audience: "https://api.example.com" }`, with the "Identifier" of the API in the dashboard; then sign in anew.',
        ],
      },
      ask: 'the `audience` of the request to `/authorize`, and the number of dots in the access token',
      source: 'https://auth0.com/docs/secure/tokens/access-tokens/access-token-profiles',
    },
  ],
})
