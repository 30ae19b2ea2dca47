import { defineProduct } from '../product.ts'

/** Replicate’s API. */
export const replicate = defineProduct({
  name: 'Replicate',
  hosts: ['api.replicate.com', 'replicate.com'],
  marks: ['replicate'],
  status: 401,
  says: [
    {
      text: 'You did not pass a valid authentication token',
      means: ['invalid-api-key', 'no-credentials', 'placeholder-credential', 'revoked-credential'],
      certainty: 'likely',
      because: 'Replicate says the same where no token came and where it does not know the one that came.',
      steps: {
        developer: [
          'Set `REPLICATE_API_TOKEN` (r8_…) before the client is made, and print its length there.',
          'Try the very token: `curl -sS -H "Authorization: Bearer $REPLICATE_API_TOKEN" https://api.replicate.com/v1/account`.',
        ],
      },
      ask: 'the length of REPLICATE_API_TOKEN where the program runs, and what the curl command answers',
      source: 'https://github.com/replicate/replicate-python/blob/main/tests/test_run.py',
    },
  ],
})
