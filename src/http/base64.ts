/** What is wrong with, or unusual in, a base64 text (RFC 4648 §3). */
export type Base64Fault =
  | 'foreign-character'
  | 'whitespace'
  | 'padding-misplaced'
  | 'padding-short'
  | 'length'
  | 'trailing-bits'

/** A base64 or base64url text, read as far as it can be. */
export interface Base64Reading {
  readonly bytes: Uint8Array
  /** The alphabet that the text proves: `neutral` where no character tells the two apart. */
  readonly alphabet: 'standard' | 'url' | 'mixed' | 'neutral'
  /** How many `=` stand in the text. */
  readonly padding: number
  readonly faults: readonly Base64Fault[]
}

const PAD = 64
const SPACE = 65
const FOREIGN = 66

const valueOf = (code: number): number => {
  if (code >= 65 && code <= 90) return code - 65
  if (code >= 97 && code <= 122) return code - 71
  if (code >= 48 && code <= 57) return code + 4
  if (code === 43 || code === 45) return 62
  if (code === 47 || code === 95) return 63
  if (code === 61) return PAD
  return code === 32 || (code >= 9 && code <= 13) ? SPACE : FOREIGN
}

const values = Uint8Array.from({ length: 128 }, (_, code) => valueOf(code))

interface Scan {
  readonly sextets: Uint8Array
  readonly padding: number
  readonly faults: Set<Base64Fault>
}

const scan = (text: string): Scan => {
  const sextets = new Uint8Array(text.length)
  const faults = new Set<Base64Fault>()
  let [length, padding] = [0, 0]
  for (let i = 0; i < text.length; i++) {
    const value = values[text.charCodeAt(i)] ?? FOREIGN
    if (value === PAD) padding++
    else if (value === SPACE) faults.add('whitespace')
    else if (value === FOREIGN) faults.add('foreign-character')
    else {
      if (padding > 0) faults.add('padding-misplaced')
      sextets[length++] = value
    }
  }
  return { sextets: sextets.subarray(0, length), padding, faults }
}

const pack = (sextets: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array((sextets.length * 6) >> 3)
  let [bits, held, at] = [0, 0, 0]
  for (const sextet of sextets) {
    held = ((held << 6) | sextet) & 0xffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = held >> bits
    }
  }
  return bytes
}

const alphabetOf = (text: string): Base64Reading['alphabet'] => {
  const standard = text.includes('+') || text.includes('/')
  const url = text.includes('-') || text.includes('_')
  if (standard && url) return 'mixed'
  if (standard) return 'standard'
  return url ? 'url' : 'neutral'
}

/**
 * Reads base64 or base64url text to bytes, noting its faults (RFC 4648 §4 and §5).
 * More lenient than the grammar: both alphabets at once, any padding, white space and foreign characters are skipped.
 */
export const readBase64 = (text: string): Base64Reading => {
  const { sextets, padding, faults } = scan(text)
  const left = sextets.length % 4
  if (left === 1) faults.add('length')
  if (padding > 2 || (padding > 0 && (left + padding) % 4 !== 0))
    faults.add(padding > 2 ? 'padding-misplaced' : 'padding-short')
  const last = sextets.at(-1) ?? 0
  if ((left === 2 && (last & 15) !== 0) || (left === 3 && (last & 3) !== 0)) faults.add('trailing-bits')
  return { bytes: pack(sextets), alphabet: alphabetOf(text), padding, faults: [...faults] }
}

/** Made once: each costs more than what it decodes. */
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The bytes as text, or null where they are not well-formed UTF-8 (RFC 3629). */
export const utf8 = (bytes: Uint8Array): string | null => {
  try {
    return strictUtf8.decode(bytes)
  } catch {
    return null
  }
}
