import type { Evidence, Seen } from '../evidence.ts'
import { bothOf, mayStand, sieveOf } from '../search/sieves.ts'
import type { Sieve } from '../search/sieves.ts'
import type { Indexed } from '../search/trigrams.ts'

/** Where a wording stands in a text (offset in UTF-16 code units), and its length. */
export type Met = { readonly index: number; readonly length: number }

/** A wording, for texts of lower case and single spaces. It is looked for only where the trigrams of a text allow it. */
export type Wording = {
  /** Of each way to say it what must stand in a text: where no sieve lets one pass, it does not stand there. */
  readonly sieves: readonly Sieve[]
  /** Its first place. */
  readonly find: (text: Indexed) => Met | null
}

/** A wording of which all stands together. */
export const says = (expression: RegExp): Wording => {
  const sieve = sieveOf(expression)
  return {
    sieves: [sieve],
    find: ({ text, trigrams }) => {
      const match = mayStand(sieve, trigrams) ? expression.exec(text) : null
      return match && { index: match.index, length: match[0].length }
    },
  }
}

/** Room for the second half of a wording itself, beyond the gap before it. */
const room = 60

/**
 * A wording in two halves with at most `within` characters between them. `first` is global. One expression for both would look at
 * the gap anew from each place in it; two of them take time in proportion to the text.
 */
export const near = (first: RegExp, within: number, then: RegExp): Wording => {
  const sieve = bothOf(sieveOf(first), sieveOf(then))
  return {
    sieves: [sieve],
    find: ({ text, trigrams }) => {
      if (!mayStand(sieve, trigrams)) return null
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
  }
}

/** The first in the text of several wordings. */
export const anyOf = (...wordings: readonly Wording[]): Wording => ({
  sieves: wordings.flatMap(({ sieves }) => sieves),
  find: (text) => {
    let earliest: Met | null = null
    for (const wording of wordings) {
      const met = wording.find(text)
      if (met && (!earliest || met.index < earliest.index)) earliest = met
    }
    return earliest
  },
})

/** Two halves in either order: the other at most `within` characters behind the one, or the one at most `back` behind the other. */
export const eitherWay = (one: RegExp, within: number, other: RegExp, back = within): Wording =>
  anyOf(near(new RegExp(one, 'g'), within, other), near(new RegExp(other, 'g'), back, one))

/** The words of the first place in the report's folded text where a wording stands, as they were written, and where. */
export const findWording = ({ folded }: Evidence, wording: Wording): Seen<string> | undefined => {
  for (const one of folded) {
    const met = wording.find(one)
    if (met)
      return {
        value: one.cased.slice(met.index, met.index + met.length),
        where: { input: one.input, line: one.lineAt(met.index) },
      }
  }
  return undefined
}
