import { optionTable, readOptions, type OptionArgument } from './argument-options.ts'
import { commandOf, requestWith } from './command-parts.ts'
import { base64 } from './curl-credentials.ts'
import type { CommandReading } from './curl-command.ts'
import { readCurlUrl, splitLogin, withQuery, writeCurlUrl, type CurlUrl } from './curl-url.ts'
import type { CommandCredentials, CommandField, CommandRequest, HttpCommand } from './http-command.ts'
import { programRuns, type ProgramRun } from '../shell/programs.ts'
import { lineCounter, variablesOf, type Unknowns } from '../shell/types.ts'

const programs = new Set(['http', 'https', 'xh', 'xhs'])
const table = optionTable(
  `auth=a auth-type=A bearer style=s print=p output=o session session-read-only proxy verify cert cert-key cert-key-pass timeout
  max-redirects pretty boundary raw default-scheme ssl ciphers format-options response-charset response-mime http-version resolve`,
  'form=f json=j follow=F verbose=v headers=h body=b meta=m download=d continue=c compress=x stream=S',
)
const item = /^((?:\\.|[^\\:=@;])*)(==@|==|:=@|:=|=@|:@|=|:|@|;)(.*)$/s

/**
 * Reads the HTTPie and xh commands of shell text (httpie.io/docs/cli: "Request URL", "Request items", "Authentication").
 * Basic is sent at once, Digest after a challenge; a request item makes the method POST.
 */
export function readHttpieCommand(
  text: string,
  { dialect, unknowns = 'written' }: CommandReading = {},
): readonly HttpCommand[] {
  const lineAt = lineCounter(text)
  return programRuns(text, (name) => programs.has(name), dialect)
    .filter((run) => run.arguments.length > 0)
    .map((run) => readRun(run, unknowns, lineAt))
    .filter(({ requests }) => requests.length > 0)
}

function readRun(run: ProgramRun, unknowns: Unknowns, lineAt: (offset: number) => number): HttpCommand {
  const all = readOptions(run.arguments, table, unknowns)
  const bare = all.filter(({ name }) => name === '')
  const method =
    /^[A-Za-z]+$/.test(bare[0]?.value ?? '') && bare.length > 1 && bare[0]?.value !== 'localhost'
      ? bare[0]?.value
      : undefined
  const [at, ...items] = method === undefined ? bare : bare.slice(1)
  const program = run.program.parts.map((part) => (part.type === 'text' ? part.text : '')).join('')
  const request = at === undefined ? undefined : requestOf(all, at, items, method, program.replace(/\.exe$/, ''))
  const known = program.startsWith('xh') ? 'xh' : 'httpie'
  return commandOf(known, run, request === undefined ? [] : [request], all, lineAt)
}

function last(all: readonly OptionArgument[], name: string): OptionArgument | undefined {
  return all.findLast((argument) => argument.name === name)
}

function requestOf(
  all: readonly OptionArgument[],
  at: OptionArgument,
  items: readonly OptionArgument[],
  method: string | undefined,
  program: string,
): CommandRequest | undefined {
  const written = completed(
    at.value ?? '',
    last(all, 'default-scheme')?.value ?? (program.endsWith('s') ? 'https' : 'http'),
  )
  const read = readCurlUrl(written, true)
  if (typeof read === 'string' || !/[.:/]|^localhost/.test(at.value ?? '')) return undefined
  const parts = items.map((argument) => ({ argument, match: item.exec(argument.value ?? '') }))
  const of = (...separators: readonly string[]): typeof parts =>
    parts.filter(({ match }) => separators.includes(match?.[2] ?? ''))
  const url = of('==').reduce(
    (before: CurlUrl, { match }) => withQuery(before, `${match?.[1] ?? ''}=${match?.[3] ?? ''}`),
    read,
  )
  const data = of('=', ':=', '=@', ':=@', '@')
  const raw = last(all, 'raw')
  const credentials = credentialsOf(all, url, at)
  const held = raw ?? data[0]?.argument
  const text =
    raw?.value ??
    bodyText(
      data.map(({ match }) => match),
      last(all, 'form') !== undefined,
    )
  return requestWith(at.word, {
    method: method?.toUpperCase() ?? (held === undefined ? 'GET' : 'POST'),
    url: writeCurlUrl(url),
    fields: fieldsOf(of(':', ';'), credentials),
    body: held === undefined ? undefined : { text, files: [], start: held.word.start, line: held.word.line },
    credentials,
    redirects: last(all, 'follow') === undefined ? 'none' : 'same-host-credentials',
    verifiesCertificate: !/^(?:no|false)$/i.test(last(all, 'verify')?.value ?? ''),
    clientCertificate: last(all, 'cert')?.value,
    unseenFiles: ['session', 'session-read-only'].flatMap((option) => {
      const file = last(all, option)?.value
      return file === undefined ? [] : [{ option, file }]
    }),
  })
}

function completed(url: string, scheme: string): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(url)) return url
  if (url.startsWith('://')) return scheme + url
  return /^:(?:\d|\/|$)/.test(url) ? `${scheme}://localhost${url.replace(/^:(?=\/|$)/, '')}` : `${scheme}://${url}`
}

function bodyText(items: readonly (RegExpExecArray | null)[], form: boolean): string | undefined {
  if (items.some((match) => match?.[2]?.includes('@'))) return undefined
  if (form) return items.map((match) => `${match?.[1] ?? ''}=${encodeURIComponent(match?.[3] ?? '')}`).join('&')
  const members = items.map(
    (match) => `${JSON.stringify(match?.[1])}: ${match?.[2] === ':=' ? match[3] : JSON.stringify(match?.[3])}`,
  )
  return `{${members.join(', ')}}`
}

function fieldsOf(
  items: readonly { readonly argument: OptionArgument; readonly match: RegExpExecArray | null }[],
  credentials: CommandCredentials | undefined,
): readonly CommandField[] {
  const written = items.flatMap(({ argument: { word }, match }): readonly CommandField[] => {
    const [, name = '', separator, value = ''] = match ?? []
    if (name === '' || (separator === ':' && value === '')) return []
    const variables = variablesOf(word).map((variable) => variable.name)
    return [
      {
        name: name.replaceAll(/\\(.)/g, '$1'),
        value: value.trim(),
        origin: 'written',
        variables,
        start: word.start,
        line: word.line,
      },
    ]
  })
  const value = credentials === undefined || credentials.sent !== 'at-once' ? undefined : authorization(credentials)
  if (value === undefined || credentials === undefined) return written
  const { start, line } = credentials
  const others = written.filter(({ name }) => name.toLowerCase() !== 'authorization')
  return [...others, { name: 'Authorization', value, origin: 'option', variables: [], start, line }]
}

function authorization({ schemes, token, username, password }: CommandCredentials): string | undefined {
  if (schemes[0] === 'bearer') return `Bearer ${token ?? ''}`
  return schemes[0] === 'basic' ? `Basic ${base64(`${username ?? ''}:${password ?? ''}`)}` : undefined
}

function credentialsOf(
  all: readonly OptionArgument[],
  url: CurlUrl,
  at: OptionArgument,
): CommandCredentials | undefined {
  const bearer = last(all, 'bearer')
  const option = bearer ?? last(all, 'auth')
  const type = bearer === undefined ? (last(all, 'auth-type')?.value?.toLowerCase() ?? 'basic') : 'bearer'
  const { start, line } = (option ?? at).word
  const sent = type === 'basic' || type === 'bearer' ? 'at-once' : 'after-challenge'
  const base = { schemes: [type], sent, start, line } as const
  if (option?.value !== undefined && type === 'bearer')
    return { ...base, token: option.value, place: 'option', option: option.name }
  if (option?.value !== undefined) return { ...base, ...splitLogin(option.value), place: 'option', option: option.name }
  if (url.username === undefined) return undefined
  return { ...base, username: url.username, password: url.password ?? '', place: 'userinfo', option: 'url' }
}
