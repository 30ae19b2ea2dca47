import { readBase64 } from './base64.ts'
import type { JsonObject } from './json-object.ts'

/** The length of a signature in bytes for each algorithm whose length is fixed (RFC 7518 §3.2 and §3.4, RFC 8037 §3.1, RFC 8812 §3.2). */
const lengths: Readonly<Record<string, readonly number[]>> = {
  HS256: [32],
  HS384: [48],
  HS512: [64],
  ES256: [64],
  ES256K: [64],
  ES384: [96],
  ES512: [132],
  EdDSA: [64, 114],
  Ed25519: [64],
  Ed448: [114],
}

const isRsa = (alg: string): boolean => /^[RP]S(?:256|384|512)$/.test(alg)

/** RSA moduli are cut to whole multiples of 256 bits in practice, and 512 bits are the least ever used (RFC 8017 §8). */
const rsaFault = (length: number): 'cut-short' | null => (length < 64 || length % 32 !== 0 ? 'cut-short' : null)

/**
 * What the length of the signature part says, with no key: missing, cut short or too long for the header's `alg` (RFC 7518 §3).
 * An algorithm that is not known here has no fault.
 */
export const signatureFault = (
  header: JsonObject | null,
  encoded: string,
): readonly ('empty-signature' | 'cut-short' | 'signature-too-long')[] => {
  if (encoded === '') return ['empty-signature']
  const alg = header?.['alg']
  if (typeof alg !== 'string') return []
  const { length } = readBase64(encoded).bytes
  const expected = Object.hasOwn(lengths, alg) ? lengths[alg] : undefined
  if (expected === undefined) return isRsa(alg) && rsaFault(length) !== null ? ['cut-short'] : []
  if (expected.includes(length)) return []
  return [length < Math.min(...expected) ? 'cut-short' : 'signature-too-long']
}
