import type { CurlArgument } from './curl-arguments.ts'
import type { KnownFiles } from './curl-body.ts'
import { splitLogin, type CurlUrl } from './curl-url.ts'
import type { CommandCredentials } from './http-command.ts'
import { readNetrc } from './netrc.ts'

const schemes: Readonly<Record<string, string>> = {
  basic: 'basic',
  digest: 'digest',
  ntlm: 'ntlm',
  'ntlm-wb': 'ntlm',
  negotiate: 'negotiate',
  'oauth2-bearer': 'bearer',
}
/** All that `--anyauth` allows, the strongest first, as libcurl picks (lib/http.c, pickoneauth). */
const any = ['negotiate', 'bearer', 'digest', 'ntlm', 'basic']

/** The NTLM Type 1 message that curl sends first; it holds nothing of the user. */
const ntlmNegotiate = 'TlRMTVNTUAABAAAABoIIAAAAAAAAAAAAAAAAAAAAAAA='

/** The schemes that the options allow; Basic where none is named. `prefix` is `proxy-` for the proxy's. */
export function schemesOf(set: readonly CurlArgument[], prefix: '' | 'proxy-'): readonly string[] {
  let allowed = new Set<string>()
  for (const { name, negated } of set) {
    const own = prefix === '' ? name : name.startsWith(prefix) ? name.slice(prefix.length) : ''
    const scheme = prefix !== '' && own === 'oauth2-bearer' ? undefined : schemes[own]
    if (own === 'anyauth') allowed = new Set(any)
    else if (own === 'aws-sigv4' && prefix === '') allowed = new Set(['aws-sigv4'])
    else if (scheme !== undefined && negated) allowed.delete(scheme)
    else if (scheme !== undefined) allowed.add(scheme)
  }
  return allowed.size === 0 ? ['basic'] : [...allowed]
}

type Login = Pick<CommandCredentials, 'username' | 'password' | 'place' | 'option' | 'start' | 'line'>

/** The credentials that curl holds for a URL: `-u` before the URL's userinfo before netrc; or a bearer token. */
export function credentialsOf(
  set: readonly CurlArgument[],
  url: CurlUrl,
  at: CurlArgument,
  known: KnownFiles,
): CommandCredentials | undefined {
  const allowed = schemesOf(set, '')
  const bearer = last(set, 'oauth2-bearer')
  const login = loginOf(set, url, at, known)
  const token = bearer?.value === undefined ? {} : { token: bearer.value }
  const sent = sentAtOnce(allowed, login, bearer) ? 'at-once' : 'after-challenge'
  if (login !== undefined) return { ...login, ...token, schemes: allowed, sent }
  if (bearer !== undefined) {
    const { start, line } = bearer
    return { ...token, schemes: allowed, sent, place: 'option', option: 'oauth2-bearer', start, line }
  }
  const negotiate = set.findLast(({ name, negated }) => name === 'negotiate' && !negated)
  if (negotiate === undefined) return undefined
  return { schemes: allowed, sent, place: 'option', option: 'negotiate', start: negotiate.start, line: negotiate.line }
}

/** With a single scheme allowed curl does not wait for a challenge, but for Digest. */
function sentAtOnce(allowed: readonly string[], login: Login | undefined, bearer: CurlArgument | undefined): boolean {
  const [scheme] = allowed
  if (allowed.length !== 1 || scheme === 'digest') return false
  return scheme === 'bearer' ? bearer !== undefined : scheme === 'negotiate' || login !== undefined
}

function loginOf(set: readonly CurlArgument[], url: CurlUrl, at: CurlArgument, known: KnownFiles): Login | undefined {
  const user = last(set, 'user')
  if (user?.value !== undefined)
    return { ...splitLogin(user.value), place: 'option', option: 'user', start: user.start, line: user.line }
  const netrc = netrcLogin(set, url, known)
  const place = { start: at.start, line: at.line }
  if (url.username !== undefined && url.password === undefined && netrc?.username === url.username)
    return { ...netrc, ...place, place: 'netrc', option: 'netrc' }
  if (url.username !== undefined)
    return { username: url.username, password: url.password ?? '', place: 'userinfo', option: 'url', ...place }
  return netrc === undefined ? undefined : { ...netrc, ...place, place: 'netrc', option: 'netrc' }
}

function netrcLogin(set: readonly CurlArgument[], url: CurlUrl, known: KnownFiles): ReturnType<typeof readNetrc> {
  const named = last(set, 'netrc-file')?.value
  const text = named === undefined ? undefined : known.get(named)
  const host = url.authority.replace(/:\d+$/, '')
  return text === undefined ? undefined : readNetrc(text, host, url.username)
}

/** The last value given to an option; later ones replace earlier ones. */
export function last(set: readonly CurlArgument[], name: string): CurlArgument | undefined {
  return set.findLast((argument) => argument.name === name && !argument.negated)
}

/** The value of `Authorization` or `Proxy-Authorization` in the first request, where curl sends one without having been asked. */
export function firstAuthorization({
  schemes: allowed,
  sent,
  username,
  password,
  token,
}: CommandCredentials): string | undefined {
  if (sent !== 'at-once') return undefined
  if (allowed[0] === 'basic') return `Basic ${base64(`${username ?? ''}:${password ?? ''}`)}`
  if (allowed[0] === 'bearer') return token === undefined ? undefined : `Bearer ${token}`
  return allowed[0] === 'ntlm' ? `NTLM ${ntlmNegotiate}` : undefined
}

/** Encodes text as UTF-8 and base64 (RFC 7617 §2.1). */
export function base64(text: string): string {
  return btoa([...new TextEncoder().encode(text)].map((byte) => String.fromCharCode(byte)).join(''))
}
