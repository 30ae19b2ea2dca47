import { defineProduct } from '../product.ts'

const clients = 'https://docs.camunda.io/docs/next/components/console/manage-clusters/manage-api-clients/'
const authorization = 'https://docs.camunda.io/docs/self-managed/zeebe-deployment/security/client-authorization'

/** Camunda 8 and its engine Zeebe. */
export const camunda = defineProduct({
  name: 'Camunda 8',
  hosts: ['.camunda.io'],
  marks: ['zeebe', 'camunda.io'],
  says: ['zeebe', 'camunda'].map((text) => ({
    text,
    when: {
      text: ['unauthenticated', '401'],
      noText: ['invalid_client', 'jwt is expired', 'engine-rest', 'camunda 7', 'camunda7', '429'],
    },
    means: ['no-credentials', 'wrong-audience', 'invalid-client'] as const,
    certainty: 'possible' as const,
    because:
      'Camunda 8’s gateway wants a token on every request: issued for its audience (`zeebe-api` in Self-Managed) by the issuer that it is set to.',
    steps: {
      developer: [
        'Give the client all four: `ZEEBE_CLIENT_ID`, `ZEEBE_CLIENT_SECRET`, `ZEEBE_AUTHORIZATION_SERVER_URL` and, Self-Managed, `ZEEBE_TOKEN_AUDIENCE=zeebe-api`.',
        'In SaaS make the client at Console › cluster › API with the scope of what is called (Zeebe, Tasklist, Operate, Optimize).',
      ],
    },
    ask: 'SaaS or Self-Managed, and the `aud` and `iss` of the token',
    source: text === 'zeebe' ? authorization : clients,
  })),
})
