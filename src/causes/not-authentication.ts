import { certain, defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence, Where } from '../evidence.ts'
import { findMatch, isRefused, placeOf, statusOf } from '../questions/exchange.ts'
import { short } from '../questions/said.ts'

type Facts =
  | { readonly by: 'status'; readonly status: number }
  | { readonly by: 'network'; readonly what: string; readonly kind: 'name' | 'connect' | 'tls' | 'time' }

type Kind = Extract<Facts, { by: 'network' }>['kind']

/** How clients of all kinds say that they never got as far as an answer. */
const faults: readonly (readonly [RegExp, Kind])[] = [
  [
    /could not resolve (?:host|proxy)[^\n]{0,80}|name or service not known|nodename nor servname|no such host|unknownhostexception/i,
    'name',
  ],
  [/getaddrinfo (?:enotfound|eai_again)|err_name_not_resolved|temporary failure in name resolution/i, 'name'],
  [
    /ssl certificate problem[^\n]{0,80}|certificate (?:has expired|verify failed|is not trusted)|self[- ]signed certificate/i,
    'tls',
  ],
  [
    /unable to get local issuer certificate|pkix path building failed|x509: certificate|err_cert_\w+|err_tls_\w+/i,
    'tls',
  ],
  [
    /sslhandshakeexception|wrong version number|certificate's owner does not match|no alternative certificate subject/i,
    'tls',
  ],
  [/host ?name[^\n]{0,60} does not match|not match target host ?name|hostname\/ip does not match/i, 'tls'],
  [
    /connection (?:refused(?!: (?:bad user|not authori))|reset|timed out)|econnrefused|econnreset|failed to connect to(?! db:)|couldn't connect to server/i,
    'connect',
  ],
  [/err_connection_\w+|no route to host|network is unreachable/i, 'connect'],
  [/operation timed out|etimedout|read timed out|deadline exceeded|504 gateway time/i, 'time'],
]

const sentences = {
  name: 'the host name cannot be resolved',
  tls: 'the TLS handshake fails: the certificate is not accepted',
  connect: 'no connection to the server comes about',
  time: 'the server does not answer in time',
} as const

const untouched: ReadonlySet<number> = new Set([402, 405, 406, 408, 409, 410, 411, 413, 414, 415, 429, 451])

const isOther = (status: number): boolean => status >= 500 || untouched.has(status)

function* fromExchanges({ exchanges }: Evidence): Iterable<Sign<Facts>> {
  const last = exchanges.findLast((one) => statusOf(one) !== undefined)
  const status = last && statusOf(last)
  if (last && status && status !== 511 && isOther(status) && !exchanges.some(isRefused))
    yield likely({ by: 'status', status }, placeOf(last))
}

/** A line about the check of credentials, or a proxy: what cannot be reached there is another cause's. */
const aboutChecking =
  /ldap|jwks|openid|oidc|introspect|\bidp\b|identity|keycloak|radius|kerberos|kdc|prox(?:y|ies)|certificate chain|authentica|authori[sz]|\bauth[nz]\b|subrequest|sasl|\brealm\b|\btoken/i

/** Somebody was refused all the same, in words without a number. */
const refused =
  /\bmust be logged in\b|\bprovide credentials\b|\bunauthori[sz]ed\b|\bunauthenticated\b|\baccess denied\b/i

/** Whoever tells of a login has got somewhere, on another way at least. */
const ofLogins = /\bpasswords?\b|\blog(?:ged|ging)?[- ]?in\b|\bsign(?:ed|ing)?[- ]?in\b|\bcredentials?\b/i

/** A login that is told to fail: what was not reached may be what checks it, wherever that stands. */
const failedLogin =
  /\b(?:wrong|incorrect|invalid|bad|unable to|can(?:not|'t)) (?:to )?(?:log[- ]?in|sign[- ]?in|credentials|password|user ?name)\b/i

/** Networks of guests, whose own certificates stand in for those of the sites. */
const guestNetwork =
  /\b(?:hotel|hostel|airport|train|plane|ferry|caf[eé]|starbucks|mcdonald'?s?|co-?working|conference|campsite|camping|hospital|library|dorm\w{0,5}|campus|guest|visitors?|public|free|open)(?:'s)? (?:\w{1,8} )?(?:wi-?fi|wlan|networks?|ssid|lan|space|internet)\b|\b(?:in|at|on) (?:a|an|the|our) (?:hotel|hostel|airport|train|plane|ferry|caf[eé]|conference|co-?working|campsite|hospital|library|lounge)\b/i

/** What a verifier fetches before it can check a token: in whatever line it stands. */
const aboutKeys = /jwks|signing ?key|\.well-known|openid|oidc|introspect/i

const lineAt = ({ inputs }: Evidence, { input, line }: Where): string =>
  inputs.find(({ name }) => name === input)?.lines[line - 1]?.slice(0, 2000) ?? ''

function* fromWords(evidence: Evidence): Iterable<Sign<Facts>> {
  if (evidence.exchanges.some((one) => statusOf(one) !== undefined)) return
  for (const [expression, kind] of faults) {
    const found = findMatch(evidence, expression)
    if (!found) continue
    const facts: Facts = { by: 'network', what: short(found.value[0]), kind }
    const isChecking = aboutChecking.test(lineAt(evidence, found.where)) || findMatch(evidence, aboutKeys) !== undefined
    const login = findMatch(evidence, ofLogins)
    const isMore =
      evidence.circumstances.some(({ kind }) => kind === 'works') ||
      (login !== undefined && login.where.line !== found.where.line) ||
      findMatch(evidence, failedLogin) !== undefined ||
      (kind === 'tls' && findMatch(evidence, guestNetwork) !== undefined)
    const sure = isChecking || isMore ? likely : certain
    const isOpen = evidence.scene.status === null && findMatch(evidence, refused) === undefined
    yield isOpen ? sure(facts, found.where) : possible(facts, found.where)
    return
  }
}

const stepsFor = (facts: Facts | undefined, url: string | undefined): readonly string[] => {
  if (facts?.by === 'network' && facts.kind === 'tls')
    return [
      `Look at the certificate that the server shows: \`curl -vI '${url ?? 'https://…'}' 2>&1 | grep -E 'subject|issuer|expire|SSL'\`.`,
      'Install the missing certificate authority, renew the certificate, or use the name that stands in it; do not turn the check off (`-k`) for more than a test.',
    ]
  if (facts?.by === 'network' && facts.kind === 'name')
    return [
      'Check the host name for a typing mistake, and that it resolves: `nslookup HOST`.',
      'Behind a company network check the VPN and the proxy settings.',
    ]
  if (facts?.by === 'network')
    return [
      'Check that the server runs, listens on that port, and is reached through the firewall: `curl -v telnet://HOST:PORT`.',
      'Look at the log of the server or proxy at that time.',
    ]
  return [
    'Read the log of the server at the time of the request: a 5xx is a failure of the server or of what stands behind it.',
    'Try again after the time that `Retry-After` names, where the answer has that field.',
  ]
}

/** Another error than a refused authentication: 5xx, network, TLS (RFC 9110 §15.6). */
export const notAuthentication = defineCause({
  id: 'not-authentication',
  fixer: 'owner',
  references: ['RFC 9110 §15.6', 'RFC 9110 §15.5'],

  *signs(evidence) {
    yield* fromExchanges(evidence)
    yield* fromWords(evidence)
    const { status, statusWhere } = evidence.scene
    if (evidence.exchanges.length === 0 && status !== null && statusWhere && isOther(status) && status !== 511)
      yield likely<Facts>({ by: 'status', status }, statusWhere)
  },

  ask: ({ url }) => ({
    what: 'the whole output of the failing call',
    means:
      'A status of 5xx or a message about name, connection or certificate means that authentication was not reached.',
    command: `curl -v '${url ?? 'https://…'}'`,
  }),

  words: {
    title: (facts, { host }) => {
      if (facts?.by === 'network') return `this is no authentication failure: ${sentences[facts.kind]}`
      return `this is no authentication failure${facts?.by === 'status' ? `: ${host ?? 'the server'} answers ${facts.status}` : ''}`
    },
    because: (facts) =>
      facts.by === 'network'
        ? `The client says: “${facts.what}”.`
        : `${facts.status} is about something else than who you are.`,
    why: 'Credentials are only looked at once the connection stands and the server is able to answer.',
    visitor: (_, { host }) => [
      `Wait a little, and load the page again; the fault is at ${host ?? 'the server'} or on the way there.`,
      'Try another network; if it works there, yours is the reason.',
    ],
    developer: (facts, { url }) => stepsFor(facts, url),
  },
})
