import type { Evidence, Seen } from './evidence.ts'
import { findMatch } from './exchange.ts'
import { saidIn, short } from './said.ts'

/** Words found in a report: `firsthand` where a server or a program says them, not where they only stand in the report. */
export type Heard = { readonly words: string; readonly firsthand: boolean }

const longest = 80

const heard = (words: string, firsthand: boolean): Heard => ({ words: short(words.trim(), longest), firsthand })

/**
 * Where words stand: first in what a server or a program says, else anywhere in the report. The expression must be
 * linear and take letters of either case.
 */
export const heardAt = (evidence: Evidence, expression: RegExp): Seen<Heard> | undefined => {
  for (const { text, where } of saidIn(evidence)) {
    const words = expression.exec(text.replaceAll(/\s+/g, ' '))?.[0]
    if (words) return { value: heard(words, true), where }
  }
  const anywhere = findMatch(evidence, expression)
  return anywhere && { value: heard(anywhere.value[0], false), where: anywhere.where }
}
