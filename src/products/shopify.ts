import { defineProduct } from '../product.ts'

const rest = 'https://shopify.dev/docs/api/usage/response-codes'
const scopes = 'https://shopify.dev/docs/api/usage/access-scopes'
const session = 'https://shopify.dev/docs/apps/build/authentication-authorization/session-tokens'
const library = 'https://github.com/Shopify/shopify-app-js/blob/main/packages/apps/shopify-api/lib/auth/oauth/oauth.ts'
const grant = 'https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens/authorization-code-grant'

/** Shopify’s APIs and its app libraries. */
export const shopify = defineProduct({
  name: 'Shopify',
  hosts: ['.myshopify.com', '.shopify.com'],
  marks: ['myshopify.com', 'x-shopify-access-token', 'x-shopify-shop', '@shopify/', 'shopify_api'],
  says: [
    {
      text: 'Invalid API key or access token (unrecognized login or wrong password)',
      when: {
        text: [
          'uninstall',
          'reinstall',
          're-install',
          'removes the app',
          'removed the app',
          'deletes the app',
          'deleted the app',
          'installs it again',
          'install it again',
          'installing it again',
          'installs again',
        ],
      },
      means: ['revoked-credential', 'session-expired', 'stored-credential'],
      certainty: 'likely',
      status: 401,
      fixer: 'owner',
      because:
        'Uninstalling the app ends its access token at once: the session or table of the app still holds the old one.',
      steps: {
        developer: [
          'Delete the shop’s token and session when the webhook `app/uninstalled` comes, and at 401 send the shop through the installation again.',
        ],
      },
      ask: 'whether the stored token is from before the uninstall',
      source: 'https://shopify.dev/docs/apps/build/security/app-security-checks/session-lifecycle-and-replay',
    },
    {
      text: 'Invalid API key or access token (unrecognized login or wrong password)',
      when: { text: ['storefront token', 'storefront access token', 'shpss_', 'api secret'] },
      means: ['wrong-token-type', 'invalid-api-key'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'The Admin API takes its own token alone (shpat_…): a Storefront token or the API secret is none.',
      source: rest,
    },
    {
      text: 'Invalid API key or access token (unrecognized login or wrong password)',
      when: { noText: ['storefront token', 'storefront access token', 'shpss_', 'api secret'] },
      means: ['invalid-api-key', 'wrong-place', 'revoked-credential', 'wrong-environment'],
      certainty: 'likely',
      because:
        'The shop does not know the token: of another shop, ended by a reinstall of the app, or not in `X-Shopify-Access-Token`.',
      steps: {
        developer: [
          '`curl -sS -H "X-Shopify-Access-Token: $TOKEN" https://$SHOP.myshopify.com/admin/api/2025-01/shop.json`; `Authorization: Bearer` is not read.',
          'Send the Admin API access token (shpat_…), not the API key, the API secret (shpss_…) or a Storefront token.',
        ],
      },
      ask: 'how the token begins (shpat_, shpss_, shpca_ …), and the field it is sent in',
      source: rest,
    },
    {
      text: 'This action requires merchant approval for',
      pattern: /^this action requires merchant approval for (?<scope>[\w, ]{1,80}) scope/i,
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The token lacks the scope {scope}.',
      steps: {
        developer: [
          'Add {scope} to the app’s scopes, release the app, and have the shop approve it anew: the old token keeps the old scopes.',
        ],
      },
      source: scopes,
    },
    {
      text: "Required access: '",
      pattern: /^required access: '(?<scope>\w{1,60})' access scope/i,
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The token lacks the scope {scope} (with status 200).',
      steps: { developer: ['Add {scope} to the app’s scopes, and have the shop approve it anew.'] },
      source: scopes,
    },
    {
      text: 'This app is not approved to access',
      means: ['insufficient-scope', 'forbidden'],
      certainty: 'certain',
      because: 'The app has no approval for protected customer data.',
      steps: {
        developer: ['Partner Dashboard › the app › API access › Protected customer data access: ask for the fields.'],
      },
      source: 'https://shopify.dev/docs/apps/launch/protected-customer-data',
    },
    {
      text: 'Oauth error invalid_request: Could not find Shopify API application with api_key',
      means: ['invalid-client', 'placeholder-credential'],
      certainty: 'likely',
      because: 'Shopify knows no app with this `client_id`; often SHOPIFY_API_KEY is empty or of another app.',
      steps: { developer: ['Compare SHOPIFY_API_KEY with `client_id` of shopify.app.toml: `shopify app env show`.'] },
      source: grant,
    },
    {
      text: 'The authorization code was not found or was already used',
      means: ['bad-request', 'session-expired'],
      certainty: 'likely',
      because: 'The code of the OAuth callback was exchanged before: the page was reloaded, or the handler ran twice.',
      steps: {
        developer: ['Exchange it once, store the token, then redirect; start anew at the app’s install address.'],
      },
      source: grant,
    },
    {
      text: 'Could not find an OAuth cookie for shop url',
      means: ['cookie-not-sent'],
      certainty: 'certain',
      because: 'The browser did not bring the library’s OAuth cookie back to the callback.',
      steps: {
        developer: [
          'Begin and end on the same host over https, outside the iframe; behind a proxy trust X-Forwarded-Proto.',
        ],
      },
      source: library,
    },
    {
      text: 'Session token had invalid API key',
      means: ['wrong-audience'],
      certainty: 'certain',
      because: 'The session token’s `aud` is another app’s client id than SHOPIFY_API_KEY.',
      steps: { developer: ['Use the same client id in App Bridge and on the server.'] },
      source: session,
    },
    {
      text: '"exp" claim timestamp check failed',
      when: { text: ['shopify', 'session token'] },
      means: ['token-expired', 'clock-skew'],
      certainty: 'likely',
      because: 'A session token lives one minute: it was kept, or the server’s clock is wrong.',
      steps: { developer: ['Ask App Bridge for a new one with every request: `await shopify.idToken()`.'] },
      source: session,
    },
    {
      text: 'Unavailable Shop',
      when: { text: ['shopify'] },
      means: ['account-not-active'],
      certainty: 'likely',
      because: 'The shop is frozen, paused or locked.',
      source: rest,
    },
  ],
})
