import { describe, expect, it } from 'vitest'
import { derAt, isCut, readDer, readDerList, readInteger, readOid } from '../../src/http/asn1.ts'

const octets = (...bytes: readonly number[]): Uint8Array => Uint8Array.from(bytes)

/** An element of 200 octets of zero. */
const long = [0x04, 0x81, 200, ...new Uint8Array(200)]

describe('a DER element (X.690 §8.1)', () => {
  it('has a length in one octet below 128', () => {
    expect(readDer(octets(0x04, 2, 7, 8, 9))).toEqual({ tag: 4, content: octets(7, 8), cut: false, end: 4 })
  })

  it('has a length in up to four octets after their number', () => {
    expect(readDer(Uint8Array.from(long))).toMatchObject({ cut: false, end: 203 })
    expect(readDer(octets(0x04, 0x82, 1, 2, 7))).toMatchObject({ content: octets(7), cut: true, end: 5 })
    expect(readDer(octets(0x04, 0x84, 0, 0, 0, 1, 7, 8))).toMatchObject({ content: octets(7), cut: false, end: 7 })
  })

  it.each([
    ['of no octets', octets()],
    ['without a length', octets(0x04)],
    ['of indefinite length', octets(0x04, 0x80, 7, 0, 0)],
    ['with a length of five octets', octets(0x04, 0x85, 0, 0, 0, 0, 1, 7)],
    ['whose length is cut', octets(0x04, 0x82, 0)],
    ['whose length stands at the end and is cut', octets(0x04, 0x81)],
    ['with a tag number above 30', octets(0x1f, 0x81, 0x00, 1)],
    ['with a constructed tag number above 30', octets(0x7f, 1, 7)],
  ])('%s is not read', (_, bytes) => {
    expect(readDer(bytes)).toBeNull()
  })

  it('is read from where it stands', () => {
    expect(readDer(octets(9, 9, 0x02, 1, 5), 2)).toEqual({ tag: 2, content: octets(5), cut: false, end: 5 })
    expect(readDer(octets(0x02, 1, 5), 3)).toBeNull()
  })

  it('that runs over its end is clipped and said to be', () => {
    expect(readDer(octets(0x04, 0x7f, 1, 2))).toEqual({ tag: 4, content: octets(1, 2), cut: true, end: 4 })
  })

  it('stands in a list up to the first that cannot be read', () => {
    expect(readDerList(octets(0x02, 1, 5, 0x05, 0, 0x04, 0x80)).map(({ tag }) => tag)).toEqual([2, 5])
    expect(readDerList(octets(0x04, 0x80))).toEqual([])
  })

  it('is the thousandth at most of a list', () => {
    expect(readDerList(new Uint8Array(2400))).toHaveLength(1000)
  })

  it('is found by a path of tags', () => {
    const bytes = octets(0x30, 0x08, 0x05, 0x00, 0xa0, 0x03, 0x02, 0x01, 0x05, 0x00)
    expect(derAt(bytes, 0x30, 0xa0, 0x02)).toEqual(octets(5))
    expect(derAt(bytes, 0x30, 0xa1)).toBeNull()
    expect(derAt(bytes, 0x31, 0xa0, 0x02)).toBeNull()
  })
})

describe('bytes are cut', () => {
  it.each([
    ['where the last element is', octets(0x02, 1, 5, 0x04, 5, 1)],
    ['where what it holds at its end is', octets(0x30, 3, 0x04, 5, 1)],
    ['two levels down', octets(0x30, 5, 0xa0, 3, 0x04, 5, 1)],
  ])('%s', (_, bytes) => {
    expect(isCut(bytes)).toBe(true)
  })

  it.each([
    ['where nothing stands', octets()],
    ['where the elements are whole', octets(0x30, 3, 0x02, 1, 5)],
    ['where a constructed element is empty', octets(0x30, 0)],
    ['where a primitive element holds what would be', octets(0x04, 3, 0x04, 5, 1)],
    ['where an element before the last holds what would be', octets(0x30, 3, 0x04, 5, 1, 0x02, 1, 5)],
  ])('never %s', (_, bytes) => {
    expect(isCut(bytes)).toBe(false)
  })

  it('as far as 40 levels down', () => {
    const nested = (levels: number): Uint8Array => {
      const heads = Array.from({ length: levels }, (_, level) => [0x30, 3 + 2 * (levels - 1 - level)])
      return octets(...heads.flat(), 0x04, 5, 1)
    }
    expect([isCut(nested(39)), isCut(nested(40))]).toEqual([true, false])
  })
})

describe('an OBJECT IDENTIFIER (X.690 §8.19)', () => {
  it.each([
    ['1.3.6.1.5.5.2', octets(0x2b, 6, 1, 5, 5, 2)],
    ['1.2.840.113549.1.1.1', octets(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1)],
    ['1.2.128', octets(0x2a, 0x81, 0x00)],
    ['0.9', octets(9)],
    ['2.5.29', octets(0x55, 29)],
    ['2.999', octets(0x88, 0x37)],
    ['', octets()],
  ])('is %s', (dotted, bytes) => {
    expect(readOid(bytes)).toBe(dotted)
  })
})

describe('an INTEGER (X.690 §8.3)', () => {
  it.each([
    [5, octets(5)],
    [127, octets(0x7f)],
    [-128, octets(0x80)],
    [-1, octets(0xff)],
    [258, octets(1, 2)],
    [-257, octets(0xfe, 0xff)],
    [2 ** 40, octets(1, 0, 0, 0, 0, 0)],
    [null, octets(1, 0, 0, 0, 0, 0, 0)],
    [null, octets()],
    [null, null],
  ])('is %s', (value, bytes) => {
    expect(readInteger(bytes)).toBe(value)
  })
})
