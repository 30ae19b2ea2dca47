import { defineProduct } from '../product.ts'

const komgaApi = 'https://komga.org/docs/openapi/komga-api'

/** Komga: Basic, or a key in a field of its own. */
export const komga = defineProduct({
  name: 'Komga',
  marks: ['komga'],
  says: [
    {
      text: 'komga',
      when: { status: [401], text: ['bearer'] },
      means: ['wrong-scheme', 'wrong-place'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Komga takes a user and password by Basic, or its API key in the field `X-API-Key`; it has no Bearer tokens.',
      steps: { developer: ['Send `X-API-Key: $KEY`, or `-u "$USER:$PASSWORD"` with the e-mail address as the user.'] },
      ask: 'the field in which the key is sent',
      source: komgaApi,
    },
    {
      text: 'komga',
      when: { status: [401], noText: ['bearer', 'x-api-key', 'api key', 'oidc', 'oauth'] },
      means: ['wrong-credentials', 'no-credentials'],
      certainty: 'possible',
      fixer: 'caller',
      because: 'Komga wants a user and password (Basic) or an API key for nearly every address.',
      ask: 'whether the page of Komga takes the same user and password',
      source: komgaApi,
    },
  ],
})
