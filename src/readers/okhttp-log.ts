import { parseFieldLine } from '../http/field.ts'
import type { Where } from '../evidence.ts'
import { exchangeWriter, type ExchangeWriter } from './lines/exchange-writer.ts'
import { oneStands } from './lines/standing.ts'
import type { Reader } from './reader.ts'
import { plainText } from './lines/terminal.ts'

const TAG = /^.{0,80}?\b(?:OkHttp|okhttp\.OkHttpClient|HttpLoggingInterceptor)\b[^:]{0,40}: ?/
const REQUEST = /^--> ([A-Z]{3,7}) (\S{1,4000})/
const RESPONSE = /^<-- (\d{3})(?: ([A-Za-z -]{1,60}?))? (?:https?:\S{1,4000} )?\(\d{1,9} ?ms/
const END = /^(?:-->|<--) END\b/

const mayBeHere = oneStands(REQUEST, RESPONSE)

/**
 * Reads the log of OkHttp's HttpLoggingInterceptor, which Retrofit and Android apps use (square/okhttp, okhttp-logging-interceptor), with or
 * without Logcat's tag. It proves nothing: an interceptor or authenticator behind it may add fields, and it may conceal `Authorization`.
 */
export const okHttpLog: Reader = {
  format: 'okhttp-log',
  read: (lines) => {
    if (!mayBeHere(lines)) return {}
    const writer = exchangeWriter()
    const taken: number[] = []
    let open = false
    for (const [index, line] of lines.entries()) {
      if (line === undefined) continue
      const text = plainText(line.text).replace(TAG, '')
      const starts = start(text, line.where, writer)
      if (starts || open) taken.push(index)
      if (open && !starts && !END.test(text)) inside(text, line.where, writer)
      open = starts || (open && !END.test(text))
    }
    return { taken, exchanges: writer.exchanges() }
  },
}

function start(text: string, where: Where, writer: ExchangeWriter): boolean {
  const [, method, target] = REQUEST.exec(text) ?? []
  const [, status, reason] = RESPONSE.exec(text) ?? []
  if (method !== undefined && method !== 'END' && target !== undefined)
    writer.request({ via: 'log', where, method, target, proves: () => false })
  else if (status !== undefined) writer.response({ where, status: Number(status), reason })
  else return false
  return true
}

function inside(text: string, where: Where, writer: ExchangeWriter): void {
  const field = parseFieldLine(text)
  if (writer.part().endsWith('-body')) writer.body(text, where)
  else if (text.trim() === '') writer.endHead()
  else if (field !== null) writer.field(field.name, field.value, where)
}
