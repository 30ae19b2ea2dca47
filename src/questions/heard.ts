import type { Evidence, Seen } from '../evidence.ts'
import { findWording, says } from './near.ts'
import type { Wording } from './near.ts'
import { findSaid, short } from './said.ts'

/** Words found in a report: `firsthand` where a server or a program says them, not where they only stand in the report. */
export type Heard = { readonly words: string; readonly firsthand: boolean }

const longest = 80

const heard = (words: string, firsthand: boolean): Heard => ({ words: short(words.trim(), longest), firsthand })

/** Where a wording (or a linear expression, for lower case) stands: first in what a server or a program says, else anywhere in the report. */
export const heardAt = (evidence: Evidence, wording: Wording | RegExp): Seen<Heard> | undefined => {
  const finds = wording instanceof RegExp ? says(wording) : wording
  const said = findSaid(evidence, finds)
  if (said) return { value: heard(said.words, true), where: said.where }
  const anywhere = findWording(evidence, finds)
  return anywhere && { value: heard(anywhere.value, false), where: anywhere.where }
}
