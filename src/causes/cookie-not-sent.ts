import { certain, defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence, Exchange, Seen, SetCookie } from '../evidence.ts'
import { credentialsOf, findMatch, isRefused, toldAt } from '../questions/exchange.ts'
import { leadsToLogin, namesSession } from '../questions/session-cookie.ts'
import { anyOf, findWording, near, says } from '../questions/near.ts'
import { short } from '../questions/said.ts'
import { lossesOfCookie } from '../questions/lost-cookie.ts'
import type { Loss } from '../questions/lost-cookie.ts'
import { lossBecause, lossStep } from '../questions/lost-cookie-words.ts'

type Facts =
  | { readonly by: 'refused-cookie'; readonly cookie: string; readonly fault: string; readonly missed: boolean }
  | { readonly by: 'not-returned'; readonly cookie: string; readonly sameSite: string | undefined }
  | { readonly by: 'client'; readonly words: string }
  | { readonly by: 'manifest' }
  | { readonly by: 'domain-is-url' }
  | { readonly by: 'lost'; readonly how: Loss['name'] }
  | { readonly by: 'telling'; readonly what: string }

/** Faults for which a user agent throws a cookie away (RFC 6265bis §5.7), in words. */
const refusals: Readonly<Record<string, string>> = {
  'same-site-none-without-secure': 'it has `SameSite=None` without `Secure`',
  'partitioned-without-secure': 'it is `Partitioned` without `Secure`',
  'prefix-without-secure': 'its prefix demands `Secure`, which is missing',
  'host-prefix-with-domain': 'a `__Host-` cookie may not have a `Domain`',
  'host-prefix-without-root-path': 'a `__Host-` cookie needs `Path=/`',
  'domain-mismatch': 'its `Domain` does not cover the host that sets it',
  'domain-with-scheme': 'its `Domain` is a URL, and it has to be a bare host name',
  'domain-with-port': 'its `Domain` has a port, and it has to be a bare host name',
  'domain-with-path': 'its `Domain` has a path, and it has to be a bare host name',
  'too-long': 'it is longer than the 4096 bytes that a browser keeps',
  'control-character': 'it has a control character in it',
  'secure-over-http': 'it is `Secure`, but was set over plain http',
}

const clientWords = anyOf(
  says(
    /skipped cookie with bad tailmatch domain|oversized cookie dropped|this set-cookie (?:header )?(?:was blocked|didn't specify)|blocked because it had the "?samesite|third-party cookie (?:is|will be) blocked|cannot send secure cookie over unencrypted/,
  ),
  near(/cookies?\b/g, 160, /\b(?:has been|was|will be soon) (?:rejected|blocked)/),
)

/** The file of a web app manifest, as browsers fetch it. */
const manifestFile = /\bmanifest\.(?:json|webmanifest)\b|\bsite\.webmanifest\b/i

/** A cookie's domain that is set to a URL, in code and configuration. */
const domainIsUrl = /\b(?:cookie_?domain|domain)['"]? ?(?::|=|=>) ?['"]https?:\/\//i

const isLocal = (host: string | undefined): boolean =>
  /^(?:localhost|127\.\d|\[?::1|.{0,200}\.localhost$)/.test(host ?? '')

const faultOf = ({ request }: Exchange, { faults, attributes }: SetCookie): string | undefined => {
  const address = request?.address?.value
  if (attributes.has('secure') && address?.scheme === 'http' && !isLocal(address.host)) return 'secure-over-http'
  return faults.find((fault) => refusals[fault])
}

/** A later request to the same host that was refused and shows for certain that the cookie was left out. */
const missedLater = (evidence: Evidence, from: Exchange, name: string): Exchange | undefined =>
  evidence.exchanges
    .slice(evidence.exchanges.indexOf(from) + 1)
    .find(
      (later) =>
        (isRefused(later) || leadsToLogin(later)) &&
        later.request?.via === 'wire' &&
        later.request.address?.value.host === from.request?.address?.value.host &&
        credentialsOf(later).every(({ value }) => value.place === 'cookie' && value.name !== name),
    )

function* fromCookie(evidence: Evidence, exchange: Exchange, { value, where }: Seen<SetCookie>): Iterable<Sign<Facts>> {
  if (value.deletes) return
  const fault = faultOf(exchange, value)
  const later = missedLater(evidence, exchange, value.name)
  if (fault && (later || namesSession(value.name)))
    yield (later?.request?.complete ? certain : likely)<Facts>(
      { by: 'refused-cookie', cookie: value.name, fault, missed: later !== undefined },
      where,
    )
  else if (later?.request && namesSession(value.name))
    yield (later.request.complete ? likely : possible)<Facts>(
      { by: 'not-returned', cookie: value.name, sameSite: value.attributes.get('samesite') },
      later.request.where,
    )
}

function* fromPrograms(evidence: Evidence): Iterable<Sign<Facts>> {
  const words = findWording(evidence, clientWords)
  if (words) yield likely<Facts>({ by: 'client', words: short(words.value, 120) }, words.where)
  const manifest = evidence.statements.find(({ code, status }) => code === 'manifest-fetch' && status === 401)
  if (manifest) yield likely<Facts>({ by: 'manifest' }, manifest.where)
  const named = manifest || evidence.scene.status !== 401 ? undefined : findMatch(evidence, manifestFile)
  if (named) yield likely<Facts>({ by: 'manifest' }, named.where)
  const domain = findMatch(evidence, domainIsUrl)
  if (domain && findMatch(evidence, /cookie|session/i)) yield likely<Facts>({ by: 'domain-is-url' }, domain.where)
}

/** A device with a page of its own, whose cookies only the person before it can mend. */
const device = /\b(?:router|modem|access point|openwrt|luci|mikrotik|firmware|nas|ip[- ]?camera)\b/i

/** Losses that befall one browser alone, so that the person before it can mend them. */
const mendedByVisitor: ReadonlySet<Loss['name']> = new Set(['one-browser', 'asked-for'])

const tellings: Readonly<Record<string, string>> = {
  'tells:cookie-not-set': 'The session cookie is not stored, or not sent back.',
  'tells:login-loop':
    'Logging in leads back to the login: the login succeeds, and the next request comes without its cookie.',
  'works:postman': 'It works in a client that keeps cookies by itself, and not in the browser or the code.',
}

function* fromTelling(evidence: Evidence): Iterable<Sign<Facts>> {
  const notSet = toldAt(evidence, 'tells:cookie-not-set')
  if (notSet && findMatch(evidence, /\bcookies?\b/i))
    yield likely<Facts>({ by: 'telling', what: notSet.value }, notSet.where)
  const loop = toldAt(evidence, 'tells:login-loop')
  if (loop) yield possible<Facts>({ by: 'telling', what: loop.value }, loop.where)
  const contrast = toldAt(evidence, 'works:postman')
  if (contrast && findMatch(evidence, /\bcookies?\b/i))
    yield possible<Facts>({ by: 'telling', what: contrast.value }, contrast.where)
}

/** A session cookie exists but was not stored or not sent (RFC 6265bis §5.6 to §5.8, Fetch's credentials mode). */
export const cookieNotSent = defineCause({
  id: 'cookie-not-sent',
  fixer: 'owner',
  references: [
    'RFC 6265 §5.3',
    'RFC 6265 §5.4',
    'https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-5.7',
    'https://fetch.spec.whatwg.org/#concept-request-credentials-mode',
  ],
  outranks: ['no-credentials', 'session-expired'],

  *signs(evidence) {
    for (const exchange of evidence.exchanges)
      for (const cookie of exchange.response?.setCookies ?? []) yield* fromCookie(evidence, exchange, cookie)
    yield* fromPrograms(evidence)
    yield* fromTelling(evidence)
    for (const { name, certainty, where } of lossesOfCookie(evidence))
      yield (certainty === 'likely' ? likely : possible)<Facts>(
        { by: 'lost', how: name },
        where,
        name === 'client-mode'
          ? 'caller'
          : (mendedByVisitor.has(name) && !toldAt(evidence, 'who:owner')) || findMatch(evidence, device)
            ? 'visitor'
            : undefined,
      )
  },

  ask: ({ url }) => ({
    what: 'the `Set-Cookie` field of the answer to the login, its value blacked out, and whether the next request has a `Cookie` field',
    means:
      'A `Set-Cookie` and no `Cookie` after it means that the browser threw the cookie away or may not send it; its attributes tell why. No `Set-Cookie` means that the server sets none.',
    command: `curl -sS -o /dev/null -D - '${url ?? 'https://…'}' | grep -i '^set-cookie'`,
  }),

  words: {
    title: (facts, { host }) => {
      const from = host ? ` of ${host}` : ''
      if (facts?.by === 'refused-cookie')
        return `the cookie \`${facts.cookie}\`${from} is thrown away by the browser: ${refusals[facts.fault] ?? 'it breaks a rule'}`
      if (facts?.by === 'manifest') return 'the browser fetched the web app manifest without cookies'
      return `the session cookie${from} was not stored or not sent`
    },
    because: (facts) => {
      switch (facts.by) {
        case 'refused-cookie':
          return `A client does not keep \`${facts.cookie}\`: ${refusals[facts.fault] ?? 'it breaks a rule'}${facts.missed ? ', and the next request comes without it' : ''}.`
        case 'not-returned':
          return `The server set \`${facts.cookie}\`, and this later request comes without it${facts.sameSite ? ` (the cookie has \`SameSite=${facts.sameSite}\`)` : ''}.`
        case 'client':
          return `The client says so: “${facts.words}”.`
        case 'manifest':
          return 'A browser fetches `manifest.json` without cookies and logins, unless its link says `crossorigin="use-credentials"`.'
        case 'domain-is-url':
          return "The cookie's domain is set to a URL; it has to be a bare host name, or the browser throws the cookie away."
        case 'lost':
          return lossBecause[facts.how]
        default:
          return tellings[facts.what] ?? ''
      }
    },
    why: 'The server knows a login by its cookie alone; a request without it comes from a stranger.',
    visitor: (_, { host }) => [
      `Allow cookies for ${host ?? 'the site'} in the browser's settings, those of other sites too if the page is embedded in another one.`,
      "Delete the site's cookies and sign in again, at the address that starts with https.",
      'Try another browser; if it works there, tell the owner of the site which one fails.',
    ],
    developer: (facts) => [
      ...(facts?.by === 'lost' ? [lossStep[facts.how] ?? []].flat() : []),
      facts?.by === 'manifest'
        ? 'Write `<link rel="manifest" href="/manifest.json" crossorigin="use-credentials">`, or serve the manifest without a login.'
        : 'Set the cookie for where it is used: no `Domain` (or a bare host name), `Path=/`, and across sites `SameSite=None; Secure` over https.',
      "Send it along: `fetch(url, { credentials: 'include' })`, axios `withCredentials: true`, curl `-c jar.txt -b jar.txt`, a session object in Python.",
      'Across origins the server has to answer `Access-Control-Allow-Credentials: true` and the exact origin in place of `*`.',
      "Behind a proxy that ends TLS, make the application trust it (`X-Forwarded-Proto`; Express: `app.set('trust proxy', 1)`), or it sets no `Secure` cookie.",
    ],
  },
})
