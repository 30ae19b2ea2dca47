import { defineProduct } from '../product.ts'

const hubspotDocs = 'https://developers.hubspot.com/docs/reference/api/other-resources/error-handling'
const hubspotKey = 'https://developers.hubspot.com/changelog/upcoming-api-key-sunset'

/** HubSpot’s APIs. */
export const hubspot = defineProduct({
  name: 'HubSpot',
  hosts: ['api.hubapi.com'],
  marks: ['hubapi.com', 'hubspot'],
  says: [
    {
      text: "This hapikey doesn't exist",
      means: ['invalid-api-key', 'wrong-place', 'password-not-accepted'],
      certainty: 'likely',
      because: 'HubSpot knows no such API key; they ended in November 2022.',
      steps: { developer: ['Make a private app, and send its token as `Authorization: Bearer`.'] },
      ask: 'the first four characters of what is sent as `hapikey`: `pat-` is a private app’s token, which belongs behind Bearer',
      source: hubspotKey,
    },
    {
      text: 'The OAuth token used to make this call expired',
      means: ['token-expired', 'refresh-failed'],
      certainty: 'certain',
      because: 'HubSpot’s access token is past its 30 minutes.',
      source: hubspotDocs,
    },
    {
      text: 'Authentication credentials not found. This API supports OAuth 2.0 authentication',
      means: ['no-credentials', 'invalid-api-key', 'wrong-place'],
      certainty: 'likely',
      because: 'HubSpot found no token that it can use; `hapikey=` is not read any more.',
      steps: { developer: ['Send `Authorization: Bearer $PRIVATE_APP_TOKEN`.'] },
      source: hubspotDocs,
    },
    {
      text: "This app hasn't been granted all required scopes to make this call",
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'HubSpot: the app lacks one of the scopes that the message names.',
      source: hubspotDocs,
    },
  ],
})
