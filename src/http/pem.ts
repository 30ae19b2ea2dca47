import { derAt, readDerList, readOid } from './asn1.ts'
import { readBase64 } from './base64.ts'

const keyTypes: Readonly<Record<string, 'RSA' | 'EC' | 'OKP'>> = {
  '1.2.840.113549.1.1.1': 'RSA',
  '1.2.840.113549.1.1.10': 'RSA',
  '1.2.840.10045.2.1': 'EC',
  '1.3.101.112': 'OKP',
  '1.3.101.113': 'OKP',
}

const SEQUENCE = 0x30
const OID = 0x06
const BIT_STRING = 0x03

/** The bytes of the first PEM block of a text; empty where there is none (RFC 7468 §3). */
const readPem = (pem: string): Uint8Array => {
  const start = pem.indexOf('-----', pem.indexOf('-----BEGIN ') + 11)
  const end = pem.indexOf('-----END', start)
  return start < 0 || end < 0 ? new Uint8Array() : readBase64(pem.slice(start + 5, end)).bytes
}

/** A SubjectPublicKeyInfo is a SEQUENCE of an algorithm and a bit string; a certificate holds one among its fields (RFC 5280 §4.1). */
const keyInfo = (bytes: Uint8Array): Uint8Array | null => {
  const own = derAt(bytes, SEQUENCE)
  const candidates = [
    own,
    ...readDerList(derAt(bytes, SEQUENCE, SEQUENCE) ?? new Uint8Array()).map(({ content }) => content),
  ]
  return candidates.find((content) => content !== null && isKeyInfo(content)) ?? null
}

const isKeyInfo = (content: Uint8Array): boolean => {
  const oid = derAt(content, SEQUENCE, OID)
  return oid !== null && derAt(content, BIT_STRING) !== null && readOid(oid) in keyTypes
}

/** The key type (RFC 7518 §6.1) of a public key or certificate in PEM; null where it is none or of another type. */
export const pemKeyType = (pem: string): 'RSA' | 'EC' | 'OKP' | null => {
  const info = keyInfo(readPem(pem))
  const oid = info === null ? null : derAt(info, SEQUENCE, OID)
  return oid === null ? null : (keyTypes[readOid(oid)] ?? null)
}
