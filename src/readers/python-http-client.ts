import { parseFieldLine } from '../http/field.ts'
import { parseRequestLine, parseStatusLine } from '../http/message.ts'
import type { Where } from '../evidence.ts'
import { exchangeWriter, type ExchangeWriter } from './lines/exchange-writer.ts'
import { unquote } from './lines/quoted-text.ts'
import { oneStands } from './lines/standing.ts'
import type { Reader } from './reader.ts'
import { plainText } from './lines/terminal.ts'

const SENT = /^send: b['"]/
const REPLY = /^reply: ['"]/

const mayBeHere = oneStands(SENT, REPLY)

/**
 * Reads what Python's http.client prints with `debuglevel` 1: `send:`, `reply:` and `header:` lines (Lib/http/client.py). The lines of urllib3
 * and of `print(response)` about the same response are taken with it.
 */
export const pythonHttpClient: Reader = {
  format: 'python-http-client',
  read: (lines) => {
    if (!mayBeHere(lines)) return {}
    const writer = exchangeWriter()
    const taken: number[] = []
    for (const [index, line] of lines.entries()) {
      if (line === undefined) continue
      const text = plainText(line.text)
      const again = writer.part().startsWith('response') && /^<Response \[\d{3}\]>|^DEBUG:urllib3/.test(text)
      if (again || sent(text, line.where, writer) || received(text, line.where, writer)) taken.push(index)
    }
    return { taken, exchanges: writer.exchanges() }
  },
}

/** `send: b'GET / HTTP/1.1\\r\\nHost: …\\r\\n\\r\\n'`: a head, or a piece of the body after it. */
function sent(text: string, where: Where, writer: ExchangeWriter): boolean {
  if (!SENT.test(text)) return false
  const bytes = unquote(text.slice(6))
  const [start = '', ...rest] = bytes.split('\r\n')
  const request = parseRequestLine(start)
  if (request === null) {
    if (writer.part() === 'request-body') writer.body(bytes, where)
    return true
  }
  writer.request({ via: 'wire', where, method: request.method, target: request.target, proves: () => true })
  const end = rest.indexOf('')
  for (const line of end < 0 ? rest : rest.slice(0, end)) writeField(line, where, writer)
  if (end < 0) return true
  writer.endHead()
  writer.body(rest.slice(end + 1).join('\n'), where)
  return true
}

function received(text: string, where: Where, writer: ExchangeWriter): boolean {
  const status = REPLY.test(text) ? parseStatusLine(unquote(text.slice(7))) : null
  if (status !== null) {
    writer.response({ where, ...status })
    return true
  }
  return text.startsWith('header: ') && writer.part() === 'response-head' && writeField(text.slice(8), where, writer)
}

function writeField(text: string, where: Where, writer: ExchangeWriter): boolean {
  const field = parseFieldLine(text)
  if (field !== null) writer.field(field.name, field.value, where)
  return field !== null
}
