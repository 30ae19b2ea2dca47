import { needlesOf } from './needles.ts'

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

const trigramsIn = (needle: string): readonly number[] =>
  Array.from(
    { length: needle.length - 2 },
    (_, at) => (needle.charCodeAt(at) << 14) | (needle.charCodeAt(at + 1) << 7) | needle.charCodeAt(at + 2),
  )

const hasAll = ({ bits, shift }: Trigrams, trigrams: readonly number[]): boolean => {
  for (const trigram of trigrams) {
    const slot = slotOf(trigram, shift)
    if ((bits[slot >>> 5]! & (1 << (slot & 31))) === 0) return false
  }
  return true
}

/** Tells whether an expression can match somewhere in a text with these trigrams: where it cannot, it need not be run. */
export type Sieve = (trigrams: Trigrams) => boolean

/** Of each expression by its source: an expression is the same each time that its line is run. */
const sieves = new Map<string, Sieve>()

const makeSieve = (expression: RegExp): Sieve => {
  let wanted: readonly (readonly number[])[] | null | undefined
  return (trigrams) => {
    if (wanted === undefined) wanted = needlesOf(expression)?.map(trigramsIn) ?? null
    if (wanted === null) return true
    for (const needle of wanted) if (hasAll(trigrams, needle)) return true
    return false
  }
}

/** The sieve of an expression, made when it is first used. */
export const sieveOf = (expression: RegExp): Sieve => {
  const known = sieves.get(expression.source)
  if (known) return known
  const sieve = makeSieve(expression)
  sieves.set(expression.source, sieve)
  return sieve
}
