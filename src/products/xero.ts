import { defineProduct } from '../product.ts'

/** Xero’s API: the `Detail` of its refusals. */
export const xero = defineProduct({
  name: 'Xero',
  hosts: ['api.xero.com', 'identity.xero.com'],
  marks: ['xero'],
  status: 401,
  says: [
    {
      text: 'AuthenticationUnsuccessful',
      when: { text: ['xero', '"detail"'] },
      means: ['wrong-environment', 'malformed-token', 'insufficient-scope'],
      certainty: 'likely',
      because:
        'Xero cannot read the token (401), or it does not open the organisation that `xero-tenant-id` names (403).',
      steps: {
        developer: [
          'Ask `https://api.xero.com/connections` with the token: one of the `tenantId`s there goes in `Xero-tenant-id`.',
          'Send the whole access token: it is a JWT of more than a thousand characters.',
        ],
      },
      ask: 'the status, and whether the tenant’s id stands in the answer of `/connections`',
      source: 'https://gist.github.com/dobesv/5b422c3deb749449df621a014ea35cfe',
    },
  ],
})
