import { defineProduct } from '../product.ts'

/** AssemblyAI: the key as it is, without a scheme. */
export const assemblyai = defineProduct({
  name: 'AssemblyAI',
  hosts: ['.assemblyai.com'],
  marks: ['assemblyai'],
  status: 401,
  says: [
    {
      text: 'Authentication error, API token missing/invalid',
      means: ['invalid-api-key', 'no-credentials', 'wrong-environment', 'placeholder-credential'],
      certainty: 'likely',
      because: 'AssemblyAI says the same where no key came and where it does not know the one that came.',
      steps: {
        developer: [
          'Send the key alone: `Authorization: $ASSEMBLYAI_API_KEY`, and print its length where the program runs.',
          'Browsers: fetch a temporary token on your server; the key does not belong in the page.',
        ],
      },
      ask: 'the length of the key where the program runs',
      source: 'https://github.com/AssemblyAI/assemblyai-python-sdk/blob/master/tests/unit/test_dictation.py',
    },
  ],
})
