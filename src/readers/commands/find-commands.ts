import type { HttpClient } from './http-command.ts'
import { promptLength } from '../shell/prompts.ts'
import { matchesOf } from '../../search/matches.ts'

/** A command found in a paste: its 0-based first line, its lines, its text (as it stands, prompts included), what a sentence says of it behind, its client. */
export interface FoundCommand {
  readonly line: number
  readonly lineCount: number
  readonly text: string
  readonly verdict: string
  readonly client: HttpClient
}

const mostLines = 200
const clientAhead =
  /(?:(?:sudo|time|command|exec|nohup|!) {1,4}){0,3}(?:[A-Za-z]:)?[\w./\\-]{0,80}?\b(curl|wget|https?|xhs?|invoke-webrequest|invoke-restmethod|iwr|irm|fetch)(?:\.exe)?(?=[\s(]|$)/iy
/** The name of a client somewhere in a line: of one without it nothing else need be asked. */
const named = /\b(?:curl|wget|https?|xhs?|invoke-webrequest|invoke-restmethod|iwr|irm|fetch)(?:\.exe)?(?:[\s(]|$)/i

const clients: Readonly<Record<string, HttpClient>> = {
  curl: 'curl',
  wget: 'wget',
  http: 'httpie',
  https: 'httpie',
  xh: 'xh',
  xhs: 'xh',
  fetch: 'fetch',
}
const assignedAhead =
  /(?:(?:await|return|export) {1,4}|(?:const|let|var) {1,4}[\w$,{} ]{1,60}= {0,4}(?:await {1,4})?|\$?[\w.]{1,60} {0,4}= {0,4}(?:await {1,4}|\$?\()?|[A-Za-z_]\w{0,60}=\S{0,200} {1,4}|(?:(?:printf|echo|cat) [^|;\n]{0,500}[|;>] {0,4}))/iy

/**
 * Finds the commands of HTTP clients in the lines of a paste: a line that starts, after an indent, a quote mark, a prompt, an assignment or
 * a fence, with a client's name, and whose next word can be an argument; or where curl follows a sentence. Follows continued lines and open quotes, at most 200 lines.
 */
export function findCommands(lines: readonly string[]): readonly FoundCommand[] {
  const found: FoundCommand[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (!named.test(line)) continue
    const start = sentenceBefore(line)
    const client = clientOf(line.slice(start), lines[at + 1])
    if (client === undefined) continue
    const lineCount = extentOf(lines, at, client)
    const text = [line.slice(start), ...lines.slice(at + 1, at + lineCount)].join('\n')
    const command = lineCount === 1 ? withoutVerdict(text) : text
    found.push({ line: at, lineCount, text: command, verdict: text.slice(command.length).trim(), client })
    at += lineCount - 1
  }
  return found
}

/** Words that a command of curl with an address follows on the same line: `With this it fails: curl -i https://…`; "with curl -u it works" is none. */
const sentence =
  /^[^"'`|$#]{2,300}? (?=curl (?:-{1,2}[A-Za-z]|['"]?https?:)[^\n]{0,2000}?(?:https?:|localhost\b|:\d{2,5}\b|[\w-]\.[a-z]{2,12}\b|\$\{?\w))/

const sentenceBefore = (line: string): number => (line.includes(' curl ') ? (sentence.exec(line)?.[0].length ?? 0) : 0)

const verdict =
  / (?:→|->|=>|==>|gives|returns|says|works|fails|answers|yields|responds|shows|although|but|i get|and i|and it|results in)(?=[ ,;.]|$)/gi

const hasAddress = /:\/\/|\blocalhost\b|[\w-]\.[a-z]{2,12}(?:[/:?'"]|$)/i

/** An address with the mark of a sentence behind it, and its next word. */
const addressInSentence = /\bhttps?:\/\/[^\s'"`,;]{1,400}[,;](?= [A-Za-z]{1,20}\b)/g

/** Where a sentence may go on behind a command. */
const ends = (line: string): readonly number[] => [
  ...matchesOf(line, verdict).map(({ index }) => index),
  ...matchesOf(line, addressInSentence).map(({ index, 0: text }) => index + text.length - 1),
]

/** The command of a sentence that goes on behind it: `curl https://… gives 401 although …`, `curl https://…, which …`. What is quoted is the command's. */
function withoutVerdict(line: string): string {
  for (const index of ends(line).toSorted((one, other) => one - other)) {
    const command = line.slice(0, index)
    const isOpen = command.split('"').length % 2 === 0 || command.split("'").length % 2 === 0
    if (!isOpen && hasAddress.test(command)) return command
  }
  return line
}

function clientOf(line: string, next: string | undefined): HttpClient | undefined {
  const start = startOf(line)
  clientAhead.lastIndex = start
  const match = clientAhead.exec(line)
  const name = match?.[1]?.toLowerCase()
  if (match === null || name === undefined) return undefined
  const rest = line.slice(start + match[0].length)
  const client = clients[name] ?? 'powershell'
  if (client === 'fetch')
    return /^\(\s*['"`]/.test(rest) || (rest.trim() === '(' && /^\s*['"`]/.test(next ?? '')) ? client : undefined
  return isArgument(rest.trim(), client, next) ? client : undefined
}

/** Where a command may begin in a line: after prompt, quote marks, bullet, backticks, and an assignment or a pipe's first half. */
function startOf(line: string): number {
  const prompt = promptLength(line)
  let at = prompt === 0 ? (/^[\s>|]{0,20}(?:`{1,3}|[-*•] )?/.exec(line)?.[0].length ?? 0) : prompt
  assignedAhead.lastIndex = at
  at += assignedAhead.exec(line)?.[0].length ?? 0
  return at
}

const continued = /^[\\^`]$/
const address =
  /^['"“‘^]{0,2}(?:https?:\/\/|:\d|localhost\b|[\w-]{1,63}(?:\.[\w-]{1,63}){1,10}(?=[/:?#'"\s]|$)|\$\{?\w|\[)/i

/** Whether what follows a client's name is an argument rather than prose: an option, an address, or a continued line. */
function isArgument(rest: string, client: HttpClient, next: string | undefined): boolean {
  if (/^[-\u2010-\u2015]{1,2}[A-Za-z:#0-9]/.test(rest) && !/^-+ /.test(rest)) return true
  if (/^v?\d{1,3}\.\d{1,3}(?:\.\d{1,3})?(?:[\s,;:)]|$)/.test(rest)) return false
  if (continued.test(rest)) return next !== undefined
  if (client === 'httpie' || client === 'xh') return address.test(rest.replace(httpieMethod, ''))
  if (client === 'powershell') return rest.startsWith('$') || rest.startsWith('@') || address.test(rest)
  return address.test(rest) || /^['"“‘]/.test(rest)
}

const httpieMethod = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) {1,4}/i

function extentOf(lines: readonly string[], start: number, client: HttpClient): number {
  let quote = ''
  let depth = 0
  const most = Math.min(lines.length, start + mostLines)
  for (let at = start; at < most; at += 1) {
    const line = lines[at] ?? ''
    ;[quote, depth] = balance(line, quote, depth, client)
    const open = quote !== '' || (depth > 0 && (client === 'fetch' || client === 'powershell'))
    const joined = /[\\^`]$/.test(line.trimEnd()) || (client === 'powershell' && line.trimEnd().endsWith('|'))
    if (!open && !joined) return withHereDocument(lines, start, at, most) - start + 1
  }
  return quote === '' && depth === 0 ? most - start : closedExtent(lines, start)
}

/** A quote that is never closed holds the command's own line and its continued ones only. */
function closedExtent(lines: readonly string[], start: number): number {
  let at = start
  while (at < lines.length - 1 && at < start + mostLines - 1 && /[\\^`]$/.test((lines[at] ?? '').trimEnd())) at += 1
  return at - start + 1
}

function withHereDocument(lines: readonly string[], start: number, last: number, most: number): number {
  const delimiter = /<<-?\s{0,4}['"\\]?(\w{1,40})/.exec(lines.slice(start, last + 1).join('\n'))?.[1]
  if (delimiter === undefined) return last
  for (let at = last + 1; at < most; at += 1) if ((lines[at] ?? '').trim() === delimiter) return at
  return last
}

const marks = /["'\\`^(){}[\]]/g

/** The next character of a line that may open, close or escape something. */
function nextMark(line: string, from: number): number {
  marks.lastIndex = from
  return marks.exec(line)?.index ?? line.length
}

function balance(line: string, before: string, depthBefore: number, client: HttpClient): [string, number] {
  let quote = before
  let depth = depthBefore
  const escape = client === 'powershell' ? '`' : '\\'
  for (let at = nextMark(line, 0); at < line.length; at = nextMark(line, at + 1)) {
    const character = line.charAt(at)
    if (character === escape && quote !== "'") at += 1
    else if (character === '^' && quote === '' && client === 'curl') at += 1
    else if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '"' || (character === "'" && !isApostrophe(line, at))) quote = character
    else if ('({['.includes(character)) depth += 1
    else if (')}]'.includes(character)) depth = Math.max(0, depth - 1)
  }
  return [quote, depth]
}

function isApostrophe(line: string, at: number): boolean {
  return /[A-Za-z]/.test(line.charAt(at - 1)) && /[a-z]/.test(line.charAt(at + 1)) && !line.slice(0, at).includes('=')
}
