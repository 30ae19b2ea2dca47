import type { Statement } from '../../evidence.ts'
import type { CurlEvent } from './lines.ts'

const TELLING =
  /auth(?:entication)? (?:using|problem)|duplicate|cookie|certificate problem|alternative certificate|not match|resolve|Failed to connect|refused|Issue another request|Proxy replied|tunnel failed|Empty reply|timed out|timeout|gss_|GSSAPI|SPNEGO|NTLM|netrc|alert|unsupported|unknown|expire date|Maximum|reset by peer|failure|handshake failed/i
const ERROR = /^curl: \((\d{1,3})\) (.{0,2000})$/
const STATUS = /(?:returned error:|response|code) (\d{3})\b/

/** Whether a line has one of the variables of `--write-out` for the status. */
const asksStatus = (line: string): boolean => line.includes('%{http_code}') || line.includes('%{response_code}')

/** What a `* ` line of curl tells beyond the routine of a connection: credentials chosen, cookies refused, certificates, names, redirects. */
export function curlStatement({ kind, text, where }: CurlEvent): Statement | undefined {
  return kind === 'info' && TELLING.test(text) ? { text: text.trim(), by: 'client', where } : undefined
}

/** The error that curl ends with: `curl: (60) …`, its code as `curl-60`, its status where it names one (curl's manual, EXIT CODES). */
export function curlError({ kind, text, where }: CurlEvent): Statement | undefined {
  const [, code, message = ''] = kind === 'error' ? (ERROR.exec(text) ?? []) : []
  if (code === undefined) return undefined
  const status = STATUS.exec(message)?.[1]
  return { text, by: 'client', code: `curl-${code}`, ...(status !== undefined && { status: Number(status) }), where }
}

/** The status that `--write-out` prints as the last thing of all: alone, or behind the body where the command asks for it. */
export function writtenStatus(lines: readonly string[]): number | undefined {
  const asked = lines.some(asksStatus)
  const last = lines.at(-1)?.trim() ?? ''
  const written = asked
    ? /(?:^|\D)([1-5]\d\d)$/.exec(last)?.[1]
    : lines.length === 1
      ? /^[1-5]\d\d$/.exec(last)?.[0]
      : undefined
  return written === undefined || asksStatus(last) ? undefined : Number(written)
}
