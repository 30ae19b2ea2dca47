import { defineProduct } from '../product.ts'

const magentoDocs = 'https://developer.adobe.com/commerce/webapi/get-started/authentication/'
const magentoOAuth =
  'https://github.com/magento/magento2/blob/2.4-develop/lib/internal/Magento/Framework/Oauth/Oauth.php'
const twoFactor = 'https://developer.adobe.com/commerce/testing/functional-testing-framework/two-factor-authentication/'

/** Magento (Adobe Commerce). */
export const magento = defineProduct({
  name: 'Magento',
  marks: ['magento', '/rest/v1/'],
  says: [
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
