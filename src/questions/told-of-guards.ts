import { anyOf, eitherWay, findWording, near, says } from './near.ts'
import type { Telling } from './telling.ts'

/** A check that a framework puts before everything. */
const beforeEverything =
  /\b(?:app|router?|r|engine)\.use\((?=[^\n]{0,60}\b(?:before|above)\b)|\bapp_guard\b|\buseglobalguards\b|\bglobal(?:ly)? (?:auth\w{0,12} |jwt )?(?:guard|filter|middleware|interceptor|policy)\b|\b(?:guard|filter|middleware|policy|interceptor) (?:(?:is|was|made|now|registered|applied) ){0,2}global(?:ly)?\b|\bfallbackpolicy\b|\bdefault_permission_classes\b|\bbefore_action :authenticate|\bbefore_request\b/
const ownDoor =
  /\b(?:log[- ]?in|sign[- ]?in|sign[- ]?up|register|registration|health\w{0,6}|status|swagger|docs|webhooks?)\b[^.\n]{0,40}\b(?:401|403|unauthori[sz]ed|too|as well|itself|not provided|redirect\w{0,3})\b/
const openedUp = says(
  /\ballow_?anonymous\b|\bpermitall\b|\bskip_before_action\b|\bis_?public\b|@public\b|\b(?:wrong|bad) (?:password|credentials)\b|\bpassword\b[^.\n]{0,30}\b(?:refused|rejected|not accepted|not work)\b/,
)

/** What is asked of a page’s parts: they are wanted before anybody has logged in. */
const pageParts =
  /(?:\b(?:css|images?|static|assets?|fonts?|favicon|logo|stylesheets?)\b|_next\/|\.(?:png|svg|css|ico|js)\b)[^\n]{0,60}(?:\/| )(?:log[- ]?in|sign[- ]?in)\b/

const bearerSent = /\bbearer\b/
const otherPrefix =
  /\bfromauthheaderwithscheme\( ?['"]?(?:jwt|token)\b|\b(?:auth_header_types|jwt_auth_header_prefix|jwt_header_type|auth_header_prefix)\b[^\n]{0,10}['"](?:jwt|token)['"]|\bprefix:? ?(?:is |to )?['"]?(?:jwt|token)\b|\bkeyword ?= ?['"](?:jwt|token)['"]/

const aToken = says(/\bbearer\b|\bjwt\w{0,8}\b|\b(?:access|api|valid|the|a|my) tokens?\b|\btoken requests?\b/)

/** What is told of a framework’s own checks: which paths they cover, which scheme they read, where they send a caller (lower case). */
export const toldOfGuards: readonly Telling[] = [
  {
    wording: eitherWay(
      /\bspring-boot-starter-security\b|\bspring security (?:starter|dependency)\b|\bgenerated (?:security )?password\b/,
      180,
      /\bpublic\b|\bnobody should\b|\bshould(?:n't| not) (?:need|ask|want|require)\b|\b(?:every|all|each) (?:endpoint|url|page|route|request)s?\b/,
    ),
    without: anyOf(openedUp, says(/\busing generated security password\b/)),
    means: ['protected-by-mistake', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'With Spring Security on the classpath and no rules of your own, Spring Boot locks every path and makes a password at each start.',
    source: 'https://docs.spring.io/spring-boot/reference/web/spring-security.html',
  },
  {
    wording: eitherWay(
      /\b(?:add|added|adding|install\w{0,3}|enabl\w{1,3}|extend\w{0,3}) [\w-]{0,30}security\b(?! (?:defaults|keys?))/,
      120,
      /\b(?:endpoints?|routes?|apis?|pages?)\b[^.\n]{0,40}\b(?:log-?in (?:view|page)|(?:asks?|wants?) (?:for )?a log-?in)\b/,
    ),
    without: anyOf(openedUp, says(/\busing generated security password\b/)),
    means: ['protected-by-mistake', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'What was added locks every path that no rule of yours opens.',
    source: 'https://docs.spring.io/spring-security/reference/servlet/authorization/authorize-http-requests.html',
  },
  {
    wording: eitherWay(beforeEverything, 120, ownDoor),
    without: openedUp,
    means: ['protected-by-mistake', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'The check was made to hold everywhere, and so it stands before the login and the public paths as well.',
    steps: {
      developer: [
        'Mark what is open: a `Public` decorator that the guard reads (NestJS), `[AllowAnonymous]`, `AllowAny`, `skip_before_action`.',
      ],
    },
    source: 'https://docs.nestjs.com/security/authentication#enable-authentication-globally',
  },
  {
    wording: eitherWay(/\b(?:middleware|matcher|filter|guard|proxy\.ts)\b/, 100, pageParts, 60),
    beside: says(/\bredirect\w{0,3}\b|\bgo(?:es)? to\b|\bsen[dt]s?\b|\bbounced\b|\bends? up\b|\b30[27]\b/),
    without: says(/\bproxy_cache\b|\bservice worker\b|\bexpired\b/),
    means: ['protected-by-mistake', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'The check runs for the page’s own files too, which a visitor needs before any login.',
    steps: {
      developer: [
        'Leave them out of its paths; Next.js: `matcher: ["/((?!api|_next/static|_next/image|favicon.ico|.*\\\\.png$).*)"]`.',
      ],
    },
    source: 'https://nextjs.org/docs/app/api-reference/file-conventions/proxy#matcher',
  },
  {
    wording: says(
      /\b(?:redirect\w{0,3}|302|sends?|sent|bounced|comes back|answers?|returns?)\b[^.\n]{0,60}(?:\/accounts?\/log-?in|\/users\/sign_in|\/log-?in\b|\blog[- ]?in page\b)/,
    ),
    beside: says(
      /\[authorize\]|\baddidentity\b|\bidentity\b|\blogin_required\b|\bformlogin\b|\bauth:(?:sanctum|api|web)\b|\bdevise\b|\bflask-login\b/,
    ),
    without: says(
      /\bexpired\b|\bsession (?:is )?lost\b|\bcallback\b|\bloops?\b|\bset-cookie\b|\bbasic\b|\bidentity (?:provider|pool|center)\b|\banti-?forgery\b|\bcsrf\b/,
    ),
    holds: (evidence) => findWording(evidence, aToken) !== undefined,
    means: ['server-misconfigured', 'wrong-scheme'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The route is checked by the login of the web pages, which looks for a cookie and sends everybody else to its form: the token is not read at all.',
    steps: {
      developer: [
        'Name the scheme of the API at the route: `[Authorize(AuthenticationSchemes = "Bearer")]`, `auth:sanctum`, a filter chain of its own for `/api/**`, DRF’s `permission_classes` in place of `login_required`.',
      ],
    },
    source: 'https://learn.microsoft.com/en-us/aspnet/core/security/authorization/limitingidentitybyscheme',
  },
  {
    wording: anyOf(
      eitherWay(otherPrefix, 100, bearerSent),
      eitherWay(/\bkeyword ?= ?['"]bearer['"]/, 100, /\bauthorization: ?token\b|\bsends? token\b/),
    ),
    means: ['wrong-scheme', 'malformed-header'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The server is set to another word before the token than the client sends, and so it sees no token.',
    steps: { developer: ['Send the word that the server’s setting names, or set it to `Bearer`, which RFC 6750 has.'] },
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.4',
  },
  {
    wording: eitherWay(
      /\boauth2password(?:requestform|bearer)\b|\bgrant_type\b|\btoken (?:endpoint|url|route)\b|\/token\b/,
      160,
      /\b(?:as|with|in|posts?|posted|posting|sends?|sending) (?:it )?(?:an? )?(?:as )?(?:application\/)?json\b|\bbody is json\b/,
    ),
    beside: says(
      /\b422\b|\bunprocess\w{0,8}\b|\bfield required\b|\bgrant_type\b[^.\n]{0,24}\b(?:missing|required)\b|\bmissing (?:form )?parameter\b|\binvalid_request\b|\bunsupported_grant_type\b/,
    ),
    without: says(/\bcsrf\b|\binvalid_client\b|\baccept: application\/json\b/),
    means: ['bad-request', 'wrong-place'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'A token endpoint reads a form, and the body is JSON: to it every parameter is missing.',
    steps: {
      developer: [
        'Send `application/x-www-form-urlencoded`: `body: new URLSearchParams({ grant_type: "password", username, password })`.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-3.2',
  },
  {
    wording: eitherWay(
      /\brequest\.meta\b|\bhttp_authorization\b|\brequest\.authorization\b|\bgetallheaders\b/,
      60,
      /\b(?:none|empty|null|missing|not set|not there|(?:has|is) no|no authorization|no http_authorization)\b/,
    ),
    beside: says(/\bmod_wsgi\b|\bapache\b|\bfastcgi\b|\bphp-fpm\b|\bcgi\b|\bpassenger\b|\bshared host\w{0,3}\b/),
    without: says(/\bwsgipassauthorization on\b|\bcgipassauth on\b/),
    means: ['stripped-by-intermediary', 'no-credentials'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'Apache keeps `Authorization` from what runs behind it by WSGI or CGI, unless it is told otherwise.',
    steps: { developer: ['`WSGIPassAuthorization On` for mod_wsgi, `CGIPassAuth On` for CGI and FastCGI.'] },
    source: 'https://modwsgi.readthedocs.io/en/develop/configuration-directives/WSGIPassAuthorization.html',
  },
  {
    wording: anyOf(
      says(/\bpassport:keys\b|\bjwt:secret\b|\bgenerate-keypair\b/),
      near(
        /\bnew (?:\w{1,10} )?(?:signing key|jwt (?:secret|key)|secret key|key ?pair)\b/g,
        40,
        /\b(?:each|every) (?:build|deploy\w{0,5}|start|restart|release|boot)\b/,
      ),
    ),
    beside: says(
      /\b(?:all|every\w{0,4}|each|existing|old|(?<!\/)users?)\b[^.\n]{0,60}(?:\b(?:logged|thrown|signed|kicked) out\b|\brefused\b|\b401\b|\bunauthori[sz]ed\b|\bcould not be\b|\binvalid\b)/,
    ),
    without: says(
      /\bnot (?:exist|readable)\b|\bi (?:ran|tried|did run)\b[^.\n]{0,40}\b(?:no luck|no change|same|still)\b|\bpersonal access client\b|\bhave you (?:run|tried)\b/,
    ),
    means: ['invalid-signature', 'revoked-credential'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'The key that signs was made anew: no token from before verifies, and everybody has to log in again.',
    steps: {
      developer: ['Make the key once and keep it as a secret; give each release and each instance the same one.'],
    },
    source: 'https://laravel.com/docs/passport#deploying-passport',
  },
]
