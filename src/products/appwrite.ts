import { defineProduct } from '../product.ts'

const codes = 'https://appwrite.io/docs/advanced/platform/response-codes'
const scopes = 'https://appwrite.io/docs/advanced/platform/api-keys'

/** Appwrite: the `type` of its errors. */
export const appwrite = defineProduct({
  name: 'Appwrite',
  hosts: ['.appwrite.io'],
  marks: ['appwrite'],
  status: 401,
  says: [
    {
      text: '(role: guests) missing scope',
      means: ['no-credentials', 'cookie-not-sent', 'session-expired'],
      certainty: 'likely',
      because: 'Appwrite takes the caller for a guest: there is no session, or its cookie did not come along.',
      steps: {
        visitor: ['Sign in again, and allow cookies for the site.'],
        developer: [
          'Create a session first (`account.createEmailPasswordSession`), and ask for `account.get()` only after it.',
          'Let the API’s host be a subdomain of the site (custom domain), so that its cookie is not one of a third party; on a server hand the session over: `client.setSession(secret)`.',
        ],
      },
      ask: 'whether the request to `/v1/account` has a `Cookie` or `X-Appwrite-Session` field',
      source: codes,
    },
    {
      text: '(role: applications) missing scope',
      means: ['insufficient-scope', 'wrong-token-type'],
      certainty: 'likely',
      because: 'The API key lacks the scope, or the call is one for a user: no key has the scope `account`.',
      steps: {
        developer: [
          'Overview › Integrations › API keys: add the scope that the message names.',
          'For `account` use a client with the user’s session, without `setKey`.',
        ],
      },
      source: scopes,
    },
    {
      text: 'user_invalid_credentials',
      means: ['wrong-credentials'],
      certainty: 'likely',
      because: 'Appwrite knows no user of this project with this e-mail address and password.',
      source: codes,
    },
    {
      text: 'user_blocked',
      when: { text: ['appwrite'] },
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'The user is blocked in this project.',
      source: codes,
    },
  ],
})
