import { defineProduct } from '../product.ts'

const reference = 'https://techdocs.akamai.com/iam-api/reference/401'

/** Akamai’s APIs: EdgeGrid’s signed requests. */
export const akamaiEdgegrid = defineProduct({
  name: 'Akamai EdgeGrid',
  hosts: ['.akamaiapis.net'],
  marks: ['akamaiapis', 'edgegrid', 'pep-authn', 'eg1-hmac-sha256'],
  status: 401,
  says: [
    {
      text: 'Inactive client token',
      when: { text: ['akamai', 'pep-authn'] },
      means: ['account-not-active', 'revoked-credential'],
      certainty: 'certain',
      because: 'The API client’s credential is switched off or has expired.',
      steps: {
        developer: [
          'Control Center › Identity & access › the API client › Credentials: activate it, or create a new one.',
        ],
      },
      source: reference,
    },
    {
      text: 'The signature does not match',
      when: { text: ['akamai', 'pep-authn', 'edgegrid'] },
      means: ['signature-mismatch', 'wrong-environment', 'corrupted-credential'],
      certainty: 'likely',
      because:
        'The signature is not the one that Akamai computes: a wrong client secret, another host, or a body changed after signing.',
      steps: {
        developer: [
          'Take all four lines of `.edgerc` from one credential, and call the very `host` that stands there.',
          'Let nothing touch the request after signing: redirects, added fields, another encoding of the body.',
        ],
      },
      source: 'https://techdocs.akamai.com/domain-validation/reference/401',
    },
  ],
})
