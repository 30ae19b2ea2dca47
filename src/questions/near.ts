import type { Evidence, Folded, Seen } from '../evidence.ts'
import { mayStand } from '../search/indexed.ts'
import type { Indexed } from '../search/indexed.ts'
import { allOf, sieveOf } from '../search/sieves.ts'
import type { Sieve } from '../search/sieves.ts'

/** Where a wording stands in a text (offset in UTF-16 code units), and its length. */
export type Met = { readonly index: number; readonly length: number }

/** One way to say something, for texts of lower case and single spaces: its first place in a text. It is looked for only where the sieve lets a text pass. */
export type Way = { readonly sieve: Sieve; readonly find: (text: string) => Met | null }

/** A wording: the ways to say the same. */
export type Wording = readonly Way[]

/** A wording of which all stands together. */
export const says = (expression: RegExp): Wording => [
  {
    sieve: sieveOf(expression),
    find: (text) => {
      const match = expression.exec(text)
      return match && { index: match.index, length: match[0].length }
    },
  },
]

/** Room for the second half of a wording itself, beyond the gap before it. */
const room = 60

/**
 * A wording in two halves with at most `within` characters between them. `first` is global. One expression for both would look at
 * the gap anew from each place in it; two of them take time in proportion to the text.
 */
export const near = (first: RegExp, within: number, then: RegExp): Wording => [
  {
    sieve: allOf(sieveOf(first), sieveOf(then)),
    find: (text) => {
      first.lastIndex = 0
      for (let match = first.exec(text); match; match = first.exec(text)) {
        const end = match.index + match[0].length
        if (match[0] === '') first.lastIndex++
        const rest = then.exec(text.slice(end, end + within + room))
        if (rest && rest.index <= within)
          return { index: match.index, length: match[0].length + rest.index + rest[0].length }
      }
      return null
    },
  },
]

/** One wording of several. */
export const anyOf = (...wordings: readonly Wording[]): Wording => wordings.flat()

/** Two halves in either order: the other at most `within` characters behind the one, or the one at most `back` behind the other. */
export const eitherWay = (one: RegExp, within: number, other: RegExp, back = within): Wording =>
  anyOf(near(new RegExp(one, 'g'), within, other), near(new RegExp(other, 'g'), back, one))

/** Of two places in a text the first. */
export const earlier = (one: Met | null, other: Met | null): Met | null =>
  one && other ? (other.index < one.index ? other : one) : (one ?? other)

/** The first place in a text where a wording stands. */
export const firstPlace = (wording: Wording, indexed: Indexed): Met | null => {
  let first: Met | null = null
  for (const way of wording) if (mayStand(way.sieve, indexed)) first = earlier(first, way.find(indexed.text))
  return first
}

/** The words at a place in a folded text, as they were written, and where that is. */
export const quoted = ({ input, cased, lineAt }: Folded, { index, length }: Met): Seen<string> => ({
  value: cased.slice(index, index + length),
  where: { input, line: lineAt(index) },
})

/** The words of the first place in the report's folded text where a wording stands, as they were written, and where. */
export const findWording = ({ folded }: Evidence, wording: Wording): Seen<string> | undefined => {
  for (const text of folded) {
    const met = firstPlace(wording, text)
    if (met) return quoted(text, met)
  }
  return undefined
}
