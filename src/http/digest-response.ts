import { md5 } from '@noble/hashes/legacy.js'
import { sha256, sha512_256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { DigestCredentials } from './digest.ts'

/** The digest algorithms of RFC 7616 §6.1; each has a `-sess` variant. */
export type DigestAlgorithm = 'MD5' | 'SHA-256' | 'SHA-512-256'

/** What it takes to compute a response beside the credentials' own parameters. */
export interface DigestSecrets {
  /** The plain user name: needed where the credentials hold its hash, and otherwise taken from them. */
  readonly username?: string
  readonly password: string
  /** The request method, which the response covers. */
  readonly method: string
  /** The request's body as text, for `qop=auth-int`. */
  readonly body?: string
}

/** Whether a response is what user name and password make; `undecidable` where a parameter is missing or the algorithm unknown. */
export interface DigestVerdict {
  readonly result: 'verifies' | 'fails' | 'undecidable'
  /** The response that should have been sent, in lower-case hex: as secret as the one that was. */
  readonly computed: string | null
  /** How user name and password were turned to bytes (RFC 7616 §4): older clients use ISO-8859-1. */
  readonly charset: 'UTF-8' | 'ISO-8859-1'
}

const hashes = { MD5: md5, 'SHA-256': sha256, 'SHA-512-256': sha512_256 } as const

/** An `algorithm` parameter taken apart, MD5 where it is absent; null for one that RFC 7616 §6.1 does not know. Letter case is forgiven. */
export const readDigestAlgorithm = (
  algorithm: string | null,
): { readonly name: DigestAlgorithm; readonly session: boolean } | null => {
  const upper = (algorithm ?? 'MD5').toUpperCase()
  const session = upper.endsWith('-SESS')
  const name = session ? upper.slice(0, -5) : upper
  return name === 'MD5' || name === 'SHA-256' || name === 'SHA-512-256' ? { name, session } : null
}

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0) & 255)

const toBytes = (text: string, charset: DigestVerdict['charset']): Uint8Array =>
  charset === 'UTF-8' ? new TextEncoder().encode(text) : latin1(text)

/**
 * Computes the response of Digest credentials in lower-case hex (RFC 7616 §3.4.1, and RFC 2069 §2.1.2 where no qop was sent);
 * null where a parameter is missing or the algorithm is unknown.
 */
export const computeDigestResponse = (
  credentials: DigestCredentials,
  secrets: DigestSecrets,
  charset: DigestVerdict['charset'] = 'UTF-8',
): string | null => {
  const { realm, nonce, uri, qop, nc, cnonce } = credentials
  const algorithm = readDigestAlgorithm(credentials.algorithm)
  const username = secrets.username ?? (credentials.userhash ? null : credentials.username)
  if (algorithm === null || username === null || realm === null || nonce === null || uri === null) return null
  if ((algorithm.session && cnonce === null) || (qop !== null && (cnonce === null || nc === null))) return null
  const hash = (...parts: readonly string[]): string =>
    bytesToHex(hashes[algorithm.name](toBytes(parts.join(':'), charset)))
  const user = hash(username, realm, secrets.password)
  const a1 = algorithm.session ? hash(user, nonce, cnonce ?? '') : user
  const a2 = qop === 'auth-int' ? hash(secrets.method, uri, hash(secrets.body ?? '')) : hash(secrets.method, uri)
  return qop === null ? hash(a1, nonce, a2) : hash(a1, nonce, nc ?? '', cnonce ?? '', qop, a2)
}

/** Whether the user name hash of the credentials is that of this name and their realm (RFC 7616 §3.4.4); null where none was sent. */
export const userhashMatches = (credentials: DigestCredentials, username: string): boolean | null => {
  const algorithm = readDigestAlgorithm(credentials.algorithm)
  if (!credentials.userhash || algorithm === null || credentials.realm === null) return null
  const hashed = bytesToHex(hashes[algorithm.name](new TextEncoder().encode(`${username}:${credentials.realm}`)))
  return hashed === credentials.username?.toLowerCase()
}

/** Says whether Digest credentials were made with this password (RFC 7616 §3.4.1), trying ISO-8859-1 where UTF-8 fails (§4). */
export const verifyDigest = (credentials: DigestCredentials, secrets: DigestSecrets): DigestVerdict => {
  const computed = computeDigestResponse(credentials, secrets)
  if (computed === null || credentials.response === null) return { result: 'undecidable', computed, charset: 'UTF-8' }
  const sent = credentials.response.toLowerCase()
  if (computed === sent) return { result: 'verifies', computed, charset: 'UTF-8' }
  const older = computeDigestResponse(credentials, secrets, 'ISO-8859-1')
  if (older === sent) return { result: 'verifies', computed: older, charset: 'ISO-8859-1' }
  return { result: 'fails', computed, charset: 'UTF-8' }
}
