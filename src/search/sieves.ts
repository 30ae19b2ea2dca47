import { hasBit, slotOf } from './bits.ts'
import { knownNeedles } from './known-needles.ts'
import { inOneText, needlesOf } from './needles.ts'
import { trigramAt } from './trigrams.ts'
import type { Trigrams } from './trigrams.ts'

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

/** Of a needle's trigrams every third and the last: they have all its characters, and those between tell hardly more. */
const putNeedle = (needle: string): void => {
  const last = needle.length - 3
  put(1 + Math.ceil(last / 3))
  for (let at = 0; at < last; at += 3) put(trigramAt(needle, at))
  put(trigramAt(needle, last))
}

const putChoice = (texts: readonly string[]): void => {
  const start = filled
  put(0)
  texts.forEach(putNeedle)
  pool[start] = filled
}

/** Whether all trigrams of one of the needles between two places of the pool are in the set. */
const hasOne = ({ bits, shift }: Trigrams, from: number, to: number): boolean => {
  for (let at = from; at < to;) {
    const end = at + 1 + pool[at]!
    at++
    while (at < end) {
      if (!hasBit(bits, slotOf(pool[at]!, shift))) break
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

/** What must stand in a text in which all of its expressions match, and its number. */
export type Sieve = { readonly number: number; readonly expressions: readonly RegExp[] }

/** All that were made, by their numbers. */
const made: Sieve[] = []

/** Of each sieve, by its number, one more than the place of the pool where its needles begin, and the place of their end; 0 where they were not asked for yet. */
let laid = new Int32Array(1 << 13)

/** All sieves that were made so far, by their numbers. */
export const allSieves = (): readonly Sieve[] => made

/** Of each expression and of several by their sources: they are the same each time that their line is run. */
const [sieves, joint] = [new Map<string, Sieve>(), new Map<string, Sieve>()]

const make = (expressions: readonly RegExp[], known: Map<string, Sieve>, key: string): Sieve => {
  const sieve: Sieve = { number: made.length, expressions }
  made.push(sieve)
  known.set(key, sieve)
  return sieve
}

/** The needles of expressions in one text each, by their sources: they are asked for again where many sieves are laid together. */
const written = new Map<string, string>()

const neededBy = (expression: RegExp): string => {
  const { source } = expression
  const known = written.get(source)
  if (known !== undefined) return known
  const needed =
    (Object.hasOwn(knownNeedles, source) ? knownNeedles[source] : undefined) ?? inOneText(needlesOf(expression))
  written.set(source, needed)
  return needed
}

/** The needles of the expressions that were asked about so far, by their sources: a build writes them down, so that a process that starts need not find them. */
export const needlesSieved = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...sieves.values()].flatMap(({ expressions }) => expressions.map((one) => [one.source, neededBy(one)])),
  )

/** The needles of a sieve, those of each choice together. */
export const needlesIn = ({ expressions }: Sieve): readonly (readonly string[])[] =>
  expressions
    .map(neededBy)
    .flatMap((needles) => (needles === '' ? [] : needles.split('\n').map((texts) => texts.split('\t'))))

/** The sieve of an expression; its needles are found when it is first asked. */
export const sieveOf = (expression: RegExp): Sieve =>
  sieves.get(expression.source) ?? make([expression], sieves, expression.source)

/** One sieve of several: it lets pass what each of them does. */
export const allOf = (...several: readonly Sieve[]): Sieve => {
  const expressions = several.flatMap((sieve) => sieve.expressions)
  const sources = expressions.map(({ source }) => source).join('\n')
  return joint.get(sources) ?? make(expressions, joint, sources)
}

/** Lays a sieve's needles into the pool, and notes where. */
const lay = (number: number): void => {
  if (2 * number >= laid.length) {
    const larger = new Int32Array(4 * number)
    larger.set(laid)
    laid = larger
  }
  const from = filled
  needlesIn(made[number]!).forEach(putChoice)
  laid[2 * number] = from + 1
  laid[2 * number + 1] = filled
}

/** Whether the needles of the sieve of this number stand among the trigrams of a text: where they do not, its expressions cannot match. */
export const letsPassBy = (number: number, trigrams: Trigrams): boolean => {
  if (!laid[2 * number]) lay(number)
  return hasEach(trigrams, laid[2 * number]! - 1, laid[2 * number + 1]!)
}

/** Whether a sieve's needles stand among the trigrams of a text. */
export const letsPass = ({ number }: Sieve, trigrams: Trigrams): boolean => letsPassBy(number, trigrams)
