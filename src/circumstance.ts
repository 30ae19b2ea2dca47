/** What it works or fails with: the word of a contrast, and what it means. */
export const contrasts = {
  curl: 'curl, wget or httpie on a command line',
  postman: 'an HTTP client with a window: Postman, Insomnia, Bruno, Hoppscotch',
  browser: 'a browser, none in particular',
  'private-window': 'a private or incognito window',
  'another-browser': 'another browser than the one in question',
  chrome: 'Chrome, Chromium, Edge, Brave or Opera',
  safari: 'Safari, on whatever device',
  firefox: 'Firefox',
  mobile: 'a telephone or tablet',
  desktop: 'a desktop computer or the desktop program',
  python: 'Python code',
  javascript: 'JavaScript or TypeScript code',
  java: 'Java or Kotlin code',
  dotnet: '.NET code',
  php: 'PHP code',
  go: 'Go code',
  ruby: 'Ruby code',
  'command-line': 'the command-line program of a vendor',
  'api-console': "a vendor's own test console, explorer or tester",
  swagger: 'a Swagger or OpenAPI page',
  terminal: 'a terminal or shell',
  ide: 'an editor or development environment',
  app: 'an application, the reporter’s own or a vendor’s',
  local: "the developer's own machine",
  production: 'the deployed system',
  staging: 'a staging, test or sandbox system',
  'another-host': 'another server, machine or device',
  'another-account': 'another account',
  'another-key': 'another key or token',
  'another-program': 'another program with the same credentials',
  'another-version': 'another version, older or newer not told',
  'old-version': 'an older version',
  'new-version': 'a newer version',
  'ip-address': 'an IP address in place of the name',
  https: 'https',
  http: 'plain http',
  'trailing-slash': 'the path with a slash at its end',
  'no-trailing-slash': 'the path without a slash at its end',
  'query-added': 'the same address with something added to its query',
  direct: 'the server itself, without the proxy',
  proxy: 'the way through the proxy',
  'another-network': 'another network: telephone, home, VPN',
  login: 'logging in itself',
  'other-endpoint': 'other addresses of the same server',
  'web-interface': 'the web interface of the product',
  windows: 'Windows',
  linux: 'Linux',
  mac: 'macOS',
  'another-user': 'another person',
  admin: 'an administrator’s account',
  ssh: 'SSH',
} as const

/** What has changed. */
export const changes = {
  upgrade: 'a newer version of something',
  downgrade: 'an older version of something',
  password: 'a password',
  'key-rotation': 'a key, token or secret was made anew',
  certificates: 'certificates',
  migration: 'moved to another server, provider or runtime',
  domain: 'the host name or address',
  https: 'https was switched on',
  proxy: 'a proxy was put in between or changed',
  plugin: 'a plugin or module was added or changed',
  mfa: 'a second factor was switched on',
  restart: 'a restart',
  deploy: 'a deployment',
  'new-machine': 'another computer or telephone',
  configuration: 'settings',
  account: 'the account: its e-mail address, role, plan or owner',
  firmware: 'the firmware of a device',
  nothing: 'the reporter says that nothing was changed',
  browser: 'the browser or its settings',
} as const

/** What stands in front, in between, or around. */
export const layers = {
  nginx: 'nginx',
  apache: 'Apache httpd',
  iis: 'Microsoft IIS',
  cloudflare: 'Cloudflare',
  'cloudflare-access': 'Cloudflare Access or a Cloudflare tunnel with it',
  traefik: 'Traefik',
  haproxy: 'HAProxy',
  envoy: 'Envoy',
  kong: 'Kong',
  caddy: 'Caddy',
  ingress: 'a Kubernetes ingress',
  'load-balancer': 'a load balancer',
  'reverse-proxy': 'a reverse proxy, none in particular',
  cdn: 'a content delivery network',
  'api-gateway': 'an API gateway',
  'corporate-proxy': "a company's proxy",
  vpn: 'a VPN',
  ngrok: 'ngrok or another tunnel',
  'php-fpm': 'PHP behind FastCGI or CGI',
  cgi: 'CGI',
  'service-worker': 'a service worker',
  waf: 'a web application firewall',
  sso: 'a single sign-on in front',
  varnish: 'Varnish',
  heroku: 'the router of the hosting platform (Heroku, Vercel and the like)',
  firewall: 'a firewall',
  plugin: 'a plugin',
  antivirus: 'an antivirus program',
  extension: 'a browser extension',
  cache: 'a cache',
  'spring-gateway': 'Spring Cloud Gateway or Zuul',
  'oauth2-proxy': 'oauth2-proxy',
  istio: 'Istio or another service mesh',
  mod_wsgi: 'mod_wsgi',
  'shared-hosting': 'shared hosting with a panel',
} as const

/** When it happens. */
export const times = {
  'after-a-while': 'after minutes or hours of working',
  intermittent: 'now and then',
  suddenly: 'from one moment to the next',
  always: 'each time',
  'after-restart': 'after a restart',
  'after-deploy': 'after each deployment',
  'first-works-then-not': 'the first call succeeds, later ones fail',
  'after-days': 'after some days or weeks',
  'after-a-year': 'after a year or some months',
  'worked-before': 'it worked before',
  'since-upgrade': 'since an upgrade',
  'page-load': 'on loading a page',
  'second-instance': 'where more than one instance runs',
} as const

/** Whom it befalls, and who the reporter is. */
export const people = {
  'only-me': 'nobody but the reporter',
  everyone: 'everybody',
  'some-users': 'some',
  visitor: 'the reporter only uses the thing',
  owner: 'the reporter runs or builds it',
  'third-party': "somebody else's site or account",
} as const

/** What was tried already. */
export const attempts = {
  'new-credentials': 'other credentials',
  'log-in-again': 'logging in again',
  'clear-cookies': 'clearing cookies or the cache',
  'private-window': 'a private window',
  restart: 'a restart',
  reinstall: 'installing anew',
  'check-password': 'checking what was typed',
  clock: 'checking the clock',
  'decode-token': 'decoding the token',
  'other-network': 'another network',
  'new-key': 'a new key or token',
  'disable-plugin': 'switching off a plugin, extension or antivirus program',
} as const

/** What else the reporter tells. */
export const remarks = {
  'credentials-right': 'the reporter is sure of the credentials',
  'two-factor-on': 'a second factor is on',
  'field-not-in-request': 'the request, as the client shows it, lacks the field',
  'header-missing-at-server': 'the field does not reach the server',
  'header-sent': 'the field is sent',
  'public-expected': 'the page is meant to be public',
  'no-credentials-wanted': 'the reporter means to call without credentials',
  'login-loop': 'logging in leads back to logging in',
  'prompted-again': 'the prompt comes back',
  'cookie-not-set': 'the cookie is not stored or not sent',
  'token-in-query': 'the token stands in the query',
  'password-has-special-characters': 'the password has special characters',
  'at-sign-in-password': 'an address has an `@` in its password',
  'line-break-encoded': 'a line break is encoded along with a secret',
  'hash-as-password': 'a hash stands where a password belongs',
  'quoted-key': 'the key is written in quotes',
  'old-link': 'an old link or bookmark',
  'self-made-token': 'the reporter makes the token',
  'signature-invalid-elsewhere': 'another tool has checked the signature too',
  'fresh-token': 'the token is new',
  'single-sign-on': 'single sign-on is used',
  'saved-password': 'a password or login is stored',
  'integrated-authentication': 'Windows authentication, Kerberos or NTLM',
  'email-as-user-name': 'the e-mail address is given as the user name',
  'token-as-password': 'a token is given as the password',
  'password-as-token': 'a password is given where a token belongs',
  intranet: 'a site within a company',
  crawler: 'a crawler or link preview fetches it',
  monitoring: 'a monitor or health check fetches it',
  websocket: 'a WebSocket',
  'redirect-seen': 'a redirect was seen',
  kubernetes: 'it runs in Kubernetes',
  cron: 'a scheduled job calls it',
  'asker-redacted': 'the reporter has blotted out secrets',
  'app-password': 'an app password is used',
  'public-data': 'only public data are wanted',
} as const

/** A word of `contrasts`. */
export type Contrast = keyof typeof contrasts
/** A word of `changes`. */
export type Change = keyof typeof changes
/** A word of `layers`. */
export type Layer = keyof typeof layers
/** A word of `times`. */
export type Timing = keyof typeof times
/** A word of `people`. */
export type People = keyof typeof people
/** A word of `attempts`. */
export type Attempt = keyof typeof attempts
/** A word of `remarks`. */
export type Remark = keyof typeof remarks
