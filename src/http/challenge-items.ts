import { type AuthParamFault, endOfWord, isKnownParam, readAuthParam } from './auth-param.ts'
import { endOfBlanks, endOfToken, isBlank, isToken68 } from './field.ts'
import { readQuotedString, startsQuotedString } from './quoted-string.ts'
import { isChallengeScheme, isKnownScheme } from './scheme.ts'
import type { StrayFault } from './stray.ts'

/** What breaks the grammar of a challenge, or of the field that holds it. */
export type ChallengeFault =
  | AuthParamFault
  | StrayFault
  | 'bad-parameter'
  | 'colon-after-scheme'
  | 'comma-after-scheme'
  | 'duplicate-parameter'
  | 'empty'
  | 'field-name-inside'
  | 'garbage'
  | 'missing-comma'
  | 'no-scheme'
  | 'quoted-string-without-name'
  | 'token68-and-parameters'

/** A challenge while it is read: its scheme as written, its parts so far. */
interface Draft {
  readonly scheme: string
  readonly params: Map<string, string | null>
  token68: string | null
  readonly faults: Set<ChallengeFault>
}

/** What has been read of a line: its challenges so far, faults outside any of them, and how the item to read next was led in. */
interface Reading {
  readonly text: string
  at: number
  readonly drafts: Draft[]
  readonly faults: Set<ChallengeFault>
  separated: boolean
}

/** Reads the challenges of one field value, item by item (RFC 9110 §11.6.1); for the deviations see `parseChallengeList`. */
export function readItems(text: string): {
  readonly challenges: readonly Draft[]
  readonly faults: ReadonlySet<ChallengeFault>
} {
  const reading: Reading = { text, at: 0, drafts: [], faults: new Set(), separated: true }
  if (text.includes('\n')) reading.faults.add('control-character')
  for (skipSeparators(reading); reading.at < text.length; skipSeparators(reading)) readItem(reading)
  if (reading.drafts.length === 0 && reading.faults.size === 0) reading.faults.add('empty')
  return { challenges: reading.drafts, faults: reading.faults }
}

function skipSeparators(reading: Reading): void {
  const { text } = reading
  const draft = reading.drafts.at(-1)
  if (draft !== undefined && isBare(draft) && text.charAt(reading.at) === ',' && startsParam(text, reading.at + 1))
    draft.faults.add('comma-after-scheme')
  for (; reading.at < text.length; reading.at++) {
    const char = text.charAt(reading.at)
    if (char === ',' || char === '\n' || char === ';') reading.separated = true
    else if (!isBlank(char) && !skipFieldName(reading)) return
  }
}

/** `WWW-Authenticate:` inside a value: two lines were pasted as one. A single word before it is the rest of another field. */
function skipFieldName(reading: Reading): boolean {
  const name = /^(?:www|proxy)-authenticate:/i.exec(reading.text.slice(reading.at, reading.at + 19))
  if (name === null) return false
  const [draft, ...others] = reading.drafts
  if (draft !== undefined && others.length === 0 && isBare(draft) && !isKnownScheme(draft.scheme)) reading.drafts.pop()
  reading.faults.add('field-name-inside')
  reading.separated = true
  reading.at += name[0].length - 1
  return true
}

function startsParam(text: string, start: number): boolean {
  const at = endOfBlanks(text, start)
  const end = endOfToken(text, at)
  return end > at && text.charAt(endOfBlanks(text, end)) === '='
}

function isBare(draft: Draft): boolean {
  return draft.params.size === 0 && draft.token68 === null
}

function readItem(reading: Reading): void {
  const draft = reading.drafts.at(-1)
  const faults = draft?.faults ?? reading.faults
  if (startsQuotedString(reading.text, reading.at)) {
    faults.add('quoted-string-without-name')
    reading.at = readQuotedString(reading.text, reading.at).end
  } else if (!readToken68(reading, draft) && !readParam(reading, draft) && !readWord(reading, draft)) {
    faults.add(draft === undefined ? 'no-scheme' : 'bad-parameter')
    const end = endOfWord(reading.text, reading.at)
    const quote = reading.text.slice(reading.at + 1, end).search(/["“”]/)
    reading.at = quote < 0 ? end : reading.at + 1 + quote
  }
  reading.separated = false
}

/** A token68 right after the scheme; `name=` with nothing after it is one too, unless the name is that of a known parameter. */
function readToken68(reading: Reading, draft: Draft | undefined): boolean {
  if (draft === undefined || reading.separated || !isBare(draft)) return false
  const end = endOfWord(reading.text, reading.at)
  const word = reading.text.slice(reading.at, end)
  if (!isToken68(word) || isChallengeScheme(word) || (word.endsWith('=') && isKnownParam(word.slice(0, -1))))
    return false
  if (!word.endsWith('=') && startsParam(reading.text, reading.at)) return false
  draft.token68 = word
  reading.at = end
  return true
}

function readParam(reading: Reading, draft: Draft | undefined): boolean {
  const param = readAuthParam(reading.text, reading.at)
  const schemeFirst = draft === undefined && isBlank(reading.text.charAt(endOfToken(reading.text, reading.at)))
  if (param === null || (schemeFirst && isKnownScheme(param.name))) return false
  reading.at = param.end
  if (draft === undefined) {
    reading.faults.add('no-scheme')
    return true
  }
  if (draft.token68 !== null) draft.faults.add('token68-and-parameters')
  else if (!reading.separated && draft.params.size > 0) draft.faults.add('missing-comma')
  for (const fault of param.faults) draft.faults.add(fault)
  if (draft.params.has(param.name)) draft.faults.add('duplicate-parameter')
  else draft.params.set(param.name, param.value)
  return true
}

/** A word on its own: the next scheme, a parameter without a value, or a token68 after a lost comma. */
function readWord(reading: Reading, draft: Draft | undefined): boolean {
  const { text, at } = reading
  const end = endOfToken(text, at)
  const word = text.slice(at, end)
  const colon = text.charAt(end) === ':'
  if (end === at || (endOfWord(text, at) > end && !colon)) return false
  if (colon && endOfWord(text, end + 1) > end + 1) return false
  reading.at = colon ? end + 1 : end
  const alone = ['', ',', '\n'].includes(text.charAt(endOfBlanks(text, end)))
  if (reading.separated && draft !== undefined && alone && isKnownParam(word)) {
    draft.faults.add('empty-value')
    if (!draft.params.has(word.toLowerCase())) draft.params.set(word.toLowerCase(), null)
  } else if (reading.separated || draft === undefined || isChallengeScheme(word) || startsParam(text, end)) {
    startChallenge(reading, draft, word, colon)
  } else {
    draft.faults.add(draft.token68 === null ? 'missing-comma' : 'bad-parameter')
    draft.token68 ??= word
  }
  return true
}

function startChallenge(reading: Reading, before: Draft | undefined, scheme: string, colon: boolean): void {
  const faults = new Set<ChallengeFault>(colon ? ['colon-after-scheme'] : [])
  if (!reading.separated && before !== undefined) {
    const garbage = isBare(before) && !isKnownScheme(before.scheme)
    if (garbage) reading.drafts.pop()
    faults.add(garbage ? 'garbage' : 'missing-comma')
  }
  reading.drafts.push({ scheme, params: new Map(), token68: null, faults })
}
