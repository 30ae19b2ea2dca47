import { describe, expect, it } from 'vitest'

import { viewsOf } from '../../src/secrets/view.ts'

/** What the views of a text show, without the break before the first line. */
const shown = (text: string): readonly string[] => viewsOf(text).map((view) => view.text.replace(/^\n/, ''))

describe('a text without its marks', () => {
  it.each([
    [
      'colours, however they are written',
      '\u001b[32ma\u001b[0m \\u001b[1;31mb\\x1B[K \\033[1mc\\e[m ^[[?25hd',
      'a b c d',
    ],
    ['links of a terminal', '\u001b]8;;https://example.com\u0007a\u001b]8;;\u0007', 'a'],
    ['links that end in ST', '\u001b]8;id=1;https://example.com\u001b\\a\u001b]8;;\u001b\\', 'a'],
    ['characters that are not seen', 'a\u200bb\u200cc\u200dd\u2060e\u00adf\ufeffg\u200eh\u202ai\u2069j', 'abcdefghij'],
  ])('is free of %s', (_, text, view) => {
    expect(shown(text)).toEqual([view])
  })

  it.each([
    ['\u001b[1ma\u001b[0m\nb\nc\nd\ne', 'a\nb\nc\n'],
    ['a\n\u001b[1mb\u001b[0m', 'b'],
    ['\u001b[1ma\nb\u001b[0m\nc\nd\ne', 'a\nb\nc\nd\n'],
    ['\u001b[1ma\nb\nc\nd\n\u001b[1me', 'a\nb\nc\n\ne'],
    ['\u001b[1ma\nb\nc\n\u001b[1md', 'a\nb\nc\n\nd'],
    ['\u001b[1m-----BEGIN\na\nb\nc\nd', '-----BEGIN\na\nb\nc\nd'],
  ])('holds a line that had any, and what may belong to it: of %j', (text, view) => {
    expect(shown(text)).toEqual([view])
  })
})

describe('a dump without its columns', () => {
  const full = '41 75 74 68 3a 20 42 65 61 72 65 72 20 61 62 63'

  it.each([
    [
      `0000: ${full} Auth: Bearer abc\n0010: 31 32 33                                        123`,
      'Auth: Bearer abc123',
    ],
    ['00000000: 4175 7468 3a20 4265 6172 6572 2061 6263  Auth: Bearer abc\n00000010: 31  1', 'Auth: Bearer abc1'],
    ['\t0x0000:  4175 7468 3a20  Auth:.', 'Auth: '],
    ['\t0x0000:  4175 7468 3a20', 'Auth: '],
    ['0000   41 75 74   Aut', 'Aut'],
    ['000000 41 75 74 68 3a 20 42 65 61  >Auth: Bea<', 'Auth: Bea'],
    ['00000000  41 75 74 68 3a 20 42 65  61 72 65 72 20 61 62 63  |Auth: Bearer abc|', 'Auth: Bearer abc'],
    ['0000 - 41 75 74 68 3a 20 42 65-61 72   Auth: Bear', 'Auth: Bear'],
    ['0000 - 41 75 74 68 3a 20 42 65-                          Auth: Be', 'Auth: Be'],
    ['> 0000: 41 75 74 Aut', 'Aut'],
    [`0000: ${full} Auth: Bearer abc\n0020: 41 B`, 'Auth: Bearer abc\nA'],
    ['0000: 41 75 74 Aut\n0003: 68 h', 'Aut\nh'],
    [`0000: ${full}  Auth: Bearer abc\nplain\n0010: 41 A`, 'Auth: Bearer abc\nA'],
    ['0000: Authorization: Bearer abc\n001b: Accept: */*', 'Authorization: Bearer abc\nAccept: */*'],
    [`0000: ${'a'.repeat(64)}\r\n0040: bcd`, `${'a'.repeat(64)}bcd`],
    ['12:00:00.123456 0000: Accept: */*', 'Accept: */*'],
    ['0000: abcd', 'abcd'],
    [`0000: ${full} 2e`, 'Auth: Bearer abc'],
  ])('%j shows what it dumps', (text, view) => {
    expect(shown(text)).toEqual([view])
  })

  it.each(['plain', '1: abcdef12', 'at 0000: 41', '2024 was 12', 'abcdefg: 1', '0000  4 items'])(
    '%j is none',
    (text) => {
      expect(shown(text)).toEqual([])
    },
  )
})

describe('a text without its escapes', () => {
  it.each([
    [
      'of JSON',
      'a\\u0022b\\u0026c\\u0027d\\u003ce\\u003Df\\u003eg\\"h\\\\\\"i\\/j\\nk\\rl\\tm',
      'a"b&c\'d<e=f>g"h"i/j\nk\nl\tm',
    ],
    [
      'of HTML',
      'a&quot;b&#34;c&#x22;d&apos;e&#39;f&#x27;g&lt;h&#x3c;i&gt;j&#x3e;k&amp;l&#61;m&#x3D;',
      'a"b"c"d\'e\'f\'g<h<i>j>k&l=m=',
    ],
    ['of word processors', 'a\u00a0b\u202fc“d”e„f‟g«h»i‘j’k‚l‛m‹n›', 'a b c"d"e"f"g"h"i\'j\'k\'l\'m\'n\''],
  ])('is free of those %s', (_, text, view) => {
    expect(shown(text)).toEqual([view])
  })

  it('knows where each character stood', () => {
    const [view] = viewsOf('a&quot;b')
    expect([0, 1, 2].map((at) => [view?.starts[at], view?.ends[at], view?.columns[at]])).toEqual([
      [0, 1, -1],
      [1, 7, -1],
      [7, 8, -1],
    ])
  })

  it('holds a line that had any, and two below', () => {
    expect(shown('a\n&lt;b\nc\nd\ne\nf\n&lt;g\n&gt;h')).toEqual(['<b\nc\nd\n\n<g\n>h'])
  })
})
