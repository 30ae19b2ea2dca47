import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBase64, utf8 } from '../../src/http/base64.ts'
import { readJsonObject } from '../../src/http/json-object.ts'
import { numericDateFaults, readNumericDate } from '../../src/http/numeric-date.ts'

describe('base64', () => {
  it('gives back what another encoder wrote, in both alphabets', () => {
    const roundTrip = fc.property(
      fc.uint8Array({ maxLength: 100 }),
      fc.constantFrom('base64', 'base64url'),
      (bytes, alphabet) => {
        const { bytes: read, faults } = readBase64(Buffer.from(bytes).toString(alphabet))
        expect([...read]).toEqual([...bytes])
        expect(faults).toEqual([])
      },
    )
    expect(() => fc.assert(roundTrip)).not.toThrow()
  })

  it.each([
    ['AAAAA', 'length'],
    ['AA AA', 'whitespace'],
    ['AA!A', 'foreign-character'],
    ['AA=A', 'padding-misplaced'],
    ['AA=', 'padding-short'],
    ['AB==', 'trailing-bits'],
  ] as const)('%j has the fault %s', (text, fault) => {
    expect(readBase64(text).faults).toContain(fault)
  })

  it.each([
    ['+/', 'standard'],
    ['-_', 'url'],
    ['+_', 'mixed'],
    ['AA', 'neutral'],
  ] as const)('%j is of the alphabet %s', (text, alphabet) => {
    expect(readBase64(text).alphabet).toBe(alphabet)
  })

  it('of no UTF-8 gives no text', () => {
    expect(utf8(Uint8Array.from([0xff]))).toBeNull()
  })
})

describe('a JSON object', () => {
  it.each([
    ['{"a":1,"b":{"a":2}}', 'object', []],
    ['{"a":1, "a" : 2}', 'object', ['a']],
    ['{"a":"{\\"b', 'cut-short', []],
    ['[1]', 'not-an-object', []],
    ['{a}', 'not-json', []],
    [`{"a":${'['.repeat(300)}${']'.repeat(300)}}`, 'too-deep', []],
  ] as const)('%s is %s', (text, state, repeated) => {
    expect(readJsonObject(text)).toMatchObject({ state, repeated })
  })
})

describe('a NumericDate', () => {
  it('in milliseconds, in a string or below zero is noted', () => {
    const claims = { exp: 1_763_458_867_000, iat: '1763458867', nbf: -1, auth_time: null }
    expect(numericDateFaults(claims).map(({ fault }) => fault)).toEqual([
      'milliseconds',
      'negative',
      'string',
      'not-a-number',
    ])
    expect(numericDateFaults({ exp: 1_763_458_867 })).toEqual([])
  })

  it('is read in each of these forms', () => {
    const instant = new Date('2025-11-18T09:41:07Z')
    expect([1_763_458_867, 1_763_458_867_000, '1763458867'].map(readNumericDate)).toEqual([instant, instant, instant])
    expect(['', 'soon', null, Number.NaN, 1e300].map(readNumericDate)).toEqual([null, null, null, null, null])
  })
})
