import { defineProduct } from '../product.ts'

const errors = 'https://developer.themoviedb.org/docs/errors'

/** TMDB: its `status_code`s. */
export const tmdb = defineProduct({
  name: 'TMDB',
  hosts: ['api.themoviedb.org', 'api.tmdb.org'],
  marks: ['themoviedb', 'tmdb'],
  status: 401,
  says: [
    {
      text: 'Invalid API key: You must be granted a valid key',
      means: ['invalid-api-key', 'no-credentials', 'wrong-place', 'placeholder-credential'],
      certainty: 'likely',
      because: 'TMDB found no key, or does not know it (code 7): it gives two, and each has its place.',
      steps: {
        developer: [
          'The API Key (32 letters and digits) goes in the address: `?api_key=$KEY`.',
          'The API Read Access Token (eyJ…) goes in the field: `Authorization: Bearer $TOKEN`.',
        ],
      },
      ask: 'which of the two you send, and where',
      source: errors,
    },
  ],
})
