import { findCommands } from './commands/find-commands.ts'
import { readFetchCalls } from './commands/fetch-call.ts'
import { readHttpCommands } from './commands/http-client-command.ts'
import type { CommandCredentials, CommandRequest, HttpCommand } from './commands/http-command.ts'
import { readCircumstances } from './prose.ts'
import type { Line, RawCredential, RawExchange, RawField, Reader } from './reader.ts'

const within =
  (lines: readonly (Line | undefined)[], first: number) =>
  (line: number): Line['where'] =>
    lines[first + line]?.where ?? lines.findLast((one) => one !== undefined)?.where ?? { input: 'message', line: 1 }

type Place = ReturnType<typeof within>

const fieldsOf = ({ fields, proxy, line }: CommandRequest, at: Place): readonly RawField[] => [
  ...fields
    .filter(({ origin }) => origin !== 'default')
    .map(({ name, value, line }) => ({ name, value, where: at(line) })),
  ...(proxy?.authorization === undefined
    ? []
    : [{ name: 'Proxy-Authorization', value: proxy.authorization, where: at(line) }]),
]

/** Credentials that the client holds back until the server asks; those sent at once stand in the fields. */
const heldBack = (credentials: CommandCredentials | undefined, at: Place): readonly RawCredential[] => {
  if (!credentials || credentials.sent === 'at-once') return []
  const { username = '', password, option, schemes, line, place } = credentials
  return [
    {
      place: place === 'userinfo' ? 'userinfo' : 'option',
      name: option,
      value: password === undefined ? username : `${username}:${password}`,
      scheme: schemes[0] ?? null,
      where: at(line),
    },
  ]
}

const toExchange = (command: HttpCommand, request: CommandRequest, at: Place): RawExchange => ({
  request: {
    via: command.client === 'fetch' ? 'code' : 'command',
    where: at(request.line),
    ...(request.method !== undefined && { method: { value: request.method, where: at(request.line) } }),
    url: { value: request.url, where: at(request.line) },
    fields: fieldsOf(request, at),
    credentials: heldBack(request.credentials, at),
    ...(request.body?.text !== undefined && { body: { value: request.body.text, where: at(request.body.line) } }),
    client: command.client,
    complete: command.client !== 'fetch' && request.unseenFiles.length === 0 && request.clientCertificate === undefined,
    faults: command.faults.map(({ kind, line }) => ({ value: kind, where: at(line) })),
  },
})

/** A call as DevTools copies it, all literals and its members in quotes; what people write themselves is a program's text (source-code.ts). */
const isCopied = (text: string): boolean =>
  /"(?:headers|method|credentials|body|referrer)"\s{0,3}:/.test(text) && !/\$\{|['"`]\s{0,3}\+/.test(text)

/** The shell that commands were typed in, where the message's words tell it. */
const shellOf = (message: string): 'powershell' | 'cmd' | undefined => {
  if (/\bpowershell\b|\bPS [A-Z]:\\/i.test(message)) return 'powershell'
  return /\bcmd(?:\.exe)?\b|command prompt|anaconda prompt|^[A-Z]:\\[^\n>]{0,200}>/im.test(message) ? 'cmd' : undefined
}

/** Commands that send HTTP requests, as they are typed or as a browser copies them: curl, wget, HTTPie, PowerShell, fetch. */
export const commands: Reader = {
  format: 'a command',
  read: (lines, { message = '' }) => {
    const texts = lines.map((line) => line?.text ?? '')
    const found = findCommands(texts).filter(({ client, text }) => client !== 'fetch' || isCopied(text))
    if (found.length === 0) return {}
    const shell = shellOf(message)
    const exchanges = found.flatMap(({ line, text, client }) => {
      const at = within(lines, line)
      const read = client === 'fetch' ? readFetchCalls(text) : readHttpCommands(text, shell ? { dialect: shell } : {})
      return read.flatMap((command) => command.requests.map((request) => toExchange(command, request, at)))
    })
    const verdicts = found.flatMap(({ line, verdict }) =>
      verdict === '' ? [] : readCircumstances([{ text: verdict, where: within(lines, line)(0) }]),
    )
    return {
      exchanges,
      circumstances: verdicts,
      taken: found.flatMap(({ line, lineCount }) => Array.from({ length: lineCount }, (_, index) => line + index)),
    }
  },
}
