import { layers } from '../circumstance.ts'
import type { Diagnosis } from '../diagnosis.ts'
import type { Credentials, Evidence, Exchange, Seen } from '../evidence.ts'
import { challengesOf, credentialsOf, fieldOf, refusedExchange, statusOf, told } from '../questions/exchange.ts'
import { dropping, passing } from '../questions/passing-layers.ts'
import type { ExchangeLadder, Rung } from './picture.ts'
import { schemeName } from './asked-and-sent.ts'

/** At most this many exchanges, the last ones, are drawn. */
const most = 3

const client = 'client'

const hostOf = ({ request }: Exchange): string | undefined => request?.address?.value.host

const named = ({ value: { place, name, schemeAsWritten, placeholder, token } }: Seen<Credentials>): string => {
  if (placeholder) return `a placeholder in \`${name}\``
  if (place === 'cookie') return 'a cookie'
  const what = token?.form === 'jws' ? 'a JWT' : 'credentials'
  return schemeAsWritten ? `${schemeAsWritten} with ${what}` : `${what} in ${name}`
}

/** What a request carries; nothing where it is not known. */
const carried = (exchange: Exchange, among = credentialsOf(exchange)): string => {
  const [first] = among
  if (first) return `with ${named(first)}`.replaceAll('`', '').replace(/^with (\w+) with /, 'with $1 and ')
  return exchange.request?.complete ? 'without credentials' : ''
}

const asked = (exchange: Exchange, from: 'server' | 'proxy'): string => {
  const challenge = challengesOf(exchange, from)[0]?.value
  const error = challenge?.params.get('error')
  if (error) return `error="${error}"`
  if (challenge) return `asks for ${schemeName(challenge.scheme)}`
  const location = fieldOf(exchange.response, 'location')?.value
  return location ? `to ${/^https?:\/\/([^/]+)/.exec(location)?.[1] ?? location}` : ''
}

const requestLine = ({ request }: Exchange): string =>
  [request?.method?.value ?? 'request', request?.address?.value.path].filter(Boolean).join(' ')

const statusLine = (exchange: Exchange): string =>
  [statusOf(exchange) ?? 'answer', exchange.response?.reason].filter(Boolean).join(' ')

/** One exchange as two rungs between the client and the party that answers. */
const rungsOf = (exchange: Exchange, to: number, isBad: boolean): readonly Rung[] => {
  const isProxy = statusOf(exchange) === 407
  const proxied = exchange.request?.credentials.filter(({ value }) => value.place === 'proxy-authorization')
  const request = { from: 0, to, label: requestLine(exchange), tone: 'plain' } as const
  const note = isProxy ? carried(exchange, proxied ?? []) : carried(exchange)
  const answer: readonly Rung[] = exchange.response?.status
    ? [
        {
          from: to,
          to: 0,
          label: statusLine(exchange),
          note: asked(exchange, isProxy ? 'proxy' : 'server'),
          tone: isBad ? 'bad' : 'plain',
        },
      ]
    : []
  return exchange.request ? [{ ...request, note }, ...answer] : answer
}

const worded = (parties: readonly string[], rungs: readonly Rung[]): string =>
  rungs
    .map(
      ({ from, to, label, note }) =>
        `${parties[from] ?? ''} to ${parties[to] ?? ''}: ${label}${note === '' ? '' : `, ${note}`}.`,
    )
    .join(' ')

const ladder = (title: string, parties: readonly string[], rungs: readonly Rung[]): ExchangeLadder => ({
  kind: 'exchange-ladder',
  title,
  text: worded(parties, rungs),
  parties,
  rungs,
})

/** The layer that is told to stand in front, by its name for people: first one that is known to keep fields to itself. */
const layerOf = (evidence: Evidence): string => {
  const layer = [...dropping, ...passing].find((one) => told(evidence, `in-front:${one}`))
  return layer ? layers[layer].replace(/, none in particular$/, '') : 'what stands between'
}

/** The credentials leave the client, and do not reach the application. */
const lostBetween = (evidence: Evidence): ExchangeLadder => {
  const exchange = refusedExchange(evidence) ?? evidence.exchanges.at(-1)
  const parties = [client, layerOf(evidence), 'application']
  const [sent, answer] = exchange ? rungsOf(exchange, 1, true) : []
  const request = sent?.to === 1 ? sent.label : 'request'
  const note = sent?.to === 1 && sent.note.startsWith('with ') ? sent.note : 'with credentials'
  const status = evidence.scene.status === null ? 'refusal' : String(evidence.scene.status)
  const last = [sent, answer].find((rung) => rung?.from === 1)
  return ladder('Where the credentials are lost', parties, [
    { from: 0, to: 1, label: request, note, tone: 'plain' },
    { from: 1, to: 2, label: request, note: 'credentials left out', tone: 'bad' },
    { from: 2, to: 0, label: last?.label ?? status, note: last?.note ?? '', tone: 'plain' },
  ])
}

/** The exchanges one after the other, each host a party of its own. */
const inOrder = (evidence: Evidence): ExchangeLadder | undefined => {
  const shown = evidence.exchanges.filter(({ request, response }) => request && response?.status).slice(-most)
  if (shown.length === 0) return undefined
  const proxy = shown.some((exchange) => statusOf(exchange) === 407) ? ['proxy'] : []
  const hosts = [...new Set(shown.map((exchange) => hostOf(exchange) ?? 'server'))].slice(0, 2)
  const parties = [client, ...proxy, ...hosts]
  const refused = refusedExchange(evidence)
  const rungs = shown.flatMap((exchange) => {
    const party = statusOf(exchange) === 407 ? 'proxy' : (hostOf(exchange) ?? 'server')
    return rungsOf(exchange, Math.max(parties.indexOf(party), 1), exchange === refused)
  })
  return ladder('What was sent, and what was answered', parties, rungs)
}

/** Causes that lie in the way a message goes, or in the steps of a scheme. */
const stepwise: ReadonlySet<string> = new Set([
  'dropped-on-redirect',
  'proxy-authentication',
  'stale-nonce',
  'ntlm-failure',
  'kerberos-failure',
  'challenge-not-answered',
  'captive-portal',
  'cached-response',
  'preflight-blocked',
  'no-credentials',
])

/** What went between client, intermediary and server, where the diagnosis lies in that. */
export const exchangeLadder = (evidence: Evidence, { findings: [first] }: Diagnosis): ExchangeLadder | undefined => {
  if (first?.cause === 'stripped-by-intermediary') return lostBetween(evidence)
  return first && stepwise.has(first.cause) ? inOrder(evidence) : undefined
}
