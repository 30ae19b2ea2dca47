import { defineProduct } from '../product.ts'

/** eBay: sandbox and production apart, tokens of the application and of the user. */
export const ebay = defineProduct({
  name: 'eBay',
  hosts: ['api.ebay.com', 'api.sandbox.ebay.com', 'auth.ebay.com'],
  marks: ['api.ebay.com', 'sandbox.ebay.com', 'ebay-api', 'ebaysdk'],
  says: [
    {
      text: 'Insufficient permissions to fulfill the request',
      when: { text: ['ebay', 'errorid'] },
      means: ['insufficient-scope', 'wrong-token-type'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'eBay knows the token, but not for this: the scope is missing, or an application’s token was sent where a user’s is wanted.',
      steps: {
        developer: [
          'Calls below `/sell/` want a user’s token, made by the authorization code grant, with the scope that the call’s page names.',
        ],
      },
      ask: 'the grant that made the token (`client_credentials` or `authorization_code`), and its scopes',
      source: 'https://developer.ebay.com/support/kb-article?KBid=5208',
    },
    {
      text: 'Auth token is invalid',
      when: { text: ['ebay', '931'] },
      means: ['wrong-environment', 'corrupted-credential', 'token-expired'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'eBay (error 931) does not recognise the token here: one of the sandbox in production or the reverse, cut short, or still URL-encoded.',
      steps: {
        developer: ['Compare the keyset’s environment with the host: `api.ebay.com` or `api.sandbox.ebay.com`.'],
      },
      ask: 'for which environment the token was made, and the host that is called',
      source: 'https://developer.ebay.com/support/kb-article?KBid=630',
    },
  ],
})
