import type { CurlArgument } from './curl-arguments.ts'
import { dataOf, formOf, urlQueryOf, type CurlData, type KnownFiles } from './curl-body.ts'
import { credentialsOf, last } from './curl-credentials.ts'
import { curlFields, switchedOn } from './curl-fields.ts'
import { proxyFor } from './curl-proxy.ts'
import { expandGlob } from './curl-glob.ts'
import { readCurlUrl, withQuery, writeCurlUrl, type CurlUrl } from './curl-url.ts'
import { mostRequests, type CommandCredentials, type CommandFault, type CommandRequest } from './http-command.ts'

/** The requests of one set of options, and what is wrong with it; `exitCode` is curl's where it refuses the set. */
export interface CurlRequests {
  readonly requests: readonly CommandRequest[]
  readonly faults: readonly CommandFault[]
  readonly exitCode: number
}

/** Makes the requests that curl would send for a set of options: one for each URL. `proxyOf` is the environment's proxy for a scheme. */
export function curlRequests(
  set: readonly CurlArgument[],
  known: KnownFiles,
  proxyOf: (scheme: string) => string | undefined,
): CurlRequests {
  const urls = set.filter(({ name }) => name === 'url').slice(0, mostRequests)
  const [anything] = set
  if (urls.length === 0) return refused('no-url', anything, 2)
  const nameless = set.find(({ name, value }) => name.startsWith('form') && value?.includes('=') === false)
  if (nameless !== undefined) return refused('form-without-equals-sign', nameless, 2)
  if (methodsConflict(set)) return refused('conflicting-methods', anything, 2)
  const requests: CommandRequest[] = []
  for (const [index, argument] of urls.entries()) {
    const globbed = switchedOn(set, 'globoff') ? [argument.value ?? ''] : expandGlob(argument.value ?? '')
    if (globbed === undefined) return { ...refused('bad-glob', argument, 3), requests }
    for (const written of globbed.slice(0, mostRequests - requests.length)) {
      const url = readCurlUrl(written, switchedOn(set, 'path-as-is'))
      if (typeof url === 'string') return { ...refused(url, argument, url === 'not-http' ? 0 : 3), requests }
      const data = switchedOn(set, 'get') ? (dataOf(set, known)?.text ?? '') : ''
      if (data.includes(' ')) return { ...refused('blank-in-url', argument, 3), requests }
      const upload = set.filter(({ name }) => name === 'upload-file')[index]
      requests.push(requestFor({ set, known, proxyOf }, url, argument, upload))
    }
  }
  return { requests, faults: [], exitCode: 0 }
}

function refused(kind: string, at: CurlArgument | undefined, exitCode: number): CurlRequests {
  return { requests: [], faults: [{ kind, start: at?.start ?? 0, line: at?.line ?? 0 }], exitCode }
}

/** curl refuses two of GET with -G, HEAD, form, data and upload (src/tool_helpers.c, SetHTTPrequest). */
function methodsConflict(set: readonly CurlArgument[]): boolean {
  const has = (...names: readonly string[]): boolean =>
    set.some(({ name, negated }) => names.includes(name) && !negated)
  const data = has('data', 'data-ascii', 'data-binary', 'data-raw', 'data-urlencode', 'json') && !switchedOn(set, 'get')
  const kinds = [has('head'), has('form', 'form-string'), data, has('upload-file')]
  return kinds.filter(Boolean).length > 1
}

interface Context {
  readonly set: readonly CurlArgument[]
  readonly known: KnownFiles
  readonly proxyOf: (scheme: string) => string | undefined
}

function requestFor(
  { set, known, proxyOf }: Context,
  read: CurlUrl,
  at: CurlArgument,
  upload: CurlArgument | undefined,
): CommandRequest {
  const asQuery = switchedOn(set, 'get')
  const data = dataOf(set, known)
  const url = requestedUrl(set, known, read, asQuery ? data?.text : undefined, upload)
  const form = formOf(set, known)
  const body = asQuery ? form : (form ?? data ?? uploaded(upload, known))
  const credentials = credentialsOf(set, url, at, known)
  const proxy = proxyFor(set, url, at, proxyOf)
  const method = methodOf(set, body, upload)
  const probes =
    (body !== undefined || upload !== undefined) &&
    probing([credentials, url.scheme === 'http' && !switchedOn(set, 'proxytunnel') ? proxy?.credentials : undefined])
  const input = {
    set,
    url,
    at,
    data: body,
    multipart: form !== undefined,
    uploads: upload !== undefined,
    probes,
    credentials,
    proxy,
  }
  return {
    method,
    url: writeCurlUrl(url),
    fields: curlFields(input),
    body,
    probes,
    credentials,
    proxy,
    redirects: redirectsOf(set),
    verifiesCertificate: !switchedOn(set, 'insecure'),
    clientCertificate: last(set, 'cert')?.value?.replace(/^([^:\\]{2,}):.*$/s, '$1'),
    unseenFiles: unseenFiles(set, known),
    start: at.start,
    line: at.line,
  }
}

function requestedUrl(
  set: readonly CurlArgument[],
  known: KnownFiles,
  read: CurlUrl,
  data: string | undefined,
  upload: CurlArgument | undefined,
): CurlUrl {
  const file = upload?.value ?? ''
  const named = file !== '' && file !== '-' && file !== '.' && read.path.endsWith('/')
  const base = named ? { ...read, path: read.path + encodeURIComponent(file.slice(file.lastIndexOf('/') + 1)) } : read
  const query = urlQueryOf(set, known)
  const addition = data ?? query
  return addition === undefined || addition === '' ? base : withQuery(base, addition)
}

function uploaded(upload: CurlArgument | undefined, known: KnownFiles): CurlData | undefined {
  if (upload === undefined) return undefined
  const file = upload.value === '.' ? '-' : (upload.value ?? '')
  return { text: known.get(file), files: [file], contentType: undefined, start: upload.start, line: upload.line }
}

function methodOf(set: readonly CurlArgument[], body: CurlData | undefined, upload: CurlArgument | undefined): string {
  const written = last(set, 'request')?.value
  if (written !== undefined && written !== '') return written
  if (switchedOn(set, 'head')) return 'HEAD'
  if (upload !== undefined) return 'PUT'
  return body === undefined ? 'GET' : 'POST'
}

/** Digest and NTLM send the first request without its body, to fetch the challenge. */
function probing(all: readonly (CommandCredentials | undefined)[]): boolean {
  return all.some(
    (held) =>
      held?.schemes.length === 1 && ['digest', 'ntlm'].includes(held.schemes[0] ?? '') && held.username !== undefined,
  )
}

function redirectsOf(set: readonly CurlArgument[]): CommandRequest['redirects'] {
  if (switchedOn(set, 'location-trusted')) return 'all-credentials'
  return switchedOn(set, 'location') || switchedOn(set, 'follow') ? 'same-host-credentials' : 'none'
}

function unseenFiles(set: readonly CurlArgument[], known: KnownFiles): CommandRequest['unseenFiles'] {
  const out: { option: string; file: string }[] = []
  for (const { name, value = '', negated } of set) {
    if (negated) continue
    if (name === 'netrc' || name === 'netrc-optional') out.push({ option: name, file: '~/.netrc' })
    else if (name === 'netrc-file' || name === 'config') out.push({ option: name, file: value })
    else if (name === 'header' && value.startsWith('@')) out.push({ option: name, file: value.slice(1) })
    else if (name === 'cookie' && !value.includes('=') && value !== '') out.push({ option: name, file: value })
  }
  return out.filter(({ file }) => !known.has(file))
}
