import { defineProduct } from '../product.ts'

/** express-openid-connect by Auth0. */
export const expressOpenidConnect = defineProduct({
  name: 'express-openid-connect',
  marks: ['express-openid-connect'],
  says: [
    {
      text: 'checks.state argument is missing',
      means: ['cookie-not-sent', 'csrf-refused'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The cookie that was set at the login did not come with the callback, so there is no state to compare with.',
      steps: {
        visitor: ['Begin the login afresh from the application’s own page, with cookies allowed, in one tab.'],
        developer: [
          'Look in the browser’s network panel whether `/login` sets `auth_verification` and `/callback` carries it.',
          'Use https, and set `baseURL` to the address in the browser; over plain http the browser keeps no cookie with `SameSite=None`.',
          'Behind a proxy that ends https: `app.set("trust proxy", 1)`.',
        ],
      },
      ask: 'whether the callback request carries the cookie `auth_verification`',
      source: 'https://github.com/auth0/express-openid-connect/issues/267',
    },
  ],
})
