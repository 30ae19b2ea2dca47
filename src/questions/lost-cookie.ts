import type { Certainty } from '../cause.ts'
import type { Evidence, Seen, Where } from '../evidence.ts'
import { findMatch, findText, told, toldAt } from './exchange.ts'
import { anyOf, findWording, near, says } from './near.ts'

/** Why a browser is likely to have lost a session cookie, as a report tells it. */
export type Loss = {
  readonly name:
    | 'client-mode'
    | 'deployed'
    | 'plain-http'
    | 'safari'
    | 'framed'
    | 'secure-setting'
    | 'two-hosts'
    | 'two-names'
    | 'sub-path'
    | 'loop-through-proxy'
    | 'login-then-refused'
    | 'right-password'
    | 'one-browser'
    | 'asked-for'
  readonly certainty: Certainty
  readonly where: Where
}

const aboutLogins =
  /\blog(?:ged|ging)? ?(?:in|out)\b|logins?\b|\bsign(?:ed|ing|s)?[- ]?(?:in|on|out)\b|\bcookies?\b|\bsessions?\b|\bsso\b|\brecogni[sz]ed\b|\banonymous\b|\bguests?\b/i
const aboutTokens = /\bbearer\b|\bjwt\b|\bauthorization\b|\baccess[_ -]?token|\bapi[_ -]?keys?\b|\bscopes?\b/i

/** A login that goes with each request, without a session. */
const withoutSession = /\bbasic\b|\bdigest\b|\bcurl\b|\bapis?\b|\bwebdav\b/i

const otherBrowser = ['works:firefox', 'works:chrome', 'works:another-browser', 'works:desktop', 'works:windows']
const proxies = [
  'in-front:reverse-proxy',
  'in-front:nginx',
  'in-front:apache',
  'in-front:iis',
  'in-front:caddy',
  'in-front:traefik',
  'in-front:haproxy',
  'in-front:load-balancer',
  'in-front:ingress',
  'in-front:heroku',
  'in-front:cloudflare',
  'in-front:oauth2-proxy',
]

/** A session cookie that is set up for https alone: Express, Django, Flask, Laravel, ASP.NET Core, oauth2-proxy. */
const secureSetting =
  /\bsecure['"]? ?[:=] ?true\b|\b(?:session|csrf)_cookie_secure ?= ?true|session_secure_cookie ?= ?true|cookiesecurepolicy\.always|\bcookie[-_]secure\b/i
const whenSecure = /\b(?:when|if|once|as soon as|with) (?:i (?:set )?)?(?:the )?`?secure`?[^.\n]{0,40}\btrue\b/i
const plainHttp = /\bhttp:\/\/(?!localhost|127\.|\[::1)[\w.-]{3,80}/i

/** The reporter tells that the call does not ask for cookies. */
const modeNotSet = near(
  /\b(?:don't|do not|didn't|did not|without|never|not|forgot to)\b/g,
  20,
  /\b(?:set(?:ting)?|pass(?:ing)?|us(?:e|ing)|includ(?:e|ing)) (?:the )?(?:`?credentials`? (?:in|on|for|with) (?:the |my )?(?:fetch|axios|call|request)|`?withcredentials\b)/,
)

/** A browser's call that is told, or does not say, to take cookies along (Fetch, credentials mode; XMLHttpRequest, withCredentials). */
const withoutCookies =
  /\bcredentials['"]? ?: ?['"](?:same-origin|omit)['"]|['"]?\bcookie['"]? ?: ?document\.cookie|\bwithcredentials['"]? ?: ?false/i
const misplaced = /\bheaders['"]? ?: ?(?:new headers\()?\{[^{}]{0,300}\bcredentials['"]? ?:/i
const cookieWords = /\bcookies?\b|\bsessions?\b/i

/** Served below a path of another site: the cookie's path has to be that of the browser, not that of the application. */
const subPath = /\bsub-? ?(?:path|folder|directory|dir)\b/i

const framed =
  /\b(?:i-?frames?|embedded (?:in|into|on)|embed(?:ding|ded) (?:it|our|the|my)|into (?:the|an) embedded|(?:in|inside|outside|without|with) (?:the|a|an)? ?(?:web ?page |html )?frames?|(?:is|are|when|page) framed)\b/i
const withAndWithoutWww = /\bwww\.([a-z0-9-]{1,40}\.[a-z.]{2,20})\b/i

/** A login that succeeded, in the words of reporters and logs (lower case). */
const loggedIn = anyOf(
  near(
    /\b(?:log ?in|login|sign(?:ing)? in|authentication)\b/g,
    40,
    /\b(?:succeeds?|successful|successfully|properly|is (?:fine|ok|okay)|works|(?:answers|gives|returns) (?:a |with )?200|200 ok)\b/,
  ),
  says(/\b(?:after|once) (?:a |the |successful |i ){0,3}(?:log(?:ged|ging)? ?in|login|sign(?:ed|ing)? in)\b/),
)

/** The login is told, or logged, to have succeeded, and nothing comes of it (lower case). */
const wentIn = anyOf(
  says(/\baccepted login\b/),
  near(/\bsuccess(?:ful)?\b/g, 40, /login\b|\bpostauth\w*/),
  near(/\blog ?in\b/g, 40, /\bnothing happens\b/),
  near(/\bafter (?:a |the )?success(?:ful)?\b/g, 40, /\blog ?in\b|\bauth\w*|\/verify|\bsign ?in\b/),
)

/** A wrong password is refused in words: so the other one, after which nothing comes, was taken (lower case). */
const wrongIsTold = near(
  /\b(?:if|when) (?:i|you|we) (?:enter|type|use|give|put in|try)(?: in)? (?:an? |the )?(?:wrong|incorrect|bad|false|random|invalid) (?:password|credentials|login|user ?name)/g,
  50,
  /\b(?:reports?|says?|gets?|shows?|tells?|complains?|displays?|responds?)\b/,
)

/** What sites say whose cookie did not come back (lower case). */
const asksForCookies = says(
  /\bcookies (?:are|must be|need to be) (?:required|enabled|turned on)\b|\b(?:please )?(?:enable|allow|accept) (?:the )?(?:use of )?cookies\b|\bcookies (?:are )?(?:disabled|blocked) (?:in|by) your browser\b/,
)

/** PHP's cURL that writes a cookie jar and never reads it: `CURLOPT_COOKIEJAR` without `CURLOPT_COOKIEFILE`. */
const unreadJar = (evidence: Evidence): Seen<unknown> | undefined =>
  findText(evidence, 'curlopt_cookiefile') ? undefined : findMatch(evidence, /\bcurlopt_cookiejar\b/i)

/** The host is named with `www.` and without it. */
const isCalledTwoWays = (evidence: Evidence): boolean => {
  const bare = findMatch(evidence, withAndWithoutWww)?.value[1]?.toLowerCase()
  return bare !== undefined && evidence.folded.some(({ text }) => text.replaceAll(`www.${bare}`, '').includes(bare))
}

/** One machine under two names, which have cookies of their own (RFC 6265 §5.1.3). */
const bothNames = near(/\blocalhost\b/g, 400, /(?<![\d.])127\.0\.0\.1\b/)
const bothNamesTurned = near(/(?<![\d.])127\.0\.0\.1\b/g, 400, /\blocalhost\b/)

/** Combinations of what is told by which a browser usually loses a session cookie (RFC 6265bis §5.5, §5.7), the surest first. */
export function* lossesOfCookie(evidence: Evidence): Iterable<Loss> {
  const frame = findMatch(evidence, framed)
  if (!(frame ?? findMatch(evidence, aboutLogins)) || told(evidence, 'tells:websocket')) return
  const tokens = findMatch(evidence, aboutTokens) !== undefined
  const setting = findMatch(evidence, secureSetting) ?? findMatch(evidence, whenSecure)
  const plain = evidence.scene.url?.startsWith('http:') ?? findMatch(evidence, plainHttp) !== undefined
  if (setting && (told(evidence, ...proxies) || plain || findMatch(evidence, whenSecure)))
    yield { name: 'secure-setting', certainty: 'likely', where: setting.where }
  const overHttp =
    !findMatch(evidence, withoutSession) && (told(evidence, 'works:https') || findMatch(evidence, /\bhttps\b/i))
      ? toldAt(evidence, 'fails:http')
      : undefined
  const entered = tokens ? undefined : (overHttp ?? (plain ? findWording(evidence, wentIn) : undefined))
  if (entered) yield { name: 'plain-http', certainty: 'likely', where: entered.where }
  const mode =
    findMatch(evidence, withoutCookies) ??
    findMatch(evidence, misplaced) ??
    findWording(evidence, modeNotSet) ??
    unreadJar(evidence)
  if (mode) yield { name: 'client-mode', certainty: 'likely', where: mode.where }
  const safari = toldAt(evidence, 'fails:safari')
  if (safari && told(evidence, ...otherBrowser) && !findMatch(evidence, /\bdigest\b/i))
    yield { name: 'safari', certainty: 'likely', where: safari.where }
  const asked = findWording(evidence, asksForCookies)
  if (asked) yield { name: 'asked-for', certainty: 'likely', where: asked.where }
  const one = toldAt(evidence, 'fails:firefox', 'fails:chrome')
  if (one && !tokens && told(evidence, 'works:another-browser', 'works:chrome', 'works:firefox', 'works:safari'))
    yield { name: 'one-browser', certainty: 'possible', where: one.where }
  const below = told(evidence, ...proxies) ? findMatch(evidence, subPath) : undefined
  if (below && !tokens) yield { name: 'sub-path', certainty: 'likely', where: below.where }
  if (frame) yield { name: 'framed', certainty: 'likely', where: frame.where }
  const loop = toldAt(evidence, 'tells:login-loop')
  if (loop && told(evidence, ...proxies, 'in-front:sso', 'works:local', 'works:direct'))
    yield { name: 'loop-through-proxy', certainty: tokens ? 'possible' : 'likely', where: loop.where }
  const deployed =
    toldAt(evidence, 'fails:production') ?? (told(evidence, 'works:local') ? toldAt(evidence, ...proxies) : undefined)
  if (deployed && told(evidence, 'works:local') && !tokens && findMatch(evidence, cookieWords))
    yield { name: 'deployed', certainty: 'likely', where: deployed.where }
  const wrong = findWording(evidence, wrongIsTold)
  if (wrong && !tokens) yield { name: 'right-password', certainty: 'likely', where: wrong.where }
  const names = tokens ? undefined : (findWording(evidence, bothNames) ?? findWording(evidence, bothNamesTurned))
  if (names && findMatch(evidence, cookieWords)) yield { name: 'two-names', certainty: 'likely', where: names.where }
  const done = tokens ? undefined : findWording(evidence, loggedIn)
  if (done && isCalledTwoWays(evidence)) yield { name: 'two-hosts', certainty: 'likely', where: done.where }
  const carried = evidence.credentials.some(({ value }) => value.place !== 'cookie')
  if (done && !carried && evidence.scene.status === 401 && !told(evidence, 'when:after-a-while', 'when:after-days'))
    yield { name: 'login-then-refused', certainty: 'possible', where: done.where }
}
