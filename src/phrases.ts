import type { Evidence, Folded, Where } from './evidence.ts'
import { straighten } from './reading/fold.ts'
import type { Condition, Phrase, Product } from './product.ts'
import { products } from './products/index.ts'
import { told } from './questions/exchange.ts'

/** A phrase of a product met in a report. `weight` counts the independent pieces of evidence: the words, and each condition that had to hold. */
export type Met = {
  readonly product: Product
  readonly phrase: Phrase
  readonly where: Where
  readonly groups: Readonly<Record<string, string>>
  readonly weight: number
}

type Entry = { readonly product: Product; readonly phrase: Phrase; readonly literal: string }

/** By so many first characters of its literal a phrase is looked up, or by all eight where it has them: hundreds begin with the same four. */
const keyLength = 4
const longKey = 8
const reach = 400

/** The key of the four characters that end with this one, from the key of those before: seven bits of each. */
const nextKey = (key: number, code: number): number => ((key << 7) | (code & 127)) & 0xfffffff

const keyOf = (literal: string): number => {
  let key = 0
  for (let at = 0; at < keyLength; at++) key = nextKey(key, literal.charCodeAt(at))
  return key
}

/** The literal as it stands in folded text: lower case, straight quotes, single spaces. */
const foldLiteral = (text: string): string => straighten(text).toLowerCase().replaceAll(/\s+/g, ' ')

/** The phrases by the beginnings of their literals; `starts`, a set of bits, tells of most places in a text that no phrase starts there. */
type Index = {
  readonly short: ReadonlyMap<number, readonly Entry[]>
  readonly long: ReadonlyMap<string, readonly Entry[]>
  readonly starts: Uint32Array
}

const startOf = (key: number): number => Math.imul(key, 0x9e3779b1) >>> 16

const isStart = (starts: Uint32Array, start: number): boolean => (starts[start >>> 5]! & (1 << (start & 31))) !== 0

const file = <K>(entries: Map<K, Entry[]>, key: K, entry: Entry): void => {
  const filed = entries.get(key)
  if (filed) filed.push(entry)
  else entries.set(key, [entry])
}

const indexLiterals = (all: readonly Product[]): Index => {
  const [short, long] = [new Map<number, Entry[]>(), new Map<string, Entry[]>()]
  const starts = new Uint32Array(1 << 11)
  for (const product of all)
    for (const phrase of product.says) {
      const literal = foldLiteral(phrase.text)
      if (literal.length < keyLength) continue
      const key = keyOf(literal)
      const entry = { product, phrase, literal }
      if (literal.length < longKey) file(short, key, entry)
      else file(long, literal.slice(0, longKey), entry)
      const start = startOf(key)
      starts[start >>> 5]! |= 1 << (start & 31)
    }
  return { short, long, starts }
}

let index: Index | undefined

const stands = (folded: readonly Folded[], text: string): boolean => folded.some((one) => one.text.includes(text))

const conditionHolds = (condition: Condition, evidence: Evidence): boolean => {
  const { folded, scene } = evidence
  if (condition.status && !(scene.status !== null && condition.status.includes(scene.status))) return false
  if (condition.noText?.some((text) => stands(folded, text))) return false
  if (condition.text && !condition.text.some((text) => stands(folded, text))) return false
  if (condition.told && !told(evidence, ...condition.told)) return false
  if (condition.unless?.(evidence)) return false
  return condition.holds?.(evidence) ?? true
}

const weigh = ({ when }: Phrase): number => 1 + [when?.text, when?.told, when?.holds].filter(Boolean).length

const groupsOf = (phrase: Phrase, text: string): Record<string, string> | null => {
  if (!phrase.pattern) return {}
  const match = phrase.pattern.exec(text)
  if (!match) return null
  return Object.fromEntries(Object.entries(match.groups ?? {}).map(([name, value]) => [name, value ?? '']))
}

/** A phrase is tried at so many places; hostile text could repeat its literal without end. */
const mostTries = 20

/** The phrases of all products that stand in the report, each once, where its conditions hold. One pass over the text for all of them. */
export const meetPhrases = (evidence: Evidence): readonly Met[] => {
  index ??= indexLiterals(products)
  const { short, long, starts } = index
  const met = new Map<Phrase, Met>()
  const tries = new Map<Phrase, number>()
  const meet = ({ product, phrase }: Entry, { input, cased, lineAt }: Folded, at: number): void => {
    const tried = tries.get(phrase) ?? 0
    if (tried >= mostTries) return
    tries.set(phrase, tried + 1)
    if (tried === 0 && phrase.when && !conditionHolds(phrase.when, evidence)) {
      tries.set(phrase, mostTries)
      return
    }
    const groups = groupsOf(phrase, cased.slice(at, at + reach))
    if (groups) met.set(phrase, { product, phrase, where: { input, line: lineAt(at) }, groups, weight: weigh(phrase) })
  }
  const meetAll = (entries: readonly Entry[] | undefined, folded: Folded, at: number): void => {
    if (!entries) return
    for (const entry of entries)
      if (!met.has(entry.phrase) && folded.text.startsWith(entry.literal, at)) meet(entry, folded, at)
  }
  for (const folded of evidence.folded) {
    const { text } = folded
    let key = 0
    for (let end = 1; end <= text.length; end++) {
      key = nextKey(key, text.charCodeAt(end - 1))
      if (end < keyLength || !isStart(starts, startOf(key))) continue
      const at = end - keyLength
      meetAll(long.get(text.slice(at, at + longKey)), folded, at)
      meetAll(short.get(key), folded, at)
    }
  }
  return [...met.values()]
}
