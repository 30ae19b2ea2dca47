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
  ],
})
