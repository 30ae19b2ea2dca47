import { defineProduct } from '../product.ts'

const caddy = 'https://caddyserver.com/docs/caddyfile/directives/basic_auth'
const traefik = 'https://doc.traefik.io/traefik/middlewares/http/forwardauth/'
const proxy2 = 'https://github.com/oauth2-proxy/oauth2-proxy/blob/master/oauthproxy.go'
const proxy2Docs = 'https://oauth2-proxy.github.io/oauth2-proxy/configuration/overview'
const authelia = 'https://www.authelia.com/configuration/prologue/common/'
const autheliaReset = 'https://www.authelia.com/reference/guides/passwords/'
const authentik = 'https://docs.goauthentik.io/add-secure-apps/providers/proxy/'
const tyk = 'https://tyk.io/docs/troubleshooting/tyk-gateway/gateway-error-response-status-codes/'
const spring = 'https://docs.spring.io/spring-cloud-gateway/reference/spring-cloud-gateway-proxy-exchange-webmvc.html'
const krakend = 'https://www.krakend.io/docs/authorization/jwt-validation/'
const haproxy = 'https://docs.haproxy.org/3.0/configuration.html'
const squid = 'https://wiki.squid-cache.org/Features/Authentication'
const pomerium = 'https://www.pomerium.com/docs/internals/troubleshooting'

/** Gateways and login proxies: Caddy, Traefik, oauth2-proxy, Authelia, authentik, Pomerium, Tyk, KrakenD, Spring Cloud Gateway, HAProxy, Squid. */
export const gateways = defineProduct({
  name: 'Gateway',
  marks: [
    'server: caddy',
    'traefik',
    'oauth2-proxy',
    '_oauth2_proxy',
    'authelia',
    'authentik',
    'pomerium',
    'x-squid-error',
    'tyk',
    'krakend',
  ],
  says: [
    {
      text: 'http.authentication.providers.http_basic',
      means: ['wrong-credentials', 'no-credentials', 'server-misconfigured'],
      certainty: 'likely',
      because: 'Caddy’s `basic_auth` refused; the Caddyfile wants a hash of the password and not the password.',
      steps: {
        developer: ['`caddy hash-password`, and put the hash behind the name; in a compose file write `$` as `$$`.'],
      },
      source: caddy,
    },
    {
      text: 'Error calling http',
      pattern: /^error calling https?:\/\/\S{1,200}\. cause/i,
      when: { text: ['traefik', 'forwardauth'] },
      means: ['auth-service-unavailable'],
      certainty: 'certain',
      fixer: 'proxy-admin',
      because: 'Traefik cannot reach the service that ForwardAuth names.',
      steps: { developer: ['`docker exec $TRAEFIK wget -S -O- $ADDRESS`: both must share a network.'] },
      source: traefik,
    },
    {
      text: 'unable to obtain CSRF cookie',
      means: ['cookie-not-sent', 'csrf-refused'],
      certainty: 'likely',
      because:
        'oauth2-proxy’s CSRF cookie did not come back with the callback: another host, http in place of https, or two logins at once.',
      steps: {
        visitor: ['Close the other tabs, and open the site anew.'],
        developer: [
          'Match `--cookie-domain`, `--cookie-secure`, `--cookie-samesite` to the address that the browser sees, and set `--redirect-url` to that host.',
        ],
      },
      source: proxy2,
    },
    {
      text: 'CSRF token mismatch, potential attack',
      means: ['csrf-refused', 'cookie-not-sent'],
      certainty: 'likely',
      because:
        'The CSRF cookie of oauth2-proxy belongs to another login than the callback: two tabs, or the Back button.',
      steps: { visitor: ['Open the site anew in one tab.'], developer: ['`--cookie-csrf-per-request=true`'] },
      source: proxy2,
    },
    {
      text: 'No valid authentication in request. Initiating login',
      means: ['no-credentials', 'session-expired', 'cookie-not-sent'],
      certainty: 'likely',
      because: 'oauth2-proxy saw no session cookie and no token that it takes.',
      steps: {
        developer: [
          'Programs: `--skip-jwt-bearer-tokens=true` and a token of the issuer; open paths: `--skip-auth-route`; preflights: `--skip-auth-preflight=true`.',
        ],
      },
      source: proxy2,
    },
    {
      text: 'the cookie signature is not valid',
      when: { text: ['oauth2', 'oauthproxy', 'oauth2_proxy', 'cookie'] },
      means: ['session-expired', 'server-misconfigured'],
      certainty: 'likely',
      because: 'The session cookie was signed with another cookie secret, or has expired.',
      steps: { developer: ['Give all replicas the same `--cookie-secret`.'] },
      source: proxy2,
    },
    {
      text: 'cookie "_oauth2_proxy" not present',
      means: ['no-credentials', 'cookie-not-sent'],
      certainty: 'likely',
      because: 'The browser sent no session cookie of oauth2-proxy: no login yet, or the cookie is of another host.',
      source: proxy2,
    },
    {
      text: 'Permission Denied: Invalid Account',
      when: { text: ['oauth2', 'proxy'] },
      means: ['forbidden'],
      certainty: 'likely',
      because: 'The login was right; its address is in none of `--email-domain` and `--authenticated-emails-file`.',
      source: proxy2Docs,
    },
    {
      text: 'is not authorized to user',
      when: { text: ['authelia', 'responding with status code'] },
      means: ['no-credentials', 'session-expired'],
      certainty: 'likely',
      because: 'Authelia’s rule for this address wants a login, and none (`<anonymous>`) came.',
      steps: {
        developer: [
          'A rule `policy: bypass` above it for what must be open; programs send `Proxy-Authorization: Basic` or a bearer token where `authz` allows it.',
        ],
      },
      source: authelia,
    },
    {
      text: 'Unsuccessful 1FA authentication attempt by user',
      means: ['wrong-credentials', 'server-misconfigured'],
      certainty: 'likely',
      because: 'Authelia does not find the password right; a hash made by a shell that changed `$` or `!` never fits.',
      steps: {
        developer: [
          "Hash it in single quotes: `docker run --rm authelia/authelia authelia crypto hash generate argon2 --password 'the-password'`, and put the hash in quotes in users_database.yml.",
        ],
      },
      ask: 'the command by which the hash was made',
      source: autheliaReset,
    },
    {
      text: 'authelia hash-password',
      means: ['corrupted-credential', 'wrong-credentials', 'server-misconfigured'],
      certainty: 'possible',
      fixer: 'owner',
      because: 'The shell changes `$`, `!` and `;` of an unquoted password before Authelia hashes it.',
      steps: {
        developer: ["Write it in single quotes: `authelia crypto hash generate argon2 --password 'the-password'`."],
      },
      ask: 'whether the password stood in single quotes on the command line',
      source: autheliaReset,
    },
    {
      text: 'is banned until',
      when: { text: ['authelia'] },
      means: ['security-layer-block'],
      certainty: 'certain',
      because: 'Authelia’s regulation bans the user after too many failures.',
      source: 'https://www.authelia.com/configuration/security/regulation/',
    },
    {
      text: 'mismatched session ID',
      when: { text: ['authentik', 'goauthentik', 'outpost'] },
      means: ['cookie-not-sent', 'session-expired'],
      certainty: 'likely',
      because:
        'The state of authentik’s outpost does not fit the browser’s cookie: a wrong External host or Cookie domain, or two logins at once.',
      steps: {
        visitor: ['Open the site anew in one tab.'],
        developer: ['Provider › External host must be the address that the browser sees.'],
      },
      source: authentik,
    },
    {
      text: 'user is not authorized to access this route',
      when: { text: ['pomerium'] },
      means: ['forbidden'],
      certainty: 'certain',
      because: 'The login is good; the route’s policy does not admit it.',
      source: pomerium,
    },
    {
      text: 'Authorization field missing',
      when: { text: ['tyk', '"error"'] },
      means: ['no-credentials', 'wrong-place'],
      certainty: 'likely',
      because: 'Tyk found no key in the field that the API definition names.',
      source: tyk,
    },
    {
      text: 'Access to this API has been disallowed',
      means: ['forbidden', 'invalid-api-key'],
      certainty: 'likely',
      because: 'Tyk knows no such key, or the key’s policy leaves this API out.',
      source: tyk,
    },
    {
      text: 'Key not authorized',
      when: { text: ['tyk'] },
      means: ['invalid-api-key', 'wrong-claims'],
      certainty: 'likely',
      because: 'Tyk does not know the key, or finds no policy for the token.',
      source: tyk,
    },
    {
      text: 'ProxyExchange<',
      when: { status: [401, 403] },
      means: ['stripped-by-intermediary'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Spring Cloud Gateway’s ProxyExchange takes `Authorization` and `Cookie` for sensitive and does not pass them on.',
      steps: {
        developer: [
          '`spring.cloud.gateway.proxy.sensitive=cookie`, or `proxy.sensitive("cookie").uri(…)`: a list without authorization.',
        ],
      },
      source: spring,
    },
    {
      text: 'zuul.sensitiveHeaders',
      means: ['stripped-by-intermediary'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'Zuul leaves the fields of this list out: by default Cookie, Set-Cookie and Authorization.',
      steps: { developer: ['`zuul.sensitiveHeaders: Cookie,Set-Cookie` (or empty), for all routes or one.'] },
      source: 'https://cloud.spring.io/spring-cloud-netflix/multi/multi__router_and_filter_zuul.html',
    },
    {
      text: 'Token not found',
      when: { text: ['krakend'] },
      means: ['no-credentials'],
      certainty: 'likely',
      because: 'KrakenD’s JWT validator found no token.',
      source: krakend,
    },
    {
      text: 'input_headers',
      when: { text: ['krakend'], status: [401] },
      means: ['stripped-by-intermediary'],
      certainty: 'likely',
      fixer: 'proxy-admin',
      because: 'KrakenD passes on only the fields that the endpoint’s `input_headers` lists.',
      steps: { developer: ['`"input_headers": ["Authorization"]` in that endpoint.'] },
      source: 'https://www.krakend.io/docs/endpoints/parameter-forwarding/',
    },
    {
      text: 'You need a valid user and password to access this content',
      means: ['no-credentials', 'wrong-credentials'],
      certainty: 'certain',
      because: 'HAProxy’s own `http-request auth` refused, not the server behind it.',
      source: haproxy,
    },
    {
      text: 'ERR_CACHE_ACCESS_DENIED',
      means: ['proxy-authentication'],
      certainty: 'certain',
      because: 'The proxy Squid wants a login of its own (407).',
      steps: {
        developer: [
          '`curl -x http://$PROXY:3128 --proxy-user "$USER:$PASSWORD" …`, or `https_proxy=http://$USER:$PASSWORD@$PROXY:3128`.',
        ],
      },
      source: squid,
    },
    {
      text: 'ERR_ACCESS_DENIED',
      when: { text: ['squid'] },
      means: ['security-layer-block'],
      certainty: 'certain',
      fixer: 'proxy-admin',
      because: 'An `http_access deny` rule of the proxy Squid refuses the address or the port.',
      source: 'https://wiki.squid-cache.org/SquidFaq/SquidAcl',
    },
  ],
})
