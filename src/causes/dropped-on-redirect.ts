import { certain, defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence, Exchange, RequestMessage } from '../evidence.ts'
import { findMatch, credentialsOf, fieldOf, isRefused, toldAt } from '../questions/exchange.ts'

type Facts =
  | {
      readonly by: 'trace'
      readonly from: string
      readonly to: string
      readonly how: 'host' | 'scheme' | 'slash' | 'path'
    }
  | { readonly by: 'slash' }
  | { readonly by: 'redirect-told' }
  | { readonly by: 'history' }
  | { readonly by: 'location'; readonly to: string }

const howMoved = (from: RequestMessage, to: RequestMessage): 'host' | 'scheme' | 'slash' | 'path' => {
  const [one, other] = [from.address?.value, to.address?.value]
  if (one?.host !== other?.host || one?.port !== other?.port) return 'host'
  if (one?.scheme !== other?.scheme) return 'scheme'
  return `${one?.path}/` === other?.path || one?.path === `${other?.path}/` ? 'slash' : 'path'
}

/** Credentials before the redirect, none after it, and then a refusal. */
function* fromTrace(exchange: Exchange): Iterable<Sign<Facts>> {
  const before = exchange.redirectedFrom
  if (!before?.request || !isRefused(exchange) || credentialsOf(before).length === 0) return
  if (!exchange.request) {
    const location = fieldOf(before.response, 'location')
    if (location) yield likely({ by: 'location', to: location.value.slice(0, 120) }, location.where)
    return
  }
  if (credentialsOf(exchange).length > 0) return
  const [from, to] = [before.request, exchange.request]
  const facts: Facts = {
    by: 'trace',
    from: from.address?.value.host ?? 'the first address',
    to: to.address?.value.host ?? 'the second',
    how: howMoved(from, to),
  }
  yield to.complete ? certain(facts, to.where) : likely(facts, to.where)
}

/** A redirect that ends the paste, after a request with credentials, told together with a refusal. */
function* fromLocation({ exchanges, scene }: Evidence): Iterable<Sign<Facts>> {
  const last = exchanges.at(-1)
  const location = fieldOf(last?.response, 'location')
  const status = last?.response?.status?.value ?? 0
  if (
    last?.response?.status &&
    !location &&
    [301, 302, 307, 308].includes(status) &&
    credentialsOf(last).length > 0 &&
    scene.status === 401
  )
    yield likely({ by: 'redirect-told' }, last.response.status.where)
  if (!last || !location || status < 300 || status > 399 || credentialsOf(last).length === 0) return
  if (/log-?in|sign-?in|auth|sso/i.test(location.value)) return
  const facts: Facts = { by: 'location', to: location.value.slice(0, 120) }
  yield scene.status !== null && scene.status >= 400 ? likely(facts, location.where) : possible(facts, location.where)
}

/** An address without the slash at its end. */
const bare = (address: string): string => address.replace(/\/$/, '')

/** The same address called with and without the slash at its end, and a redirect spoken of. */
function* fromTwoForms(evidence: Evidence): Iterable<Sign<Facts>> {
  const called = evidence.exchanges.flatMap(({ request }) => request?.address ?? [])
  const forms = new Map<string, Set<string>>()
  for (const { value } of called) {
    const known = forms.get(bare(value.text))
    if (known) known.add(value.text)
    else forms.set(bare(value.text), new Set([value.text]))
  }
  const other = called.find(({ value }) => (forms.get(bare(value.text))?.size ?? 0) > 1)
  if (other && findMatch(evidence, /\b30[1278]\b|\bredirect/i)) yield likely({ by: 'slash' }, other.where)
}

/** Without a word of credentials in a field, a redirect is one of the login itself. */
const aboutCredentials =
  /\bauthorization\b|\bbearer\b|\btokens?\b|\bheaders?\b|\bbasic\b|\bcredentials\b|\bcurl\b|\bapi\b/i

/** What clients show of redirects that they followed: `[<Response [301]>]` of requests and httpx, `redirected` of fetch. */
const history = /<Response \[30[12378](?: [A-Za-z ]{1,30})?\]>|\bredirected['"]?(?: is| ?[:=]{1,3}) ?true\b/

/** "a 301 to https://www.example.com/…": a redirect that the reporter saw, with the place that it led to. */
const ledTo = /\b30[1278]\b(?:(?: \w{1,20}){0,4} (?:to|towards|->|=>|→))? ?[`"'<]?https?:\/\//i

function* fromHistory(evidence: Evidence): Iterable<Sign<Facts>> {
  const followed = evidence.scene.status === 401 ? findMatch(evidence, history) : undefined
  if (followed && findMatch(evidence, aboutCredentials)) yield likely({ by: 'history' }, followed.where)
  const led = followed || evidence.scene.status !== 401 ? undefined : findMatch(evidence, ledTo)
  if (led && findMatch(evidence, aboutCredentials)) yield likely({ by: 'redirect-told' }, led.where)
}

/** Where a browser ends up after a login; no field was dropped on the way there. */
const toPage =
  /\bredirects?(?:ed|ing)? (?:me |us |you |back )?(?:back )?to (?:the |a )?(?:landing|login|log-in|home|start|sign-?in|main|index)[ -]?(?:page|screen|site)?\b/i

function* fromTelling(evidence: Evidence): Iterable<Sign<Facts>> {
  const slash = toldAt(
    evidence,
    'works:trailing-slash',
    'works:no-trailing-slash',
    'fails:trailing-slash',
    'fails:no-trailing-slash',
  )
  if (slash) yield likely({ by: 'slash' }, slash.where)
  const redirect = toldAt(evidence, 'tells:redirect-seen')
  if (
    redirect &&
    !toldAt(evidence, 'tells:login-loop') &&
    findMatch(evidence, aboutCredentials) &&
    !findMatch(evidence, toPage)
  )
    yield possible({ by: 'redirect-told' }, redirect.where)
}

const moved = {
  host: 'to another host',
  scheme: 'to another scheme',
  slash: 'to the same path but for a slash',
  path: 'to another path',
}

/** Credentials were sent, then dropped by the client when it followed a redirect (RFC 9110 §15.4). */
export const droppedOnRedirect = defineCause({
  id: 'dropped-on-redirect',
  fixer: 'caller',
  references: [
    'RFC 9110 §15.4',
    'https://fetch.spec.whatwg.org/#http-redirect-fetch',
    'https://curl.se/docs/manpage.html#--location-trusted',
  ],
  outranks: ['no-credentials', 'stripped-by-intermediary', 'wrong-credentials', 'client-bug'],

  *signs(evidence) {
    for (const exchange of evidence.exchanges) yield* fromTrace(exchange)
    yield* fromLocation(evidence)
    yield* fromHistory(evidence)
    yield* fromTwoForms(evidence)
    yield* fromTelling(evidence)
  },

  ask: ({ url }) => ({
    what: 'the first answer, without following redirects',
    means:
      'A 301, 302, 307 or 308 with a `Location` means that the client loses the credentials on the way there; a 401 means that it does not.',
    command: `curl -sS -o /dev/null -D - -H "Authorization: Bearer $TOKEN" '${url ?? 'https://…'}'`,
  }),

  words: {
    title: (facts) =>
      facts?.by === 'trace' && facts.how === 'host'
        ? `the credentials were dropped on the redirect from ${facts.from} to ${facts.to}`
        : 'the credentials were dropped when the client followed a redirect',
    because: (facts) => {
      if (facts.by === 'trace')
        return `The request before the redirect carried credentials; the one after it, ${moved[facts.how]}, carries none.`
      if (facts.by === 'location')
        return `The server redirects to \`${facts.to}\`; many clients follow without the \`Authorization\` field.`
      if (facts.by === 'slash')
        return 'One form of the address works and the other does not, and they differ by a slash at the end: the server redirects from one to the other.'
      if (facts.by === 'history')
        return 'The client followed a redirect before it was refused; clients drop the `Authorization` field when the host changes.'
      return 'A redirect stands between the request and the refusal.'
    },
    why: 'Clients leave credentials out when a redirect leads elsewhere, so that they are not given to a stranger; some leave them out on every redirect.',
    visitor: (_, { host }) => [
      `Open the address that you end up at${host ? ` (not only ${host})` : ''} directly, and sign in there.`,
    ],
    developer: (facts) => [
      facts?.by === 'trace' && facts.how !== 'slash'
        ? `Call the final address on ${facts.to} directly, with the credentials that it wants.`
        : 'Call the final address directly: with the slash at the end where the server adds one, without it where the server removes one, and with https.',
      'See where it leads: `curl -sS -o /dev/null -D - "$URL"` shows the `Location` field.',
      'Follow redirects yourself where the client drops the field (.NET HttpClient: `AllowAutoRedirect = false`; curl to a host that you trust: `--location-trusted`).',
    ],
  },
})
