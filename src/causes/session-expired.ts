import { certain, defineCause, likely, possible } from '../cause.ts'
import type { Fixer, Sign } from '../cause.ts'
import type { Evidence, Exchange } from '../evidence.ts'
import { authorizationOf, challengesOf, findMatch, placeOf, statusOf, toldAt } from '../questions/exchange.ts'
import { heardAt } from '../questions/heard.ts'
import { anyOf, findWording, near } from '../questions/near.ts'
import { leadsToLogin, sessionCookiesOf } from '../questions/session-cookie.ts'

type Facts =
  | { readonly by: 'deleted'; readonly cookie: string }
  | { readonly by: 'login-page'; readonly cookie: string }
  | { readonly by: 'refused'; readonly cookie: string; readonly status: number }
  | { readonly by: 'status' }
  | { readonly by: 'server'; readonly words: string; readonly firsthand: boolean }
  | { readonly by: 'telling'; readonly what: string }

/** Wordings with which servers and pages of all kinds say that a login has ended. */
const words =
  /\bsession[- _]?(?:id |cookie |token )?(?:has |is |was |have )?(?:been )?(?:already )?(?:expired|timed[- ]?out|time-?out|ended|invalid|invalidated|no longer valid|not valid|not found)|(?:expired|invalid|unknown|stale) session|login (?:has )?(?:expired|timed[- ]out|time[- ]?out)|(?:signed|logged) (?:you )?out (?:due to|because of|for|after) [^.\n]{0,20}(?:inactivity|security)|re-?login required/i

const ended = new Set([401, 403, 419, 440])
const statusOnly = 440

function* fromCookie(exchange: Exchange, fixer: Fixer): Iterable<Sign<Facts>> {
  const status = statusOf(exchange) ?? 0
  const [sent] = sessionCookiesOf(exchange)
  if (!sent || authorizationOf(exchange) || sent.value.placeholder) return
  const cookie = sent.value.name
  const sentNames = new Set(sessionCookiesOf(exchange).map(({ value }) => value.name))
  const deleted = exchange.response?.setCookies.find(({ value }) => value.deletes && sentNames.has(value.name))
  const path = exchange.request?.address?.value.path ?? ''
  if (deleted && (ended.has(status) || leadsToLogin(exchange)) && !/log-?out|sign-?out/i.test(path))
    yield certain({ by: 'deleted', cookie: deleted.value.name }, deleted.where, fixer)
  else if (leadsToLogin(exchange)) yield likely({ by: 'login-page', cookie }, placeOf(exchange), fixer)
  else if (status === 401 && !/log-?in|sign-?in|session/i.test(path)) {
    const sign = challengesOf(exchange).length === 0 ? likely : possible
    yield sign({ by: 'refused', cookie, status }, sent.where, fixer)
  }
}

function* fromWords(evidence: Evidence): Iterable<Sign<Facts>> {
  const said = heardAt(evidence, words)
  if (!said) return
  yield said.value.firsthand || evidence.scene.visitor || evidence.scene.status === statusOnly
    ? likely({ by: 'server', ...said.value }, said.where)
    : possible({ by: 'server', ...said.value }, said.where)
}

const tellings: Readonly<Record<string, string>> = {
  'tried:clear-cookies': 'Cookies were a suspect already: they hold the login.',
  'works:private-window': 'It works in a private window, which starts without the stored cookies.',
  'when:since-upgrade': 'It began with an update; a login made before it may not fit the new version.',
  'when:after-a-while': 'It works at first and stops after a while, as a login does that runs out.',
}

/** It works in a window without the stored cookies (lower case). */
const privateWorks = anyOf(
  near(
    /\b(?:private (?:tab|window|mode|browsing)|incognito(?: (?:tab|window|mode))?|inprivate)\b/g,
    12,
    /\b(?:works|worked|(?:is |was )?working (?:fine|well|ok)|is (?:working|fine|ok)|(?:it |the \w{1,8} )?(?:does |do )?(?:opens?|loads?)|it does work)\b/,
  ),
  near(
    /\bcan only (?:log ?in|sign ?in|access|open|get|use|connect)\b/g,
    60,
    /\b(?:private (?:tab|window|mode|browsing)|incognito|inprivate)\b/,
  ),
)

const aboutLogins =
  /\b(?:log(?:ged|ging)? ?(?:in|out)|login|sign(?:ed|ing)? ?(?:in|out)|cookies?|sessions?|browser|chrome|firefox|edge|safari)\b/i

/** A password that is not taken is no login that ran out. */
const passwordRefused = /\b(?:accept|reset|chang)\w{0,3}\b[^.\n]{0,20}\bpasswords?\b|\bpassword resets?\b/i

/** A visitor who works for a while and is then turned away has a login that ran out; a program has a token. */
function* fromTelling(evidence: Evidence): Iterable<Sign<Facts>> {
  if (!evidence.scene.visitor || evidence.exchanges.some((exchange) => authorizationOf(exchange))) return
  const isVisitor = toldAt(evidence, 'who:visitor') !== undefined
  const without = findMatch(evidence, aboutLogins) && findWording(evidence, privateWorks)
  if (without) yield likely<Facts>({ by: 'telling', what: 'works:private-window' }, without.where)
  for (const name of Object.keys(tellings)) {
    const told = toldAt(evidence, name)
    if (name === 'when:since-upgrade' && !isVisitor && !findMatch(evidence, aboutLogins)) continue
    const decides =
      isVisitor &&
      !findMatch(evidence, passwordRefused) &&
      (name === 'when:after-a-while' || name === 'works:private-window')
    if (told) yield (decides ? likely : possible)<Facts>({ by: 'telling', what: name }, told.where)
  }
}

/** A browser login or session cookie has run out, is stale or corrupted; signing in again mends it. */
export const sessionExpired = defineCause({
  id: 'session-expired',
  fixer: 'visitor',
  references: [
    'RFC 6265 §5.3',
    'RFC 6265 §8.4',
    'https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html#session-expiration',
  ],
  outranks: ['no-credentials'],

  *signs(evidence) {
    for (const exchange of evidence.exchanges) {
      if (statusOf(exchange) === statusOnly && exchange.response?.status)
        yield certain<Facts>({ by: 'status' }, exchange.response.status.where)
      yield* fromCookie(exchange, evidence.scene.visitor ? 'visitor' : 'caller')
    }
    yield* fromWords(evidence)
    yield* fromTelling(evidence)
  },

  ask: ({ host }) => ({
    what: `what happens after you sign out of ${host ?? 'the site'}, delete its cookies, and sign in again`,
    means:
      'If it works then, the old login had run out. If the same error comes back at once, the login is not stored, or the account lacks the right.',
  }),

  words: {
    title: (facts, { host }) => {
      const at = host ? ` at ${host}` : ''
      if (facts?.by === 'deleted') return `the session behind the cookie \`${facts.cookie}\`${at} is no longer valid`
      return `the login${at} has run out or is stale`
    },
    because: (facts) => {
      switch (facts.by) {
        case 'deleted':
          return `The request carries \`${facts.cookie}\`, and the server answers by deleting that cookie: it no longer knows the session.`
        case 'login-page':
          return `The request carries the session cookie \`${facts.cookie}\`, and the server sends it to the login page all the same.`
        case 'refused':
          return `The request carries the session cookie \`${facts.cookie}\`, and the answer is ${facts.status}: the server does not accept that session.`
        case 'status':
          return 'The status 440 says that the login timed out.'
        case 'server':
          return facts.firsthand
            ? `The server says so: “${facts.words}”.`
            : `The report speaks of it: “${facts.words}”.`
        default:
          return tellings[facts.what] ?? ''
      }
    },
    why: 'A server keeps a login only for a time, and forgets it after an update, a restart or a long pause; the browser goes on sending the old cookie.',
    visitor: (_, { host }) => [
      `Sign out of ${host ?? 'the site'} (open its sign-out page if you see no button), and sign in again.`,
      `If that fails, delete the cookies of ${host ?? 'this one site'} in the browser's settings, close the browser, and sign in again.`,
      'Open the page in a private window: if it works there, old cookies are the reason.',
    ],
    developer: (_, { url }) => [
      `See what the server makes of the cookie: \`curl -sS -o /dev/null -D - -H "Cookie: $COOKIE" '${url ?? 'https://…'}'\`; a redirect to the login, or \`Set-Cookie\` with \`Max-Age=0\`, means that it does not know the session.`,
      'Check the lifetime on the server (session timeout, store, signing key): a key made anew or a store in memory ends every session at a restart.',
      'Send people to the login page when a session has ended, rather than a bare 401.',
    ],
  },
})
