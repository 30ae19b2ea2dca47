import type {
  Challenge,
  Credentials,
  Exchange,
  Field,
  RequestMessage,
  ResponseMessage,
  Seen,
  SetCookie,
} from '../evidence.ts'
import { parseChallenges } from '../http/challenge.ts'
import { parseCookie } from '../http/cookie.ts'
import { isFieldName } from '../http/field.ts'
import { parseSetCookie } from '../http/set-cookie.ts'
import type { RawCredential, RawExchange, RawField, RawRequest, RawResponse } from '../readers/reader.ts'
import type { Show } from '../reading/concealed.ts'
import { credentialsInAddress, describeAddress } from './address.ts'
import { credentialsInBody } from './body.ts'
import { carriesCredentials, describeAlone, describeAuthorization } from './credentials.ts'
import type { DigestSurroundings } from './digest.ts'
import type { Ledger } from './ledger.ts'
import { describeNegotiate } from './negotiate.ts'

const longestBody = 20_000
const longestValue = 2000
const longestName = 200

/** A longer name than most fields have, or one that no field may have, is what a broken quote took for a name: it is concealed as any text is. */
const describeName = (name: string, show: Show): string =>
  name.length <= 20 && isFieldName(name) ? name : show(name.slice(0, longestName))

/** A field whose value is wholly a credential shows its length alone; any other is concealed as what its name says it is. */
const describeField =
  (show: Show) =>
  ({ name, value, where }: RawField): Field => {
    const secret = carriesCredentials(name.toLowerCase()) || /^(?:cookie|set-cookie|dpop)$/i.test(name)
    return {
      name: describeName(name, show),
      value: secret ? `(${value.length} characters)` : show(value.slice(0, longestValue), name),
      where,
    }
  }

const describeChallenge = (field: RawField, show: Show): Seen<Challenge>[] =>
  parseChallenges([field.value]).map(({ scheme, params, token68, faults }) => {
    const negotiate = scheme === 'negotiate' || scheme === 'ntlm' ? describeNegotiate(token68) : undefined
    const proxy = field.name.toLowerCase() === 'proxy-authenticate'
    const shown = new Map([...params].map(([name, value]) => [name, value === null ? null : show(value)]))
    return {
      where: field.where,
      value: { scheme, params: shown, token68: token68 !== null, faults, proxy, ...(negotiate && { negotiate }) },
    }
  })

const describeSetCookie = (field: RawField, host: string | undefined): Seen<SetCookie>[] => {
  const cookie = parseSetCookie(field.value, host)
  if (!cookie) return []
  const attributes = new Map([...cookie.attributes].map(([name, value]) => [name, value ?? '']))
  const deletes =
    attributes.get('max-age') === '0' || (cookie.expires !== null && cookie.expires.getTime() < 86_400_000)
  return [{ where: field.where, value: { name: cookie.name, attributes, faults: cookie.faults, deletes } }]
}

const named = (
  message: { readonly fields: readonly RawField[] } | undefined,
  ...names: readonly string[]
): readonly RawField[] => message?.fields.filter(({ name }) => names.includes(name.toLowerCase())) ?? []

const cookiesOf = (request: RawRequest, ledger: Ledger): Seen<Credentials>[] =>
  named(request, 'cookie').flatMap((field) =>
    parseCookie(field.value).cookies.map(({ name, value }) =>
      describeAlone({ place: 'cookie', name, value, where: field.where }, ledger),
    ),
  )

const inFields = (request: RawRequest, ledger: Ledger, around: DigestSurroundings): Seen<Credentials>[] =>
  request.fields.flatMap((field) => {
    const name = field.name.toLowerCase()
    if (name === 'authorization' || name === 'proxy-authorization')
      return [describeAuthorization(field, ledger, around)]
    return carriesCredentials(name) ? [describeAlone({ ...field, place: name }, ledger)] : []
  })

const outsideFields = (request: RawRequest): readonly RawCredential[] => [
  ...(request.credentials ?? []),
  ...(request.url ? credentialsInAddress(request.url) : []),
  ...(request.body ? credentialsInBody(request.body) : []),
]

/** Whether a request says that it carries a body (RFC 9112 §6). */
const sendsBody = (request: RawRequest): boolean =>
  named(request, 'content-length', 'transfer-encoding').some(({ value }) => value.trim() !== '0')

const describeRequest = (request: RawRequest, ledger: Ledger, around: DigestSurroundings): RequestMessage => {
  const host = named(request, 'host', ':authority')[0]?.value
  const { url, method, client, via, where, complete, faults = [] } = request
  return {
    via,
    where,
    ...(method && { method }),
    ...(url && { address: { value: describeAddress(url.value, host, ledger.show), where: url.where } }),
    fields: request.fields.map(describeField(ledger.show)),
    credentials: [
      ...inFields(request, ledger, around),
      ...cookiesOf(request, ledger),
      ...outsideFields(request).map((credential) => describeAlone(credential, ledger)),
    ],
    complete,
    bodySeen: request.body !== undefined || !sendsBody(request),
    ...(client !== undefined && { client }),
    faults,
  }
}

const describeResponse = (response: RawResponse, host: string | undefined, show: Show): ResponseMessage => ({
  where: response.where,
  ...(response.status && { status: response.status }),
  ...(response.reason !== undefined && { reason: response.reason }),
  ...(response.version !== undefined && { version: response.version }),
  fields: response.fields.map(describeField(show)),
  challenges: named(response, 'www-authenticate', 'proxy-authenticate').flatMap((field) =>
    describeChallenge(field, show),
  ),
  setCookies: named(response, 'set-cookie').flatMap((field) => describeSetCookie(field, host)),
  ...(response.body && {
    body: { value: show(response.body.value.slice(0, longestBody)), where: response.body.where },
  }),
})

/** The password that a command of the report gives, so that a Digest response can be checked. */
const passwordIn = (raw: readonly RawExchange[]): DigestSurroundings['password'] => {
  const option = raw
    .flatMap(({ request }) => request?.credentials ?? [])
    .find(({ place, value }) => place === 'option' && value.includes(':'))
  if (!option) return undefined
  const colon = option.value.indexOf(':')
  return { user: option.value.slice(0, colon), password: option.value.slice(colon + 1) }
}

/** A challenge is answered soon: further back none is looked for. */
const nearby = 20

/** What a Digest answer is held against: the challenge before it, its own method and target, and a known password. */
const surroundings = (raw: readonly RawExchange[], index: number): DigestSurroundings => {
  const { request } = raw[index] ?? {}
  if (!request || !named(request, 'authorization').some(({ value }) => /^\s{0,8}digest\b/i.test(value))) return {}
  const before = raw
    .slice(Math.max(0, index - nearby), index)
    .flatMap(({ response }) => named(response, 'www-authenticate'))
  const challenge = parseChallenges(before.map(({ value }) => value)).findLast(({ scheme }) => scheme === 'digest')
  const password = passwordIn(raw)
  return {
    ...(challenge && { challenge: challenge.params }),
    ...(request?.method && { method: request.method.value }),
    ...(request?.url?.value.startsWith('/') && { target: request.url.value }),
    ...(password && { password }),
  }
}

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

const follows = (before: Exchange | undefined): before is Exchange =>
  redirects.has(before?.response?.status?.value ?? 0) &&
  (before?.response?.fields.some(({ name }) => name.toLowerCase() === 'location') ?? false)

const isChallenge = ({ response }: Exchange): boolean =>
  response?.status?.value === 401 || response?.status?.value === 407

const sentIn = ({ request }: Exchange): readonly Seen<Credentials>[] =>
  request?.credentials.filter(({ value }) => value.place.endsWith('authorization')) ?? []

/** Whether the next exchange is the answer to this one's challenge: the same request again, with other credentials. */
const isAnswered = (exchange: Exchange, next: Exchange | undefined): boolean => {
  if (!next?.request || !isChallenge(exchange)) return false
  const [one, other] = [exchange.request, next.request]
  const again =
    !one || (one.address?.value.path === other.address?.value.path && one.method?.value === other.method?.value)
  const last = sentIn(next).at(-1)
  return again && last !== undefined && !sentIn(exchange).some(({ value }) => value.same === last.value.same)
}

/** Describes what the readers found, in its order; ties each request to the redirect that it follows, and marks refusals that are steps. */
export const describeExchanges = (raw: readonly RawExchange[], ledger: Ledger): readonly Exchange[] => {
  const exchanges: Exchange[] = []
  for (const [index, { request, response }] of raw.entries()) {
    const described = request && describeRequest(request, ledger, surroundings(raw, index))
    const before = exchanges.at(-1)
    exchanges.push({
      ...(described && { request: described }),
      ...(response && { response: describeResponse(response, described?.address?.value.host, ledger.show) }),
      ...(follows(before) && { redirectedFrom: before }),
    })
  }
  return exchanges.map((exchange, index) =>
    isAnswered(exchange, exchanges[index + 1]) ? { ...exchange, step: true } : exchange,
  )
}
