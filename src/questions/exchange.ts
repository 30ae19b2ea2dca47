import type {
  Challenge,
  Circumstance,
  Credentials,
  Evidence,
  Exchange,
  Field,
  RequestMessage,
  ResponseMessage,
  Seen,
  Where,
} from '../evidence.ts'
import { mayStand } from '../search/indexed.ts'
import { sieveOf } from '../search/sieves.ts'

/** The statuses that a server or an intermediary refuses with when authentication may be the reason. */
const refusals: ReadonlySet<number> = new Set([400, 401, 403, 404, 407, 419, 422, 440, 498, 499, 511])

/** The fields of a message with this name (in any letter case), in order. */
export const fieldsOf = (message: RequestMessage | ResponseMessage | undefined, name: string): readonly Field[] =>
  message?.fields.filter((field) => field.name.toLowerCase() === name) ?? []

/** The first field of a message with this name. */
export const fieldOf = (message: RequestMessage | ResponseMessage | undefined, name: string): Field | undefined =>
  fieldsOf(message, name)[0]

/** The status of an exchange's response. */
export const statusOf = ({ response }: Exchange): number | undefined => response?.status?.value

/** Whether the exchange ends in success (RFC 9110 §15.3). */
export const isSuccess = (exchange: Exchange): boolean => Math.floor((statusOf(exchange) ?? 0) / 100) === 2

/** Whether the exchange ends in a refusal that is not a step of the scheme. A challenge whose status line was not pasted is one too (RFC 9110 §11.6.1). */
export const isRefused = (exchange: Exchange): boolean =>
  !exchange.step && refusals.has(statusOf(exchange) ?? (challengesOf(exchange).length > 0 ? 401 : 0))

/** The refused exchange in question: the last one that was refused, if any. */
export const refusedExchange = ({ exchanges }: Evidence): Exchange | undefined => exchanges.findLast(isRefused)

/** The challenges of an origin server (`WWW-Authenticate`) or, where asked, of a proxy (`Proxy-Authenticate`). */
export const challengesOf = (
  exchange: Exchange | undefined,
  from: 'server' | 'proxy' = 'server',
): readonly Seen<Challenge>[] =>
  exchange?.response?.challenges.filter(({ value }) => value.proxy === (from === 'proxy')) ?? []

/** The schemes that an exchange's challenges offer, in lower case, each once. */
export const schemesOffered = (exchange: Exchange | undefined): readonly string[] => [
  ...new Set(challengesOf(exchange).map(({ value }) => value.scheme)),
]

/** What was sent to the origin server in this exchange: credentials of every place but those for a proxy. */
export const credentialsOf = (exchange: Exchange | undefined): readonly Seen<Credentials>[] =>
  exchange?.request?.credentials.filter(({ value }) => value.place !== 'proxy-authorization') ?? []

/** The credentials of the `Authorization` field, or of an option that becomes one. */
export const authorizationOf = (exchange: Exchange | undefined): Seen<Credentials> | undefined =>
  credentialsOf(exchange).find(({ value }) => ['authorization', 'option', 'userinfo'].includes(value.place))

/** A parameter of the first challenge that has it, such as `error` or `realm`. */
export const challengeParam = (exchange: Exchange | undefined, name: string): Seen<string> | undefined => {
  for (const { value, where } of challengesOf(exchange)) {
    const param = value.params.get(name)
    if (param) return { value: param, where }
  }
  return undefined
}

/** Where one of these texts (lower case, single spaces) stands first in the report, and which. */
export const findText = ({ folded }: Evidence, ...texts: readonly string[]): Seen<string> | undefined => {
  for (const text of texts)
    for (const one of folded) {
      const at = one.text.indexOf(text)
      if (at >= 0) return { value: text, where: { input: one.input, line: one.lineAt(at) } }
    }
  return undefined
}

/** The first match of an expression in the report's folded text (white space single, letters as written), and its place. The expression must be linear. */
export const findMatch = ({ folded }: Evidence, expression: RegExp): Seen<RegExpExecArray> | undefined => {
  const sieve = sieveOf(expression)
  for (const text of folded) {
    const match = mayStand(sieve, text) ? expression.exec(text.cased) : null
    if (match) return { value: match, where: { input: text.input, line: text.lineAt(match.index) } }
  }
  return undefined
}

/** What the refusing server itself says of the reason: reason phrase, challenge parameters and body, in lower case. */
export const reasonGiven = (exchange: Exchange | undefined): string => {
  const { response } = exchange ?? {}
  const params = challengesOf(exchange).flatMap(({ value }) => [...value.params.values()])
  return [response?.reason, ...params, response?.body?.value].filter(Boolean).join('\n').toLowerCase()
}

/** The place of a message's status line, or of the message. */
export const placeOf = ({ request, response }: Exchange): Where =>
  response?.status?.where ?? response?.where ?? request?.where ?? { input: 'message', line: 1 }

/** Whether one of these circumstances was told, as `works:curl`. */
export const told = ({ circumstances }: Evidence, ...names: readonly string[]): boolean => {
  if (circumstances.length === 0) return false
  const known = toldIn(circumstances)
  for (const name of names) if (known.has(name)) return true
  return false
}

/** A circumstance by its name, and which one of the report's it is. */
type Named = Seen<string> & { readonly at: number }

/** The place of the first circumstance that is told by one of these names, as `works:curl`. */
export const toldAt = ({ circumstances }: Evidence, ...names: readonly string[]): Seen<string> | undefined => {
  if (circumstances.length === 0) return undefined
  const known = toldIn(circumstances)
  let first: Named | undefined
  for (const name of names) {
    const one = known.get(name)
    if (one && (!first || one.at < first.at)) first = one
  }
  return first
}

const named = new WeakMap<readonly Circumstance[], ReadonlyMap<string, Named>>()

/** Circumstances by their names, which every cause asks for; of several of one name the first. */
const toldIn = (circumstances: readonly Circumstance[]): ReadonlyMap<string, Named> => {
  const known = named.get(circumstances)
  if (known) return known
  const all = new Map<string, Named>()
  for (const [at, one] of circumstances.entries()) {
    const value = `${one.kind}:${'with' in one ? one.with : one.what}`
    if (!all.has(value)) all.set(value, { value, where: one.where, at })
  }
  named.set(circumstances, all)
  return all
}

/** Whether a bearer token, or a key in its place, is sent in `Authorization`, or told to be sent there (RFC 6750 §2.1). */
export const sendsBearer = (evidence: Evidence): boolean =>
  findMatch(evidence, /\bauthorization['"]?\s?[:=]\s?['"`]?bearer\b/i) !== undefined
