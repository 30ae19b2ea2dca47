import type { Evidence, Seen } from '../evidence.ts'

/** Where a wording stands in a text (offset in UTF-16 code units), and its length. */
export type Met = { readonly index: number; readonly length: number }

/** Finds the first place of a wording in a text of lower case and single spaces. */
export type Wording = (text: string) => Met | null

/** A wording of which all stands together. */
export const says =
  (expression: RegExp): Wording =>
  (text) => {
    const match = expression.exec(text)
    return match && { index: match.index, length: match[0].length }
  }

/** Room for the second half of a wording itself, beyond the gap before it. */
const room = 60

/**
 * A wording in two halves with at most `within` characters between them. `first` is global. One expression for both would look at
 * the gap anew from each place in it; two of them take time in proportion to the text.
 */
export const near =
  (first: RegExp, within: number, then: RegExp): Wording =>
  (text) => {
    first.lastIndex = 0
    for (let match = first.exec(text); match; match = first.exec(text)) {
      const end = match.index + match[0].length
      if (match[0] === '') first.lastIndex++
      const rest = then.exec(text.slice(end, end + within + room))
      if (rest && rest.index <= within)
        return { index: match.index, length: match[0].length + rest.index + rest[0].length }
    }
    return null
  }

/** The first in the text of several wordings. */
export const anyOf =
  (...wordings: readonly Wording[]): Wording =>
  (text) => {
    const met = wordings.flatMap((wording) => wording(text) ?? [])
    return met.toSorted((one, other) => one.index - other.index)[0] ?? null
  }

/** The words of the first place in the report's folded text where a wording stands, as they were written, and where. */
export const findWording = ({ folded }: Evidence, wording: Wording): Seen<string> | undefined => {
  for (const { input, text, cased, lineAt } of folded) {
    const met = wording(text)
    if (met) return { value: cased.slice(met.index, met.index + met.length), where: { input, line: lineAt(met.index) } }
  }
  return undefined
}
