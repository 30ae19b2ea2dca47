import { endOfBlanks, endOfToken, isBlank, isToken } from './field.ts'
import { type QuotedStringFault, readQuotedString, startsQuotedString } from './quoted-string.ts'
import { isChallengeScheme } from './scheme.ts'

/** One `auth-param` as read: its name in lower case, its value, the index after it, what was wrong with it (RFC 9110 §11.2). */
export interface AuthParam {
  readonly name: string
  readonly value: string
  readonly end: number
  readonly faults: readonly AuthParamFault[]
}

/** What breaks the grammar of a parameter: its quoting, or a value without quotes that no token can hold. */
export type AuthParamFault = QuotedStringFault | 'bad-token-char' | 'empty-value' | 'unquoted-blanks' | 'single-quotes'

/** The parameters that the registered schemes define (RFC 7617, 7616, 6750, 9728, 9449, 7486, 7804, 8120). */
const KNOWN = new Set(
  (
    'realm charset domain nonce opaque stale algorithm qop userhash scope error error_description error_uri resource_metadata algs ' +
    'max-age challenge sid data authorization_uri claims client_id trusted_issuers resource_id'
  ).split(' '),
)

/** Whether a registered scheme defines the parameter, in any case of letters. */
export function isKnownParam(name: string): boolean {
  return KNOWN.has(name.toLowerCase())
}

/**
 * Reads the parameter that starts at the index; null where no `name =` stands there (RFC 9110 §11.2).
 * Deviations: white space round `=` as the RFC's BWS; the value may be empty; a value without quotes goes to the next comma or white space
 * whatever it holds, or over several words where it is prose; single quotes are quotes where they hold what no token can.
 */
export function readAuthParam(text: string, start: number): AuthParam | null {
  const endOfName = endOfToken(text, start)
  const equals = endOfBlanks(text, endOfName)
  if (endOfName === start || text.charAt(equals) !== '=') return null
  const name = text.slice(start, endOfName).toLowerCase()
  const at = endOfBlanks(text, equals + 1)
  if (startsQuotedString(text, at)) return { name, ...readQuotedString(text, at) }
  return { name, ...(readSingleQuoted(text, at) ?? readUnquoted(text, at)) }
}

/** The index of the next separator (comma, white space, line end) from `start` on, or of the end of the text. */
export function endOfWord(text: string, start: number): number {
  let at = start
  while (at < text.length && text.charAt(at) !== ',' && text.charAt(at) !== '\n' && !isBlank(text.charAt(at))) at++
  return at
}

type Value = Omit<AuthParam, 'name'>

function readUnquoted(text: string, start: number): Value {
  const word = endOfWord(text, start)
  if (word === start) return { value: '', end: start, faults: ['empty-value'] }
  const end = endOfProse(text, word)
  if (end > word) return { value: text.slice(start, end), end, faults: ['unquoted-blanks'] }
  const value = text.slice(start, word)
  return { value, end: word, faults: isToken(value) ? [] : ['bad-token-char'] }
}

/** Where a value of several words without quotes ends: `Wireless N Router`. One more word alone may be a lost comma: it is not taken. */
function endOfProse(text: string, start: number): number {
  let words = 0
  let end = start
  for (;;) {
    const next = endOfBlanks(text, end)
    const after = endOfWord(text, next)
    const startsItem = text.slice(next, after).includes('=') || text.charAt(endOfBlanks(text, after)) === '='
    if (after === next || startsItem || startsQuotedString(text, next) || isChallengeScheme(text.slice(next, after)))
      break
    words++
    end = after
  }
  return words > 1 ? end : start
}

/** How long a value in single quotes may be, in characters. */
const REACH = 1024

function readSingleQuoted(text: string, start: number): Value | null {
  if (text.charAt(start) !== "'") return null
  const close = text.slice(start + 1, start + 1 + REACH).search(/'(?=[\s,;]|$)|["=]/)
  if (close < 0 || text.charAt(start + 1 + close) !== "'") return null
  const value = text.slice(start + 1, start + 1 + close)
  return value === '' || isToken(value) ? null : { value, end: start + close + 2, faults: ['single-quotes'] }
}
