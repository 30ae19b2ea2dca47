import { defineProduct } from '../product.ts'

const airtableDocs = 'https://airtable.com/developers/web/api/errors'

/** Airtable’s API. */
export const airtable = defineProduct({
  name: 'Airtable',
  hosts: ['api.airtable.com'],
  marks: ['api.airtable.com', 'airtable'],
  says: [
    {
      text: 'AUTHENTICATION_REQUIRED',
      when: { text: ['airtable'] },
      means: ['invalid-api-key', 'no-credentials', 'revoked-credential'],
      certainty: 'likely',
      because: 'Airtable got no token that it knows; the old API keys (key…) ended in February 2024.',
      steps: {
        developer: ['Make a personal access token (pat…) at airtable.com/create/tokens, with scopes and bases.'],
      },
      source: airtableDocs,
    },
    {
      text: 'INVALID_PERMISSIONS_OR_MODEL_NOT_FOUND',
      means: ['insufficient-scope', 'hidden-as-not-found', 'wrong-url'],
      certainty: 'likely',
      because: 'Airtable: the token has not this base or scope, or base or table do not exist.',
      steps: {
        developer: [
          'airtable.com/create/tokens › the token: add the base and `data.records:read`; give the table by its id (tbl…).',
        ],
      },
      source: airtableDocs,
    },
  ],
})
