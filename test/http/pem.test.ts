import { exportSPKI, generateKeyPair } from 'jose'
import { describe, expect, it } from 'vitest'
import { pemKeyType } from '../../src/http/pem.ts'

describe('a public key in PEM', () => {
  it('is of the type that its algorithm has', async () => {
    expect(pemKeyType(await exportSPKI((await generateKeyPair('ES256')).publicKey))).toBe('EC')
    const ed = await generateKeyPair('Ed25519', { extractable: true })
    expect(pemKeyType(await exportSPKI(ed.publicKey))).toBe('OKP')
  })

  it.each([
    '',
    '-----BEGIN PUBLIC KEY-----',
    '-----BEGIN PUBLIC KEY-----\nAAAA',
    '-----BEGIN PUBLIC KEY-----\nMAA=\n-----END PUBLIC KEY-----',
    '-----BEGIN PUBLIC KEY-----\nMAUwAwYBKg==\n-----END PUBLIC KEY-----',
  ])('is none in %j', (text) => {
    expect(pemKeyType(text)).toBeNull()
  })
})

const der = (tag: number, ...parts: readonly Uint8Array[]): Uint8Array => {
  const content = parts.flatMap((part) => [...part])
  return Uint8Array.from([tag, ...(content.length < 128 ? [content.length] : [0x81, content.length]), ...content])
}
const sequence = (...parts: readonly Uint8Array[]): Uint8Array => der(0x30, ...parts)
const oid = (hex: string): Uint8Array => der(0x06, Uint8Array.from(Buffer.from(hex, 'hex')))
const bits = der(0x03, Uint8Array.from([0, 1, 2, 3]))
const keyOf = (hex: string): Uint8Array => sequence(sequence(oid(hex)), bits)
const pemOf = (bytes: Uint8Array, label = 'PUBLIC KEY'): string =>
  `-----BEGIN ${label}-----\n${Buffer.from(bytes).toString('base64')}\n-----END ${label}-----\n`

const [rsa, rsaPss, ec, ed25519, ed448, x25519] = [
  '2a864886f70d010101',
  '2a864886f70d01010a',
  '2a8648ce3d0201',
  '2b6570',
  '2b6571',
  '2b656e',
]

describe('the type of a key by its algorithm (RFC 8410 §3, RFC 4055 §1.2, RFC 5480 §2.1.1)', () => {
  it.each([
    ['RSA', rsa, 'RSA'],
    ['RSA for PSS alone', rsaPss, 'RSA'],
    ['an elliptic curve', ec, 'EC'],
    ['Ed25519', ed25519, 'OKP'],
    ['Ed448', ed448, 'OKP'],
    ['X25519, which does not sign', x25519, null],
  ])('%s', (_, hex, type) => {
    expect(pemKeyType(pemOf(keyOf(hex)))).toBe(type)
  })

  it('stands behind what the file says before its first block', () => {
    expect(pemKeyType(`Bag Attributes\n-----\n${pemOf(keyOf(ec))}${pemOf(keyOf(rsa))}`)).toBe('EC')
  })

  it('is not told where the block has no end, no key, or an algorithm without its bits', () => {
    expect(pemKeyType(pemOf(keyOf(ec)).replace(/-----END[^]*/, ''))).toBeNull()
    expect(pemKeyType(pemOf(new Uint8Array()))).toBeNull()
    expect(pemKeyType(pemOf(sequence(sequence(oid(ec)))))).toBeNull()
    expect(pemKeyType(pemOf(sequence(bits)))).toBeNull()
  })
})

describe('the type of the key in a certificate (RFC 5280 §4.1)', () => {
  const certificate = (...fields: readonly Uint8Array[]): string =>
    pemOf(sequence(sequence(...fields), sequence(oid(rsa)), bits), 'CERTIFICATE')

  it('is that of its key, not of the algorithm that it is signed with', () => {
    expect(pemKeyType(certificate(der(0x02, Uint8Array.of(1)), sequence(oid(rsa)), sequence(), keyOf(ec)))).toBe('EC')
  })

  it('is not taken from a field that has an algorithm without bits, or bits with another algorithm', () => {
    expect(pemKeyType(certificate(sequence(sequence(oid(rsa))), keyOf(x25519), keyOf(ed448)))).toBe('OKP')
    expect(pemKeyType(certificate(sequence(sequence(oid(rsa)))))).toBeNull()
  })
})
