import { defineProduct } from '../product.ts'

const rest = 'https://buildkite.com/docs/apis/rest-api'

/** Buildkite’s API. */
export const buildkite = defineProduct({
  name: 'Buildkite',
  hosts: ['api.buildkite.com', 'graphql.buildkite.com'],
  marks: ['buildkite'],
  status: 401,
  says: [
    {
      text: 'Authentication required. Please supply a valid API Access Token',
      means: ['no-credentials', 'invalid-api-key', 'wrong-token-type'],
      certainty: 'likely',
      because:
        'Buildkite found no API access token in the request, or does not know it; an agent token is another kind.',
      steps: {
        developer: [
          'Make one under Personal Settings › API Access Tokens (bkua_…) for this organization, and send `Authorization: Bearer $TOKEN`.',
        ],
      },
      source: `${rest}#authentication`,
    },
  ],
})
