import type { Evidence } from '../evidence.ts'
import { challengesOf, findMatch, findText } from './exchange.ts'
import { anyOf, eitherWay, near, says } from './near.ts'
import type { Telling } from './telling.ts'

const csrf = 'https://docs.spring.io/spring-security/reference/servlet/exploits/csrf.html'

/** That it works, in some languages. */
const works =
  'works?|working|fine|ok|okay|success\\w*|200|passes|passed|data|funktioniert|geht|fonctionne|marche|funciona|funziona|werkt|работает|работи'

/** GET gets through; the method is written in capitals, which the verb is not. */
const getWorks = new RegExp(
  `\\bGETs?\\b[^\\n]{0,100}?(?<![\\p{L}\\d])(?:${works})(?![\\p{L}\\d])|(?<![\\p{L}\\d])(?:${works})(?![\\p{L}\\d])[^\\n]{0,40}\\bGETs?\\b`,
  'u',
)

/** Only challenges of Basic stand in the report. */
const wantsBasic = (evidence: Evidence): boolean => {
  const challenges = evidence.exchanges.flatMap((exchange) => challengesOf(exchange))
  if (challenges.length === 0) return findText(evidence, 'authentication selected: basic') !== undefined
  return challenges.every(({ value }) => value.scheme === 'basic')
}

const readsFields = /\b(?:apache|httpd|php|php-fpm|fastcgi|cgi|wsgi|mod_wsgi|litespeed|x-powered-by: php)\b/

const inQuery =
  /\b(?:query(?: ?string| parameter)?|url parameter|parameter query|get parameter|in the (?:url|address))\b/
const passes = /\b(?:works?|working|200|established|succeeds?|success\w*|fine|ok)\b/

const restart = /\bre-?start(?:s|ed|ing)?\b|\breboot(?:s|ed)?\b/
const token = /\b(?:jwts?|tokens?)\b/

/** What is told of the request itself and of how a server reads it, each in one family of wordings (lower case). */
export const toldOfRequests: readonly Telling[] = [
  {
    wording: near(/\bposts?\b/g, 200, /\b40[13]\b|\bforbidden\b|\bunauthori[sz]ed\b/),
    without: says(
      /\bcsrf\b|\bxsrf\b|\bpreflight\b|\boptions\b|\bcors\b|\bscopes?\b|\bread[- ]only\b|\bsignature\b|\bposts? [^.\n]{0,40}(?:log-?in|session|sign-?in)\b[^.\n]{0,40}\b(?:200|sets?|set-cookie)\b/,
    ),
    holds: (evidence) => findMatch(evidence, /\bPOSTs?\b/) !== undefined && findMatch(evidence, getWorks) !== undefined,
    means: ['csrf-refused', 'server-misconfigured', 'insufficient-scope'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'GET passes with the same login and POST does not: a check against forged requests (CSRF) spares GET, and answers a POST without its token with 403, or with 401 where the error page is locked too.',
    steps: {
      developer: [
        'Leave the check out for the paths of the API, which are called with a token or Basic and without a cookie (Spring: `csrf(c -> c.ignoringRequestMatchers("/api/**"))`), or send the token of the page along.',
        'Look at the rules by method too: a rule may permit GET alone.',
      ],
    },
    ask: 'the server’s log of the refused POST at the level DEBUG: it names the filter that refuses',
    source: csrf,
  },
  {
    wording: eitherWay(inQuery, 80, passes, 60),
    beside: says(/\bauthorization\b|\bbearer\b/),
    holds: (evidence) => findMatch(evidence, new RegExp(readsFields, 'i')) !== undefined,
    means: ['stripped-by-intermediary', 'wrong-place'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The same token is good in the query and not in `Authorization`: Apache hands that field to PHP, CGI or WSGI only where it is told to.',
    source: 'https://httpd.apache.org/docs/2.4/mod/core.html#cgipassauth',
  },
  {
    wording: eitherWay(token, 120, restart, 80),
    beside: says(/\b401\b|\bunauthori[sz]ed\b|\binvalid\b/),
    without: anyOf(
      near(
        /\bre-?start(?:s|ed|ing)?\b/g,
        60,
        /\b(?:helps?|helped|fix(?:es|ed)?|solves?|solved|works? again|nothing|no (?:change|luck|effect))\b/,
      ),
      says(
        /\b(?:tried|try) (?:to )?re-?start|\bold[ _]token\b|\brefresh token\b|\bnot up -d\b|\b(?:secret|key) (?:i|we) changed\b|\b(?:i|we) changed\b[^.\n]{0,40}\b(?:secret|key|\.env)\b|\b(?:secret|key)\b[^.\n]{0,24}\b(?:i|we) changed\b/,
      ),
    ),
    means: ['unknown-signing-key', 'invalid-signature', 'session-expired'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'Tokens are good until the server restarts: it makes its signing key anew at each start, and keeps no old one.',
    steps: {
      developer: [
        'Load the signing key from a file, a vault or a key store in place of making it in the code at the start; give it a `kid` that stays.',
      ],
    },
    ask: 'the `kid` in the header of a token from before the restart and of one from after it',
    source: 'https://www.rfc-editor.org/rfc/rfc7515#section-4.1.4',
  },
  {
    wording: says(/\b(?:default_)?authentication_classes\b['"]? ?[:=] ?[[(] ?[\])]/),
    means: ['server-misconfigured', 'no-credentials'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'The list of ways to authenticate is empty: the server reads no credentials at all.',
    source: 'https://www.django-rest-framework.org/api-guide/authentication/',
  },
  {
    wording: anyOf(
      near(
        /\b(?:authorization|header|token|401)\b/g,
        120,
        /\b(?:no|without(?: a| the)?|missing|has a|with a|the) trailing slash\b/,
      ),
      near(/\btrailing slash\b/g, 80, /\b(?:authorization|header|401)\b/),
    ),
    means: ['dropped-on-redirect'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'It depends on the slash at the end: the server redirects from one form to the other, and the client drops the field on the way.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.4',
  },
  {
    wording: near(
      /\b(?:customers|users|visitors|clients|people) (?:see|get|got|are shown|complain)\b/g,
      80,
      /\b401\b|\bunauthori[sz]ed\b/,
    ),
    beside: says(
      /\b(?:service account|our (?:own )?(?:credentials|api key|token)|upstream|calls? (?:the|an?|our) [\w' -]{1,24}api)\b/,
    ),
    means: ['upstream-credentials'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'The server that people call signs in at another one by itself, and it is that login that is refused.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.6.3',
  },
  {
    wording: says(
      /\brequest :digest\b|\b(?:http)?(?:digest|ntlm|kerberos|negotiate)auth\b|\bdigest_auth\b|\bdigestauthcache\b|--(?:digest|ntlm|negotiate)\b|\bauth_type ?= ?(?:ntlm|digest|gssapi|sspi)\b|\bcurlauth_(?:digest|ntlm|negotiate)\b/,
    ),
    holds: wantsBasic,
    means: ['wrong-scheme', 'challenge-not-answered'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The program is set to another scheme (Digest, NTLM or Kerberos), and the server offers Basic alone.',
    steps: {
      developer: [
        'Send Basic to it: `curl -u "$USER:$PASSWORD"`, `auth=(user, password)`, `auth_type=BASIC` (exchangelib); over https only.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1',
  },
  {
    wording: anyOf(
      near(
        /\b(?:next|previous|prev|pagination|paginated|paging|page)\b[^.\n]{0,30}\b(?:urls?|links?|fields?|address(?:es)?)\b|['"`]next['"`]/g,
        160,
        /\bhttp\b(?!s)[^.\n]{0,120}\bhttps\b|\bhttps\b[^.\n]{0,120}\bhttp\b(?!s)/,
      ),
      near(
        /\b(?:links?|urls?|address(?:es)?|location)\b[^.\n]{0,60}\b(?:returned|generated|given|come|comes|start|starts|begin|point)\b/g,
        40,
        /\b(?:as|with|to) (?:plain )?['"`]?http(?::\/\/)?['"`]?(?!s)\b[^.\n]{0,80}\bhttps\b/,
      ),
    ),
    beside: says(/\b40[13]\b|\bunauthori[sz]ed\b/),
    without: says(/\bmixed content\b|\bredirect_uri\b|\bcallback url\b|\bissuer\b/),
    means: ['dropped-on-redirect', 'no-credentials'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The links lead to http, the server redirects them to https, and clients leave `Authorization` out when they follow to another scheme.',
    steps: {
      developer: [
        'Let the API write https: behind a proxy pass `X-Forwarded-Proto` and have the framework trust it (Django `SECURE_PROXY_SSL_HEADER`, Express `trust proxy`).',
      ],
    },
    source: 'https://fetch.spec.whatwg.org/#http-redirect-fetch',
  },
  {
    wording: anyOf(
      near(
        /\b(?:repo(?:sitor(?:y|ies))?s?|projects?|packages?|resources?|organi[sz]ations?)\b/g,
        40,
        /\b(?:has|have|had|was|were|is|been|that) (?:been )?(?:moved|renamed|transferred)\b/,
      ),
      near(/\b(?:moved|renamed|transferred) /g, 20, /\b(?:repo(?:sitor(?:y|ies))?s?|projects?)\b/),
    ),
    beside: says(
      /\bsame tokens?\b|\bx-ratelimit-limit\b|\btoken works\b|\b(?:works?|fine) (?:for|with) (?:other|others|one that)\b|\bnot moved\b|\b301\b/,
    ),
    without: says(/\bnew token\b|\bgit push\b|\bremote\b|\bgit clone\b/),
    means: ['dropped-on-redirect', 'client-bug'],
    certainty: 'likely',
    because:
      'The old name answers with a redirect to the new place, and the client follows it without the token: the second request counts as one without credentials.',
    steps: { developer: ['Call it by its present owner and name, or by its number; update the client.'] },
    source: 'https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api',
  },
  {
    wording: anyOf(
      near(
        /\b(?:credentials?|user ?name and (?:the )?password|user and (?:the )?password|password|login)\b/g,
        30,
        /\b(?:in|into) (?:the |an? )?(?:url|address)\b/,
      ),
      says(/\bhttps?:\/\/[\w.-]{1,30}:[^\s@/]{1,30}@/),
    ),
    beside: says(
      /\bbrowser\b[^.\n]{0,60}\b(?:enter|asks?|type|opens?|works?|lets)\b|\b(?:opens?|works?) in (?:the |a |my )?(?:browser|chrome|firefox)\b|\bin (?:chrome|firefox)\b[^.\n]{0,40}\b(?:asks?|lets)\b/,
    ),
    without: says(/\bgit\b|\bcors\b|\bspecial characters?\b|\bproxy\b|\btokens?\b|\bdigest\b/),
    holds: (evidence) => evidence.scene.status === 401,
    means: ['challenge-not-answered', 'no-credentials', 'wrong-scheme'],
    certainty: 'possible',
    fixer: 'provider',
    because:
      'A browser answers whatever scheme the device asks for; name and password in an address go out as Basic, or not at all, and many devices ask for Digest.',
    steps: {
      developer: [
        'Look which scheme it asks for: `curl -sS -o /dev/null -D - "$URL" | grep -i www-authenticate`; then try `curl --digest -u "$USER:$PASSWORD" "$URL"`.',
        'Where that works, the program has to speak Digest: look for a setting, a newer version, or another program.',
      ],
    },
    ask: '`WWW-Authenticate` in the 401 of the device',
    source: 'https://www.rfc-editor.org/rfc/rfc7616#section-3.3',
  },
]
