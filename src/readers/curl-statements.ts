import type { Statement } from '../evidence.ts'
import type { CurlEvent } from './curl-lines.ts'

const TELLING =
  /auth(?:entication)? (?:using|problem)|duplicate|cookie|certificate problem|alternative certificate|not match|resolve|Failed to connect|refused|Issue another request|Proxy replied|tunnel failed|Empty reply|timed out|timeout|gss_|GSSAPI|SPNEGO|NTLM|netrc|alert|unsupported|unknown|expire date|Maximum|reset by peer|failure|handshake failed|Switch/i
const ERROR = /^curl: \((\d{1,3})\) (.{0,2000})$/
const STATUS = /(?:returned error:|response|code) (\d{3})\b/

/** What a `* ` line of curl tells beyond the routine of a connection: credentials chosen, cookies refused, certificates, names, redirects. */
export function curlStatement({ text, where }: CurlEvent): Statement | undefined {
  return TELLING.test(text) ? { text: text.trim(), by: 'client', where } : undefined
}

/** The error that curl ends with: `curl: (60) …`, its code as `curl-60`, its status where it names one (curl's manual, EXIT CODES). */
export function curlError({ text, where }: CurlEvent): Statement | undefined {
  const [, code, message = ''] = ERROR.exec(text) ?? []
  if (code === undefined) return undefined
  const status = STATUS.exec(message)?.[1]
  return { text, by: 'client', code: `curl-${code}`, ...(status !== undefined && { status: Number(status) }), where }
}
