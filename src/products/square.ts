import { defineProduct } from '../product.ts'

const codes = 'https://developer.squareup.com/reference/square/enums/ErrorCode'
const unauthorized =
  'https://developer.squareup.com/forums/t/is-old-api-2020-12-16-causing-this-request-could-not-be-authorized-error/8794'

/** Square’s API. */
export const square = defineProduct({
  name: 'Square',
  hosts: ['connect.squareup.com', 'connect.squareupsandbox.com'],
  marks: ['squareup', 'square-version', 'square api'],
  status: 401,
  says: [
    {
      text: 'This request could not be authorized',
      when: { text: ['authentication_error', 'square'] },
      means: ['wrong-environment', 'invalid-api-key', 'placeholder-credential'],
      certainty: 'likely',
      because:
        'Square does not know the access token at this host: the sandbox and production have tokens of their own.',
      steps: {
        developer: [
          'Match host and token: `connect.squareupsandbox.com` with the Sandbox Access Token, `connect.squareup.com` with the Production one; in the SDK `environment`.',
          'Send `Authorization: Bearer $TOKEN`; the application secret is no token.',
        ],
      },
      ask: 'the host that is called, and on which tab of the console the token stands',
      source: unauthorized,
    },
    {
      text: 'ACCESS_TOKEN_EXPIRED',
      when: { text: ['square'] },
      means: ['token-expired', 'refresh-failed'],
      certainty: 'certain',
      because: 'The OAuth access token is older than its 30 days.',
      source: codes,
    },
    {
      text: 'ACCESS_TOKEN_REVOKED',
      when: { text: ['square'] },
      means: ['revoked-credential'],
      certainty: 'certain',
      because: 'The seller disconnected the app, or the token was revoked.',
      source: codes,
    },
    {
      text: 'CLIENT_DISABLED',
      when: { text: ['square'] },
      means: ['account-not-active', 'invalid-client'],
      certainty: 'certain',
      because: 'Square has disabled the application itself.',
      source: codes,
    },
    {
      text: 'INSUFFICIENT_SCOPES',
      when: { text: ['square'] },
      means: ['insufficient-scope'],
      certainty: 'certain',
      status: 403,
      because: 'The seller has not granted the application a permission that this endpoint wants.',
      steps: {
        developer: [
          'Look up the endpoint’s permissions (`ORDERS_WRITE` …), ask for them in the `scope` of the authorization page, and let the seller authorize again.',
        ],
      },
      source: codes,
    },
  ],
})
