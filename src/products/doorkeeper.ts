import { defineProduct } from '../product.ts'

const locale = 'https://github.com/doorkeeper-gem/doorkeeper/blob/main/config/locales/en.yml'
const doorkeepers = ['doorkeeper', 'rails', 'ruby', 'gitlab', 'mastodon']

/** Doorkeeper, the OAuth 2.0 provider inside applications in Rails. */
export const doorkeeper = defineProduct({
  name: 'Doorkeeper',
  marks: ['doorkeeper'],
  says: [
    {
      text: 'Client authentication failed due to unknown client, no client authentication included',
      means: ['invalid-client', 'wrong-environment'],
      certainty: 'certain',
      because: 'The provider knows no application with this client id and secret, or got none of them.',
      steps: {
        developer: [
          'Compare id and secret with “Your applications” (`/oauth/applications`) of this very host; they are sent as Basic or as fields of the form, not as JSON in the address.',
          'A public application (“Confidential” not ticked) sends its `client_id` and no secret.',
        ],
      },
      source: locale,
    },
    {
      text: 'The access token was revoked',
      when: { text: doorkeepers, noText: ['mastodon'] },
      means: ['revoked-credential'],
      certainty: 'certain',
      because: 'The token was good once: a logout, a new token in its place or the owner of the account ended it.',
      source: locale,
    },
    {
      text: 'The access token is invalid',
      when: { text: ['doorkeeper'] },
      means: ['invalid-api-key', 'no-credentials', 'wrong-environment'],
      certainty: 'likely',
      because: 'Doorkeeper finds no such token in its table; it says the same where none was sent.',
      steps: {
        developer: [
          'Send `Authorization: Bearer $TOKEN`, and look in the console: `Doorkeeper::AccessToken.by_token(token)`.',
        ],
      },
      ask: 'whether the request carries a token, and what `by_token` finds',
      source: locale,
    },
    {
      text: 'Resource Owner Password Credentials flow failed due to Doorkeeper.configure.resource_owner_from_credentials',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The password grant was asked for, and the initializer does not say how a user is found by a password.',
      steps: {
        developer: [
          'Write the block `resource_owner_from_credentials` in config/initializers/doorkeeper.rb, or use another grant.',
        ],
      },
      source: locale,
    },
  ],
})
