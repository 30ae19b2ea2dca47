import { defineProduct } from '../product.ts'

const magento = 'https://developer.adobe.com/commerce/webapi/get-started/authentication/'
const magentoOAuth =
  'https://github.com/magento/magento2/blob/2.4-develop/lib/internal/Magento/Framework/Oauth/Oauth.php'
const twoFactor = 'https://developer.adobe.com/commerce/testing/functional-testing-framework/two-factor-authentication/'
const drupal = 'https://www.drupal.org/docs/drupal-apis/restful-web-services-api'
const joomla = 'https://docs.joomla.org/J4.x:Joomla_Core_APIs'

/** Magento (Adobe Commerce), Drupal and Joomla. */
export const otherCms = defineProduct({
  name: 'Content management system',
  marks: ['magento', '/rest/v1/', 'drupal', 'x-csrf-token', 'joomla', 'api/index.php/v1'],
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
      source: magento,
    },
    {
      text: 'Consumer is not authorized to access %resources',
      means: ['no-credentials', 'token-expired', 'insufficient-scope', 'malformed-header'],
      certainty: 'likely',
      because: 'Magento: no valid token came, or its role lacks the resource.',
      source: magento,
    },
    {
      text: 'The account sign-in was incorrect or your account is disabled temporarily',
      means: ['wrong-credentials', 'account-not-active', 'mfa-or-sso-required'],
      certainty: 'likely',
      because: 'Magento refused the login, or locked the account after failures.',
      steps: { developer: ['`bin/magento admin:user:unlock $USER`'] },
      source: magento,
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
    {
      text: 'No authentication credentials provided',
      when: { text: ['drupal', '/jsonapi', '_format='] },
      means: ['no-credentials', 'server-misconfigured', 'stripped-by-intermediary'],
      certainty: 'likely',
      because:
        'Drupal saw no login: the provider (Basic, OAuth) is not enabled for this resource, or the field was lost.',
      steps: {
        developer: [
          'Enable it: `drush en basic_auth`, and for REST resources tick it under /admin/config/services/rest.',
        ],
      },
      source: drupal,
    },
    {
      text: 'X-Joomla-Token',
      when: { status: [401, 403] },
      means: ['invalid-api-key', 'stripped-by-intermediary', 'account-not-active'],
      certainty: 'likely',
      because:
        'Joomla took no token: its plug-ins “API Authentication - Joomla Token” and “User - Joomla API Token” must be on, and the user of an allowed group.',
      steps: {
        developer: [
          'Send `X-Joomla-Token: $TOKEN` (it passes where Apache drops Authorization), the token of the user’s own profile.',
        ],
      },
      source: joomla,
    },
  ],
})
