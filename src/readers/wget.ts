import type { Statement, Where } from '../evidence.ts'
import { exchangeWriter, type ExchangeWriter } from './lines/exchange-writer.ts'
import { linesWithNext } from './http-message.ts'
import { messageLines, type MessageLine, type MessageLines } from './lines/message-lines.ts'
import type { Reader } from './reader.ts'

const ADDRESS = /^--\d{4}-\d\d-\d\d \d\d:\d\d:\d\d--  (\S{1,4000})/
const SENT = /^(?:HTTP|Proxy) request sent, awaiting response\.\.\. ?(?:(\d{3}) ?(.{0,200}))?$/
const MARK = /^---(?:request|response) (?:begin|end)---$/
const SKIPPED = /^Skipping \d{1,12} bytes of body: \[/
const SAYS =
  /^(?:Username\/Password Authentication Failed|Authentication selected: |Unsupported quality of protection|Unknown authentication scheme|Authorization failed|Proxy tunneling failed|ERROR: |\d{4}-\d\d-\d\d \d\d:\d\d:\d\d ERROR \d{3}: |wget: unable to resolve|Unable to establish SSL|Disabling further reuse)/

/** How far wget's output is read: the address in question, whether the head that follows is escaped, whether a body is being skipped. */
type State = {
  readonly writer: ExchangeWriter
  readonly messages: MessageLines
  readonly taken: Set<number>
  readonly statements: Statement[]
  url: string | undefined
  escaped: boolean
  skipping: boolean
}

/** Reads what GNU wget prints: its progress, with `-S` the responses' heads, with `-d` the requests' too (wget's manual, src/http.c). */
export const wget: Reader = {
  format: 'wget',
  read: (lines) => {
    if (!lines.some((line) => line?.text.includes('--'))) return {}
    const all = linesWithNext(lines).filter((line) => line !== undefined)
    if (!all.some((line) => ADDRESS.test(line.text))) return {}
    const state = begin()
    for (const line of all) if (skip(state, line) || progress(state, line)) state.taken.add(line.index)
    for (const index of state.messages.taken()) state.taken.add(index)
    return { taken: state.taken, statements: state.statements, exchanges: state.writer.exchanges() }
  },
}

function begin(): State {
  const writer = exchangeWriter()
  const scheme = () => (state.url?.startsWith('https:') ? ('https' as const) : ('http' as const))
  const messages = messageLines(writer, { via: 'wire', scheme })
  const state: State = {
    writer,
    messages,
    taken: new Set(),
    statements: [],
    url: undefined,
    escaped: false,
    skipping: false,
  }
  return state
}

/** A line of wget itself; false for one of a message, which is handed on. With `-S` wget doubles each backslash of a head (src/log.c). */
function progress(state: State, line: MessageLine): boolean {
  const { text, where } = line
  const sent = SENT.exec(text)
  const address = ADDRESS.exec(text)?.[1]
  const says = SAYS.test(text)
  if (address !== undefined) state.url = address
  if (sent !== null) awaitResponse(state, line, sent)
  if (says) state.statements.push({ text, by: 'client', where })
  if (address !== undefined || sent !== null || says || MARK.test(text)) {
    state.messages.gap()
    return true
  }
  return state.messages.take({
    ...line,
    text: state.escaped && text.startsWith('  ') ? text.replaceAll('\\\\', '\\') : text,
  })
}

function awaitResponse(state: State, { where, next }: MessageLine, [, status, reason]: RegExpExecArray): void {
  state.escaped = next.startsWith('HTTP/')
  if (status !== undefined || state.escaped) announce(state, where)
  if (status !== undefined) state.writer.response({ where, status: Number(status), reason })
}

/** Without `-d` the request is known by its address alone. */
function announce({ writer, url }: State, where: Where): void {
  if (url !== undefined) writer.request({ via: 'wire', where, target: url, proves: () => false })
}

/** The body of a response that wget does not keep, which `-d` shows between brackets, perhaps in several pieces on one line. */
function skip(state: State, { text, where }: MessageLine): boolean {
  const starts = SKIPPED.test(text)
  if (!starts && !state.skipping) return false
  const ends = text.endsWith('] done.')
  const shown = text
    .slice(0, ends ? -'] done.'.length : undefined)
    .replaceAll(/Skipping \d{1,12} bytes of body: \[/g, '')
  state.writer.body(shown, where)
  state.skipping = !ends
  return true
}
