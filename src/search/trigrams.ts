import { knownNeedles } from './known-needles.ts'
import { needlesOf, written } from './needles.ts'

/** Which runs of three ASCII characters stand in a text, as a set of hashes: one that is missing is not in the text. */
export type Trigrams = { readonly bits: Uint32Array; readonly shift: number }

/** A text in lower case, and its trigrams. */
export type Indexed = { readonly text: string; readonly trigrams: Trigrams }

/** Sizes of the set, as powers of two: for a line, and for the largest text. */
const [smallest, largest] = [9, 19]

const slotOf = (trigram: number, shift: number): number => Math.imul(trigram, 0x9e3779b1) >>> shift

/** The trigrams of a text in lower case. */
export const trigramsOf = (text: string): Trigrams => {
  const size = Math.min(largest, Math.max(smallest, 35 - Math.clz32(text.length)))
  const [bits, shift] = [new Uint32Array(1 << (size - 5)), 32 - size]
  let [trigram, length] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    trigram = ((trigram << 7) | (code & 127)) & 0x1fffff
    length = code < 128 ? length + 1 : 0
    if (length < 3) continue
    const slot = slotOf(trigram, shift)
    bits[slot >>> 5]! |= 1 << (slot & 31)
  }
  return { bits, shift }
}

/** A text and its trigrams. */
export const indexed = (text: string): Indexed => ({ text, trigrams: trigramsOf(text) })

/**
 * The trigrams of all needles one after the other, before each needle their number, before each choice of needles the place of its end:
 * they lie together, since thousands of expressions are asked about for each report, and what is spread over the memory costs more to fetch than to compare.
 */
let pool = new Int32Array(1 << 14)
let filled = 0

const put = (value: number): void => {
  if (filled === pool.length) {
    const larger = new Int32Array(2 * pool.length)
    larger.set(pool)
    pool = larger
  }
  pool[filled++] = value
}

const putNeedle = (needle: string): void => {
  put(needle.length - 2)
  for (let at = 0; at < needle.length - 2; at++)
    put((needle.charCodeAt(at) << 14) | (needle.charCodeAt(at + 1) << 7) | needle.charCodeAt(at + 2))
}

const putChoice = (texts: string): void => {
  const start = filled
  put(0)
  texts.split('\t').forEach(putNeedle)
  pool[start] = filled
}

/** Whether all trigrams of one of the needles between two places of the pool are in the set. */
const hasOne = ({ bits, shift }: Trigrams, from: number, to: number): boolean => {
  for (let at = from; at < to;) {
    const end = at + 1 + pool[at]!
    at++
    while (at < end) {
      const slot = slotOf(pool[at]!, shift)
      if ((bits[slot >>> 5]! & (1 << (slot & 31))) === 0) break
      at++
    }
    if (at === end) return true
    at = end
  }
  return false
}

/** Whether one needle of each choice between two places of the pool is in the set. */
const hasEach = (trigrams: Trigrams, from: number, to: number): boolean => {
  for (let at = from; at < to;) {
    const end = pool[at]!
    if (!hasOne(trigrams, at + 1, end)) return false
    at = end
  }
  return true
}

/** What must stand in a text in which an expression matches: between which places of the pool its needles lie, once they were asked for. */
export type Sieve = { readonly expression: RegExp; from: number; to: number }

/** Of each expression by its source: an expression is the same each time that its line is run. */
const sieves = new Map<string, Sieve>()

/** The needles of the expressions that were asked about so far, by their sources: a build writes them down, so that a process that starts need not find them. */
export const needlesSieved = (): Readonly<Record<string, string>> =>
  Object.fromEntries([...sieves].map(([source, { expression }]) => [source, written(needlesOf(expression))]))

const knownOrRead = (expression: RegExp): string =>
  (Object.hasOwn(knownNeedles, expression.source) ? knownNeedles[expression.source] : undefined) ??
  written(needlesOf(expression))

const lay = (sieve: Sieve): void => {
  sieve.from = filled
  const needles = knownOrRead(sieve.expression)
  if (needles !== '') needles.split('\n').forEach(putChoice)
  sieve.to = filled
}

/** The sieve of an expression; its needles are found when it is first asked. */
export const sieveOf = (expression: RegExp): Sieve => {
  const known = sieves.get(expression.source)
  if (known) return known
  const sieve: Sieve = { expression, from: -1, to: -1 }
  sieves.set(expression.source, sieve)
  return sieve
}

/** Whether a sieve's expression can match somewhere in a text with these trigrams: where it cannot, it need not be run. */
export const mayStand = (sieve: Sieve, trigrams: Trigrams): boolean => {
  if (sieve.from < 0) lay(sieve)
  return hasEach(trigrams, sieve.from, sieve.to)
}

/**
 * Asks many at once, of each whether one of its sieves lets the text pass, and gives the numbers of those where one does. Which places are
 * read stands in one list, so that nothing is fetched from elsewhere for what does not stand in the text.
 */
export const sieveMany = (many: readonly (readonly Sieve[])[]): ((trigrams: Trigrams) => readonly number[]) => {
  let places: Int32Array | undefined
  return (trigrams) => {
    places ??= placesOf(many)
    const passed: number[] = []
    for (let at = 0; at < places.length; at += 3) {
      const row = places[at]!
      if (passed.at(-1) !== row && hasEach(trigrams, places[at + 1]!, places[at + 2]!)) passed.push(row)
    }
    return passed
  }
}

/** Of each sieve the number of its row, and between which places of the pool its needles lie. */
const placesOf = (many: readonly (readonly Sieve[])[]): Int32Array =>
  Int32Array.from(
    many.flatMap((one, row) =>
      one.flatMap((sieve) => {
        if (sieve.from < 0) lay(sieve)
        return [row, sieve.from, sieve.to]
      }),
    ),
  )
