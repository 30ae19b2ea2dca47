import type { Folded } from '../evidence.ts'
import { matchesOf } from '../search/matches.ts'
import {
  anySign,
  comesBack,
  compares,
  defined,
  denials,
  different,
  elsewhere,
  goesOn,
  leads,
  makes,
  mended,
  ofToday,
  over,
  past,
  pastDays,
  quotation,
  turns,
} from './cited-forms.ts'

/** So much is read before and behind what a product says, in UTF-16 units. */
const [reachBefore, reachBehind] = [200, 240]

/** Where the line of an offset begins, or so far before it as is read. */
const lineStart = (lineAt: (offset: number) => number, at: number): number => {
  const line = lineAt(at)
  let [from, to] = [Math.max(0, at - reachBefore), Math.max(0, at)]
  while (from < to) {
    const middle = (from + to) >> 1
    if (lineAt(middle) < line) from = middle + 1
    else to = middle
  }
  return from
}

/** The last sentence of a text, up to where what a product says begins. */
const lastSentence = (text: string): string => {
  for (let at = text.length - 2; at >= 0; at--)
    if ('.!?;'.includes(text.charAt(at)) && text.charAt(at + 1) === ' ') return text.slice(at + 2)
  return text
}

/** Whether a form begins in what stands before, and neither a word nor a colon outside of quotes turns the sentence behind it. */
const isLed = (before: string, form: RegExp): boolean =>
  matchesOf(before, form).some(({ index }) => {
    const from = before.slice(index)
    return !turns.test(from) && !/^[^"]*: $/.test(from)
  })

/** What stands before a place in its sentence; what stands alone on its line may be announced on the one above: "The old error was:". */
const leadOf = ({ text, lineAt }: Folded, at: number): string => {
  const lead = text.slice(lineStart(lineAt, at), at)
  if (lead.trim() !== '') return lastSentence(lead)
  const above = text.slice(lineStart(lineAt, at - 1), at)
  return /(?::|\bwas) $/.test(above) ? lastSentence(above.replace(/: $/, ' ')) : ''
}

/** Whether a line stands where another time is announced: "Before: …", above an "After: …". */
export const isBygone = ({ bygone }: Folded, line: number): boolean =>
  bygone.some(([first, last]) => first <= line && line <= last)

const isCode = ({ text, lineAt }: Folded, at: number): boolean => {
  const line = text.slice(lineStart(lineAt, at), at)
  return compares.test(line) || (/["'`]$/.test(line) && makes.test(line))
}

const isOver = (behind: string): boolean =>
  (over.test(behind) || defined.test(behind)) && !comesBack.test(behind.slice(0, 80))

const isMended = (behind: string): boolean => {
  const [, after] = (mended.test(behind) ? goesOn.exec(behind) : null) ?? []
  return after !== undefined && !comesBack.test(after)
}

/**
 * Whether the words from `at` to `end` of a text only stand in a sentence that tells of another time, another's case, a wish or a question:
 * "I used to get …", "it is not the …", "others report …, but that is not what I see", "how can I make my server answer with …".
 */
export const isCited = (folded: Folded, at: number, end: number): boolean => {
  const [before, behind] = [leadOf(folded, at), folded.text.slice(end, end + reachBehind)]
  if (isOver(behind) || isCode(folded, at) || isBygone(folded, folded.lineAt(at))) return true
  if (!anySign.test(before)) return false
  if (denials.some((denial) => denial.test(before)) || leads.some((form) => isLed(before, form))) return true
  if (quotation.test(before)) return true
  if (isLed(before, past) && isMended(behind)) return true
  if (isLed(before, pastDays) && ofToday.test(behind)) return true
  return elsewhere.test(before) && different.test(behind)
}

/** In a longer text than this it is a log that speaks, in UTF-16 units. */
const longest = 20_000

/** What is said at the beginning of a text that was read to the end of its line. */
const saidPart = /^[^".,]*/

/** Whether a text, in lower case, stands at its first place in a line in a sentence that only cites it. */
export const isCitedAt = (folded: Folded, line: number, text: string): boolean => {
  if (folded.text.length > longest) return false
  if (isBygone(folded, line)) return true
  let at = folded.text.indexOf(text)
  while (at >= 0 && folded.lineAt(at) < line) at = folded.text.indexOf(text, at + 1)
  return at >= 0 && folded.lineAt(at) === line && isCited(folded, at, at + saidPart.exec(text)![0].length)
}
