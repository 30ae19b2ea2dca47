import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

const magentoDocs = 'https://developer.adobe.com/commerce/webapi/get-started/authentication/'
const magentoOAuth =
  'https://github.com/magento/magento2/blob/2.4-develop/lib/internal/Magento/Framework/Oauth/Oauth.php'
const twoFactor = 'https://developer.adobe.com/commerce/testing/functional-testing-framework/two-factor-authentication/'

/** That the token is an admin's, as the request for it or its owner tells. */
const hasAdminToken = (evidence: Evidence): boolean =>
  findMatch(
    evidence,
    /integration\/admin\/token|\badmin(?:istrator)?(?:'s)? (?:access )?token\b|\btoken (?:for|of) (?:an?|the) admin/i,
  ) !== undefined

/** Magento (Adobe Commerce). */
export const magento = defineProduct({
  name: 'Magento',
  marks: ['magento', '/rest/v1/'],
  says: [
    ...['/customers/me', '/carts/mine'].map((text) => ({
      text,
      when: {
        text: ['consumer is not authorized to access', "consumer isn't authorized to access"],
        holds: hasAdminToken,
      },
      means: ['wrong-token-type', 'insufficient-scope', 'forbidden'] as const,
      certainty: 'likely' as const,
      status: 401,
      fixer: 'caller' as const,
      because:
        'The resource is `self`: addresses with `/me` are for the customer who is signed in, and an admin’s token is nobody’s customer.',
      steps: {
        developer: [
          'Ask for a customer’s token at `/rest/V1/integration/customer/token`, or read customers as an admin: `/rest/V1/customers/1`, `/rest/V1/customers/search`.',
        ],
      },
      source: magentoDocs,
    })),
    {
      text: "The consumer isn't authorized to access %resources",
      means: ['no-credentials', 'token-expired', 'insufficient-scope', 'malformed-header'],
      certainty: 'likely',
      because:
        'Magento: no valid token came (they expire: admin 4 hours, customer 1), or its role lacks the resource that the message names.',
      steps: {
        developer: [
          'Ask for a new one at `/rest/V1/integration/admin/token`, and send it as `Authorization: Bearer` without the JSON quotes round it.',
          'Integration tokens as Bearer: Stores › Configuration › Services › OAuth › “Allow OAuth Access Tokens to be used as standalone Bearer tokens”.',
        ],
      },
      ask: 'the age of the token, and the resource that the message names',
      source: magentoDocs,
    },
    {
      text: 'Consumer is not authorized to access %resources',
      means: ['no-credentials', 'token-expired', 'insufficient-scope', 'malformed-header'],
      certainty: 'likely',
      because: 'Magento: no valid token came, or its role lacks the resource.',
      source: magentoDocs,
    },
    {
      text: 'The account sign-in was incorrect or your account is disabled temporarily',
      means: ['wrong-credentials', 'account-not-active', 'mfa-or-sso-required'],
      certainty: 'likely',
      because: 'Magento refused the login, or locked the account after failures.',
      steps: { developer: ['`bin/magento admin:user:unlock $USER`'] },
      source: magentoDocs,
    },
    {
      text: '2FA is required',
      when: { text: ['magento'] },
      means: ['mfa-or-sso-required'],
      certainty: 'certain',
      because: 'Magento 2.4 wants two-factor login for admin tokens too.',
      steps: {
        developer: ['Ask `/rest/V1/tfa/provider/google/authenticate` with the code, or use an integration’s token.'],
      },
      source: twoFactor,
    },
    {
      text: 'The signature is invalid. Verify and try again',
      means: ['signature-mismatch'],
      certainty: 'certain',
      because: 'Magento computes another OAuth 1.0 signature; it takes HMAC-SHA256.',
      source: magentoOAuth,
    },
  ],
})
