import { utf8 } from './base64.ts'
import { hasControlCharacter } from './field.ts'

/** What Basic credentials decode to: user-id, password, the charset of the bytes, and what was wrong (RFC 7617 §2). */
export interface BasicCredentials {
  readonly username: string | null
  readonly password: string | null
  readonly charset: 'utf-8' | 'iso-8859-1' | 'utf-16' | null
  readonly faults: readonly BasicFault[]
}

/**
 * What is wrong with Basic credentials: not base64 at all, never encoded (`user:pass` as it is), without padding, in the alphabet of
 * base64url, encoded twice, without a colon, in bytes that are no UTF-8, with a line end (an `echo` without `-n`) or quotes inside.
 */
export type BasicFault =
  | 'bad-base64'
  | 'not-encoded'
  | 'missing-padding'
  | 'base64url'
  | 'encoded-twice'
  | 'no-colon'
  | 'not-utf8'
  | 'line-break-inside'
  | 'quotes-inside'
  | 'control-character'

/** The bytes of a base64 or base64url text, padded or not (RFC 4648 §4, §5); null where it is none. */
export function decodeBase64(text: string): Uint8Array | null {
  let end = text.length
  while (text.charAt(end - 1) === '=') end--
  const digits = text.slice(0, end).replaceAll('-', '+').replaceAll('_', '/')
  if (digits.length % 4 === 1 || !/^[A-Za-z0-9+/]*$/.test(digits)) return null
  return Uint8Array.from(atob(digits), (char) => char.charCodeAt(0))
}

/**
 * Reads the token68 of Basic credentials (RFC 7617 §2). Deviations, each with a fault: padding may be missing, the alphabet may be that of
 * base64url; bytes that are no UTF-8 are read as ISO-8859-1, or as UTF-16 where every other byte is zero; `user:pass` that was never encoded is split.
 */
export function readBasic(token68: string): BasicCredentials {
  const bytes = decodeBase64(token68)
  if (bytes === null)
    return split(token68, null, token68.includes(':') ? ['bad-base64', 'not-encoded'] : ['bad-base64'])
  const faults: BasicFault[] = []
  const padded = token68.length % 4 === 0
  if (!padded) faults.push('missing-padding')
  if (/[-_]/.test(token68)) faults.push('base64url')
  const { text, charset } = decodeText(bytes)
  if (charset !== 'utf-8') faults.push('not-utf8')
  if (text.includes(':')) return split(text, charset, faults)
  if (isEncodedAgain(text)) return { username: null, password: null, charset, faults: [...faults, 'encoded-twice'] }
  const unreadable = !padded || charset !== 'utf-8'
  return {
    username: text,
    password: null,
    charset,
    faults: unreadable ? [...faults, 'bad-base64'] : [...faults, 'no-colon'],
  }
}

function split(text: string, charset: BasicCredentials['charset'], faults: readonly BasicFault[]): BasicCredentials {
  const colon = text.indexOf(':')
  if (colon < 0) return { username: null, password: null, charset, faults }
  const found: BasicFault[] = [...faults]
  if (/[\r\n]/.test(text)) found.push('line-break-inside')
  else if (hasControlCharacter(text)) found.push('control-character')
  if (text.length > 2 && /^["']/.test(text) && text[0] === text.at(-1)) found.push('quotes-inside')
  return { username: text.slice(0, colon), password: text.slice(colon + 1), charset, faults: found }
}

function decodeText(bytes: Uint8Array): { readonly text: string; readonly charset: 'utf-8' | 'iso-8859-1' | 'utf-16' } {
  if (bytes.length >= 4 && bytes.length % 2 === 0 && bytes.every((byte, index) => (byte === 0) === (index % 2 === 1)))
    return { text: new TextDecoder('utf-16le').decode(bytes), charset: 'utf-16' }
  const text = utf8(bytes)
  return text === null
    ? { text: Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''), charset: 'iso-8859-1' }
    : { text, charset: 'utf-8' }
}

function isEncodedAgain(text: string): boolean {
  const bytes = /^[A-Za-z0-9+/]{4,}={0,2}\s?$/.test(text) ? decodeBase64(text.trim()) : null
  return bytes !== null && bytes.includes(0x3a) && bytes.every((byte) => byte >= 0x20)
}
