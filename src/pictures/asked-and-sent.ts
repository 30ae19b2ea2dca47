import type { Diagnosis } from '../diagnosis.ts'
import type { Credentials, Evidence, Exchange } from '../evidence.ts'
import { authorizationOf, challengeParam, challengesOf, credentialsOf, refusedExchange } from '../questions/exchange.ts'
import type { PairRow, SideBySide } from './picture.ts'

/** A row in words, for who cannot see it. */
export const rowText = ({ what, left, right, differs }: PairRow, names: readonly [string, string]): string =>
  differs ? `${what}: ${names[0]} ${left}, ${names[1]} ${right}.` : `${what}: the same on both sides, ${left}.`

const sentScheme = (exchange: Exchange): string | undefined => {
  const sent = authorizationOf(exchange)?.value
  if (sent) return sent.schemeAsWritten ?? 'no scheme'
  const [other] = credentialsOf(exchange)
  if (other) return other.value.place === 'cookie' ? 'a cookie' : `\`${other.value.name}\``
  return exchange.request?.complete ? 'nothing' : undefined
}

const row = (what: string, left: string | undefined, right: string | undefined): readonly PairRow[] => {
  if (left === undefined || right === undefined) return []
  const plain = (text: string): string => text.replaceAll('`', '')
  return [{ what, left: plain(left), right: plain(right), differs: left.toLowerCase() !== plain(right).toLowerCase() }]
}

/** A scheme as the RFCs write most: with a capital. */
export const schemeName = (scheme: string): string => scheme.charAt(0).toUpperCase() + scheme.slice(1)

const schemeRow = (exchange: Exchange): readonly PairRow[] => {
  const offered = [...new Set(challengesOf(exchange).map(({ value }) => schemeName(value.scheme)))]
  const sent = sentScheme(exchange)
  if (offered.length === 0 || sent === undefined) return []
  const isOffered = offered.some((scheme) => scheme.toLowerCase() === sent.toLowerCase())
  return row('scheme', isOffered ? sent : offered.join(' or '), sent)
}

const list = (words: readonly string[] | undefined): string | undefined =>
  words === undefined ? undefined : words.length === 0 ? 'none' : words.join(' ')

const scopeRow = (exchange: Exchange, sent: Credentials | undefined): readonly PairRow[] => {
  const asked = challengeParam(exchange, 'scope')?.value
  const granted = sent?.token?.claims.scope?.value
  const isGranted = asked !== undefined && granted?.includes(asked)
  return isGranted ? [] : row('scope', asked, list(granted))
}

const digestRows = (exchange: Exchange, sent: Credentials | undefined): readonly PairRow[] => {
  const challenge = challengesOf(exchange).find(({ value }) => value.scheme === 'digest')?.value
  const params = sent?.digest?.params
  if (!challenge || !params) return []
  return ['realm', 'algorithm', 'qop'].flatMap((name) =>
    row(name, challenge.params.get(name) ?? undefined, params.get(name) ?? undefined),
  )
}

/** Causes that are a matter of what was asked and what was given. */
const matters: ReadonlySet<string> = new Set([
  'wrong-scheme',
  'insufficient-scope',
  'no-credentials',
  'challenge-not-answered',
  'wrong-place',
  'algorithm-mismatch',
  'cookie-not-sent',
])

/** What the refusing server asks for beside what the request carries; nothing where either is not seen, or all is as asked. */
export const askedAndSent = (evidence: Evidence, { findings: [first] }: Diagnosis): SideBySide | undefined => {
  const exchange = refusedExchange(evidence)
  if (!exchange || !first || !matters.has(first.cause)) return undefined
  const sent = authorizationOf(exchange)?.value
  const rows = [...schemeRow(exchange), ...scopeRow(exchange, sent), ...digestRows(exchange, sent)]
  if (!rows.some(({ differs }) => differs)) return undefined
  return {
    kind: 'asked-and-sent',
    title: 'What was asked, and what was sent',
    text: rows.map((one) => rowText(one, ['asked', 'sent'])).join(' '),
    left: 'asked',
    right: 'sent',
    rows,
  }
}
