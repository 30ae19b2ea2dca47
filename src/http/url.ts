/** An address as pasted, in its parts (RFC 3986 §3); user information and the values of the query may be secret. */
export interface PastedUrl {
  /** In lower case; null for an address without one (`api.example.com/v1`, `/v1`). */
  readonly scheme: string | null
  readonly userinfo: { readonly username: string; readonly password: string | null } | null
  /** In lower case, brackets of IPv6 kept, a dot at the end dropped; null for a relative reference. */
  readonly host: string | null
  /** As written; null where the address leaves it out. */
  readonly port: number | null
  readonly path: string
  readonly query: readonly QueryParameter[]
  readonly fragment: string | null
  readonly trailingSlash: boolean
  readonly faults: readonly UrlFault[]
}

/** A parameter of the query: name and value decoded (application/x-www-form-urlencoded). */
export interface QueryParameter {
  readonly name: string
  readonly value: string
}

/**
 * What is wrong with an address: an `@` in the password, which parts it at the wrong place; white space or control characters; `&amp;`
 * of HTML; a port that is none; two slashes in the path; backslashes; two schemes; letters that are no ASCII in the host; a `%` in a
 * parameter with a credential that begins no escape.
 */
export type UrlFault =
  | 'several-at-signs'
  | 'white-space-inside'
  | 'html-escaped'
  | 'bad-port'
  | 'double-slash'
  | 'backslash'
  | 'doubled-scheme'
  | 'non-ascii-host'
  | 'unescaped-password'
  | 'bare-percent'

/** The longest address that is read, in characters. */
const LONGEST = 65_536

/**
 * Reads a pasted address (RFC 3986); null where it has neither host nor path. Deviations: quotes, brackets and a full stop or comma round
 * it are dropped; the scheme may be missing, before a host with a dot or `localhost`; of several `@` the last one parts user information
 * and host, and `/`, `?`, `#` may stand in a password; `&amp;` is `&`; escapes that are broken stay as they are; a name for a port is kept as none.
 */
export function parseUrl(text: string): PastedUrl | null {
  const faults = new Set<UrlFault>()
  const address = cleanAddress(text.slice(0, LONGEST), faults)
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]{0,30}):\/\//.exec(address)
  const rest = scheme === null ? address.replace(/^\/\//, '') : address.slice(scheme[0].length)
  const hasAuthority = scheme !== null || address.startsWith('//') || startsWithHost(rest)
  const authority = hasAuthority ? rest.slice(0, endOfAuthority(rest)) : ''
  const [beforeFragment, fragment] = cut(rest.slice(authority.length), '#')
  const [path, query] = cut(beforeFragment, '?')
  if (authority === '' && path === '' && query === null) return null
  if (/^[A-Za-z]{2,10}:\/\//.test(rest)) faults.add('doubled-scheme')
  if (path.includes('//')) faults.add('double-slash')
  return {
    scheme: scheme?.[1]?.toLowerCase() ?? null,
    ...readAuthority(authority, faults),
    path,
    query: query === null ? [] : readQuery(query, faults),
    fragment,
    trailingSlash: path.endsWith('/'),
    faults: [...faults],
  }
}

function cleanAddress(text: string, faults: Set<UrlFault>): string {
  const bare = text
    .trim()
    .replace(/^[<"'`([]{1,3}/, '')
    .replace(/["'`>)\],.;]{1,3}$/, '')
  if (/\s|[\x00-\x1f]/.test(bare)) faults.add('white-space-inside')
  if (/&amp;|&#38;/i.test(bare)) faults.add('html-escaped')
  if (bare.includes('\\')) faults.add('backslash')
  return bare.replace(/[\s\x00-\x1f]+/g, '').replace(/&amp;|&#38;/gi, '&')
}

function cut(text: string, mark: string): readonly [string, string | null] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)]
}

function startsWithHost(text: string): boolean {
  return /^(?:[^/@]{1,200}@)?(?:localhost|\[[\da-fA-F:.]{2,45}\]|[\w-]{1,63}(?:\.[\w-]{1,63}){1,20})\.?(?::\d{1,5})?(?:\/|$)/.test(
    text,
  )
}

/** Where the authority ends: at the first `/`, `?` or `#`, unless that one belongs to a password: no port stands before it, an `@` after it. */
function endOfAuthority(rest: string): number {
  const end = indexOrEnd(rest.search(/[/?#\\]/), rest)
  const colon = rest.indexOf(':')
  const at = rest.indexOf('@')
  const inPassword = colon > 0 && colon < end && at > end && !/^\d*$/.test(rest.slice(colon + 1, end))
  if (!inPassword || rest.slice(0, colon).startsWith('[')) return end
  return at + indexOrEnd(rest.slice(at).search(/[/?#\\]/), rest.slice(at))
}

function indexOrEnd(index: number, text: string): number {
  return index < 0 ? text.length : index
}

function readAuthority(authority: string, faults: Set<UrlFault>): Pick<PastedUrl, 'userinfo' | 'host' | 'port'> {
  const at = authority.lastIndexOf('@')
  const userinfo = at < 0 ? null : readUserinfo(authority.slice(0, at), faults)
  const place = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/.exec(authority.slice(at + 1))
  const host = (place?.[1] ?? '').toLowerCase().replace(/\.$/, '')
  const written = place?.[2] ?? ''
  const port = /^\d{1,5}$/.test(written) && Number(written) < 65_536 ? Number(written) : null
  if (port === null && written !== '') faults.add('bad-port')
  if (/[^\x20-\x7e]/.test(host)) faults.add('non-ascii-host')
  return { userinfo, host: host === '' ? null : host, port }
}

function readUserinfo(text: string, faults: Set<UrlFault>): PastedUrl['userinfo'] {
  if (text.includes('@')) faults.add('several-at-signs')
  const [username, password] = cut(text, ':')
  if (password !== null && /[:/?#@[\]^|"<>{} ]|%(?![\da-fA-F]{2})/.test(password)) faults.add('unescaped-password')
  return { username: decode(username), password: password === null ? null : decode(password) }
}

/** `%s`, `%(key)s` and `%TOKEN%` are slots that a program or shell fills in. */
const SLOT = /^%\w{1,60}%$|^%[sdv@]$|%[({]/

function readQuery(query: string, faults: Set<UrlFault>): readonly QueryParameter[] {
  const parts = query.split('&').filter((part) => part !== '')
  return parts.map((part) => {
    const [name, value] = cut(part, '=')
    if (value !== null && carriesCredential(name) && /%(?![\da-fA-F]{2})/.test(value) && !SLOT.test(value))
      faults.add('bare-percent')
    return { name: decode(name.replaceAll('+', ' ')), value: decode((value ?? '').replaceAll('+', ' ')) }
  })
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const CREDENTIAL_NAMES = new Set(
  (
    'access_token accesstoken access-token api_key apikey api-key x-api-key api_token apitoken api-token app_key appkey app_secret appid ' +
    'application_key auth auth_key auth_token authtoken authorization bearer client_secret clientsecret code code_verifier credential ' +
    'id_token jwt key login_token oauth_token oauth_signature pass passwd password pat private_token private_key privatetoken pwd ' +
    'refresh_token saml_response samlresponse secret secret_key security_token session session_id session_token sessionid sid sig ' +
    'signature sign subscription-key ticket token user_key wstoken x-amz-credential x-amz-security-token x-amz-signature ' +
    'x-goog-credential x-goog-signature x-plex-token awsaccesskeyid ocp-apim-subscription-key jsessionid phpsessid crumb otp'
  ).split(' '),
)

/** Whether a parameter of that name carries a credential or a signature: OAuth (RFC 6750 §2.3), keys of products, pre-signed addresses. */
export function carriesCredential(name: string): boolean {
  return CREDENTIAL_NAMES.has(name.toLowerCase())
}

/** The names of the query's parameters that carry credentials, as written, in their order. */
export function credentialParameters(url: PastedUrl): readonly string[] {
  return url.query.filter(({ name }) => carriesCredential(name)).map(({ name }) => name)
}
