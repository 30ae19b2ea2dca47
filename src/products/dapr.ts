import { defineProduct } from '../product.ts'

const token = 'https://docs.dapr.io/operations/security/api-token/'

/** Dapr’s sidecar. */
export const dapr = defineProduct({
  name: 'Dapr',
  marks: ['dapr', 'daprd'],
  status: 401,
  says: ['DAPR_API_TOKEN', 'dapr-api-token', 'dapr.io/api-token-secret'].map((text) => ({
    text,
    when: { status: [401], noText: ['registry.', 'docker pull'] },
    means: ['no-credentials', 'invalid-api-key'] as const,
    certainty: 'likely' as const,
    fixer: 'caller' as const,
    because:
      'With `DAPR_API_TOKEN` set the sidecar wants its value in `dapr-api-token` with every call, and reads it at its start alone.',
    steps: {
      developer: [
        'Send `dapr-api-token: $DAPR_API_TOKEN` (the SDKs do so where the variable is set for the app too).',
        'After a change of the token restart the sidecar and the app together; on Kubernetes the secret must be in the app’s namespace.',
      ],
    },
    ask: 'whether the app’s container has `DAPR_API_TOKEN`, with the sidecar’s value',
    source: token,
  })),
})
