import type { Evidence, Folded, Where } from './evidence.ts'
import { straighten } from './reading/fold.ts'
import type { Condition, Phrase, Product } from './product.ts'
import { hasBit, setBit, slotOf } from './search/bits.ts'
import { fileBy } from './search/filed.ts'
import type { Filed } from './search/filed.ts'
import { runOfFour } from './search/runs.ts'
import type { Run } from './search/runs.ts'
import { products } from './products/index.ts'
import { isCited } from './questions/cited.ts'
import { told } from './questions/exchange.ts'

/** A phrase of a product met in a report. `weight` counts the independent pieces of evidence: the words, and each condition that had to hold. */
export type Met = {
  readonly product: Product
  readonly phrase: Phrase
  readonly where: Where
  readonly groups: Readonly<Record<string, string>>
  readonly weight: number
}

/** A phrase to look for; all entries have one shape, and their conditions another, which is read sooner than the many of the tables. */
type Entry = {
  readonly product: Product
  readonly phrase: Phrase
  readonly literal: string
  readonly pattern: RegExp | undefined
  readonly when: Whole | undefined
}

type Whole = { readonly [Name in keyof Condition]-?: Condition[Name] | undefined }

/** By so many first characters of its literal a phrase is looked up, or by all eight where it has them: hundreds begin with the same four. */
const keyLength = 4
const longKey = 8
const reach = 400

const keyAt = (text: string, from: number): Run => {
  let key = 0
  for (let at = from; at < from + keyLength; at++) key = runOfFour(key, text.charCodeAt(at))
  return key
}

/** The literal as it stands in folded text: lower case, straight quotes, single spaces. */
const foldLiteral = (text: string): string => straighten(text).toLowerCase().replaceAll(/\s+/g, ' ')

/**
 * The phrases in buckets by the beginnings of their literals. `begins`, a set of bits, tells of most places in a text that no phrase starts there; `ends` has of
 * each entry the length of its literal and the key of its last characters, by which most entries of a bucket are passed over without a look at them.
 */
type Index = {
  readonly begins: Uint32Array
  readonly buckets: Filed
  readonly ends: Int32Array
  readonly entries: readonly Entry[]
}

const startOf = (key: Run): number => slotOf(key, 16)

/** A bucket's number has so many bits: a few times as many buckets as there are phrases. */
const bucketBits = 14
const noMore = 0

const bucketOf = (key: Run, more: Run): number => slotOf(key ^ Math.imul(more, 0x85ebca6b), 32 - bucketBits)

const whole = ({ text, noText, status, told: circumstances, holds, unless }: Condition): Whole => ({
  text,
  noText,
  status,
  told: circumstances,
  holds,
  unless,
})

const entryOf = (product: Product, phrase: Phrase): Entry => ({
  product,
  phrase,
  literal: foldLiteral(phrase.text),
  pattern: phrase.pattern,
  when: phrase.when && whole(phrase.when),
})

const indexLiterals = (all: readonly Product[]): Index => {
  const begins = new Uint32Array(1 << 11)
  const entries: Entry[] = []
  const numbers: (readonly number[])[] = []
  const ends: number[] = []
  for (const product of all)
    for (const phrase of product.says) {
      const entry = entryOf(product, phrase)
      const { literal } = entry
      if (literal.length < keyLength) continue
      const key = keyAt(literal, 0)
      entries.push(entry)
      numbers.push([bucketOf(key, literal.length < longKey ? noMore : keyAt(literal, keyLength))])
      ends.push(literal.length, keyAt(literal, literal.length - keyLength))
      setBit(begins, startOf(key))
    }
  return { begins, buckets: fileBy(numbers, 1 << bucketBits), ends: Int32Array.from(ends), entries }
}

let index: Index | undefined

const stands = (folded: readonly Folded[], text: string): boolean => folded.some((one) => one.text.includes(text))

const conditionHolds = (condition: Whole, evidence: Evidence): boolean => {
  const { folded, scene } = evidence
  if (condition.status && !(scene.status !== null && condition.status.includes(scene.status))) return false
  if (condition.noText?.some((text) => stands(folded, text))) return false
  if (condition.text && !condition.text.some((text) => stands(folded, text))) return false
  if (condition.told && !told(evidence, ...condition.told)) return false
  if (condition.unless?.(evidence)) return false
  return condition.holds?.(evidence) ?? true
}

const weigh = ({ when }: Phrase): number => 1 + [when?.text, when?.told, when?.holds].filter(Boolean).length

const groupsOf = (pattern: RegExp | undefined, text: string): Record<string, string> | null => {
  if (!pattern) return {}
  const match = pattern.exec(text)
  if (!match) return null
  return Object.fromEntries(Object.entries(match.groups ?? {}).map(([name, value]) => [name, value ?? '']))
}

/** What is only cited is conceivable, and weighs less than any usual suspect of the situation. */
const ofCited = 1 / 64

/** A phrase is tried at so many places; hostile text could repeat its literal without end. */
const mostTries = 20

/**
 * The phrases of all products that stand in the report, each once, where its conditions hold. One pass over the text for all of them. A phrase that is only
 * cited, of another time or another's case, is no more than possible.
 */
export const meetPhrases = (evidence: Evidence): readonly Met[] => {
  index ??= indexLiterals(products)
  const { begins, buckets, ends, entries } = index
  const { starts, rows } = buckets
  const met = new Map<Phrase, Met>()
  const cited = new Map<Phrase, Met>()
  const tries = new Map<Phrase, number>()
  const meet = (entry: Entry, folded: Folded, at: number): void => {
    const { product, phrase, literal, pattern, when } = entry
    const { input, cased, lineAt } = folded
    const tried = tries.get(phrase) ?? 0
    if (tried >= mostTries) return
    tries.set(phrase, tried + 1)
    if (tried === 0 && when && !conditionHolds(when, evidence)) {
      tries.set(phrase, mostTries)
      return
    }
    const groups = groupsOf(pattern, cased.slice(at, at + reach))
    if (!groups) return
    const where = { input, line: lineAt(at) }
    if (!isCited(folded, at, at + literal.length))
      met.set(phrase, { product, phrase, where, groups, weight: weigh(phrase) })
    else if (!cited.has(phrase))
      cited.set(phrase, { product, phrase: { ...phrase, certainty: 'possible' }, where, groups, weight: ofCited })
  }
  const meetAll = (bucket: number, folded: Folded, at: number): void => {
    for (let row = starts[bucket]!; row < starts[bucket + 1]!; row++) {
      const number = rows[row]!
      if (keyAt(folded.text, at + ends[2 * number]! - keyLength) !== ends[2 * number + 1]) continue
      const entry = entries[number]!
      if (folded.text.startsWith(entry.literal, at) && !met.has(entry.phrase)) meet(entry, folded, at)
    }
  }
  for (const folded of evidence.folded) {
    const { text } = folded
    let key = 0
    for (let end = 1; end <= text.length; end++) {
      key = runOfFour(key, text.charCodeAt(end - 1))
      if (end < keyLength || !hasBit(begins, startOf(key))) continue
      const at = end - keyLength
      meetAll(bucketOf(key, keyAt(text, end)), folded, at)
      meetAll(bucketOf(key, noMore), folded, at)
    }
  }
  for (const [phrase, one] of cited) if (!met.has(phrase)) met.set(phrase, one)
  return [...met.values()]
}
