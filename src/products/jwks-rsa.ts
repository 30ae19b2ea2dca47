import { defineProduct } from '../product.ts'

const java = 'https://github.com/auth0/jwks-rsa-java/blob/master/src/main/java/com/auth0/jwk/UrlJwkProvider.java'
const client = 'https://github.com/auth0/node-jwks-rsa/blob/master/src/JwksClient.js'

/** What jwks-rsa for Node, and its sister for Java, say when they look for a signing key. */
export const jwksRsa = defineProduct({
  name: 'jwks-rsa',
  marks: ['jwks-rsa', 'signingkeynotfounderror', 'jwkserror'],
  server: true,
  says: [
    {
      text: 'Unable to find a signing key that matches',
      means: ['unknown-signing-key', 'wrong-environment', 'wrong-token-type'],
      certainty: 'likely',
      because:
        'No key in the key set has the token’s `kid`: another tenant or region issued it, it is not an RS256 token, or the keys were rotated.',
      steps: {
        developer: [
          'Compare `kid` of the token with `curl -sS "$JWKS_URI" | jq -r ".keys[].kid"`; the key set must be that of the token’s `iss`.',
        ],
      },
      ask: 'the token’s `kid` and `iss`, and the `jwksUri`',
      source: client,
    },
    {
      text: 'No KID specified and JWKS endpoint returned more than 1 key',
      means: ['unknown-signing-key', 'wrong-token-type', 'malformed-token'],
      certainty: 'likely',
      because: 'The token names no `kid`, so the key cannot be chosen: it was not signed by this issuer’s keys.',
      ask: 'the JOSE header of the token',
      source: client,
    },
    {
      text: 'The JWKS endpoint did not contain any',
      means: ['server-misconfigured', 'auth-service-unavailable'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'What stands at the configured key set address holds no signing keys.',
      steps: { developer: ['Take `jwks_uri` from the issuer’s `/.well-known/openid-configuration`.'] },
      source: client,
    },
    {
      text: 'Too many requests to the JWKS endpoint',
      means: ['unknown-signing-key', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'jwks-rsa limits its own look-ups (`rateLimit`): many tokens with an unknown `kid`, or no cache.',
      steps: {
        developer: ['Set `cache: true` in `jwksRsa({…})`, and find out who sends tokens with a foreign `kid`.'],
      },
      source: 'https://github.com/auth0/node-jwks-rsa/blob/master/src/wrappers/rateLimit.js',
    },
    {
      text: 'jwks failure: error: connect econnrefused',
      pattern: /^jwks failure: error: connect econnrefused (?:127\.0\.0\.1|::1):(?:80|443)\b/i,
      means: ['auth-service-unavailable', 'server-misconfigured', 'wrong-url'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The server asks itself for the keys: an address without `https://` has no host for Node, which then takes its own machine.',
      steps: {
        developer: [
          'Print `jwksUri` as the server has it: it begins with `https://`, and a slash stands between the host and `.well-known/jwks.json`.',
        ],
      },
      source: client,
    },
    {
      text: 'Cannot obtain jwks from url',
      means: ['auth-service-unavailable', 'server-misconfigured', 'wrong-url'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The Java library could not fetch the key set; the exception inside it says why: a certificate that Java does not trust, no route, a wrong address.',
      steps: {
        developer: [
          'Read the last `Caused by` of the trace; for `PKIX path building failed` put the certificate into Java’s trust store: `keytool -importcert -cacerts -file server.crt`.',
        ],
      },
      ask: 'the last `Caused by` of the trace',
      source: java,
    },
    {
      text: 'SigningKeyNotFoundException',
      when: {
        text: ['localhost', '127.0.0.1', 'self-signed', 'self signed', 'https://192.168.', 'https://10.'],
        noText: ['cannot obtain jwks', 'no key found in', 'econnrefused'],
      },
      means: ['auth-service-unavailable', 'unknown-signing-key', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Java does not trust a certificate of one’s own making, so the key set, which Postman and browsers show, cannot be fetched.',
      steps: {
        developer: [
          'Log the exception’s cause; for `PKIX path building failed` put the certificate into Java’s trust store: `keytool -importcert -cacerts -file server.crt`.',
        ],
      },
      ask: 'the inner cause of the exception (`PKIX path building failed`?)',
      source: java,
    },
  ],
})
