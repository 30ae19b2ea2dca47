import { isCookieValue, matchesDomain, partPair } from './cookie.ts'
import { parseDate } from './date.ts'
import { hasControlCharacter, isToken, trimBlanks } from './field.ts'

/** What a user agent does, or does not do, with a cookie because of its SameSite attribute (RFC 6265bis §5.6.7). */
export type SameSite = 'strict' | 'lax' | 'none'

/** A cookie that a server sets (RFC 6265bis §4.1, §5.6); all its attributes as written, and those that decide where it is sent. */
export interface SetCookie {
  readonly name: string
  readonly value: string
  readonly valueLength: number
  readonly attributes: ReadonlyMap<string, string | null>
  readonly prefix: '__Host-' | '__Secure-' | null
  readonly domain: string | null
  readonly path: string | null
  readonly secure: boolean
  readonly httpOnly: boolean
  readonly partitioned: boolean
  readonly sameSite: SameSite | null
  readonly expires: Date | null
  /** Seconds; zero or less deletes the cookie. */
  readonly maxAge: number | null
  readonly faults: readonly SetCookieFault[]
}

/** Why a user agent refuses a cookie or reads it otherwise than meant (RFC 6265bis §5.6, §5.7; `partitioned-…`: CHIPS). */
export type SetCookieFault =
  | 'bad-expires'
  | 'bad-max-age'
  | 'bad-name'
  | 'bad-value'
  | 'control-character'
  | 'domain-mismatch'
  | 'domain-with-path'
  | 'domain-with-port'
  | 'domain-with-scheme'
  | 'domain-without-dot'
  | 'duplicate-attribute'
  | 'host-prefix-with-domain'
  | 'host-prefix-without-root-path'
  | 'partitioned-without-secure'
  | 'path-without-slash'
  | 'prefix-without-secure'
  | 'same-site-none-without-secure'
  | 'several-cookies'
  | 'too-long'
  | 'unknown-same-site'
  | 'without-name'

/** The octets that a name and value, or one attribute, may have (RFC 6265bis §5.6). */
const LONGEST_PAIR = 4096
const LONGEST_ATTRIBUTE = 1024

/**
 * Reads a Set-Cookie field value as a user agent does (RFC 6265bis §5.6); null where nothing stands in it. `host` is the host that set
 * the cookie, without a port. Of a repeated attribute the last value counts, as in RFC 6265bis §5.7.
 */
export function parseSetCookie(value: string, host?: string): SetCookie | null {
  const [first = '', ...rest] = value.split(';')
  const { name, value: content } = partPair(trimBlanks(first))
  if (name === '' && content === '') return null
  const parts = rest.map(trimBlanks).filter((part) => part !== '')
  const pairs = parts.map(readAttribute)
  const attributes = new Map(pairs)
  const cookie = {
    name,
    value: content,
    valueLength: content.length,
    attributes,
    prefix: prefixOf(name),
    domain: attributes.get('domain')?.replace(/^\./, '').toLowerCase() || null,
    path: attributes.get('path') || null,
    secure: attributes.has('secure'),
    httpOnly: attributes.has('httponly'),
    partitioned: attributes.has('partitioned'),
    sameSite: readSameSite(attributes.get('samesite')),
    expires: parseDate(attributes.get('expires') ?? '')?.date ?? null,
    maxAge: readSeconds(attributes.get('max-age')),
  }
  const repeated: readonly SetCookieFault[] = attributes.size < pairs.length ? ['duplicate-attribute'] : []
  return {
    ...cookie,
    faults: [...repeated, ...RULES.filter(([, breaks]) => breaks(cookie, host)).map(([fault]) => fault)],
  }
}

function readAttribute(text: string): readonly [string, string | null] {
  const equals = text.indexOf('=')
  if (equals < 0) return [text.toLowerCase(), null]
  return [
    trimBlanks(text.slice(0, equals)).toLowerCase(),
    trimBlanks(text.slice(equals + 1)).slice(0, LONGEST_ATTRIBUTE),
  ]
}

function prefixOf(name: string): SetCookie['prefix'] {
  if (/^__host-/i.test(name)) return '__Host-'
  return /^__secure-/i.test(name) ? '__Secure-' : null
}

function readSameSite(value: string | null | undefined): SameSite | null {
  const found = value?.toLowerCase()
  return found === 'strict' || found === 'lax' || found === 'none' ? found : null
}

function readSeconds(value: string | null | undefined): number | null {
  return /^-?\d{1,15}$/.test(value ?? '') ? Number(value) : null
}

type Rule = readonly [SetCookieFault, (cookie: Omit<SetCookie, 'faults'>, host: string | undefined) => boolean]

const RULES: readonly Rule[] = [
  ['without-name', ({ name }) => name === ''],
  ['bad-name', ({ name }) => name !== '' && !isToken(name)],
  ['control-character', ({ value }) => hasControlCharacter(value)],
  ['bad-value', ({ value }) => !isCookieValue(value) && !hasControlCharacter(value)],
  ['too-long', ({ name, value }) => new TextEncoder().encode(name + value).length > LONGEST_PAIR],
  ['same-site-none-without-secure', ({ sameSite, secure }) => sameSite === 'none' && !secure],
  ['unknown-same-site', ({ attributes, sameSite }) => attributes.has('samesite') && sameSite === null],
  ['partitioned-without-secure', ({ partitioned, secure }) => partitioned && !secure],
  ['prefix-without-secure', ({ prefix, secure }) => prefix !== null && !secure],
  ['host-prefix-with-domain', ({ prefix, attributes }) => prefix === '__Host-' && attributes.has('domain')],
  ['host-prefix-without-root-path', ({ prefix, path }) => prefix === '__Host-' && path !== '/'],
  ['domain-with-scheme', ({ domain }) => domain?.includes('://') ?? false],
  ['domain-with-port', ({ domain }) => /^[^:[\]]+:\d+$/.test(domain ?? '')],
  ['domain-with-path', ({ domain }) => domain !== null && !domain.includes('://') && domain.includes('/')],
  ['domain-without-dot', ({ domain }) => /^[\w-]+$/.test(domain ?? '')],
  [
    'domain-mismatch',
    ({ domain }, host) => domain !== null && host !== undefined && isPlainName(domain) && !matchesDomain(host, domain),
  ],
  ['path-without-slash', ({ path }) => path !== null && !path.startsWith('/')],
  ['bad-expires', ({ attributes, expires }) => attributes.has('expires') && expires === null],
  ['bad-max-age', ({ attributes, maxAge }) => attributes.has('max-age') && maxAge === null],
  [
    'several-cookies',
    ({ attributes }) => [...attributes.values()].some((value) => /, ?[\w.-]{1,64}=/.test(value ?? '')),
  ],
]

function isPlainName(domain: string): boolean {
  return !/[:/]/.test(domain)
}
