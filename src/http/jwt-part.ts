import { readBase64, utf8 } from './base64.ts'
import type { Base64Reading } from './base64.ts'
import type { JsonReading } from './json-object.ts'
import { readJsonObject } from './json-object.ts'
import type { TokenDamage } from './token-damage.ts'

/** What is wrong with a token's form (RFC 7515 §5.2, RFC 7516 §5.2, RFC 7519 §7.2). */
export type TokenFault =
  | TokenDamage
  | 'one-part'
  | 'two-parts'
  | 'four-parts'
  | 'too-many-parts'
  | 'cut-short'
  | 'padding'
  | 'standard-base64'
  | 'header-not-base64url'
  | 'header-not-json'
  | 'header-not-an-object'
  | 'duplicate-header-parameter'
  | 'deep-nesting'
  | 'alg-missing'
  | 'alg-not-a-string'
  | 'alg-none'
  | 'enc-missing'
  | 'empty-payload'
  | 'payload-not-json'
  | 'payload-not-an-object'
  | 'duplicate-claim'
  | 'empty-signature'
  | 'signature-too-long'

/** One base64url part of a token and the JSON object in it, if there is one (RFC 7515 §2). */
export interface TokenPart extends JsonReading {
  /** The part decoded; null where it is no base64 or no UTF-8. */
  readonly text: string | null
  readonly faults: readonly TokenFault[]
}

const unreadable: JsonReading = { state: 'not-json', object: null, repeated: [] }

/** What is unusual in how a part is encoded, whatever its bytes are: a signature, a ciphertext. */
export const encodingFaults = (encoded: string): readonly TokenFault[] => faultsOf(readBase64(encoded))

const faultsOf = ({ alphabet, padding, faults }: Base64Reading): readonly TokenFault[] => [
  ...(padding > 0 ? (['padding'] as const) : []),
  ...(alphabet === 'standard' || alphabet === 'mixed' ? (['standard-base64'] as const) : []),
  ...(faults.includes('length') ? (['cut-short'] as const) : []),
]

/** Reads one part; trailing `=` and the standard alphabet are noted and read on, anything else outside the alphabet is not. */
export const readTokenPart = (encoded: string): TokenPart => {
  const reading = readBase64(encoded)
  const foreign = reading.faults.some((fault) =>
    ['foreign-character', 'whitespace', 'padding-misplaced'].includes(fault),
  )
  const text = foreign ? null : utf8(reading.bytes)
  return { ...(text === null ? unreadable : readJsonObject(text)), text, faults: faultsOf(reading) }
}
