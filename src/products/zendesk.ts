import { defineProduct } from '../product.ts'

const zendeskDocs = 'https://developer.zendesk.com/api-reference/introduction/security-and-auth/'

/** Zendesk’s APIs. */
export const zendesk = defineProduct({
  name: 'Zendesk',
  hosts: ['.zendesk.com'],
  marks: ['zendesk.com'],
  says: [
    {
      text: "Couldn't authenticate you",
      means: ['wrong-credentials', 'malformed-header', 'server-misconfigured', 'account-not-active'],
      certainty: 'likely',
      because: 'Zendesk refused the login: with an API token the user name is `email/token`.',
      steps: {
        developer: [
          '`curl -u "$EMAIL/token:$API_TOKEN" https://$SUBDOMAIN.zendesk.com/api/v2/users/me.json`',
          'Admin Center › Apps and integrations › APIs › Zendesk API: Token access must be on.',
        ],
      },
      ask: 'whether the user name ends in `/token`, and what the curl command answers',
      source: zendeskDocs,
    },
    {
      text: 'The access token provided is expired, revoked, malformed or invalid for other reasons',
      means: ['token-expired', 'revoked-credential', 'invalid-api-key'],
      certainty: 'likely',
      because: 'Zendesk does not take the OAuth token; an API token goes as Basic, not as Bearer.',
      source: zendeskDocs,
    },
  ],
})
