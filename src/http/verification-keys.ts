import type { JWK } from 'jose'
import { readBase64 } from './base64.ts'
import type { JsonObject } from './json-object.ts'
import { readJsonObject } from './json-object.ts'

/** Keys to verify a signature with, in the form in which people have them. A private key is recognised and not taken. */
export type VerificationKeys =
  | { readonly type: 'jwk'; readonly jwk: JWK }
  | { readonly type: 'jwk-set'; readonly keys: readonly JWK[] }
  | { readonly type: 'pem'; readonly text: string }
  | { readonly type: 'secret'; readonly text: string }
  | { readonly type: 'private-key' }

const isJwk = (value: unknown): value is JWK => typeof value === 'object' && value !== null && 'kty' in value

const ofJson = (object: JsonObject): VerificationKeys | null => {
  if (Array.isArray(object['keys'])) return { type: 'jwk-set', keys: object['keys'].filter(isJwk) }
  return isJwk(object) ? { type: 'jwk', jwk: object } : null
}

/** Tells a JWK, a JWK set (RFC 7517 §4 and §5), a PEM block (RFC 7468) and a shared secret apart; any other text is taken for a secret. */
export const readKeys = (text: string): VerificationKeys => {
  const trimmed = text.trim()
  const object = trimmed.startsWith('{') ? readJsonObject(trimmed).object : null
  if (trimmed.includes('PRIVATE KEY-----')) return { type: 'private-key' }
  if (trimmed.startsWith('-----BEGIN ')) return { type: 'pem', text: trimmed }
  return (object === null ? null : ofJson(object)) ?? { type: 'secret', text }
}

/** The fewest bytes a shared secret may have for an HMAC algorithm (RFC 7518 §3.2); 0 for any other. */
export const leastSecretBytes = (alg: string): number => {
  if (alg === 'HS256') return 32
  if (alg === 'HS384') return 48
  return alg === 'HS512' ? 64 : 0
}

/** A shared secret as bytes, read in one of the ways in which libraries read it. */
export interface SecretReading {
  readonly bytes: Uint8Array
  readonly secretReadAs: 'text' | 'base64' | 'hex'
}

const hexBytes = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

/** All the ways to read a shared secret, the usual first: as UTF-8 text, without a trailing line break, as base64, as hex. */
export const secretReadings = (secret: string): readonly SecretReading[] => {
  const readings: SecretReading[] = [{ bytes: new TextEncoder().encode(secret), secretReadAs: 'text' }]
  const trimmed = secret.trim()
  if (trimmed !== secret) readings.push({ bytes: new TextEncoder().encode(trimmed), secretReadAs: 'text' })
  const base64 = readBase64(trimmed)
  if (!base64.faults.includes('foreign-character')) readings.push({ bytes: base64.bytes, secretReadAs: 'base64' })
  if (trimmed.length % 2 === 0 && /^[0-9A-Fa-f]+$/.test(trimmed))
    readings.push({ bytes: hexBytes(trimmed), secretReadAs: 'hex' })
  return readings.filter(({ bytes }) => bytes.length > 0)
}
