import { describe, expect, test } from 'vitest'
import { undoChat } from '../src/reading/chat.ts'
import { fold } from '../src/reading/fold.ts'
import { growsLinearly } from './growth.ts'

const lines = (text: string): readonly string[] => undoChat('message', text).map((line) => line.text)

describe('undoChat', () => {
  test.each([
    ['the lines of fences are emptied and stay', 'a\n```json\n{}\n```\nb', ['a', '', '{}', '', 'b']],
    ['what stands beside a fence stays', '```curl -v x\ny```', ['curl -v x', 'y']],
    ['a line of inline code loses its backticks', '`{"a":1}`', ['{"a":1}']],
    ['quoting is taken off', '> a\n> > b', ['a', 'b']],
    [
      'the trace of curl keeps its marks',
      '> GET / HTTP/1.1\n> Host: a\n>\n< HTTP/1.1 401',
      ['> GET / HTTP/1.1', '> Host: a', '>', '< HTTP/1.1 401'],
    ],
    ['a quoted trace keeps its marks', '> > GET / HTTP/1.1\n> < HTTP/1.1 401', ['> GET / HTTP/1.1', '< HTTP/1.1 401']],
    ['a Python prompt stays', '>>> rc', ['>>> rc']],
    [
      "Slack's labelled links are undone",
      'see <https://a.example.com/x|a.example.com/x> &amp; go',
      ['see https://a.example.com/x & go'],
    ],
    ['an entity of an error page stays', '<p>&amp;amp;</p> &quot;', ['<p>&amp;amp;</p> &quot;']],
    ['real colour codes vanish, written ones stay', '\u001b[31mred\u001b[0m \\033[0;32mx', ['red \\033[0;32mx']],
    ['carriage returns vanish', 'a\r\nb\r\n', ['a', 'b', '']],
    ["tcpdump's dots vanish", 'GET / HTTP/1.1.\nHost: a.\n.\nend.', ['GET / HTTP/1.1', 'Host: a', '', 'end']],
    ['smart quotes and characters of no width stay', '“a”\u200b', ['“a”\u200b']],
  ])('%s', (_, text, expected) => expect(lines(text)).toEqual(expected))

  test('the number of lines is kept', () => {
    const text = '```\n> a\n\r\n<https://a|b>\n~~~\n'
    expect(lines(text)).toHaveLength(text.split('\n').length)
  })
})

describe('fold', () => {
  test.each([
    ['lower case and single blanks over lines', ['  Hello   World', '', ' again '], 'hello world again'],
    ['entities, escaped once or twice', ['&quot;a&quot; &amp;quot;b&#39; &#x27;c'], '"a" "b\' \'c'],
    ['backslash escapes, however deep', ['\\"a\\\\\\" b\\nc \\u0027 \\/'], '"a" b c \' /'],
    ['a path of Windows keeps its capitals’ backslashes', ['NT AUTHORITY\\NETWORK'], 'nt authority\\network'],
    ['straight quotes, nothing for characters of no width', ['“a” ‘b’ c\u200bd'], '"a" \'b\' cd'],
    ['marks of quoting', ['> a', '>> b'], 'a b'],
  ])('%s', (_, text, expected) => expect(fold('message', text).text).toBe(expected))

  test('an offset tells its line, and lower case keeps offsets', () => {
    const folded = fold('message', ['One', '', 'İTwo', 'three'])
    expect(folded.lineAt(folded.text.indexOf('three'))).toBe(4)
    expect(folded.text).toHaveLength(folded.cased.length)
  })

  test('folding takes time in proportion to the text', async () => {
    const lines = (size: number): string => 'plain text with “quotes” and \\"escapes\\" &amp; more of it\n'.repeat(size)
    expect(await growsLinearly((text) => fold('message', text.split('\n')), lines, 2_500)).toBe(true)
  })
})
