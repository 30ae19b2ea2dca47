import type { CurlArgument } from './curl-arguments.ts'
import type { CurlData } from './curl-body.ts'
import { firstAuthorization, last } from './curl-credentials.ts'
import type { CurlUrl } from './curl-url.ts'
import type { CommandCredentials, CommandField, CommandProxy } from './http-command.ts'

/** What the fields of curl's first request follow from. */
export interface CurlFieldsInput {
  readonly set: readonly CurlArgument[]
  readonly url: CurlUrl
  readonly at: CurlArgument
  readonly data: CurlData | undefined
  readonly multipart: boolean
  readonly uploads: boolean
  readonly probes: boolean
  readonly credentials: CommandCredentials | undefined
  readonly proxy: CommandProxy | undefined
}

/** The fields of curl's first request in the order that curl sends them (lib/http.c, Curl_http; HTTP/1.1). */
export function curlFields(input: CurlFieldsInput): readonly CommandField[] {
  const custom = customFields(input.set, viaPlainProxy(input))
  const names = new Set(custom.map(({ name }) => name.toLowerCase()))
  const own = [...beforeCustom(input), ...cookieField(input), ...upgradeFields(input)].filter(
    ({ name, value }) => !names.has(name.toLowerCase()) || value.startsWith('NTLM ') || name === 'Proxy-Authorization',
  )
  const host =
    custom.find(({ name }) => name.toLowerCase() === 'host') ?? made('Host', input.url.authority, 'default', input.at)
  const sent = custom.filter(
    ({ name, value, blank }) =>
      name.toLowerCase() !== 'host' &&
      (value !== '' || blank) &&
      !(input.multipart && name.toLowerCase() === 'content-type') &&
      !(input.probes && name.toLowerCase() === 'content-length'),
  )
  return [...(host.value === '' ? [] : [host]), ...own, ...sent, ...aboutBody(input, custom, names)]
}

/** `blank`: written as `Name;`, to be sent without a value. */
type Custom = CommandField & { readonly blank?: boolean }

/** `-H`: `Name: value`; `Name:` takes one of curl's own away; `Name;` sends it empty; what has no colon is not sent. */
function customFields(set: readonly CurlArgument[], plainProxy: boolean): readonly Custom[] {
  const given = (option: string): readonly CurlArgument[] =>
    set.filter(({ name, value }) => name === option && value?.startsWith('@') === false)
  const headers = given('header')
  const implied = set.some(({ name }) => name === 'json') ? jsonFields(set, headers) : []
  const all = plainProxy ? [...headers, ...given('proxy-header')] : headers
  return [...all.flatMap((argument) => customField(argument) ?? []), ...implied]
}

function customField(argument: CurlArgument): Custom | undefined {
  const { value = '', start, line } = argument
  const variables = argument.variables.map(({ name }) => name)
  const colon = value.indexOf(':')
  const blank = colon === -1 && /^[^;]+;\s*$/.test(value)
  if (blank)
    return { name: value.slice(0, value.indexOf(';')), value: '', blank, origin: 'written', variables, start, line }
  if (colon < 1) return undefined
  return {
    name: value.slice(0, colon),
    value: value.slice(colon + 1).trimStart(),
    origin: 'written',
    variables,
    start,
    line,
  }
}

function jsonFields(set: readonly CurlArgument[], headers: readonly CurlArgument[]): readonly Custom[] {
  const json = last(set, 'json')
  const given = (name: string): boolean =>
    headers.some(({ value }) => value?.toLowerCase().startsWith(`${name}:`) === true)
  if (json === undefined) return []
  return ['Content-Type', 'Accept']
    .filter((name) => !given(name.toLowerCase()))
    .map((name) => made(name, 'application/json', 'option', json))
}

function made(name: string, value: string, origin: CommandField['origin'], at: CurlArgument): CommandField {
  return {
    name,
    value,
    origin,
    variables: at.variables.map((variable) => variable.name),
    start: at.start,
    line: at.line,
  }
}

function viaPlainProxy({ set, url, proxy }: CurlFieldsInput): boolean {
  return proxy?.url.startsWith('http') === true && url.scheme === 'http' && !switchedOn(set, 'proxytunnel')
}

function beforeCustom(input: CurlFieldsInput): readonly CommandField[] {
  const { set, at, credentials, proxy } = input
  const out: CommandField[] = []
  const add = (name: string, value: string | undefined, from: CurlArgument | undefined): void => {
    if (value !== undefined && value !== '')
      out.push(made(name, value, from === undefined ? 'default' : 'option', from ?? at))
  }
  const plainProxy = viaPlainProxy(input)
  if (plainProxy) add('Proxy-Authorization', proxy?.authorization, last(set, 'proxy-user') ?? last(set, 'proxy'))
  add('Authorization', authorization(credentials), credentialArgument(set, credentials) ?? at)
  add('Range', rangeOf(set), last(set, 'range') ?? last(set, 'continue-at'))
  const agent = last(set, 'user-agent')
  add('User-Agent', agent === undefined ? 'curl' : agent.value, agent)
  add('Accept', '*/*', undefined)
  const transferEncoding = last(set, 'tr-encoding')
  if (transferEncoding !== undefined) {
    add('Connection', 'TE', transferEncoding)
    add('TE', 'gzip', transferEncoding)
  }
  if (switchedOn(set, 'compressed')) add('Accept-Encoding', 'deflate, gzip, br, zstd', last(set, 'compressed'))
  add('Referer', last(set, 'referer')?.value?.replace(/;auto$/, ''), last(set, 'referer'))
  if (plainProxy) add('Proxy-Connection', 'Keep-Alive', undefined)
  if (input.uploads && input.data?.files[0] === '-') add('Transfer-Encoding', 'chunked', undefined)
  return out
}

function authorization(credentials: CommandCredentials | undefined): string | undefined {
  return credentials === undefined ? undefined : firstAuthorization(credentials)
}

function credentialArgument(
  set: readonly CurlArgument[],
  credentials: CommandCredentials | undefined,
): CurlArgument | undefined {
  return credentials === undefined
    ? undefined
    : set.find(({ name, start }) => name === credentials.option && start === credentials.start)
}

/** The last word on a switch: `--compressed --no-compressed` is off. */
export function switchedOn(set: readonly CurlArgument[], name: string): boolean {
  return set.findLast((argument) => argument.name === name)?.negated === false
}

function rangeOf(set: readonly CurlArgument[]): string | undefined {
  const range = last(set, 'range')?.value
  if (range !== undefined) return `bytes=${range}${range.includes('-') ? '' : '-'}`
  const from = last(set, 'continue-at')?.value
  return from === undefined || !/^\d+$/.test(from) || last(set, 'upload-file') !== undefined
    ? undefined
    : `bytes=${from}-`
}

/** `-b` with a `=` is cookies, joined; without one it names a file. */
function cookieField({ set }: CurlFieldsInput): readonly CommandField[] {
  const cookies = set.filter(({ name, value }) => name === 'cookie' && value?.includes('=') === true)
  const [first] = cookies
  return first === undefined ? [] : [made('Cookie', cookies.map(({ value }) => value).join(';'), 'option', first)]
}

/** Over http, `--http2` asks for an upgrade (RFC 7540 §3.2). */
function upgradeFields({ set, url, at }: CurlFieldsInput): readonly CommandField[] {
  if (url.scheme !== 'http' || last(set, 'http2') === undefined) return []
  const fields = { Connection: 'Upgrade, HTTP2-Settings', Upgrade: 'h2c', 'HTTP2-Settings': 'AAMAAABkAAQCAAAAAAIAAAAA' }
  return Object.entries(fields).map(([name, value]) => made(name, value, 'option', last(set, 'http2') ?? at))
}

function aboutBody(
  input: CurlFieldsInput,
  custom: readonly Custom[],
  names: ReadonlySet<string>,
): readonly CommandField[] {
  const { data, at, multipart, probes, uploads } = input
  if (data === undefined && !uploads) return []
  const out: CommandField[] = []
  const chunked = custom.some(
    ({ name, value }) => name.toLowerCase() === 'transfer-encoding' && value.toLowerCase() === 'chunked',
  )
  const length = probes
    ? 0
    : chunked
      ? undefined
      : data?.text === undefined
        ? undefined
        : new TextEncoder().encode(data.text).length
  const lengthKnown = length !== undefined && (probes || !multipart)
  if (lengthKnown && (probes || !names.has('content-length')))
    out.push(made('Content-Length', String(length), 'default', at))
  if (data?.contentType === undefined) return out
  const type = custom.find(({ name }) => name.toLowerCase() === 'content-type')
  const boundary = data.contentType.slice(data.contentType.indexOf(';'))
  if (multipart)
    out.push(
      type === undefined
        ? made('Content-Type', data.contentType, 'default', at)
        : { ...type, value: type.value + boundary },
    )
  else if (type === undefined) out.push(made('Content-Type', data.contentType, 'default', at))
  return out
}
