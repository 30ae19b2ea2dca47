/** The protocols whose messages start with an HTTP-like start line: HTTP (RFC 9112), RTSP (RFC 7826), SIP (RFC 3261). */
export type Protocol = 'HTTP' | 'RTSP' | 'SIP'

/** A status line: protocol, version (`1.1`, `2`), status code and reason phrase, empty where there is none (RFC 9112 §4). */
export interface StatusLine {
  readonly protocol: Protocol
  readonly version: string
  readonly status: number
  readonly reason: string
}

/** The four forms of a request target (RFC 9112 §3.2). */
export type TargetForm = 'origin' | 'absolute' | 'authority' | 'asterisk'

/** A request line: method, target as written, its form, and the protocol's version, null where the line leaves it out (RFC 9112 §3). */
export interface RequestLine {
  readonly method: string
  readonly target: string
  readonly form: TargetForm
  readonly protocol: Protocol
  readonly version: string | null
}

const METHODS = new Set(
  (
    'GET HEAD POST PUT DELETE CONNECT OPTIONS TRACE PATCH ' + // RFC 9110 §9.3, RFC 5789
    'ACL BASELINE-CONTROL BIND CHECKIN CHECKOUT COPY LABEL LINK LOCK MERGE MKACTIVITY MKCALENDAR MKCOL MKREDIRECTREF MKWORKSPACE ' +
    'MOVE ORDERPATCH PRI PROPFIND PROPPATCH QUERY REBIND REPORT SEARCH UNBIND UNCHECKOUT UNLINK UNLOCK UPDATE UPDATEREDIRECTREF ' +
    'VERSION-CONTROL PURGE DESCRIBE SETUP PLAY PAUSE TEARDOWN ANNOUNCE RECORD REDIRECT GET_PARAMETER SET_PARAMETER ' + // RFC 7826
    'REGISTER INVITE ACK BYE CANCEL SUBSCRIBE NOTIFY PUBLISH REFER MESSAGE INFO PRACK ' + // RFC 3261
    'RPC_IN_DATA RPC_OUT_DATA M-SEARCH SOURCE BAN BREW'
  ).split(' '),
)

/** Whether the word is a method: registered with IANA, or of WebDAV, RTSP, SIP, a cache. Methods are case-sensitive (RFC 9110 §9.1). */
export function isMethod(word: string): boolean {
  return METHODS.has(word)
}

const STATUS_LINE = /^(HTTP|RTSP|SIP)\/(\d(?:\.\d)?) {1,8}([1-9]\d\d)(?![\w.])(.*)$/i

/**
 * Reads a status line of HTTP/1.x, 2 and 3 as clients print it, of RTSP and of SIP; null where it is none (RFC 9112 §4).
 * Deviations: the reason phrase and the blank before it may be missing, the protocol may be in lower case, white space may stand around.
 */
export function parseStatusLine(line: string): StatusLine | null {
  const match = STATUS_LINE.exec(line.trim())
  if (match === null) return null
  return {
    protocol: protocolOf(match[1]!),
    version: match[2]!,
    status: Number(match[3]),
    reason: match[4]!.trim(),
  }
}

function protocolOf(name: string): Protocol {
  return PROTOCOLS.find((protocol) => protocol === name.toUpperCase())!
}

const PROTOCOLS: readonly Protocol[] = ['HTTP', 'RTSP', 'SIP']

const VERSION = /^(HTTP|RTSP|SIP)\/(\d(?:\.\d)?)$/i
const METHOD = /^[A-Z][A-Z_-]{1,24}(?= )/

/**
 * Reads a request line with any method and each form of target; null where it is none (RFC 9112 §3).
 * Deviations: without a version (as HTTP/0.9, httpie's and most logs' short form have it) only a known method counts; blanks inside the
 * target are kept, since people paste addresses that hold them; a relative target gets the origin form.
 */
export function parseRequestLine(line: string): RequestLine | null {
  const words = line.trim()
  const method = METHOD.exec(words)?.[0]
  if (method === undefined) return null
  const rest = words.slice(method.length + 1).split(' ')
  const version = VERSION.exec(rest.at(-1) ?? '')
  const target = (version === null ? rest : rest.slice(0, -1)).join(' ').trim()
  const form = formOfTarget(method, target)
  if (form === null || (version === null && (!isMethod(method) || target.includes(' ')))) return null
  const protocol = protocolOf(version?.[1] ?? 'HTTP')
  return { method, target, form, protocol, version: version?.[2] ?? null }
}

function formOfTarget(method: string, target: string): TargetForm | null {
  if (target === '') return null
  if (target === '*') return 'asterisk'
  if (target.startsWith('/')) return 'origin'
  if (/^[A-Za-z][A-Za-z0-9+.-]{0,20}:\/\//.test(target) || /^sips?:/i.test(target)) return 'absolute'
  if (method === 'CONNECT') return 'authority'
  return target.startsWith('?') ? 'origin' : null
}
