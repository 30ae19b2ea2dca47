/** What is wrong with a URL on curl's command line (exit code 3, or 1 for a scheme that is not HTTP's). */
export type CurlUrlFault = 'blank-in-url' | 'at-sign-in-userinfo' | 'no-host' | 'not-http'

/** A URL as curl requests it. Userinfo is percent-decoded. */
export interface CurlUrl {
  readonly scheme: string
  /** Host and port as they stand in `Host`: the scheme's own port left out. */
  readonly authority: string
  readonly path: string
  readonly query: string | undefined
  readonly username?: string
  readonly password?: string
}

const schemeOf = /^([a-z][a-z0-9+.-]*):\/{1,3}/i
const guesses: Readonly<Record<string, string>> = {
  'ftp.': 'ftp',
  'dict.': 'dict',
  'ldap.': 'ldap',
  'imap.': 'imap',
  'smtp.': 'smtp',
  'pop3.': 'pop3',
}

/** Reads a URL as libcurl's urlapi does with CURLU_GUESS_SCHEME (lib/urlapi.c): no scheme is http, no path is `/`. */
export function readCurlUrl(written: string, pathAsIs: boolean): CurlUrl | CurlUrlFault {
  if (/[\u0000-\u0020\u007F]/.test(written)) return 'blank-in-url'
  const match = schemeOf.exec(written)
  const rest = match === null ? written : written.slice(match[0].length)
  const end = rest.search(/[/?#]/)
  const authority = end === -1 ? rest : rest.slice(0, end)
  const at = authority.indexOf('@')
  const host = authority.slice(at + 1)
  const scheme = match?.[1]?.toLowerCase() ?? guessScheme(host)
  if (scheme !== 'http' && scheme !== 'https') return 'not-http'
  if (host.includes('@')) return 'at-sign-in-userinfo'
  if (host === '' || host.startsWith(':')) return 'no-host'
  const [target = ''] = (end === -1 ? '' : rest.slice(end)).split('#', 1)
  const question = target.indexOf('?')
  const path = question === -1 ? target : target.slice(0, question)
  return {
    scheme,
    authority: withoutOwnPort(host, scheme),
    path: encoded(path === '' ? '/' : pathAsIs ? path : withoutDots(path)),
    query: question === -1 ? undefined : target.slice(question + 1),
    ...(at === -1 ? {} : userinfo(authority.slice(0, at))),
  }
}

/** Writes a URL without its userinfo. */
export function writeCurlUrl({ scheme, authority, path, query }: CurlUrl): string {
  return `${scheme}://${authority}${path}${query === undefined ? '' : `?${query}`}`
}

/** Adds to the query as CURLU_APPENDQUERY does: with an `&` unless there is none yet or it ends in one. */
export function withQuery(url: CurlUrl, addition: string): CurlUrl {
  const { query = '' } = url
  return { ...url, query: `${query}${query === '' || query.endsWith('&') ? '' : '&'}${addition}` }
}

/** Splits `user:password` at the first colon; the password is undefined where there is no colon. */
export function splitLogin(login: string): { readonly username: string; readonly password?: string } {
  const colon = login.indexOf(':')
  return colon === -1 ? { username: login } : { username: login.slice(0, colon), password: login.slice(colon + 1) }
}

function userinfo(text: string): { readonly username: string; readonly password?: string } {
  const { username, password } = splitLogin(text)
  return { username: decoded(username), ...(password === undefined ? {} : { password: decoded(password) }) }
}

function guessScheme(host: string): string {
  const dot = host.indexOf('.')
  return guesses[host.slice(0, dot + 1).toLowerCase()] ?? 'http'
}

function withoutOwnPort(host: string, scheme: string): string {
  const own = scheme === 'https' ? ':443' : ':80'
  if (host.endsWith(own)) return host.slice(0, -own.length)
  return host.endsWith(':') ? host.slice(0, -1) : host
}

/** RFC 3986 §5.2.4. */
function withoutDots(path: string): string {
  const segments = path.split('/')
  const out: string[] = []
  for (const [at, segment] of segments.entries()) {
    const last = at === segments.length - 1
    if (segment === '..') {
      if (out.length > 1) out.pop()
      if (last) out.push('')
    } else if (segment === '.') {
      if (last) out.push('')
    } else out.push(segment)
  }
  return out.join('/')
}

/** In a path, characters beyond ASCII go percent-encoded as UTF-8. */
function encoded(text: string): string {
  return text.replaceAll(/[^\u0000-\u007F]+/g, (run) =>
    [...new TextEncoder().encode(run)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  )
}

function decoded(text: string): string {
  if (!text.includes('%')) return text
  const bytes: number[] = []
  const source = new TextEncoder().encode(text)
  for (let at = 0; at < source.length; at += 1) {
    const hexadecimal = String.fromCharCode(source[at + 1] ?? 0, source[at + 2] ?? 0)
    const escaped = source[at] === 0x25 && /^[0-9A-Fa-f]{2}$/.test(hexadecimal)
    bytes.push(escaped ? Number.parseInt(hexadecimal, 16) : (source[at] ?? 0))
    if (escaped) at += 2
  }
  return new TextDecoder().decode(Uint8Array.from(bytes))
}
