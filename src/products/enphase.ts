import { defineProduct } from '../product.ts'

/** Enphase’s gateway (Envoy, IQ Gateway), as programs read it in the house. */
export const enphase = defineProduct({
  name: 'Enphase',
  hosts: ['entrez.enphaseenergy.com', 'enlighten.enphaseenergy.com'],
  marks: ['enphase', 'envoy.local', '/production.json', 'enlighten'],
  says: ['/production.json', '/api/v1/production', '/ivp/meters', 'enphase'].map((text) => ({
    text,
    when: { status: [401], text: ['envoy', 'enphase', 'enlighten'] },
    means: ['no-credentials', 'wrong-scheme', 'token-expired'] as const,
    certainty: 'likely' as const,
    fixer: 'caller' as const,
    because:
      'From firmware 7 on the gateway answers its local addresses only to a token of Enphase’s cloud, in place of the user and password of before.',
    steps: {
      developer: [
        'Make one at https://entrez.enphaseenergy.com with the account and the serial number of the gateway, and send it: `curl -k -H "Authorization: Bearer $TOKEN" https://envoy.local/production.json`; one of an owner lasts a year.',
        'Update the integration to a release that fetches such tokens itself.',
      ],
    },
    ask: 'the firmware of the gateway, and whether the call carries a token',
    source: 'https://enphase.com/download/accessing-iq-gateway-local-apis-or-local-ui-token-based-authentication',
  })),
})
