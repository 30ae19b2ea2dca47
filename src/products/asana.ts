import { defineProduct } from '../product.ts'

const oauth = 'https://developers.asana.com/docs/oauth'

/** Asana’s API. */
export const asana = defineProduct({
  name: 'Asana',
  hosts: ['app.asana.com'],
  marks: ['asana'],
  status: 401,
  says: [
    {
      text: 'The bearer token has expired. If you have a refresh token',
      means: ['token-expired', 'refresh-failed'],
      certainty: 'certain',
      because: 'Asana’s access tokens last an hour.',
      steps: {
        visitor: ['Connect Asana again in the settings of the app.'],
        developer: [
          'Get a new one: `curl -d grant_type=refresh_token -d client_id=$ID -d client_secret=$SECRET -d refresh_token=$REFRESH https://app.asana.com/-/oauth_token`.',
        ],
      },
      source: oauth,
    },
  ],
})
