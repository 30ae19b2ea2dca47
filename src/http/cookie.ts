import { hasControlCharacter, isToken, trimBlanks } from './field.ts'

/** One cookie of a Cookie field; the value is secret (RFC 6265bis §4.2.1). */
export interface CookiePair {
  readonly name: string
  readonly value: string
}

/** The cookies of a Cookie field in their order, and what breaks its grammar (RFC 6265bis §4.2.1). */
export interface CookieList {
  readonly cookies: readonly CookiePair[]
  readonly faults: readonly CookieFault[]
}

/** What is wrong with a Cookie field. */
export type CookieFault =
  | 'bad-name'
  | 'bad-value'
  | 'control-character'
  | 'duplicate-name'
  | 'empty'
  | 'set-cookie-attributes'
  | 'without-name'

/**
 * Reads a Cookie field value (RFC 6265bis §4.2.1). Deviations: commas do not part cookies; white space round names and values is dropped;
 * a cookie without `=` has an empty name, as user agents read it; quotes belong to the value.
 */
export function parseCookie(value: string): CookieList {
  const faults = new Set<CookieFault>()
  const cookies: CookiePair[] = []
  for (const part of value.split(';')) {
    const written = trimBlanks(part)
    if (written === '') continue
    const pair = partPair(written)
    if (pair.name === '') faults.add('without-name')
    else if (!isToken(pair.name)) faults.add('bad-name')
    if (!isCookieValue(pair.value)) faults.add(hasControlCharacter(pair.value) ? 'control-character' : 'bad-value')
    if (/^(?:path|expires|max-age|samesite|httponly|secure)$/i.test(pair.name || pair.value))
      faults.add('set-cookie-attributes')
    cookies.push(pair)
  }
  if (cookies.length === 0) faults.add('empty')
  if (new Set(cookies.map(({ name }) => name)).size < cookies.length) faults.add('duplicate-name')
  return { cookies, faults: [...faults] }
}

/** Parts `name=value` at the first `=`; a text without one is a value without a name (RFC 6265bis §5.6). */
export function partPair(text: string): CookiePair {
  const equals = text.indexOf('=')
  if (equals < 0) return { name: '', value: text }
  return { name: trimBlanks(text.slice(0, equals)), value: trimBlanks(text.slice(equals + 1)) }
}

/** Whether the text is a `cookie-value`, quotes round it allowed (RFC 6265bis §4.1.1). */
export function isCookieValue(text: string): boolean {
  const inner = text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text
  return /^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]*$/.test(inner)
}

/** Whether a cookie of that domain is sent to the host, a label boundary between them (RFC 6265bis §5.1.3); IP addresses match themselves alone. */
export function matchesDomain(host: string, domain: string): boolean {
  const name = host.toLowerCase()
  const wanted = domain.replace(/^\./, '').toLowerCase()
  if (name === wanted) return true
  return name.endsWith(`.${wanted}`) && !/^[\d.]+$|:/.test(name)
}

/** Whether a cookie of that path is sent with the request path (RFC 6265bis §5.1.4). */
export function matchesPath(requestPath: string, cookiePath: string): boolean {
  if (requestPath === cookiePath) return true
  return (
    requestPath.startsWith(cookiePath) && (cookiePath.endsWith('/') || requestPath.charAt(cookiePath.length) === '/')
  )
}
