import { defineProduct } from '../product.ts'

const tykDocs = 'https://tyk.io/docs/troubleshooting/tyk-gateway/gateway-error-response-status-codes/'

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
      text: 'Key not authorized',
      when: { text: ['tyk'] },
      means: ['invalid-api-key', 'wrong-claims'],
      certainty: 'likely',
      because: 'Tyk does not know the key, or finds no policy for the token.',
      source: tykDocs,
    },
  ],
})
