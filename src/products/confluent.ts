import { defineProduct } from '../product.ts'

const registry = 'https://docs.confluent.io/cloud/current/sr/schemas-governance-security.html'
const keys = 'https://docs.confluent.io/cloud/current/access-management/authenticate/api-keys/index.html'

const registryLogin = [
  'Set `basic.auth.credentials.source=USER_INFO` and `basic.auth.user.info=KEY:SECRET`; in the settings of a connector or worker with `value.converter.schema.registry.` in front.',
  'Try the pair: `curl -u "$SR_KEY:$SR_SECRET" "$SCHEMA_REGISTRY_URL/subjects"`.',
]

/** Confluent Cloud and the Schema Registry: one key for each resource. */
export const confluent = defineProduct({
  name: 'Confluent',
  hosts: ['.confluent.cloud', 'api.confluent.cloud'],
  marks: ['confluent', 'schemaregistry', 'schema.registry', 'schema registry'],
  says: [
    ...['schema registry', 'schema.registry.url', 'schemaregistry'].flatMap((text) => [
      {
        text,
        when: { status: [401], text: ['confluent cloud', 'confluent.cloud', 'psrc-'] },
        means: ['wrong-environment', 'no-credentials', 'wrong-credentials'] as const,
        certainty: 'likely' as const,
        fixer: 'caller' as const,
        because:
          'The Schema Registry of Confluent Cloud has keys of its own: that of the Kafka cluster does not open it.',
        steps: {
          developer: [
            'Make a key for the Schema Registry: the environment’s page › Stream Governance API › Add key.',
            ...registryLogin,
          ],
        },
        ask: 'for which resource the key was made, and what the `curl` above answers',
        source: registry,
      },
      {
        text,
        when: {
          status: [401],
          noText: [
            'confluent cloud',
            'confluent.cloud',
            'psrc-',
            'apicurio',
            'keycloak',
            'ghcr.io',
            'image',
            'docker pull',
            'docker.io',
          ],
        },
        means: ['no-credentials', 'wrong-credentials', 'wrong-environment'] as const,
        certainty: 'likely' as const,
        fixer: 'caller' as const,
        because:
          'The Schema Registry has a login of its own, and the SASL settings of the Kafka client are not sent there.',
        steps: { developer: registryLogin },
        ask: 'whether `basic.auth.user.info` is set, and what the `curl` above answers',
        source: registry,
      },
    ]),
    {
      text: 'api.confluent.cloud',
      when: { status: [401] },
      means: ['wrong-environment', 'invalid-api-key'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'The management API takes a Cloud API key; keys of a cluster or of the Schema Registry are good for that resource alone.',
      steps: { developer: ['Make one: `confluent api-key create --resource cloud`.'] },
      ask: 'the resource that `confluent api-key list` shows for the key',
      source: keys,
    },
  ],
})
