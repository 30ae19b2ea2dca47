import { certain, defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence, Exchange, Scene } from '../evidence.ts'
import {
  challengesOf,
  credentialsOf,
  fieldOf,
  findMatch,
  placeOf,
  reasonGiven,
  refusedExchange,
  schemesOffered,
  statusOf,
  toldAt,
} from '../questions/exchange.ts'
import { anyOf, findWording, near, says } from '../questions/near.ts'
import { saysMissing } from '../questions/says-missing.ts'
import { nameOf, sendCommand } from '../questions/schemes.ts'
import { tiedElsewhere } from '../questions/tied-credentials.ts'

type Facts =
  | { readonly by: 'request'; readonly target: string; readonly schemes: readonly string[] }
  | { readonly by: 'server'; readonly words: string }
  | { readonly by: 'challenge'; readonly schemes: readonly string[] }
  | { readonly by: 'web-socket' }
  | { readonly by: 'shown-without' }
  | { readonly by: 'tied-elsewhere'; readonly tiedTo: string; readonly asked: string }

const isUnderTest = (exchange: Exchange): boolean => statusOf(exchange) === 401 || statusOf(exchange) === 403

/** Schemes whose credentials are sent at once; of the others a client's first request goes without any. */
const atOnce: ReadonlySet<string> = new Set(['basic', 'bearer', 'apikey', 'token'])

/** Where a registry tells every client without credentials which token service it asks (OCI Distribution Specification): that is no fault by itself. */
const isRegistryBase = /^\/v2\/?$/

/** A challenge that names an error speaks of a token that came (RFC 6750 §3.1): a trace without it may have been edited. */
const namesError = (exchange: Exchange): boolean =>
  challengesOf(exchange).some(({ value }) => value.params.has('error'))

/** That the request was sent without credentials on purpose, beside one that is refused with them (lower case). */
const withoutOnPurpose = near(
  /\bwithout (?:any |the |a |my )?(?:log-?in|credentials?|password|auth\w{0,12}|token|key|user)\b/g,
  40,
  /\b(?:it|this|that|curl|the \w{1,12}) (?:says|gives|answers|returns|shows|sends)\b|\bi (?:get|see)\b|:/,
)
const withThem = says(
  /\b(?:but|and|while) with (?:the |my |a )?(?:log-?in|credentials?|password|auth\w{0,12}|token|key|user)\b/,
)

const isOnPurpose = (evidence: Evidence): boolean =>
  findWording(evidence, withoutOnPurpose) !== undefined && findWording(evidence, withThem) !== undefined

function* fromRequest(exchange: Exchange, evidence: Evidence): Iterable<Sign<Facts>> {
  const { request } = exchange
  if (!request?.complete || credentialsOf(exchange).length > 0 || request.method?.value === 'OPTIONS') return
  const facts: Facts = { by: 'request', target: request.address?.value.path ?? '', schemes: schemesOffered(exchange) }
  const { where } = request
  const isDiscovery = facts.target.startsWith('/.well-known/')
  if (isDiscovery || isOnPurpose(evidence)) yield possible(facts, where)
  else if (isRegistryBase.test(facts.target)) yield likely(facts, where)
  else if (statusOf(exchange) === 401)
    yield request.bodySeen && !namesError(exchange) && facts.schemes.some((scheme) => atOnce.has(scheme))
      ? certain(facts, where)
      : likely(facts, where)
  else if (fieldOf(exchange.response, 'www-authenticate') || saysMissing.test(reasonGiven(exchange)))
    yield likely(facts, where)
}

function* fromServer(exchange: Exchange): Iterable<Sign<Facts>> {
  const words = saysMissing.exec(reasonGiven(exchange))?.[0]
  if (words && credentialsOf(exchange).length === 0)
    yield likely({ by: 'server', words }, exchange.response?.body?.where ?? placeOf(exchange))
}

/** Where the paste does not show the request, a challenge without an error is what a server says to a request without credentials (RFC 6750 §3.1). */
function* fromChallenge(exchange: Exchange): Iterable<Sign<Facts>> {
  const challenges = challengesOf(exchange)
  const [first] = challenges
  if (!first || exchange.request?.complete || credentialsOf(exchange).length > 0) return
  if (challenges.every(({ value }) => !value.params.has('error')))
    yield possible({ by: 'challenge', schemes: schemesOffered(exchange) }, first.where)
}

const fromStatements = function* ({ statements, credentials }: Evidence): Iterable<Sign<Facts>> {
  if (credentials.length > 0) return
  for (const { text, where, by } of statements) {
    const words = by === 'access-log' ? undefined : saysMissing.exec(text.toLowerCase())?.[0]
    if (words) yield likely({ by: 'server', words }, where)
  }
}

const withToken = /\bbearer\b|\bjwt\b|\btokens?\b|\bsubscriptions?\b/i
const onlyThere = anyOf(
  near(/\b(?:https?|rest|queries|mutations|other (?:calls|requests)|api calls)\b/g, 60, /\b(?:works?|fine|ok|succeed)/),
  says(/\bbrowsers? (?:can(?:not|['’]t)|won['’]t|do(?:es)?n['’]t) (?:let \w{1,20} )?(?:set|send|add)\b/),
)

/** A browser's WebSocket has no way to set fields: a token that calls carry in `Authorization` is not in its handshake. */
function* fromWebSocket(evidence: Evidence): Iterable<Sign<Facts>> {
  const socket = toldAt(evidence, 'tells:websocket') ?? findMatch(evidence, /\bwss?:\/\//i)
  if (socket && findMatch(evidence, withToken) && findWording(evidence, onlyThere))
    yield likely({ by: 'web-socket' }, socket.where)
}

/** The reporter has looked at what leaves the client, and the field is not there. */
function* fromTelling(evidence: Evidence): Iterable<Sign<Facts>> {
  const without = toldAt(evidence, 'tells:field-not-in-request')
  if (without) yield likely({ by: 'shown-without' }, without.where)
}

function* fromConfiguration(evidence: Evidence): Iterable<Sign<Facts>> {
  const tied = tiedElsewhere(evidence)
  if (tied && credentialsOf(refusedExchange(evidence)).length === 0)
    yield likely({ by: 'tied-elsewhere', tiedTo: tied.tiedTo, asked: tied.asked }, tied.where)
}

const listed = (schemes: readonly string[]): string => schemes.map(nameOf).join(' or ')

const whereTo = ({ host }: Scene): string => (host ? ` to ${host}` : '')

/** The request carried no credentials at all (RFC 9110 §15.5.2). */
export const noCredentials = defineCause({
  id: 'no-credentials',
  fixer: 'caller',
  references: ['RFC 9110 §15.5.2', 'RFC 9110 §11.6.2', 'RFC 6750 §3.1'],

  *signs(evidence) {
    const exchange = refusedExchange(evidence)
    if (exchange && isUnderTest(exchange)) {
      yield* fromRequest(exchange, evidence)
      yield* fromServer(exchange)
      yield* fromChallenge(exchange)
    }
    yield* fromStatements(evidence)
    yield* fromWebSocket(evidence)
    yield* fromTelling(evidence)
    yield* fromConfiguration(evidence)
  },

  ask: ({ url, scheme }) => ({
    what: 'the request as it is sent, its `Authorization` field above all',
    means:
      'If the field is not there, the client never sent it; if it is there, something on the way or the credential itself is at fault.',
    command: sendCommand(scheme, url),
  }),

  words: {
    title: (facts, scene) =>
      facts?.by === 'tied-elsewhere'
        ? `the credentials are for another address than the one that is asked`
        : `the request${whereTo(scene)} carried no credentials`,
    because: (facts) => {
      if (facts.by === 'server') return `The server says so: “${facts.words}”.`
      if (facts.by === 'web-socket')
        return 'The calls over http carry the token, and the WebSocket does not: a browser sets no `Authorization` in its handshake.'
      if (facts.by === 'shown-without')
        return 'The client’s own view of the request shows no `Authorization` field: it was never put there.'
      if (facts.by === 'tied-elsewhere')
        return `The credentials are for \`${facts.tiedTo}\`. But \`${facts.asked}\` is asked, and gets none.`
      if (facts.by === 'challenge')
        return `The server asks for ${listed(facts.schemes)} and names no error: so it answers a request without credentials.`
      const asked = facts.schemes.length > 0 ? `; the server asks for ${listed(facts.schemes)}` : ''
      return `The request${facts.target ? ` for \`${facts.target}\`` : ''} has no \`Authorization\` field, no key and no cookie${asked}.`
    },
    why: 'A 401 without credentials in the request is the ordinary answer of a protected resource: it asks who you are.',
    visitor: (_, { host }) => [
      `Sign in to ${host ?? 'the site'}, and open the page again.`,
      'If you are signed in and still see it, open the page in a private window and sign in there.',
    ],
    developer: (facts, { scheme, url }) => [
      ...(facts?.by === 'web-socket'
        ? [
            'Send the token in the first message (`connectionParams` of graphql-ws and Apollo, `auth` of Socket.IO, `accessTokenFactory` of SignalR), in the query or in a cookie.',
          ]
        : []),
      ...(facts?.by === 'tied-elsewhere'
        ? [
            `Write them for the address that is asked, host, path and slash to the letter: \`${facts.asked}\`; or ask the one they are for.`,
          ]
        : []),
      `Send the credentials with the request: \`${sendCommand(scheme, url)}\`.`,
      'Look at what leaves the client (`curl -v`, DevTools → Network → Request Headers): a setting that is never read sends nothing.',
    ],
  },
})
