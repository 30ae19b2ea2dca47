import { CompactSign, exportJWK, exportSPKI, generateKeyPair } from 'jose'
import { describe, expect, it } from 'vitest'
import { readKeys } from '../../src/http/verification-keys.ts'
import { verifyToken } from '../../src/http/verify.ts'

const sign = (alg: string, key: CryptoKey | Uint8Array, kid?: string) =>
  new CompactSign(new TextEncoder().encode('{"sub":"made-up"}'))
    .setProtectedHeader({ alg, ...(kid === undefined ? {} : { kid }) })
    .sign(key)

const SECRET = 'a made-up secret of thirty-two bytes and more, for each of the algorithms'
const K = Buffer.from(SECRET).toString('base64url')
const hmac = sign('HS256', new TextEncoder().encode(SECRET), 'mine')
const curve = generateKeyPair('ES256', { extractable: true })
const told = async (token: string, keys: unknown) => {
  const text = typeof keys === 'string' ? keys : JSON.stringify(keys)
  const { result, reason, kid } = await verifyToken(token, readKeys(text))
  return [result, reason, kid]
}

describe('a key in JSON', () => {
  it.each([
    [{ kty: 'oct', k: K }, 'verifies', 'key-found', null],
    [{ kty: 'oct', k: K, kid: 'x' }, 'verifies', 'key-found', 'x'],
    [{ kty: 'oct', k: K, kid: 1 }, 'verifies', 'key-found', null],
    [{ kty: 'oct', k: K, use: 'sig', alg: 'HS256' }, 'verifies', 'key-found', null],
    [{ kty: 'oct', k: K, use: 'enc' }, 'fails', 'key-not-for-signatures', null],
    [{ kty: 'oct', k: K, key_ops: ['verify'] }, 'verifies', 'key-found', null],
    [{ kty: 'oct', k: K, key_ops: ['sign'] }, 'verifies', 'key-found', null],
    [{ kty: 'oct', k: K, key_ops: ['encrypt'] }, 'fails', 'key-not-for-signatures', null],
    [{ kty: 'oct', k: K, key_ops: 'encrypt' }, 'verifies', 'key-found', null],
    [{ kty: 'oct', k: K, alg: 'HS384' }, 'fails', 'algorithm-differs', null],
    [{ kty: 'oct', k: K, alg: 'EdDSA' }, 'fails', 'algorithm-differs', null],
    [{ kty: 'RSA', n: 'AQAB', e: 'AQAB' }, 'fails', 'algorithm-differs', null],
    [{ kty: 'oct', k: 'A'.repeat(43) }, 'fails', 'other-key-or-altered', null],
    [{ kty: 'oct', k: 'A'.repeat(42) }, 'fails', 'key-too-short', null],
    [{ kty: 'oct' }, 'undecidable', 'key-unusable', null],
  ])('%j is judged by what it says of itself', async (jwk, result, reason, kid) => {
    expect(await told(await hmac, jwk)).toEqual([result, reason, kid])
  })

  it('verifies with its public part, whatever private members it has', async () => {
    const { privateKey } = await curve
    const jwk = await exportJWK(privateKey)
    expect(await told(await sign('ES256', privateKey), jwk)).toEqual(['verifies', 'key-found', null])
    expect(await told(await sign('ES256', privateKey), { ...jwk, crv: 'P-999' })).toEqual([
      'undecidable',
      'key-unusable',
      null,
    ])
  })

  it('of Ed25519 goes by both of its names', async () => {
    const { privateKey, publicKey } = await generateKeyPair('Ed25519')
    const jwk = await exportJWK(publicKey)
    expect(await told(await sign('EdDSA', privateKey), { ...jwk, alg: 'Ed25519' })).toEqual([
      'verifies',
      'key-found',
      null,
    ])
    expect(await told(await sign('Ed25519', privateKey), { ...jwk, alg: 'EdDSA' })).toEqual([
      'verifies',
      'key-found',
      null,
    ])
    expect(await told(await sign('EdDSA', privateKey), { kty: 'EC' })).toEqual(['fails', 'algorithm-differs', null])
  })
})

describe('a set of keys', () => {
  const good = { kty: 'oct', k: K }
  const other = { kty: 'oct', k: 'A'.repeat(43) }

  it.each([
    [
      'by the key that the token names',
      [
        { ...other, kid: 'x' },
        { ...good, kid: 'mine' },
      ],
      'verifies',
      'key-found',
      'mine',
    ],
    [
      'by one of those of that name',
      [
        { ...other, kid: 'mine' },
        { ...good, kid: 'mine' },
      ],
      'verifies',
      'key-found',
      'mine',
    ],
    [
      'by no other where that one fails',
      [
        { ...other, kid: 'mine' },
        { ...good, kid: 'x' },
      ],
      'fails',
      'other-key-or-altered',
      null,
    ],
    ['by none where the name is unknown', [{ ...other, kid: 'x' }], 'undecidable', 'unknown-kid', null],
    ['by none where it is empty', [], 'undecidable', 'unknown-kid', null],
  ])('judges %s', async (_, keys, result, reason, kid) => {
    expect(await told(await hmac, { keys })).toEqual([result, reason, kid])
  })

  it('is tried key by key for a token that names none, and tells the plainest failure', async () => {
    const token = await sign('HS256', new TextEncoder().encode(SECRET))
    const refused = { ...good, use: 'enc' }
    expect(await told(token, { keys: [refused, other, good] })).toEqual(['verifies', 'key-found', null])
    expect(await told(token, { keys: [refused, other] })).toEqual(['fails', 'other-key-or-altered', null])
    expect(await told(token, { keys: [other, refused] })).toEqual(['fails', 'other-key-or-altered', null])
    expect(await told(token, { keys: [refused] })).toEqual(['fails', 'key-not-for-signatures', null])
    expect(await told(token, { keys: [] })).toEqual(['undecidable', 'key-unusable', null])
  })
})

describe('a token that cannot be judged', () => {
  const part = (text: string): string => Buffer.from(text).toString('base64url')
  const claims = part('{"sub":"made-up"}')

  it.each([
    ['is encrypted', `${part('{"alg":"dir","enc":"A256GCM"}')}..AAAA.AAAA.AAAA`, 'undecidable', 'encrypted'],
    ['has alg none', `${part('{"alg":"none"}')}.${claims}.`, 'fails', 'alg-none'],
    ['is padded', `${part('{"alg":"HS256"}')}.${claims}.${'A'.repeat(43)}=`, 'undecidable', 'form'],
    ['is no JWS', 'made-up', 'fails', 'not-a-jws'],
    ['has an alg that is no text', `${part('{"alg":1}')}.${claims}.AAAA`, 'fails', 'not-a-jws'],
    ['is damaged', `${part('{"alg":"HS256"}')}.${claims}.AAAA!`, 'fails', 'not-a-jws'],
    ['has no signature', `${part('{"alg":"HS256"}')}.${claims}.`, 'fails', 'empty-signature'],
    ['has an unknown algorithm', `${part('{"alg":"HS1"}')}.${claims}.AAAA`, 'undecidable', 'algorithm-unsupported'],
  ])('says that it %s', async (_, token, result, reason) => {
    expect(await told(token, SECRET)).toEqual([result, reason, null])
  })

  it('was made by another secret, or for another kind of key', async () => {
    expect(await told(await hmac, 'made-up')).toEqual(['fails', 'other-key-or-altered', null])
    expect(await told(await hmac, '')).toEqual(['undecidable', 'key-unusable', null])
    const { privateKey, publicKey } = await curve
    const token = await sign('ES256', privateKey)
    expect(await told(token, SECRET)).toEqual(['fails', 'algorithm-differs', null])
    expect(await told(await hmac, await exportSPKI(publicKey))).toEqual(['fails', 'algorithm-differs', null])
    expect(await told(token, '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----')).toEqual([
      'undecidable',
      'key-unusable',
      null,
    ])
  })
})
