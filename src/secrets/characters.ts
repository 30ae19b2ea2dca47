/** Classes of characters as bits, so that one look-up tells them all. */
export const DIGIT = 1
export const LETTER = 2
export const HEX = 4
/** `_` and `-`, which base64url (RFC 4648 §5) adds to letters and digits. */
export const SAFE = 8
export const DOT = 16
/** `+`, `/` and `=` of base64 (RFC 4648 §4). */
export const BASE64 = 32
/** `~` and `%`, which token68 (RFC 9110 §11.2) and percent-encoding add. */
export const LOOSE = 64

export const ALNUM = DIGIT | LETTER
export const BASE64URL = ALNUM | SAFE
export const DOTTED = BASE64URL | DOT
export const TOKEN = DOTTED | BASE64 | LOOSE

const classes = new Uint8Array(128)
const mark = (characters: string, bits: number): void => {
  for (const character of characters) classes[character.charCodeAt(0)]! |= bits
}
mark('0123456789', DIGIT | HEX)
mark('abcdefABCDEF', LETTER | HEX)
mark('ghijklmnopqrstuvwxyzGHIJKLMNOPQRSTUVWXYZ', LETTER)
mark('_-', SAFE)
mark('.', DOT)
mark('+/=', BASE64)
mark('~%', LOOSE)

/** The classes of a UTF-16 unit as bits; 0 for all outside ASCII and past the end of a text. */
export const classOf = (unit: number): number => (unit < 128 ? classes[unit]! : 0)

/** The offset of the first character at or after `from` that is in none of the classes. */
export const skip = (text: string, from: number, bits: number, limit = text.length): number => {
  let at = from
  while (at < limit && (classOf(text.charCodeAt(at)) & bits) !== 0) at++
  return at
}

/** The offset of the first character of the run that ends at `to`, looking back no further than `limit`. */
export const skipBack = (text: string, to: number, bits: number, limit = 0): number => {
  let at = to
  while (at > limit && (classOf(text.charCodeAt(at - 1)) & bits) !== 0) at--
  return at
}

/** The offset after spaces and tabs, no-break spaces included, which chat programs put in. */
export const skipBlanks = (text: string, from: number): number => {
  let at = from
  while (at < text.length && isBlank(text.charCodeAt(at))) at++
  return at
}

/** Whether a UTF-16 unit is a space, a tab or a no-break space. */
export const isBlank = (unit: number): boolean => unit === 32 || unit === 9 || unit === 160

/** The offset of the end of the line, its line break not included, or `reach` characters on, or the end of the text. */
export const lineEnd = (text: string, from: number, reach: number): number => {
  const limit = Math.min(text.length, from + reach)
  let at = from
  while (at < limit && text.charCodeAt(at) !== 10) at++
  return at > from && text.charCodeAt(at) === 10 && text.charCodeAt(at - 1) === 13 ? at - 1 : at
}

/** The offset of the next line's start, or the end of the text. */
export const lineAfter = (text: string, at: number): number => {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}

/** Whether letters and digits are mixed as a generator would mix them, and no person: a rough measure for values without a known form. */
export const looksRandom = (value: string): boolean => {
  if (value.length < 12 || value.length > 8192) return false
  let changes = 0
  let digits = 0
  let before = 0
  for (let at = 0; at < value.length; at++) {
    const unit = value.charCodeAt(at)
    const bits = classOf(unit)
    if ((bits & TOKEN) === 0) return false
    const group = bits & DIGIT ? 1 : bits & LETTER ? (unit < 97 ? 2 : 3) : 4
    if (group === 1) digits++
    if (group !== before) changes++
    before = group
  }
  return digits > 0 && digits < value.length && changes >= Math.min(5, value.length / 5)
}
