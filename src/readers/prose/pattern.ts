import { nameStem, nameWord, unnamed } from './vocabulary.ts'
import type { Word } from './words.ts'

/** One place of a pattern: the numbers of the words and stems that fit, a gap of up to `gap` words, or a word that may be missing. */
type Item = { readonly numbers: readonly number[]; readonly gap: number; readonly optional: boolean }

/** A pattern over words with the fact that it stands for. */
export type Pattern<Fact> = { readonly items: readonly Item[]; readonly fact: Fact }

/** Where a pattern was met: from word `start` to before word `end`. */
export type Match<Fact> = { readonly fact: Fact; readonly start: number; readonly end: number }

const STOPS = new Set([',', ';', ':', '(', ')', '→', '–', '—', '-', '->', '-->'])

const numberOf = (choice: string): number => (choice.endsWith('*') ? nameStem(choice.slice(0, -1)) : nameWord(choice))

const readItem = (written: string): Item => {
  if (/^\.+$/.test(written)) return { numbers: [], gap: written.length * 2 - 2, optional: true }
  const optional = written.startsWith('?') && written.length > 1 && written !== '?…'
  const choices = (optional ? written.slice(1) : written).split('|')
  return { numbers: choices.map(numberOf), gap: 0, optional }
}

/** Each item by how it is written, since most stand in many patterns. */
const items = new Map<string, Item>()

const itemOf = (written: string): Item => {
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
  items: written.split(' ').map(itemOf),
  fact,
})

const QUOTE = nameWord('"')

const fits = ({ numbers }: Item, { number, stems }: Word): boolean =>
  numbers.includes(number) || (stems.length > 0 && stems.some((stem) => numbers.includes(stem)))

/** The index after the match of the items from `next` on, or -1. Gaps are short, so that this stays within a few steps. */
const endOfMatch = (items: readonly Item[], next: number, words: readonly Word[], at: number): number => {
  const item = items[next]
  if (!item) return at
  if (item.gap > 0) {
    for (let skip = 0; skip <= item.gap; skip++) {
      const end = endOfMatch(items, next + 1, words, at + skip)
      if (end !== -1) return end
      const skipped = words[at + skip]
      if (!skipped || STOPS.has(skipped.text)) return -1
    }
    return -1
  }
  const word = words[at]
  if (word && word.number === QUOTE && !item.numbers.includes(QUOTE)) return endOfMatch(items, next, words, at + 1)
  if (word && fits(item, word)) {
    const end = endOfMatch(items, next + 1, words, at + 1)
    if (end !== -1) return end
  }
  return item.optional ? endOfMatch(items, next + 1, words, at) : -1
}

/** Finds patterns in sentences. */
export type Finder<Fact> = (words: readonly Word[]) => readonly Match<Fact>[]

/** Rows under each of their numbers, in a list without gaps: one with gaps would be read as slowly as a map. */
const fileBy = <Row>(
  rows: readonly Row[],
  numbersOf: (row: Row) => readonly number[],
): readonly (readonly Row[] | undefined)[] => {
  const filed = Array.from({ length: 1 + Math.max(0, ...rows.flatMap(numbersOf)) }, (): Row[] | undefined => undefined)
  for (const row of rows)
    for (const number of numbersOf(row)) {
      const before = filed[number]
      if (before) before.push(row)
      else filed[number] = [row]
    }
  return filed
}

/** Makes a finder of patterns, which gives all their matches in the order of the words. They are filed by the words and stems that they begin with. */
export const finder = <Fact>(patterns: readonly Pattern<Fact>[]): Finder<Fact> => {
  const filed = fileBy(patterns, ({ items: [first] }) => first?.numbers ?? [])
  return (words) => {
    const found: Match<Fact>[] = []
    const meet = (candidates: readonly Pattern<Fact>[] | undefined, start: number): void => {
      if (!candidates) return
      for (const { items, fact } of candidates) {
        const end = endOfMatch(items, 0, words, start)
        if (end !== -1) found.push({ fact, start, end })
      }
    }
    for (let start = 0; start < words.length; start++) {
      const { number, stems } = words[start]!
      if (number !== unnamed) meet(filed[number], start)
      for (const stem of stems) meet(filed[stem], start)
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
