import { describe, expect, it } from 'vitest'
import { readQuotedString, startsQuotedString } from '../../src/http/quoted-string.ts'

/** The text from its first quote on, as read, and what is left of it. */
const read = (text: string): readonly [string, string, readonly string[]] => {
  const start = text.search(/["“”]|\\"/)
  const { value, end, faults } = readQuotedString(text, start)
  return [value, text.slice(end), faults]
}

describe('a quoted string', () => {
  it.each([
    ['"a"', 'a', ''],
    ['""', '', ''],
    ['realm="a", b="c"', 'a', ', b="c"'],
    ['"a";b', 'a', ';b'],
    ['"a" ;b', 'a', ' ;b'],
    ['"a"\nb', 'a', '\nb'],
    ['"a" b', 'a', ' b'],
    ['"a" \t', 'a', ' \t'],
    [String.raw`"a\"b\\", c`, String.raw`a"b\ `.trim(), ', c'],
    [String.raw`"\a\b"`, 'ab', ''],
    ['"a\\\nb"', 'a\nb', ''],
    ['"a, b=c"', 'a, b=c', ''],
    ['"a=\tb"', 'a=\tb', ''],
    ['"a", Bearer b="c"', 'a', ', Bearer b="c"'],
  ])('%j holds %j', (text, value, rest) => {
    expect(read(text)).toEqual([value, rest, []])
  })

  it.each([
    ['"a "b" c"', 'a "b" c', ''],
    ['"a "b" c", d="e"', 'a "b" c', ', d="e"'],
    ['"a"b"', 'a"b', ''],
    ['"a"b" c="d"', 'a"b', ' c="d"'],
    ['"a"b"\n', 'a"b', '\n'],
    ['"a"b";c', 'a"b', ';c'],
    ['"a"b" ,c', 'a"b', ' ,c'],
  ])('%j keeps the quotes inside', (text, value, rest) => {
    expect(read(text)).toEqual([value, rest, ['unescaped-quote']])
  })

  it('whose quote a parameter follows at once ends there', () => {
    expect(read('"a"b="c"')).toEqual(['a', 'b="c"', []])
    expect(read('"a"b = c')).toEqual(['a', 'b = c', []])
    expect(read('"a"=c"')).toEqual(['a"=c', '', ['unescaped-quote']])
  })

  it.each([
    ['"a, b="c"', 'a', ', b="c"'],
    ['"a , b = "c"', 'a ', ', b = "c"'],
    ['"a, Bearer b="c"', 'a', ', Bearer b="c"'],
    ['"a, Bearer  b ="c"', 'a', ', Bearer  b ="c"'],
    ['"a,b="c"', 'a', ',b="c"'],
    [', b="c"', 'c', ''],
    ['"a', 'a', ''],
    ['"a b ', 'a b', ''],
    ['"', '', ''],
    ['"a\nb', 'a', '\nb'],
    ['"a, b', 'a, b', ''],
    ['"a, b=c', 'a', ', b=c'],
    ['"a, b = c', 'a', ', b = c'],
    ['"a, Negotiate', 'a', ', Negotiate'],
    ['"a, Negotiate ', 'a', ', Negotiate '],
    ['"a, Basic x', 'a', ', Basic x'],
    ['"a, Negotiate!/', 'a, Negotiate!/', ''],
    ['"a, Negotiate/', 'a, Negotiate/', ''],
    ['"a, My b=c', 'a', ', My b=c'],
    ['"a, My b', 'a, My b', ''],
    ['"a,, b=c', 'a,', ', b=c'],
    ['"a, =c', 'a, =c', ''],
    [String.raw`"a\"`, 'a"', ''],
    [String.raw`"a\"b, c=d`, 'a"b', ', c=d'],
  ])('%j that is left open ends before what follows', (text, value, rest) => {
    const open = text.startsWith(', ') ? [] : ['missing-close-quote']
    expect(read(text)).toEqual([value, rest, open])
  })

  it('that is broken is followed 2048 characters and no further', () => {
    const far = (length: number) => read(`"a"b${'x'.repeat(length)}"`)[2]
    expect([far(2000), far(2100)]).toEqual([['unescaped-quote'], ['missing-close-quote']])
  })

  it.each([
    [String.raw`\"a\", b`, 'a', ', b', ['escaped-quotes']],
    [String.raw`\"a", b`, 'a", b', '', ['escaped-quotes', 'missing-close-quote']],
    [String.raw`\"a, b=c`, 'a', ', b=c', ['escaped-quotes', 'missing-close-quote']],
    ['“a”, b', 'a', ', b', ['smart-quotes']],
    ['”a“ b', 'a', ' b', ['smart-quotes']],
    ['“a" b', 'a', ' b', ['smart-quotes']],
    ['“a ', 'a', '', ['smart-quotes', 'missing-close-quote']],
    ['“a, b=c', 'a', ', b=c', ['smart-quotes', 'missing-close-quote']],
  ])('%j has other quotes', (text, value, rest, faults) => {
    expect(read(text)).toEqual([value, rest, faults])
  })

  it('in typographic quotes is followed 2048 characters and no further', () => {
    const far = (length: number) => read(`“${'x'.repeat(length)}”`)[2]
    expect([far(2047), far(2048)]).toEqual([['smart-quotes'], ['smart-quotes', 'missing-close-quote']])
  })

  it('starts with a quote, an escaped or a typographic one', () => {
    const starts = ['"a', '“a', '”a', '\\"a', '\\a', 'a"', "'a", ''].filter((text) => startsQuotedString(text, 0))
    expect(starts).toEqual(['"a', '“a', '”a', '\\"a'])
    expect(startsQuotedString('a"', 1)).toBe(true)
  })
})
