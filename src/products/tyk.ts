import { defineProduct } from '../product.ts'

const tykDocs = 'https://tyk.io/docs/troubleshooting/tyk-gateway/gateway-error-response-status-codes/'
const tykKeys = 'https://github.com/TykTechnologies/tyk/blob/master/gateway/mw_auth_key.go'

/** Tyk Gateway. */
export const tyk = defineProduct({
  name: 'Tyk',
  marks: ['tyk'],
  says: [
    {
      text: 'Authorization field missing',
      when: { text: ['tyk', '"error"'] },
      means: ['no-credentials', 'wrong-place'],
      certainty: 'likely',
      because: 'Tyk found no key in the field that the API definition names.',
      source: tykDocs,
    },
    {
      text: 'Access to this API has been disallowed',
      means: ['forbidden', 'invalid-api-key'],
      certainty: 'likely',
      because: 'Tyk knows no such key, or the key’s policy leaves this API out.',
      source: tykDocs,
    },
    {
      text: 'Attempted access with malformed header',
      means: ['malformed-header', 'no-credentials', 'wrong-scheme'],
      certainty: 'likely',
      because: 'Tyk found the field missing, or not of the form that this API’s kind of login has.',
      steps: {
        developer: ['Basic wants `Authorization: Basic` with the Base64 of `user:password`, and no colon in either.'],
      },
      source: tykDocs,
    },
    {
      text: 'Attempted access with non-existent key',
      means: ['invalid-api-key', 'wrong-environment', 'revoked-credential'],
      certainty: 'likely',
      because: 'A key came, and this Tyk has none such: deleted, mistyped, or of another gateway or organisation.',
      source: tykKeys,
    },
    {
      text: 'Request signature verification failed',
      means: ['signature-mismatch', 'clock-skew'],
      certainty: 'likely',
      because: 'The API wants a signed request, and the signature is missing, of another secret, or too old.',
      source: tykKeys,
    },
    {
      text: 'No matching KID',
      means: ['unknown-signing-key', 'cached-response'],
      certainty: 'likely',
      fixer: 'owner',
      status: 403,
      because:
        'Tyk looked for the `kid` of the token in its copy of the key set, which it keeps for some minutes (240 seconds by default) without asking again for a `kid` that it does not know.',
      steps: {
        developer: [
          'Publish a new key in the JWKS some minutes before the first token is signed with it, and leave the old one in until its last token has expired.',
          'If it stays: is the `kid` of the token in the set at `jwksSource` at all? `curl -sS "$JWKS_URI" | grep -o \'"kid":"[^"]*"\'`',
        ],
      },
      ask: 'whether the same token passes five minutes later',
      source: 'https://github.com/TykTechnologies/tyk/blob/master/gateway/mw_jwt.go',
    },
    {
      text: 'Key not authorized',
      when: { text: ['tyk'] },
      means: ['invalid-api-key', 'wrong-claims'],
      certainty: 'likely',
      because: 'Tyk does not know the key, or finds no policy for the token.',
      source: tykDocs,
    },
  ],
})
