import { defineProduct } from '../product.ts'

const bouncer = 'https://github.com/portainer/portainer/blob/develop/api/http/security/bouncer.go'

/** Portainer’s API. */
export const portainer = defineProduct({
  name: 'Portainer',
  marks: ['portainer'],
  status: 401,
  says: [
    {
      text: 'A valid authorization token is missing',
      means: ['no-credentials', 'session-expired', 'stripped-by-intermediary', 'invalid-api-key'],
      certainty: 'likely',
      because: 'Portainer found neither a session, a JWT nor an access token in the request.',
      steps: {
        visitor: ['Sign in to Portainer again.'],
        developer: [
          'Programs: My account › Access tokens (ptr_…), sent as `X-API-Key: $TOKEN`, not as Bearer.',
          'A JWT of `POST /api/auth` lasts eight hours, and goes as `Authorization: Bearer $JWT`.',
        ],
      },
      ask: 'which of the two the request carries, and in which field',
      source: bouncer,
    },
  ],
})
