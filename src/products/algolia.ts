import { defineProduct } from '../product.ts'

const test =
  'https://github.com/algolia/algoliasearch-client-ruby/blob/master/test/algolia/integration/search_index_test.rb'

/** Algolia: application ids and keys. */
export const algolia = defineProduct({
  name: 'Algolia',
  hosts: ['.algolia.net', '.algolianet.com', '.algolia.com'],
  marks: ['algolia'],
  status: 403,
  says: [
    {
      text: 'Invalid Application-ID or API key',
      means: ['invalid-api-key', 'wrong-environment', 'revoked-credential'],
      certainty: 'likely',
      because:
        'Algolia knows no such key in this application; it answers 403, and says the same of a wrong application id.',
      steps: {
        developer: [
          'Copy both from dashboard.algolia.com › Settings › API Keys of one application; the id is part of the host too.',
          'Writing wants the Write key, searching the Search key; keep the former out of the browser.',
        ],
      },
      source: test,
    },
  ],
})
