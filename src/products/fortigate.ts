import { defineProduct } from '../product.ts'

const forti = 'https://docs.fortinet.com/document/fortigate/7.0.11/administration-guide/399023'

/** FortiGate’s REST API. */
export const fortigate = defineProduct({
  name: 'FortiGate',
  marks: ['fortigate', 'fortios', '/api/v2/cmdb', '/api/v2/monitor'],
  says: [
    {
      text: 'fortigate',
      when: {
        status: [401, 403],
        text: [
          'rest api admin',
          'api admin',
          'api user',
          'trusted host',
          'trusthost',
          '/api/v2/cmdb',
          '/api/v2/monitor',
          'fortios api',
          'fortigate api',
          'fortigate rest api',
        ],
        noText: ['in front of', 'behind', 'web filter'],
      },
      means: ['security-layer-block', 'invalid-api-key', 'insufficient-scope'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'A REST API administrator of FortiGate is let in only from its Trusted Hosts, and others are refused whatever their token.',
      steps: {
        developer: [
          'System › Administrators › the REST API admin: add the caller’s address to Trusted Hosts.',
          'Send the token as `Authorization: Bearer $TOKEN`, and see that its administrator profile covers the call.',
        ],
      },
      ask: 'the address from which the call comes, and the Trusted Hosts of the REST API admin',
      source: forti,
    },
  ],
})
