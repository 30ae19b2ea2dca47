import { defineProduct } from '../product.ts'

const newrelic = 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/'

/** New Relic. */
export const newRelic = defineProduct({
  name: 'New Relic',
  hosts: ['.newrelic.com'],
  marks: ['newrelic', 'new_relic'],
  says: [
    {
      text: 'Invalid license key',
      when: { text: ['newrelic', 'new relic', 'new_relic'] },
      means: ['invalid-api-key', 'wrong-token-type', 'wrong-environment'],
      certainty: 'likely',
      because: 'New Relic’s agents want the licence key (INGEST - LICENSE) of the account’s own region.',
      steps: {
        developer: [
          'one.newrelic.com › API keys › INGEST - LICENSE; a user key (NRAK-…) is for NerdGraph; EU keys begin with eu01xx.',
        ],
      },
      source: newrelic,
    },
    {
      text: 'Authorization: Bearer',
      when: { text: ['api.newrelic.com/graphql', 'api.eu.newrelic.com/graphql'] },
      means: ['wrong-place', 'wrong-scheme', 'wrong-token-type'],
      certainty: 'likely',
      because: 'NerdGraph does not read `Authorization`: it wants a user key (NRAK-…) in the header `API-Key`.',
      steps: { developer: ['Send `API-Key: $NEW_RELIC_USER_KEY` instead of `Authorization: Bearer`.'] },
      source:
        'https://newrelic.com/info/blog/decision-guide/fixing-a-nerdgraph-401-unauthorized-error-choosing-the-correct-new-relic-auth',
    },
  ],
})
