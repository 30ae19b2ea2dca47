import { defineProduct } from '../product.ts'

const tests = 'https://github.com/mapbox/mapbox-cli-py/blob/master/tests/test_directions.py'

/** Mapbox: access tokens in the address. */
export const mapbox = defineProduct({
  name: 'Mapbox',
  hosts: ['api.mapbox.com', '.tiles.mapbox.com'],
  marks: ['mapbox'],
  status: 401,
  says: [
    {
      text: 'Not Authorized - Invalid Token',
      when: { text: ['mapbox'] },
      means: ['invalid-api-key', 'revoked-credential', 'placeholder-credential'],
      certainty: 'likely',
      because: 'Mapbox does not know the access token in the address: cut short, deleted or rotated.',
      steps: {
        developer: [
          'Compare it with console.mapbox.com › Tokens; a public one begins with `pk.`, a secret one with `sk.`.',
          'Let Mapbox say what it is: `curl "https://api.mapbox.com/tokens/v2?access_token=$TOKEN"` (`TokenValid`, `TokenMalformed`, `TokenRevoked` …).',
        ],
      },
      ask: 'the `code` that `tokens/v2` answers',
      source: tests,
    },
  ],
})
