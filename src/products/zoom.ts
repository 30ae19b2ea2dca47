import { defineProduct } from '../product.ts'

const zoomDocs = 'https://developers.zoom.us/docs/api/errors/'

/** Zoom’s API. */
export const zoom = defineProduct({
  name: 'Zoom',
  hosts: ['api.zoom.us', '.zoom.us'],
  marks: ['api.zoom.us', 'zoom.us/oauth'],
  says: [
    {
      text: 'Access token is expired',
      when: { text: ['zoom'] },
      means: ['token-expired'],
      certainty: 'certain',
      because: 'Zoom’s access token is past its hour.',
      source: zoomDocs,
    },
    {
      text: 'Invalid access token, does not contain scopes',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'Zoom: the token lacks the scopes in the brackets.',
      steps: { developer: ['Marketplace › the app › Scopes: add them, activate it again, and fetch a new token.'] },
      source: zoomDocs,
    },
    {
      text: 'Invalid access token',
      when: { text: ['api.zoom.us', 'zoom.us/oauth'], noText: ['does not contain scopes'] },
      means: ['invalid-api-key', 'token-expired', 'password-not-accepted'],
      certainty: 'likely',
      because: 'Zoom does not take the token; JWT apps ended in 2023.',
      steps: {
        developer: [
          'Use a Server-to-Server OAuth app: `curl -X POST -u "$ID:$SECRET" "https://zoom.us/oauth/token?grant_type=account_credentials&account_id=$ACCOUNT"`',
        ],
      },
      source: zoomDocs,
    },
  ],
})
