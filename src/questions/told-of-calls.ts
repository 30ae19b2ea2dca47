import { findMatch } from './exchange.ts'
import { anyOf, eitherWay, findWording, near, says } from './near.ts'
import { rejected } from './telling.ts'
import type { Telling } from './telling.ts'

const ownServer =
  /\bself-?hosted\b|\b(?:our|my) own (?:server|instance|sentry|gitlab|sonarqube|vault|nexus|registry)\b|\bon-?prem\w{0,7}\b|\bhost (?:it|\w{3,20}) ourselves\b|\benterprise server\b|\bghes\b|\b(?:token|key|password) of our \w{3,20}/
const publicHost =
  /\b\w{1,24}_(?:url|host|addr|server|endpoint)\b[^.\n]{0,12}\b(?:not (?:set|exported|defined|given)|isn't (?:set|exported)|wasn't set|unset|missing|empty)\b|\b(?:did not|didn't|forgot to|without|never) (?:pass(?:ing)? |set(?:ting)? |giv(?:e|ing) )?(?:the |a )?(?:--(?:url|host|server|hostname)\b|base ?url\b)|\b(?:asks|calls|talks to|goes to|went to|contacts) (?:the )?(?:gitlab\.com|github\.com|api\.github\.com|sentry\.io|sonarcloud|public cloud|registry\.npmjs\.org)\b/

const onTheServer =
  /\b(?:getserversideprops|getinitialprops|server components?|server action|usefetch|useasyncdata|remix loader|ssr)\b|\+page\.server\b|\brendered on the server\b|\bserver-side render\w{0,3}\b/
const inTheBrowser = /\b(?:browser|client)\b[^.\n]{0,40}\b(?:fine|works?|ok|shows?)\b/

/** One scheme is sent and another wanted. */
const twoSchemes =
  /\b(?:sends?|sent|sending|gave (?:it )?as|uses?|using|passes)\b[^.\n]{0,30}\b(bearer|basic|digest|apikey)(?:\b|_)[^\n]{0,60}\b(?:wants?|expects?|needs?|requires?|reads|accepts|takes)\b[^.\n]{0,16}\b(?!\1)(?:bearer|basic|digest|apikey|ntlm)\b/i
const wantsOther =
  /\b(?:wants?|expects?|needs?|requires?|reads)\b[^.\n]{0,24}\b(bearer|basic|digest|api-?key)\b[^.\n]{0,50}\b(?:we|i|client|script|library|program|app|it)\b[^.\n]{0,12}\b(?:sends?|sent|uses?|used|pass(?:es)?|gave)\b[^.\n]{0,24}\b(?!\1)(?:bearer|basic|digest|api-?key)\b/i
const otherScheme =
  /\b(?:works?|fine|ok)\b[^\n]{0,30}\b(?:authorization: ?|as |with )(bearer|basic|digest|apikey|token)\b[^\n]{0,80}\b(?:gave|used?|set|put|passed?|sends?)\b[^.\n]{0,24}\b(?!\1)(?:bearer|basic|http_?auth)(?:_?auth)?\b/i

/** Addresses that hand out tokens, which no page lives at. */
const tokenAddress =
  /\/(?:request-token|access_token|obtain[_-]token|api-token-auth|token-auth|auth\/token|oauth2?\/token|api\/token)\b/

/** What a variable is given in JavaScript: options of a call that have it take cookies along, or fields with `Authorization`. */
const optionsWithCookies =
  /\b(?:const|let|var) \w{1,30}(?:: ?\w{1,40})? ?= ?(?:new requestoptions\(\);? ?\w{1,30}\.|(?:new requestoptions\( ?)?\{ ?)withcredentials ?[:=] ?true/g
const optionsWithField =
  /\b(?:const|let|var) \w{1,30}(?:: ?\w{1,40})? ?= ?(?:\{|new (?:http)?headers\()[^;\n]{0,80}authorization[^;\n]{1,80}/g
/** A call with an address and nothing else. */
const bareCall =
  /\b(?:http|_http|httpclient|_httpclient|axios|\$http)\.(?:get|delete)(?:<[^>\n]{1,40}>)?\( ?[\w.$'"`/:+{}-]{1,100} ?\)/
const setElsewhere = says(/\binterceptors?\b|\.defaults\b|\baxios\.create\b|\bhttpinterceptor/)

const aProgram = says(
  /\b(?:cli|sdk|scanner|client|glab|gh|runner|agent|npm|pip|uploader|exporter|library|terraform)\b|\.npmrc\b/,
)

/** What is told of how a call is made: to which host, from which side, with which cookie (lower case). */
export const toldOfCalls: readonly Telling[] = [
  {
    wording: eitherWay(ownServer, 120, publicHost),
    beside: anyOf(rejected, says(/\bnot authori[sz]ed\b/)),
    without: says(
      /\bconnection refused\b|\beconnrefused\b|\b(?:next)?auth_url\b|\bwebhook_url\b|\bcallback\b|\bredirect\w{0,3}\b|\b(?:root|app|public|site)_url\b|\bcookies?\b/,
    ),
    holds: (evidence) => findWording(evidence, aProgram) !== undefined,
    means: ['wrong-environment', 'invalid-api-key'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'No address of your own server is given, so the program asks the maker’s public one, which does not know this token.',
    steps: {
      developer: [
        'Give it the address of your server (`SENTRY_URL`, `GH_HOST`, `sonar.host.url`, `--url`, `registry=` in .npmrc), and look where it goes: its verbose log names the host.',
      ],
    },
    source: 'https://docs.sentry.io/cli/configuration/',
  },
  {
    wording: eitherWay(onTheServer, 160, /\bfetch(?:es|ed|ing)?\b|\bapi\b|\baxios\b|\b401\b/),
    beside: anyOf(
      says(
        /\b(?:sessions?|getserversession|auth\(\)|cookies?|gettoken)(?: ?\(\w{0,20}\))? (?:is|are|was|were|comes? back) (?:null|none|missing|undefined|empty|not there|lost)\b|\b(?:no|without a) (?:session|cookies?)\b|\bauth\(\) is null\b/,
      ),
      eitherWay(/\b401\b|\bunauthori[sz]ed\b/, 160, inTheBrowser),
    ),
    without: says(/\bcookie: ?(?:headers|req|event|cookies)|\bforward\w{0,3} the cookies?\b|\bbearer\b|\bapi[- ]key\b/),
    means: ['cookie-not-sent', 'no-credentials'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The call goes out from the server, which has no cookies of its own: those of the visitor’s request are not passed on by themselves.',
    steps: {
      developer: [
        'Pass them on: `fetch(url, { headers: { cookie: (await headers()).get("cookie") ?? "" } })`, Nuxt `useRequestFetch()`, SvelteKit `handleFetch`; or call the function behind the route directly.',
      ],
    },
    source: 'https://nuxt.com/docs/getting-started/data-fetching#pass-client-headers-to-the-api',
  },
  {
    wording: near(
      /\bposts? [^.\n]{0,40}?(?:log-?in|session|sign-?in)\b[^.\n]{0,40}?\b(?:200|sets?|set-cookie)\b/g,
      120,
      /\bfetch\b|\baxios\b|\bxhr\b/,
    ),
    beside: says(/\b(?:another|other|different) (?:port|host|origin|domain)\b|\blocalhost:\d{4}\b/),
    without: says(/\bcredentials: ?['"]?include\b|\bwithcredentials\b|\bcsrf\b|\btokens?\b/),
    means: ['cookie-not-sent', 'no-credentials'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The login sets a cookie, and a call from another origin leaves it out unless the script asks for it.',
    steps: {
      developer: [
        '`fetch(url, { credentials: "include" })` at the login and after it; the server answers `Access-Control-Allow-Credentials: true` and names the origin.',
      ],
    },
    source: 'https://developer.mozilla.org/en-US/docs/Web/API/Fetch_API/Using_Fetch#including_credentials',
  },
  {
    wording: eitherWay(
      /\binflux(?:db)? ?(?:v|oss )?2\b/,
      200,
      /\buser(?:name)? (?:and|\/|&|\+) password\b|\busername =|\bbasic auth\b/,
    ),
    beside: rejected,
    without: says(/\bv1 auth create\b|\/signin\b|\bweb ui\b/),
    means: ['wrong-scheme', 'password-not-accepted', 'invalid-api-key'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'InfluxDB 2 takes a token of its own; user and password are of version 1.',
    steps: {
      developer: [
        'Telegraf: `[[outputs.influxdb_v2]]` with `token`, `organization` and `bucket`; elsewhere `Authorization: Token $INFLUX_TOKEN`.',
        'A client that knows version 1 alone needs a login made for it: `influx v1 auth create`.',
      ],
    },
    source: 'https://docs.influxdata.com/influxdb/v2/reference/api/influxdb-1x/',
  },
  {
    wording: says(/\b(?:bearer|basic|digest|api-?key)(?:\b|_)/),
    without: says(/\bproxy\b|\b407\b|\bboth\b|\b(?:bearer|basic|digest) (?:or|and) (?:bearer|basic|digest|ntlm)\b/),
    holds: (evidence) =>
      [twoSchemes, wantsOther, otherScheme].some((expression) => findMatch(evidence, expression) !== undefined),
    means: ['wrong-scheme'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'One side sends one scheme, and the other reads another.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.4',
  },
  {
    wording: near(
      /\b(?:token|key|pat) (?:is |has |may |can )?(?:only )?(?:read(?:s|[- ]only)?|scoped|limited|restricted|for (?:the )?(?:bucket|repo\w{0,7}|project|reading))\b/g,
      80,
      /\b(?:writ(?:e|es|ing)|push(?:es|ing)?|post(?:s|ing)?|upload\w{0,3}|delet(?:e|es|ing)|another|other)\b[^.\n]{0,40}\b(?:unauthori[sz]ed|401|403|refused|denied|forbidden)\b/,
    ),
    without: says(/\bid[_ ]token\b|\brefresh\b|\bcsrf\b|\baudience\b|\btenant\b/),
    means: ['insufficient-scope', 'forbidden'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The credential is known, and its rights do not reach what is called.',
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-3.1',
  },
  {
    wording: eitherWay(
      tokenAddress,
      120,
      /\bbrowser(?:'s)?\b|\baddress bar\b|\bopen(?:ed|ing)? (?:it|the (?:url|link|address))\b/,
    ),
    beside: says(/\b40[45]\b|\bnot (?:be )?found\b|\bmethod\b[^.\n]{0,12}\bnot allowed\b|\bcannot get\b/),
    without: says(/\bposts?\b|\bposted\b|\bcurl\b|\bpostman\b|\baxios\b|\bfetch\b|\brefresh/),
    means: ['wrong-url'],
    certainty: 'likely',
    fixer: 'caller',
    status: 404,
    because:
      'An address that hands out tokens answers to POST alone; a browser’s address bar sends GET, and for that many servers say that nothing is there.',
    steps: {
      developer: [
        'Send the login in the body: `curl -X POST "$URL" -H "Content-Type: application/json" -d \'{"email": "…", "password": "…"}\'`.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-3.2',
  },
  {
    wording: near(optionsWithCookies, 120, bareCall),
    without: setElsewhere,
    means: ['cookie-not-sent'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The options with `withCredentials` are made and never given to the call, which sends no cookies without them.',
    steps: { developer: ['Give them to the call: `this.http.get(url, options)`, for POST as the third argument.'] },
    source: 'https://developer.mozilla.org/docs/Web/API/XMLHttpRequest/withCredentials',
  },
  {
    wording: near(optionsWithField, 120, bareCall),
    without: setElsewhere,
    means: ['no-credentials'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The code makes the `Authorization` field and never gives it to the call, which goes out without it.',
    steps: { developer: ['Give it to the call: `axios.get(url, { headers })`, for POST as the third argument.'] },
    source: 'https://axios-http.com/docs/api_intro',
  },
  {
    wording: eitherWay(
      /\boptions\b(?! ?[:=({[;])/,
      120,
      /\b(?:not|never|without|isn't|aren't|wasn't|doesn't|don't|won't|can't) (?:be |being |get )?(?:an? |the |my |any |our |its )?(?:pass(?:ed)?|sen[dt]|attach(?:ed)?|carr(?:y|ied)|includ(?:e|ed)|add(?:ed)?|custom|auth\w{0,12}|tokens?|jwts?|headers?|api[- ]?keys?|keys?|credentials?)\b|\bmissing\b|\bpublic\b|\bunprotected\b|\bcomes? without\b|\black(?:s|ing)\b|\bexempt\w{0,3}\b/,
    ),
    beside: says(/\b(?:headers?|tokens?|jwts?|api[- _]?keys?|auth\w{0,12}|credentials?)\b/),
    without: says(/\brtsp\b|\bcseq\b|\bsip\/2\.0\b/),
    holds: (evidence) => findMatch(evidence, /\bOPTIONS\b(?! ?[:=])/) !== undefined,
    means: ['preflight-blocked', 'server-misconfigured'],
    certainty: 'likely',
    status: 401,
    fixer: 'owner',
    because:
      'OPTIONS is the preflight, in which a browser asks whether it may send the field at all: it never carries credentials, and no library can make it.',
    steps: {
      developer: [
        'Answer OPTIONS without authentication (200 or 204, with `Access-Control-Allow-Headers: authorization`, or the name of your field): that gives nothing away, as GET and POST stay protected.',
        'Put the CORS handler before the check of the login.',
      ],
    },
    source: 'https://fetch.spec.whatwg.org/#cors-protocol-and-credentials',
  },
]
