import type { CompactVerifyResult, CryptoKey as JoseKey, JWK } from 'jose'
import { readToken } from './jwt.ts'
import { pemKeyType } from './pem.ts'
import type { VerificationKeys } from './verification-keys.ts'
import { leastSecretBytes, secretReadings } from './verification-keys.ts'

/** Why a signature verifies, fails or cannot be judged. */
export type SignatureReason =
  | 'key-found'
  | 'other-key-or-altered'
  | 'algorithm-differs'
  | 'alg-none'
  | 'empty-signature'
  | 'not-a-jws'
  | 'key-too-short'
  | 'key-not-for-signatures'
  | 'unknown-kid'
  | 'encrypted'
  | 'form'
  | 'algorithm-unsupported'
  | 'key-unusable'
  | 'private-key'

/** Whether a token's signature verifies under the keys given. */
export interface SignatureVerdict {
  readonly result: 'verifies' | 'fails' | 'undecidable'
  readonly reason: SignatureReason
  /** The `kid` of the key that verified, or that would although the token names another; null where it has none or none did. */
  readonly kid: string | null
  /** How a shared secret had to be read for the signature to verify. */
  readonly secretReadAs: 'text' | 'base64' | 'hex' | null
}

const verdict = (
  result: SignatureVerdict['result'],
  reason: SignatureReason,
  more: Partial<SignatureVerdict> = {},
): SignatureVerdict => ({
  result,
  reason,
  kid: null,
  secretReadAs: null,
  ...more,
})

type Key = JoseKey | Uint8Array | JWK

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null)

/** Jose tells a wrong signature, an unsupported algorithm and an unusable key apart by error code and type. */
const verdictOfError = (error: unknown): SignatureVerdict => {
  const code = codeOf(error)
  if (code === 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED') return verdict('fails', 'other-key-or-altered')
  if (code === 'ERR_JOSE_ALG_NOT_ALLOWED') return verdict('fails', 'algorithm-differs')
  if (code === 'ERR_JOSE_NOT_SUPPORTED') return verdict('undecidable', 'algorithm-unsupported')
  if (code === 'ERR_JWS_INVALID') return verdict('fails', 'not-a-jws')
  if (error instanceof TypeError && error.message.includes('modulusLength')) return verdict('fails', 'key-too-short')
  return verdict('undecidable', 'key-unusable')
}

const check = async (token: string, alg: string, key: Key): Promise<SignatureVerdict> => {
  const { compactVerify } = await import('jose')
  try {
    await (compactVerify(token, key, { algorithms: [alg] }) satisfies Promise<CompactVerifyResult>)
    return verdict('verifies', 'key-found')
  } catch (error) {
    return verdictOfError(error)
  }
}

const publicMembers = ['kty', 'crv', 'x', 'y', 'n', 'e', 'k'] as const

/** The members of a JWK that verify, its private ones left behind (RFC 7518 §6). */
const publicPart = (jwk: JWK): JWK =>
  Object.fromEntries(publicMembers.filter((name) => jwk[name] !== undefined).map((name) => [name, jwk[name]]))

const keyTypes: Readonly<Record<string, readonly string[]>> = {
  HS: ['oct'],
  RS: ['RSA'],
  PS: ['RSA'],
  ES: ['EC'],
  Ed: ['OKP'],
}

/** What a JWK rules out by what it says of itself (RFC 7517 §4.1 to §4.4). */
const refusalOf = (jwk: JWK, alg: string): SignatureReason | null => {
  if (jwk.use !== undefined && jwk.use !== 'sig') return 'key-not-for-signatures'
  if (Array.isArray(jwk.key_ops) && !jwk.key_ops.includes('verify') && !jwk.key_ops.includes('sign'))
    return 'key-not-for-signatures'
  const isSame = jwk.alg === alg || [jwk.alg, alg].every((name) => name === 'EdDSA' || name === 'Ed25519')
  if (jwk.alg !== undefined && !isSame) return 'algorithm-differs'
  const types = keyTypes[alg.slice(0, 2)]
  return types !== undefined && typeof jwk.kty === 'string' && !types.includes(jwk.kty) ? 'algorithm-differs' : null
}

const checkJwk = async (token: string, alg: string, jwk: JWK): Promise<SignatureVerdict> => {
  const refusal = refusalOf(jwk, alg)
  if (refusal !== null) return verdict('fails', refusal)
  if (jwk.kty === 'oct' && typeof jwk.k === 'string' && (jwk.k.length * 6) >> 3 < leastSecretBytes(alg))
    return verdict('fails', 'key-too-short')
  const { importJWK } = await import('jose')
  try {
    const found = await check(token, alg, await importJWK(publicPart(jwk), alg))
    return found.result === 'verifies' && typeof jwk.kid === 'string' ? { ...found, kid: jwk.kid } : found
  } catch (error) {
    return verdictOfError(error)
  }
}

/** Tries each key until one verifies; where none does, the plainest failure is that of the last one that could be tried. */
const checkEach = async (token: string, alg: string, jwks: readonly JWK[]): Promise<SignatureVerdict> => {
  let last = verdict('undecidable', 'key-unusable')
  for (const jwk of jwks) {
    const found = await checkJwk(token, alg, jwk)
    if (found.result === 'verifies') return found
    if (last.reason !== 'other-key-or-altered') last = found
  }
  return last
}

const checkSet = async (token: string, alg: string, kid: unknown, keys: readonly JWK[]): Promise<SignatureVerdict> => {
  if (typeof kid !== 'string') return checkEach(token, alg, keys)
  const named = keys.filter((jwk) => jwk.kid === kid)
  if (named.length > 0) return checkEach(token, alg, named)
  const other = await checkEach(token, alg, keys)
  return verdict('undecidable', 'unknown-kid', { kid: other.kid })
}

const checkPem = async (token: string, alg: string, pem: string): Promise<SignatureVerdict> => {
  const keyType = pemKeyType(pem)
  const types = keyTypes[alg.slice(0, 2)]
  if (keyType !== null && types?.includes(keyType) === false) return verdict('fails', 'algorithm-differs')
  const { importSPKI, importX509 } = await import('jose')
  try {
    return await check(token, alg, await (pem.includes('CERTIFICATE') ? importX509(pem, alg) : importSPKI(pem, alg)))
  } catch (error) {
    return verdictOfError(error)
  }
}

const checkSecret = async (token: string, alg: string, secret: string): Promise<SignatureVerdict> => {
  if (!alg.startsWith('HS')) return verdict('fails', 'algorithm-differs')
  let last = verdict('undecidable', 'key-unusable')
  for (const { bytes, secretReadAs } of secretReadings(secret)) {
    const found = await check(token, alg, bytes)
    if (found.result === 'verifies') return { ...found, secretReadAs }
    last = found
  }
  return last
}

const checkKeys = async (
  token: string,
  alg: string,
  kid: unknown,
  keys: VerificationKeys,
): Promise<SignatureVerdict> => {
  if (keys.type === 'jwk') return checkJwk(token, alg, keys.jwk)
  if (keys.type === 'jwk-set') return checkSet(token, alg, kid, keys.keys)
  if (keys.type === 'pem') return checkPem(token, alg, keys.text)
  if (keys.type === 'secret') return checkSecret(token, alg, keys.text)
  return verdict('undecidable', 'private-key')
}

/**
 * Says whether a compact JWS verifies under the keys given (RFC 7515 §5.2). Its claims and times are not looked at.
 * A JWK counts as too short below RFC 7518 §3.2; a secret given as text does not, since most libraries take any.
 */
export const verifyToken = async (token: string, keys: VerificationKeys): Promise<SignatureVerdict> => {
  const { kind, header, faults, validForm } = readToken(token)
  if (kind === 'jwe') return verdict('undecidable', 'encrypted')
  if (faults.includes('alg-none')) return verdict('fails', 'alg-none')
  const isPaddedOnly = kind === 'jws' && faults.includes('padding') && faults.every((fault) => fault === 'padding')
  if (isPaddedOnly) return verdict('undecidable', 'form')
  const alg = header?.['alg']
  if (kind === 'not-jwt' || !validForm || typeof alg !== 'string') return verdict('fails', 'not-a-jws')
  if (faults.includes('empty-signature')) return verdict('fails', 'empty-signature')
  return checkKeys(token, alg, header?.['kid'], keys)
}
