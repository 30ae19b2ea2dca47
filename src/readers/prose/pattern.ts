import { fileBy } from '../../search/filed.ts'
import { nameStem, nameWord, unnamed } from './vocabulary.ts'
import type { Word } from './words.ts'

/**
 * The items of a pattern one after the other: for a gap of up to `n` words `-n`; for words `2 * k`, or `2 * k + 1` where they may be missing, and
 * the `k` numbers of the words and stems that fit.
 */
type Items = readonly number[]

/** Items of all patterns of a table together, since hundreds of patterns are begun for each report, and what is spread over the memory costs more to fetch than to compare. */
type Laid = Int32Array

/** A pattern over words with the fact that it stands for. */
export type Pattern<Fact> = { readonly items: Items; readonly fact: Fact }

/** Where a pattern was met: from word `start` to before word `end`. */
export type Match<Fact> = { readonly fact: Fact; readonly start: number; readonly end: number }

const STOPS = new Set([',', ';', ':', '(', ')', '→', '–', '—', '-', '->', '-->'])

const numberOf = (choice: string): number => (choice.endsWith('*') ? nameStem(choice.slice(0, -1)) : nameWord(choice))

const readItem = (written: string): Items => {
  if (/^\.+$/.test(written)) return [2 - written.length * 2]
  const optional = written.startsWith('?') && written.length > 1 && written !== '?…'
  const numbers = (optional ? written.slice(1) : written).split('|').map(numberOf)
  return [2 * numbers.length + (optional ? 1 : 0), ...numbers]
}

/** Each item by how it is written, since most stand in many patterns. */
const items = new Map<string, Items>()

const itemOf = (written: string): Items => {
  const known = items.get(written)
  if (known) return known
  const item = readItem(written)
  items.set(written, item)
  return item
}

/**
 * Reads a pattern: items with blanks between, each `a|b` (either word), `stem*` (a word that starts so), `?a` (may be missing),
 * `..` (up to two words between), `...` (up to four). A gap does not go over punctuation but quotes.
 */
export const pattern = <Fact>(written: string, fact: Fact): Pattern<Fact> => ({
  items: written.split(' ').flatMap(itemOf),
  fact,
})

const QUOTE = nameWord('"')

/** Whether a number stands in a list between two places. */
const stands = (items: Laid, from: number, to: number, number: number): boolean => {
  for (let at = from; at < to; at++) if (items[at] === number) return true
  return false
}

const fits = (items: Laid, from: number, to: number, { number, stems }: Word): boolean => {
  if (stands(items, from, to, number)) return true
  for (const stem of stems) if (stands(items, from, to, stem)) return true
  return false
}

/** The index after the match of the items between two places, or -1. Gaps are short, so that this stays within a few steps. */
const endOfMatch = (items: Laid, next: number, last: number, words: readonly Word[], at: number): number => {
  if (next >= last) return at
  const head = items[next]!
  if (head <= 0) return endAfterGap(items, next, last, words, at)
  const [from, to] = [next + 1, next + 1 + (head >> 1)]
  const word = words[at]
  if (word && word.number === QUOTE && !stands(items, from, to, QUOTE))
    return endOfMatch(items, next, last, words, at + 1)
  if (word && fits(items, from, to, word)) {
    const end = endOfMatch(items, to, last, words, at + 1)
    if (end !== -1) return end
  }
  return head & 1 ? endOfMatch(items, to, last, words, at) : -1
}

const endAfterGap = (items: Laid, next: number, last: number, words: readonly Word[], at: number): number => {
  const gap = -items[next]!
  for (let skip = 0; skip <= gap; skip++) {
    const end = endOfMatch(items, next + 1, last, words, at + skip)
    if (end !== -1) return end
    const skipped = words[at + skip]
    if (!skipped || STOPS.has(skipped.text)) return -1
  }
  return -1
}

/** Finds patterns in sentences. */
export type Finder<Fact> = (words: readonly Word[]) => readonly Match<Fact>[]

/** Makes a finder of patterns, which gives all their matches in the order of the words. They are filed by the words and stems that they begin with. */
export const finder = <Fact>(patterns: readonly Pattern<Fact>[]): Finder<Fact> => {
  const firsts = patterns.map(({ items }) => items.slice(1, 1 + (items[0]! >> 1)))
  const size = 1 + Math.max(0, ...firsts.flat())
  const { starts, rows } = fileBy(firsts, size)
  const items = Int32Array.from(patterns.flatMap((one) => one.items))
  const begins = new Int32Array(patterns.length + 1)
  for (const [row, one] of patterns.entries()) begins[row + 1] = begins[row]! + one.items.length
  return (words) => {
    const found: Match<Fact>[] = []
    const meet = (number: number, start: number): void => {
      if (number >= size) return
      for (let at = starts[number]!; at < starts[number + 1]!; at++) {
        const row = rows[at]!
        const end = endOfMatch(items, begins[row]!, begins[row + 1]!, words, start)
        if (end !== -1) found.push({ fact: patterns[row]!.fact, start, end })
      }
    }
    for (let start = 0; start < words.length; start++) {
      const { number, stems } = words[start]!
      if (number !== unnamed) meet(number, start)
      for (const stem of stems) meet(stem, start)
    }
    return found
  }
}

/** The patterns of a table whose rows are a fact's word and the patterns that tell it, `/` between. */
export const patternsOf = <Name extends string>(
  table: readonly (readonly [Name, string])[],
): readonly Pattern<Name>[] =>
  table.flatMap(([name, written]) => written.split(' / ').map((one) => pattern(one.trim(), name)))

const NEGATIONS = new Set(['not', 'no', 'never', 'without', 'neither', 'nor', 'none'])
const BREAKS = new Set([...STOPS, 'but', 'because', 'and', 'however'])

/** What goes on with a list: "no proxy or any VPN" denies both. */
const LISTED = new Set(['or', 'nor', 'any', 'other'])

/** Whether a negation governs the word at `start`: one of the three words before it, in the same clause ("not behind a proxy"). */
export const isNegated = (words: readonly Word[], start: number): boolean => {
  let passed = 0
  for (let at = start - 1; at >= 0 && passed < 3; at--) {
    const word = words[at]?.text ?? ''
    if (BREAKS.has(word)) return false
    if (!LISTED.has(word)) passed++
    if (NEGATIONS.has(word)) return words[at + 1]?.text !== 'only' && words[at + 1]?.text !== 'sure'
  }
  return false
}

const SUPPOSED = new Set(
  'if should could would might may maybe perhaps whether unless need needs must shall will please to let'.split(' '),
)

/** Whether what starts at `start` is supposed, wished or asked rather than told: "should I restart", "please check". */
export const isSupposed = (words: readonly Word[], start: number): boolean => {
  for (let at = start - 1; at >= Math.max(0, start - 4); at--) {
    const word = words[at]?.text ?? ''
    if (BREAKS.has(word)) return false
    if (SUPPOSED.has(word)) return !(word === 'to' && /^(?:tried|trying|had|have|has)$/.test(words[at - 1]?.text ?? ''))
  }
  return false
}
