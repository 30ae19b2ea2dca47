import { defineProduct } from '../product.ts'

const joomlaDocs = 'https://docs.joomla.org/J4.x:Joomla_Core_APIs'

/** Joomla. */
export const joomla = defineProduct({
  name: 'Joomla',
  marks: ['joomla', 'api/index.php/v1'],
  says: [
    {
      text: '{"title":"Forbidden"',
      when: { text: ['joomla'], noText: ['x-joomla-token'] },
      means: ['stripped-by-intermediary', 'invalid-api-key', 'account-not-active'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Joomla’s API says “Forbidden” where nobody was recognised: most often the web server keeps `Authorization` from PHP, else the token or its plug-in is not accepted.',
      steps: {
        developer: [
          'Send the same token as `X-Joomla-Token: $TOKEN`: if that works, Authorization is lost on the way.',
          'Apache: take the rule from Joomla’s own `htaccess.txt`: `RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]`.',
          'Plug-ins “API Authentication - Web Services Joomla Token” and “User - Joomla API Token” must be on, and the user in one of the allowed groups.',
        ],
      },
      ask: 'what the same call with `X-Joomla-Token` in place of `Authorization` answers',
      source:
        'https://github.com/joomla/joomla-cms/blob/5.0-dev/libraries/src/Error/JsonApi/AuthenticationFailedExceptionHandler.php',
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
      source: joomlaDocs,
    },
    {
      text: 'denied because it contained an invalid security token',
      means: ['csrf-refused', 'session-expired', 'cached-response'],
      certainty: 'likely',
      fixer: 'visitor',
      because:
        'Joomla’s form token is not that of the session (`JINVALID_TOKEN`): the session ran out, its cookie was not kept, or the page came out of a cache.',
      steps: {
        visitor: ['Load the page anew, and send the form again; if it comes back, delete the site’s cookies.'],
        developer: [
          'Keep the page of the login out of the cache (System - Page Cache, a CDN), and look at Session Lifetime and Cookie Domain in the global configuration.',
        ],
      },
      source: 'https://github.com/joomla/joomla-cms/blob/5.2-dev/language/en-GB/joomla.ini',
    },
  ],
})
