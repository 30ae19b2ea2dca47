import { defineProduct } from '../product.ts'

const source =
  'https://github.com/woocommerce/woocommerce/blob/trunk/plugins/woocommerce/includes/class-wc-rest-authentication.php'
const docs = 'https://woocommerce.github.io/woocommerce-rest-api-docs/#authentication'
const passwordUse = ['admin', 'user name and password', 'username and password', 'wp password', 'application password']
const keys =
  'WooCommerce › Settings › Advanced › REST API › Add key (Read/Write); `curl -sS -u "$CK:$CS" https://$SITE/wp-json/wc/v3/orders`'

/** WooCommerce’s REST API. */
export const woocommerce = defineProduct({
  name: 'WooCommerce',
  marks: ['woocommerce', 'wp-json/wc/', 'wc/v3', 'wc/v2', 'consumer_key=ck_'],
  says: [
    {
      text: 'Syntax error',
      when: { text: ['httpclientexception', 'woocommerce\\httpclient', 'automattic'] },
      means: ['security-layer-block', 'not-authentication', 'wrong-url'],
      certainty: 'possible',
      fixer: 'owner',
      because:
        'The client means JSON by that: what the shop answered is none, but a page, as firewalls and security plugins (Wordfence, hosts’ filters) give out, or a PHP error.',
      steps: {
        developer: [
          'See the answer itself: `curl -sSi -u "$CK:$CS" https://$SITE/wp-json/wc/v3/orders | head -40`.',
          'Look into the log of the security plugin for the server’s address, and let it pass.',
        ],
      },
      ask: 'status and first lines of the answer itself, and which security plugins are active',
      source: 'https://github.com/woocommerce/wc-api-php/blob/trunk/src/WooCommerce/HttpClient/HttpClient.php',
    },
    {
      text: 'woocommerce_rest_cannot_',
      pattern: /^woocommerce_rest_cannot_(?<what>view|create|edit|delete|batch)/i,
      when: { text: passwordUse, status: [401] },
      means: ['password-not-accepted', 'no-credentials', 'invalid-api-key'],
      certainty: 'likely',
      because: 'WooCommerce’s API takes a consumer key and secret of its own, not WordPress’s user name and password.',
      steps: { developer: [keys] },
      ask: 'whether the user name sent begins with `ck_`',
      source: docs,
    },
    {
      text: 'woocommerce_rest_cannot_',
      pattern: /^woocommerce_rest_cannot_(?<what>view|create|edit|delete|batch)/i,
      when: {
        status: [401],
        text: ['http://', 'over http ', 'localhost', 'xampp'],
        noText: ['https://', ...passwordUse],
      },
      means: ['wrong-scheme', 'no-credentials', 'stripped-by-intermediary'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Over plain http WooCommerce does not look at Basic or at keys in the query: there the request has to be signed with OAuth 1.0a.',
      steps: {
        developer: [
          'Call the shop over https; on a local machine make a certificate, or sign with OAuth 1.0a (the client libraries do so where the address begins with http and `query_string_auth` is off).',
          keys,
        ],
      },
      ask: 'whether the address that the client calls begins with http or https',
      source: 'https://woocommerce.github.io/woocommerce-rest-api-docs/#authentication-over-http',
    },
    {
      text: 'woocommerce_rest_cannot_',
      when: {
        told: [
          'tells:token-in-query',
          'works:another-program',
          'works:postman',
          'changed:migration',
          'changed:https',
          'fails:https',
        ],
        noText: passwordUse,
      },
      means: ['stripped-by-intermediary', 'no-credentials', 'insufficient-scope'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The key is good elsewhere or as `consumer_key` in the query; the `Authorization` field with it does not reach WordPress on this server.',
      steps: {
        developer: [
          'Apache with CGI or FPM: `SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1` at the top of .htaccess, or `CGIPassAuth On`.',
          'Until then send the key in the query over https: `?consumer_key=$CK&consumer_secret=$CS` (`query_string_auth` in the client libraries).',
        ],
      },
      source: docs,
    },
    {
      text: 'woocommerce_rest_cannot_',
      pattern: /^woocommerce_rest_cannot_(?<what>view|create|edit|delete|batch)/i,
      when: { noText: passwordUse },
      means: ['no-credentials', 'stripped-by-intermediary', 'wrong-scheme', 'insufficient-scope', 'forbidden'],
      certainty: 'likely',
      because:
        '`woocommerce_rest_cannot_{what}`: no key was recognised (over http Basic is not even looked at), or its user lacks the right.',
      steps: {
        developer: [
          'Call https: Basic is taken there alone; over http it must be OAuth 1.0a.',
          keys,
          'Does the field get lost on the way? `?consumer_key=$CK&consumer_secret=$CS` over https tells; Apache with CGI wants `SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1`.',
        ],
      },
      ask: 'whether the same key works as `?consumer_key=…&consumer_secret=…` over https',
      source,
    },
    {
      text: 'Consumer key is invalid',
      means: ['invalid-api-key', 'wrong-credentials', 'wrong-environment'],
      certainty: 'likely',
      because: 'This shop knows no such consumer key: deleted, of another site, or a user name in its place.',
      steps: { developer: [keys] },
      source,
    },
    {
      text: 'Consumer secret is invalid',
      means: ['wrong-credentials', 'corrupted-credential'],
      certainty: 'certain',
      because: 'The consumer key is known, and this is not its secret.',
      steps: { developer: ['The secret is shown once: make a new key.'] },
      source,
    },
    {
      text: 'The API key provided does not have read permissions',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The key is for writing alone.',
      source,
    },
    {
      text: 'The API key provided does not have write permissions',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The key is for reading alone.',
      steps: { developer: ['WooCommerce › Settings › Advanced › REST API: set Permissions to Read/Write.'] },
      source,
    },
    {
      text: 'Invalid signature - provided signature does not match',
      means: ['signature-mismatch'],
      certainty: 'certain',
      because:
        'The OAuth 1.0a signature differs: another address (http or https, port, path behind a proxy), or parameters left out.',
      steps: { developer: ['Over https drop OAuth and use Basic with `ck_…:cs_…`.'] },
      source,
    },
    {
      text: 'Invalid signature - signature method is invalid',
      means: ['algorithm-mismatch'],
      certainty: 'certain',
      because: 'WooCommerce takes HMAC-SHA1 and HMAC-SHA256.',
      source,
    },
    {
      text: 'Invalid nonce - nonce has already been used',
      means: ['stale-nonce'],
      certainty: 'certain',
      because: 'The same `oauth_nonce` came twice.',
      source,
    },
    {
      text: 'Invalid time',
      pattern: /^invalid time\w{4,6}\b/i,
      when: { text: ['woocommerce_rest_authentication_error', 'woocommerce_api_authentication_error'] },
      means: ['clock-skew', 'stale-nonce'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        '`oauth_timestamp` is more than 15 minutes from the server’s time: a clock is off, or a signed address was used again later.',
      steps: {
        developer: [
          'Compare the clocks of both servers: `date -u` here, and the `Date` field of any answer of the shop; set what is off by NTP.',
          'Over https leave OAuth 1.0a out: Basic with `ck_…:cs_…` has no timestamp.',
        ],
      },
      ask: '`date -u` of the calling server beside the `Date` field of the shop’s answer',
      source,
    },
    {
      text: 'Missing OAuth parameter',
      when: { text: ['woocommerce'] },
      means: ['no-credentials', 'bad-request'],
      certainty: 'likely',
      because: 'Over http WooCommerce wants OAuth 1.0a, and its parameters are missing.',
      steps: {
        developer: [
          'Call https with Basic `ck_…:cs_…`; behind a proxy WordPress must know it: X-Forwarded-Proto and `$_SERVER["HTTPS"] = "on";`.',
        ],
      },
      source,
    },
  ],
})
