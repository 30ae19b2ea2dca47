import { describe, expect, it } from 'vitest'
import { signatureFault } from '../../src/http/jws-signature.ts'

const faultsOf = (alg: unknown, length: number): readonly string[] =>
  signatureFault({ alg }, Buffer.alloc(length).toString('base64url'))

describe('a signature by its length', () => {
  it.each([
    ['HS256', 32, [31, 48]],
    ['HS384', 48, [32, 64]],
    ['HS512', 64, [48, 65]],
    ['ES256', 64, [63, 96]],
    ['ES256K', 64, [63, 96]],
    ['ES384', 96, [64, 132]],
    ['ES512', 132, [96, 133]],
    ['EdDSA', 64, [63, 65]],
    ['EdDSA', 114, [63, 115]],
    ['Ed25519', 64, [63, 114]],
    ['Ed448', 114, [64, 115]],
  ] as const)('of %s has %i bytes, no fewer and no more', (alg, bytes, [fewer, more]) => {
    expect([fewer, bytes, more].map((length) => faultsOf(alg, length))).toEqual([
      ['cut-short'],
      [],
      ['signature-too-long'],
    ])
  })

  it.each(['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'])(
    'of %s has 64 bytes at least, and a multiple of 32',
    (alg) => {
      expect([32, 64, 65, 96, 255, 256, 512].filter((length) => faultsOf(alg, length).includes('cut-short'))).toEqual([
        32, 65, 255,
      ])
      expect([64, 96, 256, 512].flatMap((length) => faultsOf(alg, length))).toEqual([])
    },
  )

  it.each(['RS257', 'xRS256', 'RS2560', 'toString', 'AB512', undefined, 256])(
    'of the algorithm %s, which is not known, has any',
    (alg) => {
      expect(faultsOf(alg, 7)).toEqual([])
    },
  )

  it('is missing where its part is empty, whatever the header says', () => {
    expect(signatureFault({ alg: 'HS256' }, '')).toEqual(['empty-signature'])
    expect(signatureFault(null, '')).toEqual(['empty-signature'])
    expect(signatureFault(null, 'AAAA')).toEqual([])
  })
})
