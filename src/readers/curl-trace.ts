import { parseFieldLine } from '../http/field.ts'
import { parseRequestLine, parseStatusLine } from '../http/message.ts'
import type { Statement } from '../evidence.ts'
import type { Reader } from './reader.ts'
import { curlConnection } from './curl-connection.ts'
import { curlDump, isCurlDump } from './curl-dump.ts'
import { curlLines, isCurlInfo, type CurlEvent } from './curl-lines.ts'
import { curlError, curlStatement } from './curl-statements.ts'
import { exchangeWriter } from './exchange-writer.ts'
import { bodyExtent, type BodyExtent } from './message-body.ts'

/** Reads what `curl -v`, `--trace` and `--trace-ascii` print, and the error that curl ends with (curl's manual, EXIT CODES). */
export const curlTrace: Reader = {
  format: 'curl-trace',
  read: (lines) => {
    const events = isCurlDump(lines) ? curlDump(lines) : curlLines(lines)
    return events.some(isEvidence) ? readEvents(events) : {}
  },
}

/** An asterisk or a bracket alone is no evidence: lists, quotes and diffs have them too. */
function isEvidence({ kind, text }: CurlEvent): boolean {
  if (kind === 'sent') return Boolean(parseRequestLine(text)?.version)
  if (kind === 'received') return parseStatusLine(text) !== null
  return kind === 'error' || (kind === 'info' && isCurlInfo(text))
}

function readEvents(events: readonly CurlEvent[]) {
  const taken = new Set<number>()
  const statements: Statement[] = []
  const trace = tracer()
  for (const [at, event] of events.entries()) {
    if (trace.take(event, events[at + 1])) for (const line of event.lines) taken.add(line)
    const said = event.kind === 'info' ? curlStatement(event) : event.kind === 'error' ? curlError(event) : undefined
    if (said !== undefined) statements.push(said)
  }
  for (const line of trace.bodyLines()) taken.add(line)
  const told = statements.find((said) => said.status !== undefined)
  const exchanges = trace.exchanges()
  if (told?.status !== undefined && !exchanges.some(({ response }) => response?.status?.value === told.status)) {
    const { where, status } = told
    return {
      taken,
      statements,
      exchanges: [...exchanges, { response: { where, status: { value: status, where }, fields: [] } }],
    }
  }
  return { taken, statements, exchanges }
}

/** Writes curl's events into exchanges; `take` tells whether the event's lines are understood for good. */
function tracer() {
  const writer = exchangeWriter()
  const connection = curlConnection()
  const bodyLines: number[] = []
  let pending: number[] = []
  let extent: BodyExtent | undefined
  let last = ''

  const closeBody = () => {
    if (extent?.whole()) bodyLines.push(...pending)
    extent = undefined
    pending = []
  }
  const start = (event: CurlEvent): boolean => {
    const request = event.kind === 'sent' ? parseRequestLine(event.text) : null
    const response = event.kind === 'received' ? parseStatusLine(event.text) : null
    if (!request?.version && response === null) return false
    closeBody()
    const { where } = event
    if (request !== null)
      writer.request({
        via: 'wire',
        where,
        method: request.method,
        target: connection.target(request.target),
        scheme: connection.scheme(),
        proves: () => true,
      })
    if (response !== null)
      writer.response({ where, status: response.status, reason: response.reason, version: response.version })
    return true
  }
  const head = (event: CurlEvent): boolean => {
    const side = event.kind === 'sent' ? 'request-head' : 'response-head'
    if (writer.part() !== side) return event.kind === 'sent' || event.text === ''
    const field = parseFieldLine(event.text)
    if (event.text.trim() === '') writer.endHead()
    else if (/^[ \t]/.test(event.text)) writer.continueField(`\n${event.text}`)
    else if (field !== null) writer.field(field.name, field.value, event.where)
    return true
  }
  const body = (event: CurlEvent): boolean => {
    extent ??= bodyExtent(writer.fields())
    if (!extent.takes(event.text)) return false
    writer.body(event.text, event.where)
    pending.push(...event.lines)
    return false
  }
  const other = (event: CurlEvent, next: CurlEvent | undefined): boolean => {
    const part = writer.part()
    if (part === 'response-body') return body(event)
    if (part === 'nothing' || part === 'request-body') return false
    if (event.text === last) return true
    if (event.text === '' || next?.kind !== (part === 'request-head' ? 'sent' : 'received')) return false
    writer.continueField(event.text)
    return true
  }
  const take = (event: CurlEvent, next: CurlEvent | undefined): boolean => {
    const { kind, text } = event
    if (kind === 'info' && (writer.part() !== 'response-body' || isCurlInfo(text) || extent === undefined)) {
      connection.hear(text)
      return true
    }
    if (kind === 'sent-data' || kind === 'received-data') {
      if (writer.part() === (kind === 'sent-data' ? 'request-body' : 'response-body')) writer.body(text, event.where)
      return true
    }
    if (kind === 'noise' || kind === 'error') return true
    if (kind === 'sent' || kind === 'received') {
      last = text
      return start(event) || (writer.part() === 'response-body' && text !== '' ? body(event) : head(event))
    }
    return other(event, next)
  }
  const bodies = () => {
    closeBody()
    return bodyLines
  }
  return { take, bodyLines: bodies, exchanges: writer.exchanges }
}
