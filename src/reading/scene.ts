import type { Address, Circumstance, Exchange, NamedStatus, Scene, Setting, Statement } from '../evidence.ts'
import { optional } from '../optional.ts'
import {
  authorizationOf,
  challengeParam,
  challengesOf,
  isRefused,
  isSuccess,
  schemesOffered,
  statusOf,
} from '../questions/exchange.ts'
import { parseDate } from '../http/date.ts'

/** What a scene is made from. */
export type SceneParts = {
  readonly exchanges: readonly Exchange[]
  readonly statements: readonly Statement[]
  readonly settings: readonly Setting[]
  readonly circumstances: readonly Circumstance[]
  /** Statuses in words of the text, in order. */
  readonly statuses: readonly NamedStatus[]
  readonly tokens: number
  readonly now: Date
}

const failures: readonly RegExp[] = [
  /"ok"\s*:\s*false|"success"\s*:\s*false|"errors"\s*:\s*\[\s*\{|^\s*\{\s*"error"\s*:/,
  /"[Ee]rror"\s*:\s*(?:\{|\[\s*")|"status"\s*:\s*"REQUEST_DENIED"/,
  /"(?:errcode|error_code|retCode|ret_code)"\s*:\s*"?-?[1-9]/,
]

/** Whether a body reports an error although the status says success: Slack's `ok`, GraphQL's `errors`, JSON-RPC's `error`, a code other than 0. */
const bodyFails = (body: string): boolean => failures.some((failure) => failure.test(body))

/** A page that is a login in place of what was asked for. */
const isLoginPage = ({ response, request }: Exchange): boolean =>
  /<input[^>]{0,200}type=["']?password/i.test(response?.body?.value ?? '') &&
  !/log-?in|sign-?in|auth/i.test(request?.address?.value.path ?? '')

const login = /log-?in|sign-?in|\/auth|sso|session/i

/** Whether the exchange answers a request with credentials by sending it to a login (RFC 9110 §15.4 allows no 401 there, browsers need none). */
const isSentToLogin = ({ response, request }: Exchange): boolean => {
  const location = response?.fields.find(({ name }) => name.toLowerCase() === 'location')?.value ?? ''
  return (
    (response?.status?.value ?? 0) >= 300 && login.test(location) && !login.test(request?.address?.value.path ?? '')
  )
}

const endsWell = (exchange: Exchange): boolean => {
  if (!isSuccess(exchange) || exchange.request?.method?.value === 'CONNECT') return false
  return !bodyFails(exchange.response?.body?.value ?? '') && !isLoginPage(exchange)
}

/** Whether a refusal is named below the answer that ends well: then that one was shown for comparison. */
const isRefusedAfter = ({ response }: Exchange, { statuses }: SceneParts): boolean =>
  response !== undefined &&
  statuses.some(
    ({ value, where, inWords }) =>
      (value === 401 || value === 403) &&
      inWords !== true &&
      where.input === response.where.input &&
      where.line > response.where.line,
  )

/** Whether the paste shows success and nobody says otherwise: the last exchange ends well, and nothing tells of a failure. */
const succeeded = (parts: SceneParts): boolean => {
  const { exchanges, statements, circumstances } = parts
  const last = exchanges.at(-1)
  if (!last || !endsWell(last) || isRefusedAfter(last, parts)) return false
  if (exchanges.some(isRefused) || exchanges.some(isSentToLogin) || circumstances.some(({ kind }) => kind === 'fails'))
    return false
  return statements.every(
    ({ by, text }) => by !== 'client' || !/error|fail|denied|unauthori|refused|invalid/i.test(text),
  )
}

const inQuestion = (exchanges: readonly Exchange[]): Exchange | undefined =>
  exchanges.findLast(isRefused) ?? exchanges.findLast((one) => statusOf(one) !== undefined) ?? exchanges.at(-1)

/** What clients meet that try several methods or addresses: beside another status it tells nothing (RFC 9110 §15.5.6). */
const methodNotAllowed = 405

const statusAt = (parts: SceneParts): NamedStatus | undefined => {
  const { exchanges, statements, statuses } = parts
  const wire = exchanges.findLast(isRefused)?.response?.status
  const said = statements.find(({ status }) => status !== undefined && status >= 400)
  const last = exchanges.findLast((one) => statusOf(one) !== undefined)?.response?.status
  if (succeeded(parts)) return last
  return (
    wire ??
    statuses.find(({ value }) => value >= 400 && value !== methodNotAllowed) ??
    statuses.find(({ value }) => value >= 400) ??
    (said?.status === undefined ? undefined : { value: said.status, where: said.where }) ??
    last ??
    statuses[0]
  )
}

const timeOf = (exchange: Exchange | undefined, now: Date): Date => {
  const date = exchange?.response?.fields.find(({ name }) => name.toLowerCase() === 'date')
  return (date && parseDate(date.value)?.date) ?? now
}

const schemeOf = (exchange: Exchange | undefined): string | undefined =>
  schemesOffered(exchange)[0] ?? authorizationOf(exchange)?.value.scheme ?? undefined

/** Whether the reporter seems only to use the thing: words alone, without a trace, code, settings or a token. */
const isVisitor = ({ exchanges, settings, tokens, circumstances }: SceneParts): boolean => {
  if (circumstances.some((one) => one.kind === 'who' && one.what === 'visitor')) return true
  if (circumstances.some((one) => one.kind === 'who' && one.what === 'owner')) return false
  return exchanges.every(({ request }) => !request || request.via === 'log') && settings.length === 0 && tokens === 0
}

/** What may be named as a host: a bare word after `curl` can be one of a sentence, and a variable is none. */
const isHost = (name: string): boolean => name === 'localhost' || (!name.includes('$') && /[.:\d-]/.test(name))

/** Sums up the exchange in question: what titles and steps name. */
export const setScene = (parts: SceneParts): Scene => {
  const exchange = inQuestion(parts.exchanges)
  const address: Address | undefined = exchange?.request?.address?.value
  const status = statusAt(parts)
  const proxied = challengesOf(exchange, 'proxy')[0]?.value
  return {
    status: status?.value ?? null,
    ...optional('statusWhere', status?.where),
    ...optional('statusInWords', status?.inWords),
    ...optional('host', address?.host && isHost(address.host) ? address.host : undefined),
    ...optional('url', address?.host ? address.text : undefined),
    ...optional('method', exchange?.request?.method?.value),
    ...optional('scheme', schemeOf(exchange)),
    ...optional('realm', challengeParam(exchange, 'realm')?.value ?? proxied?.params.get('realm') ?? undefined),
    ...optional('client', exchange?.request?.client),
    time: timeOf(exchange, parts.now),
    success: succeeded(parts),
    visitor: isVisitor(parts),
  }
}
