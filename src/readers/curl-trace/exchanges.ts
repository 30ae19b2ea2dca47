import { parseFieldLine } from '../../http/field.ts'
import { parseRequestLine, parseStatusLine } from '../../http/message.ts'
import { curlConnection, type CurlConnection } from './connection.ts'
import { isCurlInfo, type CurlEvent } from './lines.ts'
import { exchangeWriter, type ExchangeWriter } from '../lines/exchange-writer.ts'
import { bodyExtent, type BodyExtent } from '../lines/message-body.ts'
import type { RawExchange } from '../reader.ts'

/**
 * How far a trace is read: `last` is the head line before, `unproven` the lines of a body whose end was not seen yet,
 * `dumped` the lines of a body that a dump shows, which curl may write to the terminal besides.
 */
type Trace = {
  readonly writer: ExchangeWriter
  readonly connection: CurlConnection
  readonly taken: number[]
  readonly dumped: Set<string> | undefined
  unproven: number[]
  extent: BodyExtent | undefined
  last: string
}

/** Writes curl's events into exchanges; `taken` are the lines that were understood, those of a body only where its end was seen. */
export function curlExchanges(
  events: readonly CurlEvent[],
  isDump: boolean,
): {
  readonly taken: readonly number[]
  readonly exchanges: readonly RawExchange[]
} {
  const trace: Trace = {
    writer: exchangeWriter(),
    connection: curlConnection(),
    taken: [],
    dumped: isDump ? new Set() : undefined,
    unproven: [],
    extent: undefined,
    last: '',
  }
  for (const [at, event] of events.entries())
    if (understands(trace, event, events[at + 1])) trace.taken.push(...event.lines)
  endBody(trace)
  return { taken: trace.taken, exchanges: trace.writer.exchanges() }
}

function understands(trace: Trace, event: CurlEvent, next: CurlEvent | undefined): boolean {
  switch (event.kind) {
    case 'info':
      return hear(trace, event)
    case 'sent':
    case 'received':
      return startMessage(trace, event) || headLine(trace, event)
    case 'sent-data':
    case 'received-data':
      return data(trace, event)
    case 'other':
      return otherLine(trace, event, next)
    default:
      return true
  }
}

/** Inside of a body an asterisk is curl's only where curl says such a thing. */
function hear(trace: Trace, event: CurlEvent): boolean {
  if (trace.extent !== undefined && !isCurlInfo(event.text)) return bodyLine(trace, event)
  trace.connection.hear(event.text)
  return true
}

function startMessage(trace: Trace, { kind, text, where }: CurlEvent): boolean {
  const request = kind === 'sent' ? parseRequestLine(text) : null
  const response = kind === 'received' ? parseStatusLine(text) : null
  if (!request?.version && response === null) return false
  endBody(trace)
  trace.last = text
  if (response !== null) trace.writer.response({ where, ...response })
  if (request === null) return true
  const { method } = request
  const target = trace.connection.target(request.target)
  trace.writer.request({ via: 'wire', where, method, target, scheme: trace.connection.scheme(), proves: () => true })
  return true
}

function headLine(trace: Trace, event: CurlEvent): boolean {
  const { writer } = trace
  const { kind, text, where } = event
  const part = kind === 'sent' ? 'request-head' : 'response-head'
  if (writer.part() !== part) return kind === 'received' && text !== '' ? bodyLine(trace, event) : true
  trace.last = text
  const field = parseFieldLine(text)
  if (text.trim() === '') writer.endHead()
  else if (/^[ \t]/.test(text)) writer.continueField(`\n${text}`)
  else if (field !== null) writer.field(field.name, field.value, where)
  return true
}

function data({ writer, dumped }: Trace, { kind, text, where }: CurlEvent): boolean {
  dumped?.add(text)
  if (writer.part() === (kind === 'sent-data' ? 'request-body' : 'response-body')) writer.body(text, where)
  return true
}

/** A line without mark: of the body, of a field that the terminal wrapped, or a head line that `-i` prints once more. */
function otherLine(trace: Trace, event: CurlEvent, next: CurlEvent | undefined): boolean {
  const part = trace.writer.part()
  if (trace.dumped !== undefined) return event.text !== '' && trace.dumped.has(event.text)
  if (part === 'response-body') return bodyLine(trace, event)
  if (part === 'nothing' || part === 'request-body') return false
  if (event.text === trace.last) return true
  const goesOn = next?.kind === (part === 'request-head' ? 'sent' : 'received')
  if (event.text === '' || !goesOn) return false
  trace.writer.continueField(event.text)
  return true
}

function bodyLine(trace: Trace, { text, where, lines }: CurlEvent): boolean {
  if (trace.writer.part() !== 'response-body') return false
  trace.extent ??= bodyExtent(trace.writer.fields())
  if (!trace.extent.takes(text)) return false
  trace.writer.body(text, where)
  trace.unproven.push(...lines)
  return false
}

function endBody(trace: Trace): void {
  if (trace.extent?.whole()) trace.taken.push(...trace.unproven)
  trace.extent = undefined
  trace.unproven = []
}
