import { parseFieldLine } from '../http/field.ts'
import { parseRequestLine, parseStatusLine } from '../http/message.ts'
import type { Where } from '../evidence.ts'
import { exchangeWriter, type ExchangeWriter } from './exchange-writer.ts'
import type { Reader } from './reader.ts'
import { plainText } from './terminal.ts'
import { clientSummaries } from './client-summaries.ts'
import { unquote } from './quoted-text.ts'

/** A form of a client's log: whether the line is of that form, what it holds being written. */
type Form = (text: string, where: Where, writer: ExchangeWriter) => boolean

/**
 * Reads the logs of HTTP clients: Python's http.client (`send:`, `reply:`, `header:`), OkHttp's HttpLoggingInterceptor (`-->`, `<--`), and the
 * one line that npm, urllib3, requests, httpx, git and apt print for an exchange. Only http.client's is a proof of what was sent.
 */
export const clientLog: Reader = {
  format: 'client-log',
  read: (lines) => {
    const writer = exchangeWriter()
    const taken: number[] = []
    for (const [index, line] of lines.entries()) {
      if (line === undefined) continue
      const text = plainText(line.text)
      const known = writer.part() !== 'nothing' && /^<Response \[\d{3}\]>|^DEBUG:urllib3/.test(text)
      if (httpClient(text, line.where, writer) || okHttp(text, line.where, writer) || known) taken.push(index)
    }
    if (writer.exchanges().length === 0) return { exchanges: clientSummaries(lines) }
    return { taken, exchanges: writer.exchanges() }
  },
}

/** Lines of Python's http.client with `debuglevel` 1 (Lib/http/client.py). */
const httpClient: Form = (text, where, writer) => {
  if (text.startsWith("send: b'") || text.startsWith('send: b"')) {
    const [start = '', ...rest] = unquote(text.slice(7)).split('\r\n')
    const request = parseRequestLine(start)
    if (request === null) {
      if (writer.part() === 'request-body') writer.body(unquote(text.slice(7)), where)
      return writer.part() !== 'nothing'
    }
    writer.request({ via: 'wire', where, method: request.method, target: request.target, proves: () => true })
    const end = rest.indexOf('')
    for (const line of end < 0 ? rest : rest.slice(0, end)) writeField(line, where, writer)
    if (end >= 0) writer.endHead()
    if (end >= 0) writer.body(rest.slice(end + 1).join('\n'), where)
    return true
  }
  const status = /^reply: ['"]/.test(text) ? parseStatusLine(unquote(text.slice(7))) : null
  if (status !== null) writer.response({ where, status: status.status, reason: status.reason, version: status.version })
  if (status !== null) return true
  return text.startsWith('header: ') && writer.part() === 'response-head' && writeField(text.slice(8), where, writer)
}

/** Lines of OkHttp's HttpLoggingInterceptor, which Retrofit uses (okhttp-logging-interceptor). Fields that OkHttp adds later are missing. */
const okHttp: Form = (text, where, writer) => {
  const said = text.replace(/^.{0,60}?\bOkHttp\b[^:]{0,40}: ?|^.{0,60}?HttpLoggingInterceptor[^:]{0,40}: ?/i, '')
  const [, method, target] = /^--> ([A-Z]{3,7}) (\S{1,4000})/.exec(said) ?? []
  if (method !== undefined && target !== undefined && method !== 'END') {
    writer.request({ via: 'log', where, method, target, proves: () => false })
    return true
  }
  const [, status, reason] = /^<-- (\d{3}) ?(.{0,200}?) ?(?:https?:\/\/\S{0,4000} )?\(\d{1,9}ms/.exec(said) ?? []
  if (status !== undefined) {
    writer.response({ where, status: Number(status), reason })
    return true
  }
  const part = writer.part()
  if (part === 'nothing' || (said === text && !/^(?:-->|<--) END/.test(said) && !isOkHttpOpen(writer))) return false
  if (/^(?:-->|<--) END/.test(said)) writer.endHead()
  else if (part.endsWith('-body')) return false
  else if (said.trim() === '') writer.endHead()
  else return writeField(said, where, writer)
  return true
}

function isOkHttpOpen(writer: ExchangeWriter): boolean {
  return writer.part().endsWith('-head') && writer.exchanges().at(-1)?.request?.via === 'log'
}

function writeField(text: string, where: Where, writer: ExchangeWriter): boolean {
  const field = parseFieldLine(text)
  if (field !== null) writer.field(field.name, field.value, where)
  return field !== null
}
