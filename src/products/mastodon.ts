import { defineProduct } from '../product.ts'

const base = 'https://github.com/mastodon/mastodon/blob/main/app/controllers/api/base_controller.rb'
const doorkeeper = 'https://github.com/doorkeeper-gem/doorkeeper/blob/main/config/locales/en.yml'

/** Mastodon’s API, and what Doorkeeper says for it and other Rails applications. */
export const mastodon = defineProduct({
  name: 'Mastodon',
  hosts: ['mastodon.social'],
  marks: ['mastodon', '/api/v1/statuses', '/api/v1/accounts', 'doorkeeper'],
  says: [
    {
      text: 'This action is outside the authorized scopes',
      means: ['insufficient-scope'],
      certainty: 'certain',
      status: 403,
      because: 'The app’s token was made without the scope that this call wants.',
      steps: {
        developer: [
          'Preferences › Development › the app: tick it (`read`, `write`, `follow` …), then regenerate the access token: the old one keeps its old scopes.',
        ],
      },
      source: base,
    },
    {
      text: 'This method requires an authenticated user',
      means: ['wrong-token-type', 'no-credentials'],
      certainty: 'likely',
      status: 422,
      because: 'The token is that of the app alone (client credentials), and the call wants one of a user.',
      steps: { developer: ['Send the user through `/oauth/authorize`, and use the token of the code.'] },
      source: base,
    },
    {
      text: 'The access token was revoked',
      means: ['revoked-credential'],
      certainty: 'certain',
      status: 401,
      because: 'The user or the server has taken the app’s permission back.',
      steps: { visitor: ['Connect the app again.'] },
      source: doorkeeper,
    },
  ],
})
