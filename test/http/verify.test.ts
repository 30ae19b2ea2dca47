import { CompactSign, exportJWK, exportPKCS8, exportSPKI, generateKeyPair } from 'jose'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { pemKeyType } from '../../src/http/pem.ts'
import { readKeys } from '../../src/http/verification-keys.ts'
import { verifyToken } from '../../src/http/verify.ts'
import { loadVectors } from './vectors.ts'

const shape = z.object({
  id: z.string(),
  token: z.string(),
  note: z.string().nullable().default(null),
  key: z.looseObject({}).nullable(),
  verifies: z.boolean().nullable(),
})

const vectors = loadVectors('jwt', shape)

const results = new Map<boolean | null, string>([
  [true, 'verifies'],
  [false, 'fails'],
  [null, 'undecidable'],
])

describe.skipIf(vectors === null)('the jwt vectors with a key', () => {
  it.each((vectors ?? []).filter(({ key }) => key !== null))('$id $note', async ({ token, key, verifies }) => {
    const { result, reason } = await verifyToken(token, readKeys(JSON.stringify(key)))
    expect({ result, reason }).toMatchObject({ result: results.get(verifies) })
  })
})

const sign = (alg: string, key: CryptoKey | Uint8Array, kid?: string) =>
  new CompactSign(new TextEncoder().encode('{"sub":"made-up"}'))
    .setProtectedHeader({ alg, ...(kid === undefined ? {} : { kid }) })
    .sign(key)

/** Its signature has the length of one of 2048 bits, and is none. */
const OF_RSA = `eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJtYWRlLXVwIn0.${'A'.repeat(342)}`

describe('a signature', () => {
  it('made with a public key pair verifies under its PEM and not under another', async () => {
    const [mine, other] = await Promise.all([generateKeyPair('ES256'), generateKeyPair('ES256')])
    const token = await sign('ES256', mine.privateKey)
    expect(await verifyToken(token, readKeys(await exportSPKI(mine.publicKey)))).toMatchObject({ result: 'verifies' })
    expect(await verifyToken(token, readKeys(await exportSPKI(other.publicKey)))).toMatchObject({
      result: 'fails',
      reason: 'other-key-or-altered',
    })
  })

  it('of RSA is of another algorithm than an elliptic curve key in PEM', async () => {
    const pem = await exportSPKI((await generateKeyPair('ES256')).publicKey)
    expect(pemKeyType(pem)).toBe('EC')
    expect(await verifyToken(OF_RSA, readKeys(pem))).toMatchObject({
      result: 'fails',
      reason: 'algorithm-differs',
    })
  })

  it('is not checked with a private key', async () => {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true })
    const token = await sign('ES256', privateKey)
    expect(await verifyToken(token, readKeys(await exportPKCS8(privateKey)))).toMatchObject({ reason: 'private-key' })
  })

  it('whose kid is not in the key set is undecidable, and the key that would do is named', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256')
    const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'new' }] }
    expect(await verifyToken(await sign('ES256', privateKey, 'old'), readKeys(JSON.stringify(keys)))).toMatchObject({
      result: 'undecidable',
      reason: 'unknown-kid',
      kid: 'new',
    })
    expect(await verifyToken(await sign('ES256', privateKey, 'new'), readKeys(JSON.stringify(keys)))).toMatchObject({
      result: 'verifies',
      kid: 'new',
    })
  })

  it.each([
    ['made-up short secret', 'text'],
    ['bWFkZS11cCBzZWNyZXQgb2YgdGhpcnR5LXR3byBieXRlcw==', 'base64'],
  ] as const)('under the secret %j read as %s verifies', async (secret, secretReadAs) => {
    const bytes =
      secretReadAs === 'text' ? new TextEncoder().encode(secret) : Uint8Array.from(atob(secret), (c) => c.charCodeAt(0))
    expect(await verifyToken(await sign('HS256', bytes), readKeys(secret))).toMatchObject({
      result: 'verifies',
      secretReadAs,
    })
  })

  it('under a secret for an RSA token is another algorithm', async () => {
    expect(await verifyToken(OF_RSA, readKeys('made-up'))).toMatchObject({
      reason: 'algorithm-differs',
    })
  })
})
