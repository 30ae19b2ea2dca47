import { defineProduct } from '../product.ts'

const elevenlabsDocs = 'https://elevenlabs.io/docs/developers/resources/error-messages'

/** ElevenLabs’ API. */
export const elevenlabs = defineProduct({
  name: 'ElevenLabs',
  hosts: ['api.elevenlabs.io'],
  marks: ['elevenlabs'],
  says: [
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
      text: 'missing_permissions',
      when: { text: ['elevenlabs'] },
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The key is restricted and lacks the permission that the message names.',
      source: elevenlabsDocs,
    },
  ],
})
