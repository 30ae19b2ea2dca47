import { defineProduct } from '../product.ts'

/** ThingsBoard’s REST API. */
export const thingsboard = defineProduct({
  name: 'ThingsBoard',
  hosts: ['.thingsboard.io', '.thingsboard.cloud'],
  marks: ['thingsboard'],
  says: [
    {
      text: 'X-Authorization',
      pattern: /^x-authorization['"`]? ?[:=] ?['"`]?(?!<?bearer\b|<?api-?key\b|header\b)[\w$<{█]/i,
      when: { text: ['thingsboard'] },
      means: ['malformed-header'],
      certainty: 'certain',
      fixer: 'caller',
      because:
        'ThingsBoard wants the word `Bearer` (for an API key `ApiKey`) and a blank before the token, in `X-Authorization` too.',
      steps: {
        developer: ['`X-Authorization: Bearer $TOKEN`; in Swagger UI type `Bearer` and the token into Authorize.'],
      },
      source: 'https://thingsboard.io/docs/reference/rest-api/',
    },
  ],
})
