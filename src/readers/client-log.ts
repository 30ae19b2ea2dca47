import { parseFieldLine } from '../http/field.ts'
import { parseRequestLine, parseStatusLine } from '../http/message.ts'
import type { Where } from '../evidence.ts'
import { exchangeWriter, type ExchangeWriter } from './exchange-writer.ts'
import type { Reader } from './reader.ts'
import { plainText } from './terminal.ts'
import { unquote } from './quoted-text.ts'

/** A form of a client's log: whether the line is of that form, what it holds being written. */
type Form = (text: string, where: Where, writer: ExchangeWriter) => boolean

const SUMMARY: readonly RegExp[] = [
  /^npm (?:http|verb(?:ose)?|info)? ?(?:http )?fetch (?<method>[A-Z]{3,7}) (?<status>\d{3}) (?<url>https?:\S{1,2000})/,
  /(?<origin>https?:\/\/[^\s"]{1,300}) "(?<method>[A-Z]{3,7}) (?<path>\S{1,2000}) HTTP\/[\d.]{1,3}" (?<status>\d{3}) /,
  /(?<status>[45]\d\d) (?:Client|Server) Error: .{0,200}? for url: (?<url>https?:\S{1,2000})/,
  /HTTP Request: (?<method>[A-Z]{3,7}) (?<url>\S{1,2000}) "HTTP\/[\d.]{1,3} (?<status>\d{3})/,
  /unable to access '(?<url>https?:[^']{1,2000})': The requested URL returned error: (?<status>\d{3})/,
  /^(?:Err:\d{1,6} |E: Failed to fetch )(?<url>https?:\S{1,2000}) .{0,200}?(?<status>[1-5]\d\d) /,
  /^\s{0,4}(?<status>[45]\d\d)  [A-Z][A-Za-z ]{2,60}\[IP: /,
]
const ERRORS = /^npm (?:error|ERR!) code E(?<status>[45]\d\d)$/

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
      if (httpClient(text, line.where, writer) || okHttp(text, line.where, writer)) taken.push(index)
    }
    if (writer.exchanges().length === 0) return { exchanges: summaries(lines) }
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

/** The exchanges that clients tell in one line; a later line about the same status and URL tells nothing new. */
function summaries(lines: Parameters<Reader['read']>[0]): ReturnType<ExchangeWriter['exchanges']> {
  const writer = exchangeWriter()
  const known = new Set<string>()
  for (const line of lines) {
    const groups = line && groupsOf(plainText(line.text))
    if (line === undefined || groups === undefined) continue
    const { status = '', method, origin = '', path = '', url = `${origin}${path}` } = groups
    if (known.has(status) && (url === '' || method === undefined)) continue
    known.add(status)
    const { where } = line
    if (url !== '')
      writer.request({
        via: 'log',
        where,
        method,
        target: url.replace(/^(http:\/\/[^/]+):80(?=\/)|^(https:\/\/[^/]+):443(?=\/)/, '$1$2'),
        proves: () => false,
      })
    writer.response({ where, status: Number(status) })
  }
  return writer.exchanges()
}

function groupsOf(text: string): Readonly<Record<string, string | undefined>> | undefined {
  for (const form of SUMMARY) {
    const groups = form.exec(text)?.groups
    if (groups !== undefined) return groups
  }
  return ERRORS.exec(text)?.groups
}
