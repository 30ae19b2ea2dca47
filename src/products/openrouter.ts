import { defineProduct } from '../product.ts'

const openrouterDocs = 'https://openrouter.ai/docs/api-reference/errors'

/** OpenRouter. */
export const openrouter = defineProduct({
  name: 'OpenRouter',
  hosts: ['openrouter.ai'],
  marks: ['openrouter'],
  says: [
    {
      text: 'No auth credentials found',
      when: { text: ['openrouter', '"code":401', '"code": 401'] },
      means: ['no-credentials', 'malformed-header', 'placeholder-credential'],
      certainty: 'likely',
      because: 'OpenRouter found no `Authorization: Bearer …` that it could read.',
      steps: {
        developer: [
          'Send `Authorization: Bearer $OPENROUTER_API_KEY` (sk-or-v1-…); an empty variable gives the same words.',
        ],
      },
      source: openrouterDocs,
    },
    {
      text: 'No cookie auth credentials found',
      means: ['no-credentials', 'malformed-header', 'placeholder-credential'],
      certainty: 'likely',
      because: 'OpenRouter got no key it could read, so it looked for a cookie.',
      steps: { developer: ['Send `Authorization: Bearer $OPENROUTER_API_KEY`, and print the variable’s length.'] },
      source: openrouterDocs,
    },
    {
      text: 'User not found.',
      when: { text: ['openrouter', 'sk-or-'] },
      means: ['revoked-credential', 'invalid-api-key'],
      certainty: 'likely',
      because: 'OpenRouter knows no account for the key: it was deleted or disabled.',
      steps: { developer: ['Make a new key: openrouter.ai › Keys.'] },
      source: openrouterDocs,
    },
  ],
})
