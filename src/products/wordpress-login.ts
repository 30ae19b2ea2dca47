import { defineProduct } from '../product.ts'

const api = 'https://github.com/WordPress/wordpress-develop/blob/trunk/src/wp-includes/rest-api.php'
const user = 'https://github.com/WordPress/wordpress-develop/blob/trunk/src/wp-includes/user.php'
const health =
  'https://github.com/WordPress/wordpress-develop/blob/trunk/src/wp-admin/includes/class-wp-site-health.php'

/** WordPress: nonces, cookies and the calls to itself. */
export const wordpressLogin = defineProduct({
  name: 'WordPress',
  marks: ['wp-admin', 'wp-login'],
  says: [
    {
      text: 'wp_create_nonce',
      pattern: /^wp_create_nonce\( ?["']wp_rest/i,
      when: { text: ['rest_', '401', '403'], noText: ['x-wp-nonce', '_wpnonce=', '_wpnonce:'] },
      means: ['wrong-place', 'csrf-refused', 'cookie-not-sent'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'A nonce is made, and the request carries it under a name that WordPress does not read: without the nonce it takes the user of the cookie for a stranger.',
      steps: {
        developer: [
          'Send it as `X-WP-Nonce` (or as the parameter `_wpnonce`), with the cookie: `fetch(url, { credentials: "same-origin", headers: { "X-WP-Nonce": nonce } })`.',
        ],
      },
      source: 'https://developer.wordpress.org/rest-api/using-the-rest-api/authentication/#cookie-authentication',
    },
    {
      text: '"invalid_username"',
      when: { text: ['wp-json', 'wordpress', 'unknown username'] },
      means: ['wrong-credentials'],
      certainty: 'certain',
      because: 'WordPress has no such user here.',
      source: user,
    },
    {
      text: 'Cookie check failed',
      when: { noText: ['rest_cookie_invalid_nonce'], text: ['wp-json', 'wordpress', 'nonce', 'code'] },
      means: ['csrf-refused', 'session-expired', 'cached-response'],
      certainty: 'likely',
      because: 'The nonce of the page is older than a day, of another session, or out of a cached page.',
      source: api,
    },
    {
      text: 'Cookies are blocked or not supported by your browser',
      means: ['cookie-not-sent', 'server-misconfigured'],
      certainty: 'likely',
      because:
        'WordPress’s test cookie did not come back: blocked, or the address differs from the one in Settings › General.',
      steps: {
        visitor: [
          'Allow cookies for the site, and log in at the address with or without www that the site itself uses.',
        ],
      },
      source: user,
    },
    {
      text: 'The link you followed has expired',
      when: { text: ['wordpress', 'wp-admin'] },
      means: ['csrf-refused', 'not-authentication'],
      certainty: 'likely',
      because:
        'The nonce of the form has run out, or an upload was larger than PHP’s `post_max_size`, which empties it.',
      source: 'https://github.com/WordPress/wordpress-develop/blob/trunk/src/wp-includes/functions.php',
    },
    {
      text: 'The loopback request returned an unexpected http status code',
      means: ['protected-by-mistake', 'security-layer-block', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'WordPress cannot call itself: a password on the site, a firewall or a wrong host entry refuses.',
      steps: {
        developer: [
          'Admit the server’s own address: `Require ip 127.0.0.1 $SERVER_ADDRESS` beside `Require valid-user`.',
        ],
      },
      source: health,
    },
    {
      text: 'The REST API encountered an unexpected result',
      means: ['protected-by-mistake', 'security-layer-block', 'stripped-by-intermediary'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'WordPress’s own call of its REST API was refused: a password on the site, a security plug-in or a lost cookie.',
      source: health,
    },
  ],
})
