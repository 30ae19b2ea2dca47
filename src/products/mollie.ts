import { defineProduct } from '../product.ts'

const errors = 'https://docs.mollie.com/reference/error-handling'

/** Mollie’s API. */
export const mollie = defineProduct({
  name: 'Mollie',
  hosts: ['api.mollie.com'],
  marks: ['mollie'],
  status: 401,
  says: [
    {
      text: 'Missing authentication, or failed to authenticate',
      means: ['invalid-api-key', 'no-credentials', 'placeholder-credential', 'revoked-credential'],
      certainty: 'likely',
      because: 'Mollie says the same where no key came and where it does not know the one that came.',
      steps: {
        developer: [
          'Compare the key with my.mollie.com › Developers › API keys: `test_…` or `live_…`; a key that was reset ends at once.',
          'Try it: `curl -sS -H "Authorization: Bearer $KEY" https://api.mollie.com/v2/methods`.',
        ],
      },
      source: errors,
    },
  ],
})
