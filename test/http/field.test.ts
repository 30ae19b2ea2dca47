import { describe, expect, it } from 'vitest'
import {
  combineValues,
  endOfBlanks,
  endOfToken,
  isFieldName,
  isToken,
  isToken68,
  isTokenChar,
  parseFieldLine,
  trimBlanks,
  unfold,
  valuesOf,
} from '../../src/http/field.ts'

describe('a field line', () => {
  it.each([
    ['Content-Type: text/html', 'Content-Type', 'text/html', []],
    ['Authorization:Bearer x', 'Authorization', 'Bearer x', []],
    ['X-Empty:', 'X-Empty', '', []],
    [':authority: example.com', ':authority', 'example.com', []],
    ['Authorization : Bearer x', 'Authorization', 'Bearer x', ['blank-before-colon']],
    ['X-Über: x', 'X-Über', 'x', ['bad-name']],
    [
      'WWW-Authenticate: Digest realm="x",\r\n\tnonce="y"',
      'WWW-Authenticate',
      'Digest realm="x",\tnonce="y"',
      ['obs-fold'],
    ],
    ['X-Folded: a\n b\r c', 'X-Folded', 'a b c', ['obs-fold']],
    ['X-Broken: a\r\nb', 'X-Broken', 'a\r\nb', ['control-character']],
    [' X-Lead: a', 'X-Lead', 'a', ['blank-before-colon']],
    ['X-Ends: \t\r\n a \t', 'X-Ends', 'a', ['obs-fold']],
    ['a:b:c', 'a', 'b:c', []],
    ['::x', ':', 'x', ['bad-name']],
    ['X-Tab: a\tb', 'X-Tab', 'a\tb', []],
    ['X-Delete: a\u007fb', 'X-Delete', 'a\u007fb', ['control-character']],
    ['X-Unit: a\u001fb', 'X-Unit', 'a\u001fb', ['control-character']],
    ['X-Backspace: a\bb', 'X-Backspace', 'a\bb', ['control-character']],
    ['X-Token: a\u0000b', 'X-Token', 'a\u0000b', ['control-character']],
  ])('%j is read', (line, name, value, faults) => {
    expect(parseFieldLine(line)).toEqual({ name, value, faults })
  })

  it.each(['no colon', ': x', 'two words: x', '"json": 1', '', ':', ':path', ' : x', 'a"b: x'])(
    '%j is none',
    (line) => {
      expect(parseFieldLine(line)).toBeNull()
    },
  )

  it('repeated is combined by commas, cookies by semicolons, Set-Cookie not at all', () => {
    const fields = ['Accept: a', 'accept: b', 'Cookie: c=1', 'Cookie: d=2', 'Set-Cookie: e=1', 'Set-Cookie: f=2']
      .map(parseFieldLine)
      .filter((field) => field !== null)
    expect(combineValues(fields, 'ACCEPT')).toBe('a, b')
    expect(combineValues(fields, 'cookie')).toBe('c=1; d=2')
    expect(combineValues(fields, 'set-cookie')).toBe('e=1')
    expect(valuesOf(fields, 'set-cookie')).toEqual(['e=1', 'f=2'])
    expect(combineValues(fields, 'host')).toBeNull()
  })
})

describe('a token (RFC 9110 §5.6.2)', () => {
  it.each(['a', 'Z09', "!#$%&'*+-.^_`|~"])('is %s', (text) => {
    expect(isToken(text)).toBe(true)
  })

  it.each(['', ' ', 'a b', 'a/', '@', '[', '`{', '(a)', 'a:', 'é', '"a"', 'a,'])('is not %j', (text) => {
    expect(isToken(text)).toBe(false)
  })

  it('is made of characters, of which the end of a text is none', () => {
    const characters = ['a', 'z', 'A', 'Z', '0', '9', '-', '', '/', ':', '@', '[', '{']
    expect(characters.filter(isTokenChar).join('')).toBe('azAZ09-')
  })

  it('ends where another character stands, and blanks do', () => {
    expect([endOfToken('ab c', 0), endOfToken('ab c', 2), endOfToken('ab', 1)]).toEqual([2, 2, 2])
    expect([endOfBlanks('a \t b', 1), endOfBlanks('ab', 1), endOfBlanks('a ', 1), endOfBlanks('a\nb', 1)]).toEqual([
      4, 1, 2, 1,
    ])
  })
})

describe('a token68 (RFC 9110 §11.2)', () => {
  it.each(['a', 'Z9-._~+/', 'a=', 'a=='])('is %s', (text) => {
    expect(isToken68(text)).toBe(true)
  })

  it.each(['', '=', 'a=b', 'a b', ' a', 'a ', 'a,'])('is not %j', (text) => {
    expect(isToken68(text)).toBe(false)
  })
})

describe('the white space round a value', () => {
  it.each([
    [' \t\r\na b\n\r\t ', 'a b'],
    ['a', 'a'],
    ['', ''],
    [' \n', ''],
    ['\u00a0a\v', '\u00a0a\v'],
  ])('of %j goes and leaves %j', (text, trimmed) => {
    expect(trimBlanks(text)).toBe(trimmed)
  })

  it('that starts a folded line is kept, and a line end that folds none too', () => {
    expect(unfold('a\r\n b\n\tc\r d\ne')).toEqual({ text: 'a b\tc d\ne', folded: true })
    expect(unfold('a\r\nb')).toEqual({ text: 'a\r\nb', folded: false })
  })
})

describe('the name of a field', () => {
  it('is a token, or one after a colon', () => {
    expect(['Accept', ':path', ':', '', 'a:b', 'a b', '::a'].filter(isFieldName)).toEqual(['Accept', ':path'])
  })
})
