import type { Statement, Where } from '../evidence.ts'
import { exchangeWriter } from './exchange-writer.ts'
import { linesWithNext } from './http-message.ts'
import { messageLines } from './message-lines.ts'
import type { Reader } from './reader.ts'

const ADDRESS = /^--\d{4}-\d\d-\d\d \d\d:\d\d:\d\d--  (\S{1,4000})/
const SENT = /^(?:HTTP|Proxy) request sent, awaiting response\.\.\. ?(?:(\d{3}) ?(.{0,200}))?$/
const SAYS =
  /^(?:Username\/Password Authentication Failed|Authentication selected: |Unsupported quality of protection|Unknown authentication scheme|Authorization failed|Proxy tunneling failed|ERROR: |\d{4}-\d\d-\d\d \d\d:\d\d:\d\d ERROR \d{3}: |wget: unable to resolve|Unable to establish SSL|Auth scheme found |Disabling further reuse)/

/** Reads what GNU wget prints: its progress, with `-S` the responses' heads, with `-d` the requests' too (wget's manual, src/http.c). */
export const wget: Reader = {
  format: 'wget',
  read: (lines) => {
    const all = linesWithNext(lines)
    if (!all.some((line) => line !== undefined && ADDRESS.test(line.text))) return {}
    const writer = exchangeWriter()
    const taken = new Set<number>()
    const statements: Statement[] = []
    let url: string | undefined
    const messages = messageLines(writer, { via: 'wire', scheme: () => (url?.startsWith('https:') ? 'https' : 'http') })
    let escaped = false
    let announced = false
    const announce = (where: Where) => {
      if (url !== undefined && announced) writer.request({ via: 'wire', where, target: url, proves: () => false })
      announced = false
    }
    for (const line of all) {
      if (line === undefined) continue
      const { text, where, index, next } = line
      const sent = SENT.exec(text)
      const address = ADDRESS.exec(text)?.[1]
      if (address !== undefined) url = address
      if (sent !== null) {
        escaped = next.startsWith('HTTP/')
        announced = writer.part() !== 'request-body'
        if (sent[1] !== undefined || escaped) announce(where)
        if (sent[1] !== undefined) writer.response({ where, status: Number(sent[1]), reason: sent[2] })
      }
      if (SAYS.test(text)) statements.push({ text, by: 'client', where })
      if (address ?? sent ?? (SAYS.test(text) || /^---(?:request|response) (?:begin|end)---$/.test(text))) {
        messages.gap()
        taken.add(index)
      } else messages.take({ ...line, text: escaped && text.startsWith('  ') ? text.replaceAll('\\\\', '\\') : text })
    }
    for (const index of messages.taken()) taken.add(index)
    return { taken, statements, exchanges: writer.exchanges() }
  },
}
