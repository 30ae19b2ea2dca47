import type { Evidence } from '../evidence.ts'
import { findMatch } from './exchange.ts'
import { anyOf, eitherWay, near, says } from './near.ts'
import type { Telling } from './telling.ts'

const loopback =
  'https://learn.microsoft.com/troubleshoot/windows-server/networking/accessing-server-locally-with-fqdn-cname-alias-denied'

/** That a field for the credential was lost on its way (lower case). */
const lost =
  /\b(?:no|without(?: an?| any| the)?|lacks?|lost|los(?:es|ing)|drops?|dropped|strips?|stripped) (?:the |my )?authori[sz]ation\b|\bauthori[sz]ation(?: header| field)?[^.\n]{0,24}\b(?:missing|lost|gone|dropped|stripped|removed|disappears?|vanish\w{0,3}|not (?:sent|there|included|passed)|isn't (?:sent|there))\b/

/** A login page in front of a whole site, by the name of what shows it (lower case). */
const doorkeeper =
  /\b(?:authelia|authentik|oauth2[-_]proxy|tinyauth|pangolin|pomerium|vouch|forward[- ]?auth|cloudflare (?:access|zero trust)|zero trust)\b/

/** The field names of a request, as a server prints them, with no credential among them. */
const printsNoCredentials = (evidence: Evidence): boolean =>
  findMatch(evidence, /["']?user[-_]agent["']? ?(?:[:=]|=>)/i) !== undefined &&
  findMatch(evidence, /["']?(?:http_)?(?:proxy[-_])?authori[sz]ation["']? ?(?:[:=]|=>)/i) === undefined

/** What is told of requests that do not arrive as they were sent, or not at the door that was meant: on a redirect, at a host of PHP, out of the browser’s store, or with nothing from it (lower case). */
export const toldOfArrivals: readonly Telling[] = [
  {
    wording: anyOf(
      says(
        /\b(?:calls?|calling|connects?|connection|requests?|opens?) (?:\w{1,14} ){0,3}(?:itself|(?:to )?(?:its|the|our) own (?:hub|api|url|address|endpoint|site|service|host ?name)|back to (?:itself|the same (?:app|site|server)))\b/,
      ),
      near(
        /\b(?:from|on) the (?:web ?|iis )?server(?: itself)?\b/g,
        60,
        /\bits (?:own )?(?:url|host ?name|name|fqdn|public (?:name|address))\b/,
      ),
    ),
    beside: says(
      /\bwindows auth\w*|\bntlm\b|\bnegotiate\b|\bdefault ?(?:network ?)?credentials\b|\busedefaultcredentials\b|\bintegrated auth\w*|\bkerberos\b/,
    ),
    means: ['ntlm-failure', 'kerberos-failure'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The server calls itself by a name that is not its own, and Windows refuses such a login of a machine to itself (the loopback check), with a 401.',
    steps: {
      developer: [
        'Add the name to BackConnectionHostNames (multi-string) under `HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa\\MSV1_0`, then restart the server.',
        'Or call `http://localhost` or the machine’s own name from there.',
      ],
    },
    ask: 'whether the same call works from another machine',
    source: loopback,
  },
  {
    wording: eitherWay(
      /\b(?:ios|iphones?|ipads?|nsurlsession|urlsession|alamofire|react[- ]native|swift)\b/,
      300,
      lost,
    ),
    without: says(/\bcors\b|\bpreflight\b|\bapache\b|\bphp\b|\bnginx\b|\bno redirect\b/),
    means: ['dropped-on-redirect', 'client-bug', 'stripped-by-intermediary'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'URLSession, which iOS programs and React Native stand on, does not take `Authorization` along when the server redirects: a slash too few at the end of the path is enough.',
    steps: {
      developer: [
        'See whether the server redirects: `curl -sS -o /dev/null -w "%{http_code} %{redirect_url}\\n" -X POST $URL`, and call the address that it names (often the same with a `/` at the end).',
        'Where the redirect must stay: set the field anew in `urlSession(_:task:willPerformHTTPRedirection:newRequest:completionHandler:)`.',
      ],
    },
    ask: 'the status and `Location` that `curl -sSI` shows for this very address',
    source: 'https://developer.apple.com/documentation/foundation/urlsessionconfiguration/httpadditionalheaders',
  },
  {
    wording: eitherWay(/\bpostman\b/, 300, lost),
    beside: says(/\bconsole\b|\bredirect\w{0,4}\b|\bheaders? tab\b|\bauthorization tab\b/),
    without: says(/\bproxy\b|\bnginx\b|\bapache\b|\bphp\b|\bworks? in postman\b|\bpostman (?:works|is fine)\b/),
    means: ['dropped-on-redirect', 'wrong-url'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The console shows the request that was sent last: where the first one was redirected to another host, Postman leaves `Authorization` out of the next.',
    steps: {
      developer: [
        'Open the call in the Postman console and look for a 301, 302, 307 or 308 before it; set the base address to the one that it leads to.',
        'Or let it be sent along: Settings of the request › “Follow Authorization header”, for a host that you trust.',
      ],
    },
    ask: 'whether the Postman console shows a 30x before the 401, and its `Location`',
    source: 'https://learning.postman.com/docs/sending-requests/create-requests/request-settings/',
  },
  {
    wording: near(
      /\b(?:headers?|fields|getallheaders|apache_request_headers|\$_server)\b/g,
      60,
      /\b(?:wordpress|php|laravel|drupal|django|flask|rails|the (?:server|app|application|backend|api|script|plug-?in)|it|my (?:server|app|api|backend)) (?:really |actually )?(?:gets?|got|sees?|receives?|received|is given)\b/,
    ),
    beside: says(/\b401\b|\bunauthori[sz]ed\b|\bnot logged in\b/),
    holds: printsNoCredentials,
    means: ['stripped-by-intermediary', 'no-credentials'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The application prints the fields that reached it, and `Authorization` is not among them though it was sent: the web server or the host takes it away before.',
    ask: 'the web server in front (Apache with CGI or FPM, LiteSpeed, nginx, a shared host), and what `curl -v` shows as sent',
    source: 'https://httpd.apache.org/docs/2.4/mod/core.html#cgipassauth',
  },
  {
    wording: eitherWay(
      /\blocal(?:ly|host)?\b/,
      200,
      /\b(?:main|live|production|prod|remote|web|real|hosting|shared) (?:server|host\w{0,3})\b|\b(?:published|publishing|deployed|uploaded|moved)\b[^.\n]{0,30}\b(?:server|host\w{0,3}|production)\b/,
    ),
    beside: says(/\bphp\b|\bcodeigniter\b|\bslim framework\b|\bcakephp\b|\blumen\b|\bwordpress\b|\bwp-json\b/),
    without: says(
      /\bcookies?\b|\bsessions?\b|\bcsrf\b|\bsignature\b|\bapp_key\b|\bjwt_secret\b|\bcors\b|\bpassword\b|\bnginx\b|\bexpired\b|\b403\b/,
    ),
    holds: (evidence) =>
      evidence.scene.status === 401 && findMatch(evidence, /\btokens?\b|\bbearer\b|\bapi\b/i) !== undefined,
    means: ['stripped-by-intermediary', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The same code takes the token on one machine and not on the other: most often Apache there runs PHP as CGI or FPM, and does not hand `Authorization` to it.',
    steps: {
      developer: [
        'See what arrives: `<?php var_dump(php_sapi_name(), isset($_SERVER["HTTP_AUTHORIZATION"]), isset($_SERVER["REDIRECT_HTTP_AUTHORIZATION"]));`.',
        'Hand it on in `.htaccess`: `CGIPassAuth On`, or `RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]` behind `RewriteEngine On`.',
      ],
    },
    ask: 'whether `$_SERVER` has HTTP_AUTHORIZATION on the server, and how PHP runs there (`php_sapi_name()`)',
    source: 'https://httpd.apache.org/docs/2.4/mod/core.html#cgipassauth',
  },
  {
    wording: near(
      /\bclear(?:ing|ed|s)? (?:the |my |its )?(?:browser'?s? )?(?:cache|site data|cookies and site data)\b/g,
      60,
      /\b(?:brings?|gets?|shows?|restores?)\b[^.\n]{0,24}\b(?:log-?in|back|page)\b|\buntil (?:the )?next time\b/,
    ),
    beside: anyOf(
      says(doorkeeper),
      says(/\bsso\b|\bsessions? (?:\w{1,6} )?(?:ends?|ended|ran out|run out|expired?|is over)\b/),
    ),
    without: says(/\btoken cache\b|\bdns cache\b/),
    means: ['cached-response', 'session-expired'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The page comes out of the browser’s store (a service worker or the cache), so the redirect to the login in front is never met when the session has ended.',
    steps: {
      visitor: [
        'Unregister the service worker: F12 › Application › Service workers › Unregister, then reload; or open the login’s own address once.',
      ],
      developer: [
        'Send the page with `Cache-Control: no-store`, and let the service worker fetch navigations from the network first; on a redirect to the login reload the page whole.',
      ],
    },
    ask: 'whether F12 › Network shows “(ServiceWorker)” or “(disk cache)” as the page’s size',
    source: 'https://www.rfc-editor.org/rfc/rfc9111#section-4',
  },
  {
    wording: eitherWay(
      /\b(?:misskey|mastodon|pleroma|akkoma|lemmy|gotosocial|pixelfed|peertube|fediverse|activitypub|friendica)\b/,
      200,
      /\bsignature verification fail\w{2,3}\b|\b(?:invalid|failed|wrong|bad) (?:http )?signatures?\b|\bsignatures? (?:is |are )?(?:invalid|wrong|not valid)\b/,
    ),
    beside: says(/\b(?:apache2?|nginx|caddy|traefik|haproxy|reverse proxy|behind a proxy|cloudflare)\b/),
    without: says(/\bproxypreservehost on\b|\bclocks?\b|\bntp\b/),
    means: ['signature-mismatch', 'clock-skew'],
    certainty: 'likely',
    fixer: 'proxy-admin',
    because:
      'Servers of the fediverse sign `Host` and the path of what they send each other: a proxy that changes one of them on the way breaks the signature.',
    steps: {
      developer: [
        'Hand the host on as it came: Apache `ProxyPreserveHost On`, nginx `proxy_set_header Host $host;`, and rewrite no path.',
        'If that is so already, set the clock by NTP: a signature counts for minutes.',
      ],
    },
    ask: 'the proxy’s configuration for this site',
    source: 'https://github.com/misskey-dev/misskey/issues/3656',
  },
  {
    wording: near(
      /\b(?:localstorage|sessionstorage|asyncstorage|securestore)\b/g,
      160,
      /\b(?:is|returns?|gives?|was|comes? back|shows?)(?: back)? (?:null|undefined|empty)\b/,
    ),
    beside: says(/\bbearer\b|\bauthorization\b|\b401\b/),
    means: ['placeholder-credential', 'no-credentials'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The store has no token at that moment, and a program makes the text `Bearer null` or `Bearer undefined` of nothing.',
    steps: {
      developer: [
        'Send the field only where there is a token, and wait for the store before the first call; look under which name and on which origin it was saved.',
      ],
    },
    ask: 'the `Authorization` field as the browser shows it (F12 › Network), its value blacked out but for the first word',
    source: 'https://developer.mozilla.org/docs/Web/API/Storage/getItem',
  },
]
