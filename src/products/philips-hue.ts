import { defineProduct } from '../product.ts'

/** The bridge of Philips Hue, as programs call it in the house. */
export const philipsHue = defineProduct({
  name: 'Philips Hue',
  hosts: ['discovery.meethue.com', 'api.meethue.com'],
  marks: ['hue bridge', 'meethue', 'philips hue', 'hue-application-key'],
  says: ['unauthorized user', 'hue-application-key'].map((text) => ({
    text,
    when: { text: ['hue', '/lights', '/clip/v2', 'error 1', '"type":1'] },
    means: ['invalid-api-key', 'revoked-credential', 'no-credentials'] as const,
    certainty: 'likely' as const,
    fixer: 'caller' as const,
    because:
      'The bridge does not know the user name (application key) of the call: it was deleted, or made at another bridge or before a reset.',
    steps: {
      developer: [
        'Press the button on the bridge, and within half a minute `curl -k -X POST https://$BRIDGE/api -d \'{"devicetype":"app#name","generateclientkey":true}\'`; take the `username` of the answer.',
        'Version 2 of the API wants it in the field `hue-application-key`, version 1 in the path.',
      ],
    },
    source: 'https://developers.meethue.com/develop/hue-api/error-messages/',
  })),
})
