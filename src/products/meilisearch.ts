import { defineProduct } from '../product.ts'

const meiliSource =
  'https://github.com/meilisearch/meilisearch/blob/main/crates/meilisearch/src/extractors/authentication/error.rs'

const meiliKeys = 'https://www.meilisearch.com/docs/learn/security/master_key'

/** Meilisearch: a master key, from which all others are made. */
export const meilisearch = defineProduct({
  name: 'Meilisearch',
  hosts: ['.meilisearch.io'],
  marks: ['meilisearch', 'meili_master_key', ':7700'],
  says: [
    {
      text: 'The Authorization header is missing. It must use the bearer authorization method',
      means: ['no-credentials', 'malformed-header', 'wrong-place'],
      certainty: 'likely',
      status: 401,
      fixer: 'caller',
      because:
        'Meilisearch found no `Authorization: Bearer …`: the field is missing, or the word Bearer in front of the key (as it does since v0.25, where it was `X-Meili-API-Key` before).',
      steps: { developer: ['Send `-H "Authorization: Bearer $KEY"`, or give the client its `apiKey`.'] },
      ask: 'the field that is sent, the key left out',
      source: meiliSource,
    },
    {
      text: 'Meilisearch is running without a master key',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'Keys exist only where Meilisearch was started with a master key.',
      steps: { developer: ['Start it with `--master-key` or `MEILI_MASTER_KEY` of at least 16 bytes.'] },
      source: meiliSource,
    },
    {
      text: 'The provided API key is invalid',
      when: { text: ['meili', ':7700'] },
      means: ['invalid-api-key', 'insufficient-scope', 'revoked-credential'],
      certainty: 'likely',
      status: 403,
      fixer: 'caller',
      because:
        'Meilisearch says the same of an unknown key, an expired one, and one that is not for this action or index; a new master key ends all keys made before.',
      steps: {
        developer: [
          'List the keys with the master key: `curl -H "Authorization: Bearer $MASTER_KEY" http://localhost:7700/keys`, and compare `actions`, `indexes` and `expiresAt`.',
          '`/keys` itself takes the master key alone.',
        ],
      },
      ask: 'whether the key stands in the list of `/keys`, and what its `actions` and `indexes` are',
      source: meiliKeys,
    },
    {
      text: 'meilisearch',
      when: {
        status: [403],
        text: ['master key', 'master_key'],
        noText: ['provided api key is invalid', 'without a master key'],
      },
      means: ['invalid-api-key', 'revoked-credential'],
      certainty: 'likely',
      because: 'The keys of Meilisearch are made from the master key, and all change with it.',
      steps: { developer: ['Fetch the keys anew from `/keys`, and give them to the clients.'] },
      ask: 'whether the master key was changed',
      source: meiliKeys,
    },
  ],
})
