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
