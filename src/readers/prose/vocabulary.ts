import { slotOf } from '../../search/bits.ts'

/** The words and the stems that patterns name, each with a number: a word of a report is looked up once, and compared by its number from then on. */
const numbers = new Map<string, number>()

/** Stems with their numbers, by their first three letters. */
const stems = new Map<string, { readonly stem: string; readonly number: number }[]>()

/** Of most words it is known by their first three letters that no pattern names them. */
const begun = new Uint8Array(1 << 12)

const beginOf = (text: string): number =>
  slotOf((text.charCodeAt(0) << 14) ^ (text.charCodeAt(1) << 7) ^ text.charCodeAt(2), 20)

/** The number of a word that no pattern names. */
export const unnamed = 0

let last = unnamed

/** The number of a word that a pattern names. */
export const nameWord = (word: string): number => {
  const known = numbers.get(word)
  if (known !== undefined) return known
  begun[beginOf(word)] = 1
  numbers.set(word, ++last)
  return last
}

/** The number of a stem that a pattern names: three letters or more. */
export const nameStem = (stem: string): number => {
  const key = stem.slice(0, 3)
  const beside = stems.get(key) ?? []
  const known = beside.find((one) => one.stem === stem)
  if (known) return known.number
  begun[beginOf(key)] = 1
  stems.set(key, [...beside, { stem, number: ++last }])
  return last
}

/** What patterns know of a word: its own number, and those of the stems that it begins with. */
export type Named = { readonly number: number; readonly stems: readonly number[] }

const noStems: readonly number[] = []
const nothing: Named = { number: unnamed, stems: noStems }

/** Looks a word up. */
export const namedBy = (word: string): Named => {
  if (begun[beginOf(word)] === 0) return nothing
  const begins = stems.get(word.slice(0, 3))?.filter(({ stem }) => word.startsWith(stem))
  return {
    number: numbers.get(word) ?? unnamed,
    stems: begins && begins.length > 0 ? begins.map(({ number }) => number) : noStems,
  }
}
