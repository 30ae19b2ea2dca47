import type { Evidence, Seen } from '../evidence.ts'
import { isCited } from './cited.ts'
import { firstPlace, quoted, says } from './near.ts'
import type { Wording } from './near.ts'
import { findSaid, short } from './said.ts'

/** Words found in a report: `firsthand` where a server or a program says them, not where they only stand in the report. */
export type Heard = { readonly words: string; readonly firsthand: boolean }

const longest = 80

const heard = (words: string, firsthand: boolean): Heard => ({ words: short(words.trim(), longest), firsthand })

/**
 * Where a wording (or a linear expression, for lower case) stands: first in what a server or a program says, else anywhere in the report, where it is not
 * only cited.
 */
export const heardAt = (evidence: Evidence, wording: Wording | RegExp): Seen<Heard> | undefined => {
  const finds = wording instanceof RegExp ? says(wording) : wording
  const said = findSaid(evidence, finds)
  if (said) return { value: heard(said.words, true), where: said.where }
  for (const text of evidence.folded) {
    const place = firstPlace(finds, text)
    if (!place || isCited(text, place.index, place.index + place.length)) continue
    const { value, where } = quoted(text, place)
    return { value: heard(value, false), where }
  }
  return undefined
}
