import { defineProduct } from '../product.ts'

const common = 'https://developer.intuit.com/app/developer/qbo/docs/develop/troubleshooting/handling-common-errors'

/** QuickBooks Online: the faults of its API. */
export const quickbooks = defineProduct({
  name: 'QuickBooks Online',
  hosts: ['.intuit.com'],
  marks: ['quickbooks', 'intuit'],
  status: 401,
  says: [
    {
      text: 'ApplicationAuthenticationFailed',
      pattern: /^applicationauthenticationfailed; errorcode=003200/i,
      means: ['token-expired', 'wrong-environment', 'revoked-credential'],
      certainty: 'likely',
      because:
        'QuickBooks does not take the access token (3200): it lasts an hour, and one of the sandbox is good there alone.',
      steps: {
        visitor: ['Disconnect QuickBooks in the app, and connect it again.'],
        developer: [
          'Refresh it at `https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer`, and keep the refresh token that comes with it: the old one ends.',
          'Match host and keys: `sandbox-quickbooks.api.intuit.com` with Development keys, `quickbooks.api.intuit.com` with Production keys.',
        ],
      },
      ask: 'when the token was fetched, and which of the two hosts is called',
      source: 'https://gist.github.com/AlexVKO/e30f1dcff047859b0b2ffb327b39bdb3',
    },
    {
      text: 'You do not have access to use QuickBooks Online',
      means: ['account-not-active', 'insufficient-scope'],
      certainty: 'likely',
      because: 'Who connected the company has no access to it any more, or its subscription ended (120).',
      steps: {
        visitor: ['Have an administrator of the company connect the app again.'],
        developer: ['Have an administrator of the company connect the app again.'],
      },
      source: common,
    },
  ],
})
