import { optionTable, readOptions, type OptionArgument } from './argument-options.ts'
import { commandOf, fieldLine, requestWith } from './command-parts.ts'
import { base64 } from './curl-credentials.ts'
import type { CommandReading } from './curl-command.ts'
import { readCurlUrl, writeCurlUrl } from './curl-url.ts'
import {
  mostRequests,
  type CommandCredentials,
  type CommandField,
  type CommandRequest,
  type HttpCommand,
} from './http-command.ts'
import { programRuns, type ProgramRun } from '../shell/programs.ts'
import { lineCounter, type Unknowns } from '../shell/types.ts'

const table = optionTable(
  `user password http-user http-password http-passwd header method post-data post-file body-data body-file output-document=O output-file=o
  append-output=a execute=e user-agent=U referer load-cookies save-cookies input-file=i directory-prefix=P tries=t timeout=T wait=w quota=Q
  certificate certificate-type private-key ca-certificate ca-directory proxy-user proxy-password proxy bind-address limit-rate level=l
  accept=A reject=R domains=D max-redirect connect-timeout read-timeout dns-timeout base=B secure-protocol use-askpass progress`,
  'no-verbose=n quiet=q server-response=S debug=d verbose=v continue=c recursive=r no-parent=p timestamping=N',
)

/**
 * Reads the wget commands of shell text (GNU Wget Manual, "HTTP Options"). wget sends `--user` and a URL's userinfo only when asked
 * (since 1.11), unless `--auth-no-challenge` stands there.
 */
export function readWgetCommand(
  text: string,
  { dialect, unknowns = 'written' }: CommandReading = {},
): readonly HttpCommand[] {
  const lineAt = lineCounter(text)
  return programRuns(text, (name) => name === 'wget', dialect)
    .filter((run) => run.arguments.length > 0)
    .map((run) => readRun(run, unknowns, lineAt))
}

function readRun(run: ProgramRun, unknowns: Unknowns, lineAt: (offset: number) => number): HttpCommand {
  const all = readOptions(run.arguments, table, unknowns)
  const requests = all
    .filter(({ name, value }) => name === '' && value !== undefined)
    .slice(0, mostRequests)
    .flatMap((url) => requestOf(all, url) ?? [])
  return commandOf('wget', run, requests, all, lineAt)
}

function last(all: readonly OptionArgument[], ...names: readonly string[]): OptionArgument | undefined {
  return all.findLast(({ name }) => names.includes(name))
}

function requestOf(all: readonly OptionArgument[], at: OptionArgument): CommandRequest | undefined {
  const url = readCurlUrl(at.value ?? '', false)
  if (typeof url === 'string') return undefined
  const body = last(all, 'post-data', 'body-data')
  const file = last(all, 'post-file', 'body-file')
  const posts = last(all, 'post-data', 'post-file') !== undefined
  const credentials = credentialsOf(all, url, at)
  const cookies = last(all, 'load-cookies')
  const held = body ?? file
  return requestWith(at.word, {
    method: last(all, 'method')?.value?.toUpperCase() ?? (posts ? 'POST' : 'GET'),
    url: writeCurlUrl(url),
    fields: fieldsOf(all, credentials),
    body:
      held === undefined
        ? undefined
        : { text: body?.value, files: file?.value === undefined ? [] : [file.value], ...place(held) },
    credentials,
    redirects: last(all, 'max-redirect')?.value === '0' ? 'none' : 'same-host-credentials',
    verifiesCertificate: last(all, 'no-check-certificate') === undefined,
    clientCertificate: last(all, 'certificate')?.value,
    unseenFiles: cookies?.value === undefined ? [] : [{ option: 'load-cookies', file: cookies.value }],
  })
}

function place({ word }: OptionArgument): { readonly start: number; readonly line: number } {
  return { start: word.start, line: word.line }
}

function credentialsOf(
  all: readonly OptionArgument[],
  url: { readonly username?: string; readonly password?: string },
  at: OptionArgument,
): CommandCredentials | undefined {
  const user = last(all, 'http-user', 'user')
  const username = user?.value ?? url.username
  if (username === undefined) return undefined
  const password = last(all, 'http-password', 'http-passwd', 'password')?.value ?? url.password
  const eager = last(all, 'auth-no-challenge') !== undefined
  return {
    schemes: eager ? ['basic'] : ['basic', 'digest', 'ntlm'],
    sent: eager ? 'at-once' : 'after-challenge',
    username,
    ...(password === undefined ? {} : { password }),
    place: user === undefined ? 'userinfo' : 'option',
    option: user?.name ?? 'url',
    ...place(user ?? at),
  }
}

function fieldsOf(
  all: readonly OptionArgument[],
  credentials: CommandCredentials | undefined,
): readonly CommandField[] {
  const written = all
    .filter(({ name }) => name === 'header')
    .flatMap(({ value = '', word }) => fieldLine(value, word) ?? [])
  const option = (name: string, from: string): readonly CommandField[] => {
    const argument = last(all, from)
    return argument?.value === undefined
      ? []
      : [{ name, value: argument.value, origin: 'option', variables: [], ...place(argument) }]
  }
  const own = written.some(({ name }) => name.toLowerCase() === 'authorization')
  const value = `Basic ${base64(`${credentials?.username ?? ''}:${credentials?.password ?? ''}`)}`
  const { start = 0, line = 0 } = credentials ?? {}
  const eager: readonly CommandField[] =
    credentials?.sent === 'at-once' && !own
      ? [{ name: 'Authorization', value, origin: 'option', variables: [], start, line }]
      : []
  return [...option('User-Agent', 'user-agent'), ...option('Referer', 'referer'), ...eager, ...written]
}
