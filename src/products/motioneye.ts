import { defineProduct } from '../product.ts'

const base = 'https://github.com/motioneye-project/motioneye/blob/main/motioneye/handlers/base.py'

/** motionEye, the page for cameras of Motion. */
export const motioneye = defineProduct({
  name: 'motionEye',
  marks: ['motioneye', ':8765/picture', '"prompt": false'],
  status: 403,
  says: [
    {
      text: '"error": "unauthorized", "prompt":',
      means: ['no-credentials', 'session-expired', 'wrong-credentials'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'motionEye found neither a session nor a signature that it takes with this request; its pictures and its API are not open.',
      steps: {
        visitor: ['Log in to its page anew, with cookies allowed.'],
        developer: [
          'For a picture without a login use Motion’s own address (Video Streaming › Snapshot URL or port 8081), or set no password for the surveillance user.',
          'A program has to log in first and keep the cookie, or sign the address: `_username` and `_signature`.',
        ],
      },
      ask: 'the version of motionEye, and whether the surveillance user has a password',
      source: base,
    },
  ],
})
