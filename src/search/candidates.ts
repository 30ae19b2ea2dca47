import { hasBit, noBits, setBit, slotOf } from './bits.ts'
import { fileBy } from './filed.ts'
import { beyondAscii } from './needles.ts'
import { runOfFour, runOfThree, runsOf } from './runs.ts'
import type { Run } from './runs.ts'
import { allSieves, needlesIn } from './sieves.ts'
import type { Sieve } from './sieves.ts'

/** Which sieves may let a text pass, by their numbers as a set of bits, and how many sieves were asked. */
export type Candidates = { readonly bits: Uint32Array; readonly size: number }

/** Eighteen bits of a run's hash say whether it may stand in the index, and the first fourteen of them in which part. */
const partBits = 14

const hashOf = (run: Run): number => slotOf(run, 14)
const partOf = (run: Run): number => slotOf(run, 32 - partBits)

/**
 * Sieves by their numbers under the runs that tell most of them: where none of these is in a text, the sieve lets nothing pass. `known`, a set of bits,
 * tells of most runs that none of them is filed; `pairs` has a run and the number of a sieve in turn, those of part `n` from pair `starts[n]` up to before
 * pair `starts[n + 1]`; `blind`, a set of bits too, are the sieves of which nothing is known, and `size` is how many there are.
 */
type Index = {
  readonly known: Uint32Array
  readonly starts: Int32Array
  readonly pairs: Int32Array
  readonly blind: Uint32Array
  readonly size: number
}

/** In how many needles each run stands: what is looked for often is written often, too. */
type Counts = ReadonlyMap<Run, number>

const countRuns = (needles: Iterable<string>): Counts => {
  const counts = new Map<Run, number>()
  for (const needle of needles) for (const run of runsOf(needle)) counts.set(run, 1 + (counts.get(run) ?? 0))
  return counts
}

/** The run of a needle that tells most, and in how many needles it stands. */
type Rarest = { readonly run: Run; readonly count: number }

const rarestOf = (needle: string, counts: Counts): Rarest => {
  let rarest: Rarest = { run: 0, count: Infinity }
  for (const run of runsOf(needle)) {
    const count = counts.get(run) ?? 0
    if (count < rarest.count) rarest = { run, count }
  }
  return rarest
}

/** Of a sieve's choices the one whose needles tell most: the rarest runs of all of them. */
const tellingRuns = (
  choices: readonly (readonly string[])[],
  rarest: ReadonlyMap<string, Rarest>,
): ReadonlySet<Run> => {
  let best: readonly Rarest[] = []
  let least = Infinity
  for (const needles of choices) {
    const runs = needles.flatMap((needle) => rarest.get(needle) ?? [])
    const sum = runs.reduce((total, { count }) => total + count, 0)
    if (sum < least) [best, least] = [runs, sum]
  }
  return new Set(best.map(({ run }) => run))
}

const makeIndex = (many: readonly Sieve[]): Index => {
  const needles = many.map(needlesIn)
  const different = new Set(needles.flat(2))
  const counts = countRuns(different)
  const rarest = new Map([...different].map((needle) => [needle, rarestOf(needle, counts)]))
  const known = new Uint32Array(1 << 13)
  const blind = new Uint32Array((many.length + 31) >>> 5)
  const [runs, sieves]: [number[], number[]] = [[], []]
  for (const [at, choices] of needles.entries()) {
    const telling = tellingRuns(choices, rarest)
    if (telling.size === 0) setBit(blind, at)
    for (const run of telling) {
      runs.push(run)
      sieves.push(at)
      setBit(known, hashOf(run))
    }
  }
  const { starts, rows } = fileBy(
    runs.map((run) => [partOf(run)]),
    1 << partBits,
  )
  const pairs = Int32Array.from([...rows].flatMap((row) => [runs[row]!, sieves[row]!]))
  return { known, starts, pairs, blind, size: many.length }
}

/** Those sieves that stand in the index under a run of the text, and the blind. */
const metIn = ({ known, starts, pairs, blind, size }: Index, text: string): Candidates => {
  const bits = noBits(blind.length)
  bits.set(blind)
  const meet = (run: Run): void => {
    if (!hasBit(known, hashOf(run))) return
    const part = partOf(run)
    for (let at = 2 * starts[part]!; at < 2 * starts[part + 1]!; at += 2)
      if (pairs[at] === run) setBit(bits, pairs[at + 1]!)
  }
  let [run, beyond] = [0, false]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    run = runOfFour(run, code)
    beyond ||= code >= 128
    if (at >= 2) meet(runOfThree(run))
    if (at >= 3) meet(run)
  }
  if (beyond) runsOf(beyondAscii).forEach(meet)
  return { bits, size }
}

/** For a text of so many characters each sieve is asked in turn sooner than it is read once more. */
const long = 20_000

/** So many texts are read without an index: to make one takes the time of some hundred of them. */
const few = 16

let asked = 0
let index: Index | undefined

/** Which of all sieves may let a text in lower case pass; nothing is said of a long one, of the first few, and of sieves that were made after these. */
export const candidatesIn = (text: string): Candidates | undefined => {
  if (text.length >= long || ++asked <= few) return undefined
  index ??= makeIndex(allSieves())
  return metIn(index, text)
}

/** Tells of some sieves at which places in their list those stand that may let a text pass, in no order. */
export const candidatesAmong = (
  some: readonly Sieve[],
): ((candidates: Candidates | undefined) => readonly number[]) => {
  const most = Math.max(0, ...some.map(({ number }) => number)) + 1
  const places = fileBy(
    some.map(({ number }) => [number]),
    most,
  )
  const wanted = new Uint32Array((most + 31) >>> 5)
  for (const { number } of some) setBit(wanted, number)
  const all = [...some.keys()]
  return (candidates) => {
    if (!candidates || most > candidates.size) return all
    const found: number[] = []
    for (let word = 0; word < wanted.length; word++)
      for (let left = wanted[word]! & candidates.bits[word]!; left !== 0; left &= left - 1) {
        const number = 32 * word + 31 - Math.clz32(left & -left)
        for (let at = places.starts[number]!; at < places.starts[number + 1]!; at++) found.push(places.rows[at]!)
      }
    return found
  }
}
