import { base64 } from './curl-credentials.ts'
import { readCurlUrl, writeCurlUrl } from './curl-url.ts'
import type { CommandCredentials, CommandField, CommandRequest, HttpCommand } from './http-command.ts'
import { noteAssignment, parametersOf } from './powershell-parameters.ts'
import type { PowerShellEntry, PowerShellVariables } from './powershell-values.ts'
import { blankPrompts } from '../shell/prompts.ts'
import { lineCounter, textOf, type Word } from '../shell/types.ts'
import { splitShellText } from '../shell/words.ts'

const cmdlets = new Set(['invoke-webrequest', 'invoke-restmethod', 'iwr', 'irm'])
const pseudo = new Set(['authority', 'method', 'path', 'scheme'])

/**
 * Reads the `Invoke-WebRequest` and `Invoke-RestMethod` of a PowerShell text, their hashtables, splatting, sessions and variables assigned
 * before. Deviation: parameters' abbreviations are not resolved, expressions are kept as written but for their first string.
 */
export function readPowerShellCommand(text: string): readonly HttpCommand[] {
  const { commands, faults } = splitShellText(blankPrompts(text), 'powershell')
  const lineAt = lineCounter(text)
  const variables: PowerShellVariables = new Map()
  const found: HttpCommand[] = []
  for (const command of commands) {
    const at = command.words.findIndex((word) => cmdlets.has(textOf(word).toLowerCase().replace(/^\(/, '')))
    const program = command.words[at]
    if (program === undefined || (at > 0 && at !== 2)) {
      noteAssignment(command, variables)
      continue
    }
    const parameters = parametersOf(command.words.slice(at + 1), variables)
    found.push({
      client: 'powershell',
      program: textOf(program),
      dialect: 'powershell',
      dialectBecause: 'a PowerShell cmdlet',
      requests: requestsOf(parameters, program, lineAt),
      options: parameters.map(({ name, start }) => ({ name, negated: false, line: lineAt(start) })),
      faults: faults.filter(({ start }) => start >= command.start && start <= command.end),
      exitCode: 0,
      start: command.start,
      end: command.end,
      line: program.line,
      lineCount: lineAt(Math.max(command.start, command.end - 1)) - program.line + 1,
    })
  }
  return found
}

function requestsOf(
  parameters: readonly PowerShellEntry[],
  program: Word,
  lineAt: (offset: number) => number,
): readonly CommandRequest[] {
  const get = (name: string): PowerShellEntry | undefined => parameters.find((entry) => entry.name === name)
  const uri = get('uri')
  if (uri === undefined) return []
  const url = readCurlUrl(uri.value.text, true)
  const body = get('body')
  const place = { start: uri.start, line: lineAt(uri.start) }
  const credentials = credentialsOf(get, lineAt)
  const text = body?.value.entries?.map(({ name, value }) => `${name}=${value.text}`).join('&') ?? body?.value.text
  return [
    {
      method: (get('method') ?? get('custommethod'))?.value.text.toUpperCase() ?? 'GET',
      url: typeof url === 'string' ? uri.value.text : writeCurlUrl(url),
      fields: fieldsOf(get, credentials, lineAt),
      body: body === undefined ? undefined : { text, files: [], start: body.start, line: lineAt(body.start) },
      probes: false,
      credentials,
      proxy: proxyOf(get),
      redirects: get('maximumredirection')?.value.text === '0' ? 'none' : redirects(get),
      verifiesCertificate: get('skipcertificatecheck') === undefined,
      clientCertificate: get('certificate')?.value.text ?? get('certificatethumbprint')?.value.text,
      unseenFiles: ['infile'].flatMap((name) =>
        get(name) === undefined ? [] : [{ option: name, file: get(name)?.value.text ?? '' }],
      ),
      ...(place.start === 0 ? { start: program.start, line: program.line } : place),
    },
  ]
}

type Get = (name: string) => PowerShellEntry | undefined

function redirects(get: Get): CommandRequest['redirects'] {
  return get('preserveauthorizationonredirect') === undefined ? 'same-host-credentials' : 'all-credentials'
}

function proxyOf(get: Get): CommandRequest['proxy'] {
  const proxy = get('proxy')
  return proxy === undefined ? undefined : { url: proxy.value.text }
}

function fieldsOf(
  get: Get,
  credentials: CommandCredentials | undefined,
  lineAt: (offset: number) => number,
): readonly CommandField[] {
  const session = get('websession')?.value.entries ?? []
  const headers = get('headers')?.value.entries ?? []
  const ofBrowser = [...pseudo].every((name) => headers.some((entry) => entry.name === name))
  const made = (name: string, { value, start }: PowerShellEntry, origin: CommandField['origin']): CommandField => {
    return { name, value: value.text, origin, variables: value.variables, start, line: lineAt(start) }
  }
  const cookies = session.filter(({ name }) => name === 'cookie')
  const [cookie] = cookies
  const agent = get('useragent') ?? session.find(({ name }) => name.toLowerCase() === 'useragent')
  const type = get('contenttype')
  const authorization = credentials?.sent === 'at-once' ? authorizationOf(credentials) : undefined
  return [
    ...headers.filter(({ name }) => !ofBrowser || !pseudo.has(name)).map((entry) => made(entry.name, entry, 'written')),
    ...(type === undefined ? [] : [made('Content-Type', type, 'option')]),
    ...(agent === undefined ? [] : [made('User-Agent', agent, 'option')]),
    ...(authorization === undefined || credentials === undefined
      ? []
      : [
          {
            name: 'Authorization',
            value: authorization,
            origin: 'option' as const,
            variables: [],
            start: credentials.start,
            line: credentials.line,
          },
        ]),
    ...(cookie === undefined
      ? []
      : [{ ...made('Cookie', cookie, 'option'), value: cookies.map(({ value }) => value.text).join('; ') }]),
  ]
}

function authorizationOf({ schemes, token, username, password }: CommandCredentials): string | undefined {
  if (schemes[0] === 'bearer') return token === undefined ? undefined : `Bearer ${token}`
  return username === undefined || password === undefined ? undefined : `Basic ${base64(`${username}:${password}`)}`
}

/** `-Credential` waits for a challenge unless `-Authentication` names the scheme; what a credential object holds cannot be seen. */
function credentialsOf(get: Get, lineAt: (offset: number) => number): CommandCredentials | undefined {
  const named = get('authentication')?.value.text.toLowerCase()
  const entry = get('token') ?? get('credential') ?? get('usedefaultcredentials')
  if (entry === undefined) return undefined
  const bearer = entry.name === 'token'
  const integrated = entry.name === 'usedefaultcredentials'
  const schemes = bearer
    ? ['bearer']
    : integrated
      ? ['negotiate', 'ntlm']
      : named === 'basic'
        ? ['basic']
        : ['basic', 'digest', 'ntlm', 'negotiate']
  return {
    schemes,
    sent: schemes.length === 1 ? 'at-once' : 'after-challenge',
    ...(bearer ? { token: entry.value.text } : {}),
    place: 'option',
    option: entry.name,
    start: entry.start,
    line: lineAt(entry.start),
  }
}
