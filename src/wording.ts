import type { Evidence, Seen } from './evidence.ts'
import { findMatch } from './exchange.ts'
import { findSaid, short } from './said.ts'

/** Words found in a report: `firsthand` where a server or a program says them, not where they only stand in the report. */
export type Wording = { readonly words: string; readonly firsthand: boolean }

const longest = 80

/**
 * Where a wording stands: first in what a server or a program says, else anywhere in the report. The expression must be
 * linear and take letters of either case.
 */
export const saidAt = (evidence: Evidence, expression: RegExp): Seen<Wording> | undefined => {
  const said = findSaid(evidence, expression)
  if (said) return { value: { words: short(said.words, longest), firsthand: true }, where: said.where }
  const anywhere = findMatch(evidence, expression)
  return anywhere && { value: { words: short(anywhere.value[0], longest), firsthand: false }, where: anywhere.where }
}
