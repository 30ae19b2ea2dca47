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
      text: 'AuthenticationErrorGeneral',
      means: ['token-expired', 'wrong-environment', 'revoked-credential'],
      certainty: 'likely',
      status: 401,
      fixer: 'caller',
      because:
        'QuickBooks does not take the access token: each lives one hour, and counts only for the company and the system (sandbox or production) that it was granted for.',
      steps: {
        developer: [
          'Refresh it at `https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer` (grant_type=refresh_token) before the hour is over, and keep the newest refresh token.',
          'Call `sandbox-quickbooks.api.intuit.com` for sandbox companies, `quickbooks.api.intuit.com` for others, with the `realmId` of the consent.',
        ],
      },
      ask: 'how long before the call the token was issued, and the host that is called',
      source: 'https://developer.intuit.com/app/developer/qbo/docs/develop/authentication-and-authorization/faq',
    },
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
