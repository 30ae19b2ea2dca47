import { defineProduct } from '../product.ts'

const elevenlabsDocs = 'https://elevenlabs.io/docs/developers/resources/error-messages'

/** ElevenLabs’ API. */
export const elevenlabs = defineProduct({
  name: 'ElevenLabs',
  hosts: ['api.elevenlabs.io'],
  marks: ['elevenlabs'],
  says: [
    {
      text: 'nor xi-api-key received',
      means: ['no-credentials', 'placeholder-credential'],
      certainty: 'certain',
      fixer: 'caller',
      status: 401,
      because: 'Neither `xi-api-key` nor `Authorization` came with the request: the program had no key to send.',
      steps: {
        developer: [
          'A key in a `.env` that the program never reads is not sent: load the file before the client is made, under the name that this program reads (`ELEVENLABS_API_KEY`, elsewhere `ELEVEN_LABS_API_KEY` or `ELEVEN_API_KEY`), and restart it.',
          'See that the key itself is good: `curl -sS -H "xi-api-key: $ELEVENLABS_API_KEY" https://api.elevenlabs.io/v1/models`.',
        ],
      },
      source: elevenlabsDocs,
    },
    {
      text: 'detected_unusual_activity',
      means: ['security-layer-block', 'account-not-active'],
      certainty: 'certain',
      because:
        'ElevenLabs blocks the free plan for this account or address (a VPN, a shared server, several accounts).',
      steps: { developer: ['Leave the VPN or proxy, or use a paid plan.'] },
      source: elevenlabsDocs,
    },
    {
      text: 'quota_exceeded',
      when: { text: ['elevenlabs', 'credits remaining'] },
      means: ['account-not-active'],
      certainty: 'certain',
      fixer: 'caller',
      status: 401,
      because: 'The key is good; the characters of the plan are used up, or the limit that was set for this key.',
      steps: {
        developer: [
          'Raise the limit of the key or the plan, or wait for the month to turn; the message says how many credits are left.',
        ],
      },
      source: elevenlabsDocs,
    },
    {
      text: 'missing_permissions',
      when: { text: ['elevenlabs'] },
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The key is restricted and lacks the permission that the message names.',
      source: elevenlabsDocs,
    },
  ],
})
