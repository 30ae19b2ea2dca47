import { describe, expect, it } from 'vitest'
import { readBase64, utf8 } from '../../src/http/base64.ts'
import { numericDateFaults, readNumericDate } from '../../src/http/numeric-date.ts'

describe('base64', () => {
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
    ['', []],
    ['AA', []],
    ['AA==', []],
    ['AAA', []],
    ['AAA=', []],
    ['AAAA', []],
    ['A', ['length']],
    ['AA=', ['padding-short']],
    ['AAAA=', ['padding-short']],
    ['AA===', ['padding-misplaced']],
    ['AB', ['trailing-bits']],
    ['AAB', ['trailing-bits']],
    ['AAAB', []],
    ['AQ', []],
    ['AAE', []],
  ] as const)('%j has the faults %j and no other', (text, faults) => {
    expect(readBase64(text).faults).toEqual(faults)
  })

  it.each([' ', '\t', '\n', '\v', '\f', '\r'])('passes over the white space %j', (space) => {
    expect(readBase64(`AA${space}AA`)).toMatchObject({ bytes: new Uint8Array(3), faults: ['whitespace'] })
  })

  it.each(['\b', '\u000e', '!', ',', '.', ':', '@', '[', '`', '{', '\u007f', 'é', '█'])(
    'passes over %j, which no alphabet has',
    (foreign) => {
      expect(readBase64(`AA${foreign}AA`)).toMatchObject({ bytes: new Uint8Array(3), faults: ['foreign-character'] })
    },
  )

  it('counts its padding', () => {
    expect(['AAAA', 'AAA=', 'AA=='].map((text) => readBase64(text).padding)).toEqual([0, 1, 2])
  })

  it.each([
    ['+/', 'standard'],
    ['+A', 'standard'],
    ['/A', 'standard'],
    ['-A', 'url'],
    ['_A', 'url'],
    ['-/', 'mixed'],
    ['-_', 'url'],
    ['+_', 'mixed'],
    ['AA', 'neutral'],
  ] as const)('%j is of the alphabet %s', (text, alphabet) => {
    expect(readBase64(text).alphabet).toBe(alphabet)
  })

  it('of no UTF-8 gives no text', () => {
    expect(utf8(Uint8Array.from([0xff]))).toBeNull()
  })

  it('of UTF-8 gives its text, a byte order mark included', () => {
    expect(utf8(Uint8Array.from([0xef, 0xbb, 0xbf, 0xc3, 0xa9]))).toBe('\ufeffé')
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

  it.each([
    [0, []],
    [99_999_999_999, []],
    [100_000_000_000, ['milliseconds']],
    [Number.POSITIVE_INFINITY, ['not-a-number']],
    [true, ['not-a-number']],
  ] as const)('of %s has the faults %j', (exp, faults) => {
    expect(numericDateFaults({ exp }).map(({ fault }) => fault)).toEqual(faults)
  })

  it('is in seconds up to the year 5138, and in milliseconds from there', () => {
    expect(readNumericDate(99_999_999_999)).toEqual(new Date('5138-11-16T09:46:39Z'))
    expect(readNumericDate(100_000_000_000)).toEqual(new Date('1973-03-03T09:46:40Z'))
  })

  it('is read in each of these forms', () => {
    const instant = new Date('2025-11-18T09:41:07Z')
    expect([1_763_458_867, 1_763_458_867_000, '1763458867'].map(readNumericDate)).toEqual([instant, instant, instant])
    const nothing = ['', ' ', 'soon', null, Number.NaN, Number.POSITIVE_INFINITY, 1e300]
    expect(nothing.filter((value) => readNumericDate(value) !== null)).toEqual([])
  })
})
