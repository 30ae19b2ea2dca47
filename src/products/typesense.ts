import { defineProduct } from '../product.ts'

/** Typesense. */
export const typesense = defineProduct({
  name: 'Typesense',
  hosts: ['.typesense.net'],
  marks: ['typesense', ':8108'],
  status: 401,
  says: [
    {
      text: 'a valid `x-typesense-api-key` header must be sent',
      means: ['invalid-api-key', 'no-credentials', 'insufficient-scope', 'wrong-environment'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Typesense says so of a missing key, an unknown one, and one whose `actions` or `collections` leave the call out.',
      steps: {
        developer: [
          'Look at the key with the admin key: `curl -H "X-TYPESENSE-API-KEY: $ADMIN" http://localhost:8108/keys`.',
          'Where it fails only now and then: nodes that are not one cluster do not share their keys; see `/debug` on each.',
          'A scoped key must be made from a key whose only action is `documents:search`.',
        ],
      },
      ask: 'the `actions` and `collections` of the key, and whether every node of the cluster refuses it',
      source: 'https://github.com/typesense/typesense/issues/476',
    },
    {
      text: 'typesense',
      when: { text: ['sometimes', 'intermittent', 'now and then', 'randomly', 'every other'], status: [401] },
      means: ['wrong-environment', 'invalid-api-key'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'A key made on one node is unknown on another that is not in the same cluster, so requests fail by the node they reach.',
      steps: {
        developer: [
          'Ask `/debug` and `/keys` on each node; start them with one `--nodes` file, or point the client at one.',
        ],
      },
      ask: 'what `/keys` lists on each node',
      source: 'https://github.com/typesense/typesense/issues/476',
    },
  ],
})
