import { defineProduct } from '../product.ts'

/** HERE’s APIs: keys in the address. */
export const hereMaps = defineProduct({
  name: 'HERE',
  hosts: ['.hereapi.com', '.here.com', '.api.here.com'],
  marks: ['hereapi', 'here.com'],
  status: 401,
  says: [
    {
      text: 'apiKey invalid. apiKey not found',
      means: ['invalid-api-key', 'revoked-credential', 'wrong-place'],
      certainty: 'likely',
      because: 'HERE knows no such key.',
      steps: {
        developer: [
          'Copy it from platform.here.com › Access Manager › Apps › the app › API Keys, and send it as `apiKey=`, written so.',
          'App ID and App Code are of the old platform, and no keys.',
        ],
      },
      source: 'https://github.com/abdullahselek/HerePy/blob/master/tests/test_vector_tile_api.py',
    },
  ],
})
