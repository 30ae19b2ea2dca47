import { mayStand, sieveOf } from '../../search/sieves.ts'
import { trigramsOf } from '../../search/trigrams.ts'
import type { Trigrams } from '../../search/trigrams.ts'
import type { Line } from '../reader.ts'
import { plainText } from './terminal.ts'

const known = new WeakMap<readonly (Line | undefined)[], Trigrams>()

const trigramsIn = (lines: readonly (Line | undefined)[]): Trigrams => {
  const found = known.get(lines)
  if (found) return found
  const made = trigramsOf(
    lines
      .map((line) => (line ? plainText(line.text) : ''))
      .join('\n')
      .toLowerCase(),
  )
  known.set(lines, made)
  return made
}

/**
 * Tells of an expression whether it may match in one of these lines, terminal's marks taken off: one look at what stands in all of them saves
 * a look at each. What later readers take away does not count; the answer stays true of what is left.
 */
export const mayStandIn = (lines: readonly (Line | undefined)[]): ((expression: RegExp) => boolean) => {
  const trigrams = trigramsIn(lines)
  return (expression) => mayStand(sieveOf(expression), trigrams)
}
