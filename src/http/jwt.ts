import { readBase64, utf8 } from './base64.ts'
import type { JsonObject } from './json-object.ts'
import { signatureFault } from './jws-signature.ts'
import type { TokenFault, TokenPart } from './jwt-part.ts'
import { encodingFaults, readTokenPart } from './jwt-part.ts'
import type { TokenDamage } from './token-damage.ts'
import { readDamage } from './token-damage.ts'

/** A token as it is written, in the raw: it holds the token's text and all its claims. */
export interface TokenReading {
  /** `jws` and `jwe` need the right number of parts and a JOSE header; all else is `not-jwt`. */
  readonly kind: 'jws' | 'jwe' | 'not-jwt'
  /** How many parts the dots make. */
  readonly parts: number
  /** A strict reader takes it apart without complaint; says nothing of the signature or of the claims. */
  readonly validForm: boolean
  /** The JOSE header where one could be read, whatever the rest is. */
  readonly header: JsonObject | null
  /** The claims set: the second of three parts where that is a JSON object. */
  readonly claims: JsonObject | null
  /** Null where there is no payload to read: a JWE, or no JWT at all. */
  readonly payloadIsJson: boolean | null
  /** The token inside a token (`cty` JWT, RFC 7519 §5.2), where it can be read without a key. */
  readonly nested: TokenReading | null
  readonly faults: readonly TokenFault[]
  /** The token's text with the damage of copying undone, where that was possible. */
  readonly mended: string | null
}

const headerFaults = (header: TokenPart): TokenFault[] => {
  const faults: TokenFault[] = [...header.faults]
  if (header.text === null) faults.push('header-not-base64url', 'header-not-json')
  else if (header.state === 'cut-short') faults.push('header-not-json', 'cut-short')
  else if (header.state === 'not-json') faults.push('header-not-json')
  else if (header.state === 'not-an-object') faults.push('header-not-an-object')
  else if (header.state === 'too-deep') faults.push('deep-nesting')
  if (header.repeated.length > 0) faults.push('duplicate-header-parameter')
  return faults
}

const algFaults = (header: JsonObject | null): TokenFault[] => {
  if (header === null) return []
  if (header['alg'] === undefined) return ['alg-missing']
  if (typeof header['alg'] !== 'string') return ['alg-not-a-string']
  return header['alg'].toLowerCase() === 'none' ? ['alg-none'] : []
}

const payloadFaults = (payload: TokenPart, encoded: string): TokenFault[] => {
  if (encoded === '') return ['empty-payload']
  const faults: TokenFault[] = [...payload.faults]
  if (payload.state === 'cut-short') faults.push('payload-not-json', 'cut-short')
  else if (payload.state === 'not-json') faults.push('payload-not-json')
  else if (payload.state === 'not-an-object') faults.push('payload-not-an-object')
  else if (payload.state === 'too-deep') faults.push('deep-nesting')
  if (payload.repeated.length > 0) faults.push('duplicate-claim')
  return faults
}

const partsFault = (parts: number): TokenFault[] => {
  if (parts === 1) return ['one-part']
  if (parts === 2) return ['two-parts']
  if (parts === 4) return ['four-parts']
  return parts > 5 ? ['too-many-parts'] : []
}

/** Faults that leave a strict reader content: they concern the content or the key, not the form. */
const harmless = new Set<TokenFault>([
  'alg-none',
  'empty-signature',
  'empty-payload',
  'payload-not-json',
  'payload-not-an-object',
  'duplicate-claim',
  'duplicate-header-parameter',
  'deep-nesting',
  'signature-too-long',
])

/** A signature of the wrong length, or a payload that is no JSON, is still well-formed: only an impossible base64 length is not. */
const isWellFormed = (faults: readonly TokenFault[], encoded: readonly string[]): boolean =>
  faults.every((fault) => harmless.has(fault) || fault === 'cut-short') &&
  encoded.every((part) => part.length % 4 !== 1)

const readJws = (
  text: string,
  encoded: readonly string[],
  header: TokenPart,
  damage: readonly TokenDamage[],
): TokenReading => {
  const [, second = '', third = ''] = encoded
  const payload = readTokenPart(second)
  const isJws = header.object !== null || header.state === 'too-deep'
  const faults: TokenFault[] = [...damage, ...headerFaults(header), ...algFaults(header.object)]
  if (isJws)
    faults.push(...payloadFaults(payload, second), ...encodingFaults(third), ...signatureFault(header.object, third))
  const nested =
    isJws && payload.text?.startsWith('ey') === true && payload.text !== text ? readToken(payload.text) : null
  return {
    kind: isJws ? 'jws' : 'not-jwt',
    parts: 3,
    validForm: isJws && isWellFormed(faults, encoded),
    header: header.object,
    claims: payload.object,
    payloadIsJson: isJws ? payload.object !== null : null,
    nested: nested?.kind === 'not-jwt' ? null : nested,
    faults: [...new Set(faults)],
    mended: null,
  }
}

const readJwe = (encoded: readonly string[], header: TokenPart, damage: readonly TokenDamage[]): TokenReading => {
  const faults: TokenFault[] = [...damage, ...headerFaults(header), ...algFaults(header.object)]
  if (header.object !== null && typeof header.object['enc'] !== 'string') faults.push('enc-missing')
  if (header.object !== null) faults.push(...encoded.slice(1).flatMap(encodingFaults))
  const isJwe = header.object !== null
  return {
    ...noToken,
    kind: isJwe ? 'jwe' : 'not-jwt',
    parts: 5,
    validForm: isJwe && isWellFormed(faults, encoded),
    header: header.object,
    faults: [...new Set(faults)],
  }
}

const noToken = { claims: null, payloadIsJson: null, nested: null, mended: null } as const

/** Another number of parts is no JWT; a header that stands there all the same tells what it was meant to be. */
const readOther = (encoded: readonly string[], header: TokenPart, damage: readonly TokenDamage[]): TokenReading => {
  const faults: TokenFault[] = [...damage, ...partsFault(encoded.length)]
  if (header.object !== null && encoded.length === 2 && readTokenPart(encoded[1] ?? '').state === 'cut-short')
    faults.push('cut-short')
  if (header.state === 'cut-short' && encoded.length < 3) faults.push('cut-short')
  if (encoded.length === 1 && holdsToken(header.text)) faults.push('encoded-twice')
  return { ...noToken, kind: 'not-jwt', parts: encoded.length, validForm: false, header: header.object, faults }
}

const holdsToken = (text: string | null): text is string =>
  text !== null && text.startsWith('ey') && text.split('.', 6).length > 2

const mend = (text: string, mended: string | null): string | null => {
  const plain = mended ?? text
  if (plain.includes('.')) return mended
  const inner = utf8(readBase64(plain).bytes)
  return holdsToken(inner) ? inner : mended
}

/**
 * Reads a JSON Web Token in compact serialization, or says why it is none (RFC 7515 §7.1, RFC 7516 §7.1, RFC 7519 §7.2).
 * More lenient than the grammar: `=` and the standard base64 alphabet are read and noted; a header of any JSON object is enough.
 */
export const readToken = (text: string): TokenReading => {
  const { damage, mended } = readDamage(text)
  const encoded = text.split('.')
  const header = readTokenPart(encoded[0] ?? '')
  const reading =
    encoded.length === 3
      ? readJws(text, encoded, header, damage)
      : encoded.length === 5
        ? readJwe(encoded, header, damage)
        : readOther(encoded, header, damage)
  return { ...reading, mended: mend(text, mended) }
}
