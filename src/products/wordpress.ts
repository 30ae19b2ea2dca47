import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findText } from '../questions/exchange.ts'
import { findWording, says } from '../questions/near.ts'

const rest = 'https://developer.wordpress.org/rest-api/using-the-rest-api/authentication/'
const api = 'https://github.com/WordPress/wordpress-develop/blob/trunk/src/wp-includes/rest-api.php'
const user = 'https://github.com/WordPress/wordpress-develop/blob/trunk/src/wp-includes/user.php'
const posts =
  'https://github.com/WordPress/wordpress-develop/blob/trunk/src/wp-includes/rest-api/endpoints/class-wp-rest-posts-controller.php'
const passwords = 'https://make.wordpress.org/core/2020/11/05/application-passwords-integration-guide/'
const password =
  '`curl -sS -u "$USER:$APP_PASSWORD" https://$SITE/wp-json/wp/v2/users/me` with an application password (Users › Profile › Application Passwords).'
const login = 'Give the login name of the WordPress user before the colon, not the name of the application password.'
const keep =
  'Apache: `SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1` above the WordPress block of .htaccess (or `CGIPassAuth On`); nginx: `fastcgi_param HTTP_AUTHORIZATION $http_authorization;`'

/** A user name and password are sent, or an application password is told to be. */
const sendsPassword = (evidence: Evidence): boolean =>
  evidence.credentials.some(({ value }) => value.basic) ||
  findText(evidence, 'application password', 'app password') !== undefined

/** Ways to log in to the REST API, in lower case. */
const logins = [
  'authorization',
  'application password',
  'generate password',
  'basic auth',
  'bearer',
  'basic_auth',
  'curl -u',
  'curl --user',
]

/** Whether the report shows or tells that credentials are sent. */
const tellsOfCredentials = (evidence: Evidence): boolean =>
  evidence.credentials.length > 0 || evidence.folded.some(({ text }) => logins.some((login) => text.includes(login)))

/** That a page is old when its nonce is sent, or that the request gets through without it (lower case). */
const staleOrWithout = says(
  /\bcach(?:e|ed|es|ing)\b|\b(?:12|24) ?h(?:ours?)?\b|\b(?:hours?|day) later\b|\b(?:after|next|half) (?:a |about |some )?(?:day|hours)\b|\b(?:without|remov\w{1,3}|strip|drop) (?:\w{2,5} )?(?:header|field|nonce|x-wp-nonce)\b/,
)

/** WordPress: its REST API and application passwords. */
export const wordpress = defineProduct({
  name: 'WordPress',
  marks: ['wp-json', 'wordpress', 'x-wp-nonce', 'wp-content'],
  says: [
    {
      text: 'rest_not_logged_in',
      when: { holds: sendsPassword },
      means: ['stripped-by-intermediary', 'wrong-credentials', 'password-not-accepted'],
      certainty: 'likely',
      because:
        '`rest_not_logged_in`: the request carries a user name and password, and WordPress saw none, or knows no user of that name.',
      steps: { developer: [login, keep] },
      ask: 'whether `$_SERVER["HTTP_AUTHORIZATION"]` arrives, and whether the name before the colon is the WordPress login name',
      source: passwords,
    },
    {
      text: 'rest_not_logged_in',
      when: { unless: sendsPassword },
      means: ['no-credentials', 'stripped-by-intermediary', 'csrf-refused', 'password-not-accepted'],
      certainty: 'likely',
      because:
        '`rest_not_logged_in`: WordPress saw nobody logged in: nothing was sent, or the server took the Authorization field away.',
      steps: {
        developer: [
          password,
          `A field that goes out and does not arrive: ${keep}`,
          'From the site’s own pages send `X-WP-Nonce: wpApiSettings.nonce` with the cookie.',
        ],
      },
      ask: 'how the call logs in (application password, JWT plug-in, cookie and nonce), and whether `$_SERVER["HTTP_AUTHORIZATION"]` arrives',
      source: api,
    },
    {
      text: 'rest_cookie_invalid_nonce',
      means: ['csrf-refused', 'session-expired', 'cached-response'],
      certainty: 'likely',
      because: 'The nonce of the page is older than a day, of another session, or out of a cached page.',
      steps: {
        visitor: ['Reload the page without its cache (Ctrl+F5), and log in again.'],
        developer: ['Print `wp_create_nonce("wp_rest")` into a page that no cache keeps, and send it as `X-WP-Nonce`.'],
      },
      source: api,
    },
    {
      text: 'nonce',
      when: {
        text: ['x-wp-nonce', 'wp-json', 'wp_rest', 'wpapisettings', 'admin-ajax', 'wordpress'],
        noText: ['rest_cookie_invalid_nonce'],
        status: [403],
        holds: (evidence) => findWording(evidence, staleOrWithout) !== undefined,
      },
      means: ['csrf-refused', 'cached-response', 'session-expired'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'A nonce is good for 12 to 24 hours; a page that a cache keeps longer carries an old one, and WordPress refuses a request with it that it would answer without.',
      steps: {
        visitor: ['Reload the page without its cache (Ctrl+F5).'],
        developer: [
          'Keep pages with a nonce for less than 12 hours in the cache, or fetch the nonce by a request that no cache answers.',
          'For data that everybody may read send no `X-WP-Nonce` at all: `apiFetch` adds it by its nonce middleware, `fetch` does not.',
        ],
      },
      source: 'https://developer.wordpress.org/apis/security/nonces/',
    },
    {
      text: 'rest_cannot_',
      pattern:
        /^rest_cannot_(?<what>create|edit|update|delete|publish|read|view|assign_\w+|manage_\w+|edit_others|list_\w+|install_\w+)/i,
      when: { status: [401], holds: tellsOfCredentials },
      means: ['stripped-by-intermediary', 'no-credentials', 'wrong-credentials', 'password-not-accepted'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        '`rest_cannot_{what}` with 401: WordPress saw nobody logged in, although credentials are said to be sent; most often Apache or FastCGI takes the field away.',
      steps: { developer: [`A field that goes out and does not arrive: ${keep}`, password] },
      ask: 'what `/wp-json/wp/v2/users/me` answers to the same credentials, and whether `$_SERVER["HTTP_AUTHORIZATION"]` arrives',
      source: posts,
    },
    {
      text: 'rest_cannot_',
      pattern:
        /^rest_cannot_(?<what>create|edit|update|delete|publish|read|view|assign_\w+|manage_\w+|edit_others|list_\w+|install_\w+)/i,
      when: { status: [401], holds: (evidence) => !tellsOfCredentials(evidence) },
      means: ['no-credentials', 'stripped-by-intermediary', 'insufficient-scope'],
      certainty: 'likely',
      because:
        '`rest_cannot_{what}` with 401: WordPress saw nobody logged in (with 403 it would be a user without the right).',
      steps: { developer: [password, `A field that goes out and does not arrive: ${keep}`] },
      ask: 'what `/wp-json/wp/v2/users/me` answers to the same credentials',
      source: posts,
    },
    {
      text: 'rest_cannot_',
      pattern:
        /^rest_cannot_(?<what>create|edit|update|delete|publish|read|view|assign_\w+|manage_\w+|edit_others|list_\w+|install_\w+)/i,
      when: { status: [403] },
      means: ['forbidden'],
      certainty: 'likely',
      fixer: 'owner',
      because: '`rest_cannot_{what}` with 403: the login is good, and the user’s role may not do this.',
      source: posts,
    },
    {
      text: 'rest_forbidden',
      means: ['no-credentials', 'forbidden', 'stripped-by-intermediary'],
      certainty: 'possible',
      because: '`rest_forbidden`: with 401 nobody was logged in, with 403 the user’s role may not do this.',
      steps: { developer: [password] },
      ask: 'the status in `"data":{"status":…}`, and what `/wp-json/wp/v2/users/me` answers',
      source: api,
    },
    {
      text: 'rest_user_cannot_view',
      means: ['no-credentials', 'forbidden', 'security-layer-block'],
      certainty: 'likely',
      because: 'The list of users wants a login; security plug-ins close it too.',
      source: rest,
    },
    {
      text: 'rest_no_route',
      means: ['wrong-url', 'server-misconfigured'],
      certainty: 'likely',
      because: 'WordPress knows no such route and method: a plug-in is off, or the path is mistyped.',
      steps: { developer: ['See the routes: `curl -s https://$SITE/wp-json/ | jq ".routes | keys"`.'] },
      ask: 'whether the plug-in that makes the route is active, and the method and path of the request',
      source: api,
    },
    {
      text: 'incorrect_password',
      when: {
        text: [
          'wp-json',
          'wordpress',
          'application password',
          '"code":"incorrect_password"',
          '"code": "incorrect_password"',
        ],
      },
      means: ['wrong-credentials', 'password-not-accepted', 'revoked-credential'],
      certainty: 'likely',
      because:
        '`incorrect_password`: the user exists, and this is none of its application passwords; the login’s own password is not taken by the REST API.',
      steps: { developer: [password] },
      ask: 'whether the password sent is an application password of that user on that site',
      source: user,
    },
    {
      text: 'The provided password is an invalid application password',
      means: ['wrong-credentials', 'password-not-accepted', 'revoked-credential'],
      certainty: 'likely',
      because: 'The REST API takes application passwords, and this is none of the user’s.',
      steps: { developer: [password] },
      source: user,
    },
    {
      text: 'application_passwords_disabled',
      pattern: /^application_passwords_disabled(?!_for_user)/i,
      means: ['server-misconfigured', 'security-layer-block'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Application passwords are off on this site: no https, or a plug-in (Wordfence, for one) switched them off.',
      steps: {
        developer: [
          'Wordfence › All Options › “Disable WordPress application passwords”; behind a proxy set `$_SERVER["HTTPS"] = "on";` in wp-config.php.',
        ],
      },
      ask: 'whether a security plug-in (Wordfence, Solid Security) is active, and whether the site is called over https',
      source: passwords,
    },
    {
      text: 'application_passwords_disabled_for_user',
      means: ['server-misconfigured', 'forbidden'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'Application passwords are off for this user.',
      source: user,
    },
  ],
})
