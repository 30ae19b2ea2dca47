import { defineProduct } from '../product.ts'

const errors =
  'https://github.com/okta/okta-developer-docs/blob/master/packages/@okta/vuepress-site/data/oauth2-error-codes.json'

/** What Okta’s token endpoint says of a client that fails to authenticate (`invalid_client`). */
export const oktaClients = defineProduct({
  name: 'Okta',
  marks: ['.okta.com', '.oktapreview.com'],
  says: [
    {
      text: 'The client secret supplied for a confidential client is invalid',
      means: ['invalid-client'],
      certainty: 'certain',
      status: 401,
      because: 'The client’s secret is another than the one sent.',
      source: errors,
    },
    {
      text: 'Either the client or the client credentials are invalid',
      means: ['invalid-client', 'wrong-environment'],
      certainty: 'certain',
      status: 401,
      because: 'Okta knows no such client, or it authenticates in another way than the application’s settings say.',
      steps: {
        developer: [
          'Compare Client authentication on the application’s page (secret, private key, none) with the request.',
        ],
      },
      source: errors,
    },
    {
      text: 'No client credentials found',
      when: { text: ['invalid_client', 'okta'] },
      means: ['invalid-client', 'stripped-by-intermediary'],
      certainty: 'certain',
      status: 401,
      because: 'The request to the token endpoint carried neither a client id and secret nor an assertion.',
      source: errors,
    },
    {
      text: 'Found Authentication header but was not valid client credentials',
      means: ['invalid-client', 'malformed-header'],
      certainty: 'certain',
      status: 401,
      because: 'The Authorization field holds no Base64 of `client_id:client_secret`.',
      source: errors,
    },
    {
      text: "Invalid value for 'client_id' parameter",
      means: ['invalid-client', 'wrong-environment'],
      certainty: 'certain',
      status: 401,
      because: 'This org has no active application with the client id: mistyped, deactivated, or of another org.',
      source: errors,
    },
    {
      text: 'Cannot supply multiple client credentials',
      means: ['invalid-client', 'malformed-header'],
      certainty: 'certain',
      status: 401,
      because: 'The client authenticated in two ways at once: field, body or assertion.',
      steps: {
        developer: ['Leave one: a library that sets the Authorization field must not put the secret in the body too.'],
      },
      source: errors,
    },
    {
      text: 'Browser requests to the token endpoint must use Proof Key for Code Exchange',
      means: ['invalid-client'],
      certainty: 'certain',
      status: 401,
      because: 'A browser asked for the token without PKCE.',
      steps: {
        developer: [
          'Make the application a single-page application with PKCE; a web application asks for its tokens on its server.',
        ],
      },
      source: errors,
    },
    {
      text: 'must use the private_key_jwt token_endpoint_auth_method',
      means: ['invalid-client', 'wrong-environment'],
      certainty: 'certain',
      status: 401,
      because: 'The org authorization server gives a service its tokens for a signed assertion alone.',
      steps: {
        developer: [
          'For Okta’s own API: choose Public key / Private key on the application’s page, and sign `client_assertion`.',
          'For an API of your own: ask a custom authorization server, `/oauth2/default/v1/token`, with the secret.',
        ],
      },
      source: errors,
    },
    {
      text: 'The client_assertion',
      pattern:
        /^the client_assertion (?:signature is invalid|jwt kid is invalid|jwt signature algorithm is invalid|jwt needs to be signed)/i,
      means: ['invalid-client', 'unknown-signing-key', 'algorithm-mismatch'],
      certainty: 'certain',
      status: 401,
      because: 'The assertion’s signature does not verify with a key of the application.',
      steps: { developer: ['Compare `kid` and `alg` with the public keys on the application’s page.'] },
      source: errors,
    },
    {
      text: 'The client_assertion token',
      pattern:
        /^the client_assertion token (?:is expired|has an expiration too far|has already been used|must be issued before)/i,
      means: ['invalid-client', 'clock-skew'],
      certainty: 'certain',
      status: 401,
      because:
        'The assertion’s times are refused: it counts once, lives an hour at most, and may not be from the future.',
      steps: { developer: ['Sign a new assertion for each request, with a new `jti`, and keep the clock right.'] },
      source: errors,
    },
    {
      text: 'The audience claim for client_assertion must be the endpoint invoked',
      means: ['invalid-client', 'wrong-audience'],
      certainty: 'certain',
      status: 401,
      because: 'The assertion’s `aud` is not the address of the token endpoint that was asked.',
      source: errors,
    },
  ],
})
