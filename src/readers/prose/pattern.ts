import type { Word } from './words.ts'

/** One place of a pattern: any of these words, words that start so, a gap of up to `gap` words, or a word that may be missing. */
type Item = {
  readonly words: ReadonlySet<string>
  readonly stems: readonly string[]
  readonly gap: number
  readonly optional: boolean
}

/** A pattern over words with the fact that it stands for. */
export type Pattern<Fact> = { readonly items: readonly Item[]; readonly fact: Fact }

/** Where a pattern was met: from word `start` to before word `end`. */
export type Match<Fact> = { readonly fact: Fact; readonly start: number; readonly end: number }

const STOPS = new Set([',', ';', ':', '(', ')', '→', '–', '—', '-', '->', '-->'])

const readItem = (written: string): Item => {
  if (/^\.+$/.test(written)) return { words: new Set(), stems: [], gap: written.length * 2 - 2, optional: true }
  const optional = written.startsWith('?') && written.length > 1 && written !== '?…'
  const choices = (optional ? written.slice(1) : written).split('|')
  const stems = choices.filter((choice) => choice.endsWith('*')).map((choice) => choice.slice(0, -1))
  return { words: new Set(choices.filter((choice) => !choice.endsWith('*'))), stems, gap: 0, optional }
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

const fits = (item: Item, word: string): boolean =>
  item.words.has(word) || item.stems.some((stem) => word.startsWith(stem))

/** The index after the match of the items from `at` on, or -1. Gaps are short, so that this stays within a few steps. */
const endOfMatch = (items: readonly Item[], next: number, words: readonly Word[], at: number): number => {
  const item = items[next]
  if (!item) return at
  if (item.gap > 0) {
    for (let skip = 0; skip <= item.gap; skip++) {
      const end = endOfMatch(items, next + 1, words, at + skip)
      if (end !== -1) return end
      const skipped = words[at + skip]?.text
      if (skipped === undefined || STOPS.has(skipped)) return -1
    }
    return -1
  }
  const word = words[at]?.text
  if (word === '"' && !item.words.has(word)) return endOfMatch(items, next, words, at + 1)
  if (word !== undefined && fits(item, word)) {
    const end = endOfMatch(items, next + 1, words, at + 1)
    if (end !== -1) return end
  }
  return item.optional ? endOfMatch(items, next + 1, words, at) : -1
}

/** Which finders have a pattern that begins with a word, or with a stem of these three letters: one bit for each finder. */
const beginnings: { readonly words: Map<string, number>; readonly stems: Map<string, number>; finders: number } = {
  words: new Map(),
  stems: new Map(),
  finders: 0,
}

/** Of most words it is known by their first three letters that no pattern begins with them. */
const begun = new Uint8Array(1 << 12)

const slotOf = (text: string): number =>
  Math.imul((text.charCodeAt(0) << 14) ^ (text.charCodeAt(1) << 7) ^ text.charCodeAt(2), 0x9e3779b1) >>> 20

/** The finders that a word may concern, as bits: each word is looked up once for all of them. */
export const findersOf = (text: string, stem: string): number =>
  begun[slotOf(text)] === 0 ? 0 : (beginnings.words.get(text) ?? 0) | (beginnings.stems.get(stem) ?? 0)

/** Finds patterns in sentences; they are filed by their first word, or the first three letters of it where it is a stem. */
export type Finder<Fact> = (words: readonly Word[]) => readonly Match<Fact>[]

/** Makes a finder of patterns, which gives all their matches in the order of the words. */
export const finder = <Fact>(patterns: readonly Pattern<Fact>[]): Finder<Fact> => {
  type Filed = Map<string, Pattern<Fact>[]>
  const [byWord, byStem]: readonly [Filed, Filed] = [new Map(), new Map()]
  const bit = 1 << beginnings.finders++
  const file = (filed: Filed, bits: Map<string, number>, key: string, one: Pattern<Fact>): void => {
    bits.set(key, (bits.get(key) ?? 0) | bit)
    begun[slotOf(key)] = 1
    const before = filed.get(key)
    if (before) before.push(one)
    else filed.set(key, [one])
  }
  for (const one of patterns) {
    for (const word of one.items[0]?.words ?? []) file(byWord, beginnings.words, word, one)
    for (const stem of one.items[0]?.stems ?? []) file(byStem, beginnings.stems, stem.slice(0, 3), one)
  }
  return (words) => {
    const found: Match<Fact>[] = []
    const meet = (candidates: readonly Pattern<Fact>[] | undefined, start: number): void => {
      for (const { items, fact } of candidates ?? []) {
        const end = endOfMatch(items, 0, words, start)
        if (end !== -1) found.push({ fact, start, end })
      }
    }
    for (let start = 0; start < words.length; start++) {
      const { text, stem, finders } = words[start]!
      if ((finders & bit) === 0) continue
      meet(byWord.get(text), start)
      meet(byStem.get(stem), start)
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
