import type { RawExchange, Reader } from './reader.ts'
import type { Statement } from '../evidence.ts'
import { parseRequestLine } from '../http/message.ts'
import { mayHaveHead, withoutCarrier, withoutLogger } from './lines/log-prefix.ts'
import { plainText } from './lines/terminal.ts'

const LEVEL = '(?:emerg|alert|crit|error|warn|notice|info|debug|trace\\d)'
const NGINX = new RegExp(
  `^\\d{4}/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d \\[${LEVEL}\\] \\d{1,9}#\\d{1,9}: (?:\\*\\d{1,15} )?`,
)
const APACHE = new RegExp(
  `^\\[[A-Z][a-z]{2} [A-Z][a-z]{2} [\\d :.]{10,40}\\] \\[(?:[\\w-]{0,40}:)?${LEVEL}\\] (?:\\[pid [^\\]]{1,40}\\] )?`,
)
const APACHE_CODE = /\b(AH\d{5}): /
const SQUID = /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})? kid\d{1,3}\| /
const CODES = /\b(?:AH\d{5}|IDX\d{5}|AADSTS\d{4,7}|KRB[A-Z_]{3,40}|MSIS\d{4}|SEC_E_[A-Z_]{3,40})\b/

/**
 * Reads error logs into statements without their prefixes: nginx, Apache httpd (with its AH code), Squid, and the lines of programs that start
 * with a time, a level or a syslog head (RFC 5424, RFC 3164), which are left to others besides, as their continuation lines are.
 */
export const serverLog: Reader = {
  format: 'server-log',
  read: (lines) => {
    const taken: number[] = []
    const statements: Statement[] = []
    const exchanges: RawExchange[] = []
    for (const [index, line] of lines.entries()) {
      const said = line && messageOf(plainText(line.text).trim())
      if (line === undefined || said === undefined) continue
      const { text } = said
      const { where } = line
      const code = CODES.exec(text)?.[0]
      if (said.byServer) taken.push(index)
      statements.push({ text, by: 'server-log', ...(code !== undefined && { code }), where })
      const request = requestIn(text)
      if (request !== undefined)
        exchanges.push({ request: { via: 'log', where, fields: [], complete: false, ...valuesOf(request, where) } })
    }
    return { taken, statements, exchanges }
  },
}

/** The message of a log line, and whether a server wrote it whose lines hold nothing else; undefined where no head of a log stands. */
function messageOf(line: string): { readonly text: string; readonly byServer: boolean } | undefined {
  const text = line.replaceAll('#011', '\t').replaceAll('#012', '\n')
  if (!mayHaveHead(text)) return undefined
  const bare = withoutCarrier(text)
  for (const form of [NGINX, SQUID]) {
    const prefix = form.exec(bare)?.[0]
    if (prefix !== undefined) return { text: bare.slice(prefix.length), byServer: true }
  }
  const apache = APACHE.exec(bare)?.[0]
  if (apache !== undefined) return { text: withoutClient(bare.slice(apache.length)), byServer: true }
  const said = withoutLogger(bare)
  return said === text ? undefined : { text: said, byServer: false }
}

/** Apache's message behind the client's address; the error of the system in front of it stays: `(2)No such file or directory: AH01620: …`. */
function withoutClient(text: string): string {
  const bare = text.replace(/\[(?:client|remote) [^\]]{1,80}\] /, '')
  const code = APACHE_CODE.exec(bare)
  return code === null
    ? bare
    : `${bare.slice(code.index)}${code.index > 0 ? ` (${bare.slice(0, code.index).replace(/: $/, '')})` : ''}`
}

/** The request that nginx names behind its message. */
function requestIn(text: string): { readonly method: string; readonly url: string } | undefined {
  const [, line, host] = /, request: "([^"]{3,4000})"(?:.{0,4000}?, host: "([^"]{1,255})")?/.exec(text) ?? []
  const request = line === undefined ? null : parseRequestLine(line)
  if (request === null) return undefined
  return {
    method: request.method,
    url: host !== undefined && request.form === 'origin' ? `http://${host}${request.target}` : request.target,
  }
}

function valuesOf({ method, url }: { readonly method: string; readonly url: string }, where: Statement['where']) {
  return { method: { value: method, where }, url: { value: url, where } }
}
