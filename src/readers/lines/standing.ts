import { allOf, letsPassBy, sieveOf } from '../../search/sieves.ts'
import { trigramsOf } from '../../search/trigrams.ts'
import type { Trigrams } from '../../search/trigrams.ts'
import type { Line } from '../reader.ts'
import { plainText } from './terminal.ts'

type Lines = readonly (Line | undefined)[]

const known = new WeakMap<Lines, Trigrams>()

const trigramsIn = (lines: Lines): Trigrams => {
  const found = known.get(lines)
  if (found) return found
  const made = trigramsOf(plainLines(lines).toLowerCase())
  known.set(lines, made)
  return made
}

/** All lines in one text. Colours and links alone are taken off, since they stand within words; what else a terminal writes goes before them. */
const plainLines = (lines: Lines): string => {
  const text = lines.map((line) => line?.text ?? '').join('\n')
  return text.includes('\u001b') || text.includes(']8;')
    ? lines.map((line) => (line ? plainText(line.text) : '')).join('\n')
    : text
}

/**
 * Of a table's rows those whose expressions may all match in some lines, terminal's marks taken off: one look at what stands in all the lines
 * saves a look at each. What later readers take away does not count; the answer stays true of what is left.
 */
export const standing = <Row>(
  rows: readonly Row[],
  expressionsOf: (row: Row) => readonly RegExp[],
): ((lines: Lines) => readonly Row[]) => {
  const numbers = Int32Array.from(rows, (row) => allOf(...expressionsOf(row).map(sieveOf)).number)
  return (lines) => {
    const trigrams = trigramsIn(lines)
    const found: Row[] = []
    for (let at = 0; at < numbers.length; at++) if (letsPassBy(numbers[at]!, trigrams)) found.push(rows[at]!)
    return found
  }
}

/** Tells whether one of some expressions may match in lines. */
export const oneStands = (...expressions: readonly RegExp[]): ((lines: Lines) => boolean) => {
  const standingIn = standing(expressions, (expression) => [expression])
  return (lines) => standingIn(lines).length > 0
}
