import type { Folded } from '../evidence.ts'
import { bygoneIn } from './bygone.ts'
import { fullyIndexed } from '../search/indexed.ts'

/** Entities that error pages and chat leave in text (HTML Living Standard §13.5), the names of the characters that phrases have. */
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['lsquo', "'"],
  ['rsquo', "'"],
  ['ldquo', '"'],
  ['rdquo', '"'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['colon', ':'],
  ['sol', '/'],
  ['comma', ','],
  ['period', '.'],
  ['lpar', '('],
  ['rpar', ')'],
  ['lbrack', '['],
  ['rbrack', ']'],
  ['lbrace', '{'],
  ['rbrace', '}'],
])

/** Typographic quotes, the dots of an ellipsis, blanks, and the frames of terminal programs, which stand amid wrapped lines; characters of no width vanish. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ...Array.from('‘’‚‛′´`＇', (quote) => [quote, "'"] as const),
  ...Array.from('“”„‟«»″＂', (quote) => [quote, '"'] as const),
  ...Array.from('│┃║', (frame) => [frame, ' '] as const),
  ...Array.from('\u200b\u200c\u200d\u2060\ufeff\u00ad', (nothing) => [nothing, ''] as const),
])

/** What is not plain. */
const UNPLAIN = new RegExp(`[${[...PLAIN.keys()].join('')}]`, 'g')

/** A phrase with its typographic quotes made plain, as folding leaves them. */
export const straighten = (text: string): string => text.replaceAll(UNPLAIN, (one) => PLAIN.get(one) ?? one)

/** What a line must hold so that more than its case changes. */
const SPECIAL =
  /[&\\\t\v\f\r`´\u00a0\u00ad\u00ab\u00bb\u1680\u2000-\u200d\u2018-\u201f\u2028\u2029\u202f\u2032\u2033\u205f\u2060\u2502\u2503\u2551\u3000\ufeff\uff02\uff07]| {2}/g

const BLANKS = /\s/

const nextSpecial = (line: string, from: number): number => {
  SPECIAL.lastIndex = from
  return SPECIAL.exec(line)?.index ?? line.length
}

const character = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '')

/** The entity that starts with the `&` at `at`, escaped any number of times (`&amp;quot;`): its text and the index after it. */
const entityAt = (line: string, at: number): readonly [string, number] => {
  let from = at + 1
  while (line.startsWith('amp;', from)) from += 4
  const semicolon = line.indexOf(';', from)
  const name = semicolon === -1 || semicolon - from > 8 ? '' : line.slice(from, semicolon)
  const numeric = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(name)
  const text = numeric
    ? character(Number.parseInt(numeric[1] ?? numeric[2] ?? '', numeric[1] ? 16 : 10))
    : ENTITIES.get(name)
  return text === undefined || text === '' ? ['&', from] : [text, semicolon + 1]
}

/** What the run of backslashes at `at` and the character after it stand for, however often it was escaped, and the index after it. */
const escapeAt = (line: string, at: number): readonly [string, number] => {
  let end = at + 1
  while (line.charAt(end) === '\\') end++
  const next = line.charAt(end)
  if (next === 'n' || next === 'r' || next === 't') return [' ', end + 1]
  if (next !== '' && '"\'/`'.includes(next)) return [next, end + 1]
  const unicode = next === 'u' ? /^[0-9a-f]{4}$/i.exec(line.slice(end + 1, end + 5)) : null
  if (unicode) return [character(Number.parseInt(unicode[0], 16)), end + 5]
  return [line.slice(at, end), end]
}

/** Joined at the end only: a string that grows and is looked at in turn is copied each time. */
const undo = (line: string): string => {
  const pieces: string[] = []
  let endsBlank = false
  const put = (piece: string): void => {
    if (piece === '') return
    pieces.push(piece)
    endsBlank = piece.endsWith(' ')
  }
  let copied = 0
  for (let at = nextSpecial(line, 0); at < line.length; at = nextSpecial(line, copied)) {
    put(line.slice(copied, at))
    const written = line.charAt(at)
    const [read, next] =
      written === '&' ? entityAt(line, at) : written === '\\' ? escapeAt(line, at) : [written, at + 1]
    copied = next
    const plain = PLAIN.get(read) ?? read
    put(BLANKS.test(plain) ? (endsBlank ? '' : ' ') : plain)
    if (endsBlank) while (line.charAt(copied) === ' ') copied++
  }
  put(line.slice(copied))
  return pieces.join('').trimEnd()
}

/** Git puts this before each line of what a server says, wrapped sentences included. */
const REMOTE = 'remote: '

/** The line without white space at its ends, the marks of quoting (`> `) at its start, and git's mark where the line before has it too. */
const bare = (line: string, before: string | undefined): string => {
  const trimmed = line.trim()
  if (trimmed.startsWith(REMOTE) && before?.trimStart().startsWith(REMOTE)) return trimmed.slice(REMOTE.length)
  if (!trimmed.startsWith('>')) return trimmed
  let start = 0
  while (trimmed.charAt(start) === '>' || trimmed.charAt(start) === ' ') start++
  return trimmed.slice(start)
}

/** The text without the one letter whose lower case is longer (Unicode SpecialCasing, U+0130), so that offsets stay. */
const evenCased = (text: string): string => text.replaceAll('İ', 'I')

/**
 * Makes lines into one text to look phrases up in, as written (`cased`) and in lower case: entities and backslash escapes undone, quotes straight, each run of
 * white space one blank. `lineAt` gives the line, counted from 1, of an offset (UTF-16 code units) in that text.
 */
export const fold = (input: string, lines: readonly string[]): Folded => {
  const pieces: string[] = []
  const starts: number[] = []
  const numbers: number[] = []
  let length = 0
  for (const [index, line] of lines.entries()) {
    const piece = undo(bare(line, lines[index - 1]))
    if (piece === '') continue
    pieces.push(piece)
    starts.push(length)
    numbers.push(index + 1)
    length += piece.length + 1
  }
  const cased = evenCased(pieces.join(' '))
  return {
    input,
    ...fullyIndexed(cased.toLowerCase()),
    cased,
    bygone: bygoneIn(lines),
    lineAt: (offset) => numbers[lastAtMost(starts, offset)] ?? 1,
  }
}

const lastAtMost = (starts: readonly number[], offset: number): number => {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
