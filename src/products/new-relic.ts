import { defineProduct } from '../product.ts'

const newrelic = 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/'

/** New Relic. */
export const newRelic = defineProduct({
  name: 'New Relic',
  hosts: ['.newrelic.com'],
  marks: ['newrelic', 'new_relic'],
  says: [
    {
      text: 'collector.newrelic.com',
      when: { text: ['eu account', 'eu region', 'new relic eu', 'eu01', 'eu data', 'europe'], status: [401, 403] },
      means: ['wrong-environment', 'invalid-api-key'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'The account is in the region EU, and `collector.newrelic.com` is that of the US, which does not know its key.',
      steps: {
        developer: [
          'Take the licence key of the EU account (it begins with `eu01xx`): present agents then go to `collector.eu01.nr-data.net` by themselves; older ones need `host` set to it.',
        ],
      },
      source: 'https://docs.newrelic.com/docs/accounts/accounts-billing/account-setup/choose-your-data-center/',
    },
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
