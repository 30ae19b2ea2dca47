import { defineProduct } from '../product.ts'

const errors = 'https://newsapi.org/docs/errors'
const theirs = { text: ['newsapi', '"status":"error"', '"status": "error"'] }

/** NewsAPI: the codes of its errors. */
export const newsapi = defineProduct({
  name: 'NewsAPI',
  hosts: ['newsapi.org'],
  marks: ['newsapi'],
  status: 401,
  says: [
    {
      text: 'apiKeyInvalid',
      when: theirs,
      means: ['invalid-api-key', 'placeholder-credential'],
      certainty: 'likely',
      because: 'NewsAPI does not know the key.',
      steps: { developer: ['Copy it from newsapi.org/account, and print its length in the program: 32.'] },
      ask: 'the length and the first three characters of the key that is sent',
      source: errors,
    },
    {
      text: 'apiKeyMissing',
      when: theirs,
      means: ['no-credentials', 'placeholder-credential'],
      certainty: 'certain',
      because: 'No key came, or an empty one.',
      steps: { developer: ['Send `X-Api-Key: $KEY`, or `apiKey=` in the address.'] },
      source: errors,
    },
    {
      text: 'apiKeyDisabled',
      when: theirs,
      means: ['account-not-active', 'revoked-credential'],
      certainty: 'certain',
      because: 'The key was disabled.',
      source: errors,
    },
    {
      text: 'apiKeyExhausted',
      when: theirs,
      means: ['security-layer-block', 'account-not-active'],
      certainty: 'certain',
      status: 429,
      because: 'The key is good, and its plan has no requests left.',
      source: errors,
    },
  ],
})
