import { defineProduct } from '../product.ts'

const verification = 'https://github.com/greghesp/ha-bambulab/issues/1250'

/** Bambu Lab’s printers since their authorization control. */
export const bambuLab = defineProduct({
  name: 'Bambu Lab printer',
  marks: ['bambu'],
  says: [
    {
      text: 'MQTT command verification failed',
      means: ['signature-mismatch', 'client-bug'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Firmware with authorization control obeys signed commands only, and this program does not sign them; the access code is not at fault.',
      steps: {
        developer: [
          'On the printer switch on LAN Only Mode and then Developer Mode: it takes plain commands again, and leaves the cloud.',
          'Or send the print by Bambu Studio, Bambu Connect or Bambu Handy; update those first.',
        ],
      },
      ask: 'the printer’s firmware version, and whether Developer Mode is on',
      source: verification,
    },
  ],
})
