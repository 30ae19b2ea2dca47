import { isBlank, isToken, parseFieldLine } from '../../http/field.ts'
import { parseRequestLine, parseStatusLine } from '../../http/message.ts'
import type { Via, Where } from '../../evidence.ts'
import type { ExchangeWriter } from './exchange-writer.ts'
import { bodyExtent, type BodyExtent } from './message-body.ts'
import type { RawField } from '../reader.ts'

/** A line of a message, its index in the input, and the one after it that is not blank. */
export type MessageLine = {
  readonly text: string
  readonly where: Where
  readonly index: number
  readonly next: string
}

/** Takes the lines of messages one after the other; `gap` says that lines of something else came between. */
export type MessageLines = {
  readonly take: (line: MessageLine) => boolean
  readonly gap: () => void
  readonly taken: () => readonly number[]
}

/** How the requests of a format are known: on the wire or written down, and the scheme of the URL where something else told it. */
type Manner = { readonly via: Via; readonly scheme: () => 'http' | 'https' | undefined }

/** How far messages are read: `head` is the form of the head that is open, `unproven` the lines of a body whose end was not seen yet. */
type State = {
  readonly writer: ExchangeWriter
  readonly manner: Manner
  readonly taken: number[]
  unproven: number[]
  extent: BodyExtent | undefined
  head: { readonly indent: number; readonly dots: boolean } | undefined
}

/**
 * Reads messages as HTTP/1.1 writes them (RFC 9112 §2.1): start line, fields, an empty line, the body. Deviations: any indentation that the
 * whole head has; a dot for CR at each line's end, as tcpdump prints it; a request line without version before fields or a status line; a
 * status line without version after a request; line ends of any kind. Folded
 * lines that HTTPie sorted in front of the first field are dropped.
 */
export function messageLines(writer: ExchangeWriter, manner: Manner): MessageLines {
  const state: State = { writer, manner, taken: [], unproven: [], extent: undefined, head: undefined }
  return {
    take: (line) => {
      if (startMessage(state, line) || headLine(state, line)) {
        state.taken.push(line.index)
        return true
      }
      if (state.head !== undefined) close(state)
      return bodyLine(state, line)
    },
    gap: () => close(state),
    taken: () => {
      close(state)
      return state.taken
    },
  }
}

function close(state: State): void {
  if (state.extent?.whole()) state.taken.push(...state.unproven)
  state.extent = undefined
  state.head = undefined
  state.unproven = []
}

function startMessage(state: State, line: MessageLine): boolean {
  const { writer, manner } = state
  const request = requestIn(line, state)
  const response = request === null ? statusIn(line, writer.part() !== 'nothing') : null
  if (request === null && response === null) return false
  close(state)
  state.head = { indent: indentOf(line.text), dots: line.text.trimEnd().endsWith('.') && line.next.endsWith('.') }
  const { where } = line
  if (request !== null) writer.request({ ...request, where, scheme: manner.scheme(), proves: provesAll })
  if (response !== null) writer.response({ where, ...response })
  return true
}

function headLine(state: State, { text, where, next }: MessageLine): boolean {
  const { head, writer } = state
  if (head === undefined) return false
  const bare = head.dots && text.endsWith('.') ? text.slice(0, -1) : text
  if (bare.trim() === '') {
    writer.endHead()
    state.head = undefined
    state.extent = parseStatusLine(next) === null && mayHaveBody(writer) ? bodyExtent(writer.fields()) : undefined
    return true
  }
  const read = parseFieldLine(bare)
  if (indentOf(bare) > head.indent) writer.continueField(`\n${bare}`)
  else if (read !== null && isToken(read.name.replace(/^:/, ''))) writer.field(read.name, read.value, where)
  else return false
  return true
}

function bodyLine({ extent, writer, unproven }: State, line: MessageLine): boolean {
  if (!extent?.takes(line.text)) return false
  writer.body(line.text, line.where)
  unproven.push(line.index)
  return true
}

function requestIn({ text, next }: MessageLine, { head, manner }: State) {
  const request = parseRequestLine(afterCapture(text))
  if (request === null) return null
  const { method, target, version } = request
  const followed = parseStatusLine(next) !== null || /^[A-Za-z][\w-]{1,40}:(?!\/\/)/.test(next)
  if (version === null && !(followed && (request.form === 'absolute' || head === undefined))) return null
  return { method, target, via: version === null ? ('command' as const) : manner.via }
}

/** A request has a body only where a field says so (RFC 9112 §6.3). */
function mayHaveBody(writer: ExchangeWriter): boolean {
  return (
    writer.part().startsWith('response') ||
    writer.fields().some(({ name }) => /^(?:content-|transfer-encoding$)/i.test(name))
  )
}

/** A head with the two fields that each client adds by itself is one that no person typed. */
function provesAll(fields: readonly RawField[]): boolean {
  const names = new Set(fields.map((field) => field.name.toLowerCase()))
  return names.has('user-agent') && (names.has('host') || names.has(':authority'))
}

function statusIn({ text, next }: MessageLine, afterRequest: boolean) {
  const line = parseStatusLine(afterCapture(text))
  if (line !== null) return { status: line.status, version: line.version, reason: withoutDot(line.reason, next) }
  const [, status, reason] = /^([1-5]\d\d) ([A-Z][A-Za-z -]{1,60})$/.exec(text) ?? []
  const followed = /^[A-Z][\w-]{1,40}: /.test(next)
  return status !== undefined && afterRequest && followed ? { status: Number(status), reason } : null
}

function withoutDot(reason: string, next: string): string {
  return reason.endsWith('.') && next.endsWith('.') ? reason.slice(0, -1) : reason
}

/** The start line behind what a capture has in front of it: the IP and TCP heads that `tcpdump -A` prints as characters, or a rest of them without a blank and with more than one dot. The dot at its end is left out. */
function afterCapture(text: string): string {
  if (!text.includes('HTTP/1.')) return text
  const bare = /HTTP\/1\.[01]\.$/.test(text) ? text.slice(0, -1) : text
  const at = bare.search(
    /(?:GET|HEAD|POST|PUT|DELETE|PATCH|OPTIONS|CONNECT) \S{1,2000} HTTP\/1\.[01]$|HTTP\/1\.[01] \d{3} /,
  )
  const before = bare.slice(0, Math.max(0, at)).trimStart()
  const isCaptured =
    (/^[E`][.\w]/.test(bare) && bare.includes('..')) || /^[^\s.]{0,40}\.[^\s.]{0,40}\.\S{0,80}[^\w\s/:.]$/.test(before)
  return isCaptured ? bare.slice(Math.max(0, at)) : bare
}

function indentOf(text: string): number {
  let at = 0
  while (isBlank(text.charAt(at))) at++
  return at
}
