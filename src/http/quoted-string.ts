import { endOfBlanks, endOfToken, isBlank, isTokenChar } from './field.ts'
import { isChallengeScheme } from './scheme.ts'

/** A quoted string as read: its content without quotes and escapes, the index after it, and what was wrong with it (RFC 9110 §5.6.4). */
export interface QuotedString {
  readonly value: string
  readonly end: number
  readonly faults: readonly QuotedStringFault[]
}

/** What breaks the grammar of a quoted string; `escaped-quotes` are those of a string copied out of JSON or source code. */
export type QuotedStringFault = 'missing-close-quote' | 'unescaped-quote' | 'escaped-quotes' | 'smart-quotes'

/** How far a string is followed in search of its end once its quoting is seen to be broken, in characters. */
const REACH = 2048

/** Whether a quoted string starts at the index: with a quote, an escaped quote, or a typographic one. */
export function startsQuotedString(text: string, at: number): boolean {
  const char = text.charAt(at)
  return char === '"' || char === '“' || char === '”' || (char === '\\' && text.charAt(at + 1) === '"')
}

/**
 * Reads the quoted string that starts at the index (RFC 9110 §5.6.4).
 * Deviations, each with a fault: a string that is never closed ends before the next parameter or challenge, or at the end of the text; a
 * quote that neither a separator nor a parameter follows belongs to the value; `\"…\"` and typographic quotes are quotes.
 */
export function readQuotedString(text: string, start: number): QuotedString {
  const opening = text.charAt(start)
  if (opening === '\\') return readUntil(text, start + 2, text.indexOf('\\"', start + 2), 'escaped-quotes')
  if (opening !== '"') {
    const length = text.slice(start + 1, start + 1 + REACH).search(/[“”"]/)
    return readUntil(text, start + 1, length < 0 ? -1 : start + 1 + length, 'smart-quotes')
  }
  let broken = false
  const limit = () => (broken ? Math.min(text.length, start + REACH) : text.length)
  for (let at = start + 1; at < limit(); at++) {
    const char = text.charAt(at)
    if (char === '\\') at++
    if (char !== '"') continue
    const ended = closesString(text, at + 1, broken)
    const cut = ended ? null : startOfSwallowedItem(text, start + 1, at)
    if (cut !== null) return { value: unescape(text.slice(start + 1, cut)), end: cut, faults: ['missing-close-quote'] }
    if (ended || startsParameter(text, endOfBlanks(text, at + 1)))
      return { value: unescape(text.slice(start + 1, at)), end: at + 1, faults: broken ? ['unescaped-quote'] : [] }
    broken = true
  }
  const end = startOfNextItem(text, start + 1)
  return { value: unescape(text.slice(start + 1, end)).trimEnd(), end, faults: ['missing-close-quote'] }
}

function readUntil(text: string, start: number, close: number, fault: QuotedStringFault): QuotedString {
  if (close >= 0)
    return { value: text.slice(start, close), end: close + (text.charAt(close) === '\\' ? 2 : 1), faults: [fault] }
  const end = startOfNextItem(text, start)
  return { value: text.slice(start, end).trimEnd(), end, faults: [fault, 'missing-close-quote'] }
}

/** Whether a separator follows; once the quoting is seen to be broken, white space alone is none. */
function closesString(text: string, after: number, broken: boolean): boolean {
  if (isBlank(text.charAt(after)) && !broken) return true
  return ['', ',', ';', '\n'].includes(text.charAt(endOfBlanks(text, after)))
}

/** Whether `name =` stands at the index. */
function startsParameter(text: string, at: number): boolean {
  const end = endOfToken(text, at)
  return end > at && text.charAt(endOfBlanks(text, end)) === '='
}

/** The comma before `, name="` or `, Scheme name="` where the quote at `quote` opens a value, so that the string before was left open. */
function startOfSwallowedItem(text: string, start: number, quote: number): number | null {
  let at = beforeBlanks(text, quote)
  if (text.charAt(at - 1) !== '=') return null
  const name = beforeBlanks(text, at - 1)
  at = beforeToken(text, name)
  if (at === name) return null
  const blank = beforeBlanks(text, at)
  const scheme = blank === at ? at : beforeToken(text, blank)
  const comma = scheme === blank ? blank - 1 : beforeBlanks(text, scheme) - 1
  return comma >= start && text.charAt(comma) === ',' ? comma : null
}

function beforeBlanks(text: string, end: number): number {
  let at = end
  while (isBlank(text.charAt(at - 1))) at--
  return at
}

function beforeToken(text: string, end: number): number {
  let at = end
  while (isTokenChar(text.charAt(at - 1))) at--
  return at
}

/** The first comma or line end that a parameter or a well-known scheme follows; the end of the text where there is none. */
function startOfNextItem(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === '\n') return at
    if (char !== ',') continue
    const next = endOfBlanks(text, at + 1)
    const end = endOfToken(text, next)
    const after = endOfBlanks(text, end)
    if (
      startsParameter(text, next) ||
      (isChallengeScheme(text.slice(next, end)) && (after === text.length || after > end))
    )
      return at
    const parameter = after > end && end > next && startsParameter(text, after)
    if (parameter) return at
  }
  return text.length
}

function unescape(text: string): string {
  return text.includes('\\') ? text.replace(/\\([\s\S])/g, '$1') : text
}
