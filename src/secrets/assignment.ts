import { isSecretValue } from './accept.ts'
import { ALNUM, BASE64URL, classOf, DOT, isBlank, SAFE, skip, skipBack, skipBlanks } from './characters.ts'
import { scanCookies } from './cookie.ts'
import { scanCredentials } from './credentials.ts'
import type { Found, Scanner, Take } from './found.ts'
import { type Meaning, meaningOf, personalKind } from './name.ts'
import { operatorAt, readBare, readQuoted, type Value } from './value.ts'
import { continueBelow } from './wrap.ts'

/** Pieces of names that may be secret: one pass over the text finds where a closer look is worth its cost. */
const pieces =
  /pass|pwd|psw|secret|token|key|auth|cred|cookie|sess|sid\b|jwt|sig|assert|saml|cnonce|response|verif|mac=|code=|mail|given|family|prefer|unique|upn|phone|"sub|birth|login|accessid|\bpat\b|otp|bearer\b|[?&;](?:k|t)=/gi

const NAME = ALNUM | SAFE | DOT

/** Finds values by what their name says, in whatever notation: field, parameter, form, JSON, YAML, XML, INI, code, command option. */
export const scanAssignments: Scanner = (text, take) => {
  const known = new Map<string, Meaning | undefined>()
  let past = 0
  pieces.lastIndex = 0
  for (let match = pieces.exec(text); match !== null; match = pieces.exec(text)) {
    const start = skipBack(text, match.index + (/\w/.test(match[0][0]!) ? 0 : 1), NAME, past)
    const end = skip(text, match.index + match[0].replace(/=$/, '').length, NAME)
    past = end
    pieces.lastIndex = Math.max(end, match.index + 1)
    if (end - start > 96) continue
    const name = text.slice(start, end)
    if (!known.has(name)) known.set(name, meaningOf(name))
    const meaning = known.get(name)
    if (meaning !== undefined) pieces.lastIndex = Math.max(pieces.lastIndex, readNamed(text, { name, start, end, meaning }, take))
  }
}

type Named = { readonly name: string; readonly start: number; readonly end: number; readonly meaning: Meaning }

/** Reads the value of a name; returns where the search goes on. */
const readNamed = (text: string, named: Named, take: Take): number => {
  const at = afterOperator(text, named)
  if (at === undefined) return readCompared(text, named, take)
  if (named.meaning === 'credentials') return scanCredentials(text, named.start, at, take)
  if (named.meaning === 'cookies') return scanCookies(text, named.name, at, take)
  const value = valueAt(text, named, at)
  const content = text.slice(value.start, value.end)
  if (!isSecretValue(content, named.meaning, value, isLoud(text, named))) return named.end
  take(foundAs(named, value.start, value.end))
  if (named.meaning === 'token') continueBelow(text, value.end, (start, end) => take(foundAs(named, start, end)), false)
  return value.end
}

const foundAs = ({ name, meaning }: Named, start: number, end: number): Found => {
  const personal = meaning === 'personal'
  return { kind: personal ? (personalKind(name) ?? 'personal datum') : kindOf(name, meaning), start, end, personal, live: meaning === 'password' || meaning === 'token' }
}

const kindOf = (name: string, meaning: Meaning): string => {
  const lower = name.toLowerCase()
  if (meaning === 'hash') return 'signature'
  if (meaning === 'query') return lower.includes('key') ? 'API key' : 'authorization code'
  if (/pass|pwd|psw/.test(lower)) return 'password'
  if (lower.includes('refresh')) return 'refresh token'
  if (lower.includes('secret')) return 'secret'
  if (/sess|sid/.test(lower)) return 'session id'
  if (lower.includes('token')) return 'token'
  return lower.includes('assertion') || lower.includes('saml') ? 'assertion' : 'API key'
}

/** Names of environment variables and of options: whatever they are given is meant as the value. */
const isLoud = (text: string, { name, start }: Named): boolean => /^[A-Z][A-Z0-9_]*$/.test(name) || name.startsWith('--') || text[start] === '-'

/** The offset of the value, over closing quotes, brackets, `value=` of the next attribute or member, and the operator. */
const afterOperator = (text: string, named: Named): number | undefined => {
  const { start, end } = named
  if (text[end] === '>' && (text[start - 1] === '<' || text[start - 1] === ':')) return elementContent(text, end + 1)
  const name = skipClosing(text, end)
  const operator = operatorAt(text, skipBlanks(text, name))
  if (operator !== undefined) return skipBlanks(text, skipBlanks(text, name) + operator.length)
  const paired = name > end ? pairedValue(text, name) : pairedLine(text, end)
  if (paired !== undefined) return paired
  const isOption = text[start] === '-' && !text.startsWith('---', start)
  if (isOption && isBlank(text.charCodeAt(end)) && text[skipBlanks(text, end)] !== '-') return skipBlanks(text, end)
  return isBlank(text.charCodeAt(end)) && isStatement(text, start, end) ? skipBlanks(text, end) : undefined
}

const elementContent = (text: string, at: number): number => {
  let start = at
  while (start < at + 64 && (isBlank(text.charCodeAt(start)) || text[start] === '\n' || text[start] === '\r')) start++
  return start
}

const skipClosing = (text: string, end: number): number => {
  if (text.startsWith('&quot;', end)) return end + 6
  let at = end
  while (at < end + 16 && '\\^`'.includes(text[at] ?? ' ')) at++
  if (`"'”’]`.includes(text[at] ?? ' ')) at++
  else return text[end] === '`' ? end + 1 : end
  return text[at] === ']' ? at + 1 : at
}

/** `"name":"Authorization","value":"…"` of HAR, `key="Password" value="…"` of XML, `setProperty("TOKEN", "…")` of code. */
const pairedValue = (text: string, at: number): number | undefined => {
  const paired = /^\s{0,20}(?:,\s{0,20})?[\\"'^]{0,8}value[\\"'^]{0,8}\s{0,20}[:=]\s{0,20}/i.exec(text.slice(at, at + 90))
  if (paired !== null) return at + paired[0].length
  const argument = /^\s{0,4},\s{0,4}(?=["'`])/.exec(text.slice(at, at + 12))
  return argument === null ? undefined : at + argument[0].length
}

/** `- name: DB_PASSWORD` with `value: …` on the next line, of Kubernetes and Compose. */
const pairedLine = (text: string, at: number): number | undefined => {
  const paired = /^\r?\n[ \t]{0,40}value:[ \t]{1,8}/.exec(text.slice(at, at + 60))
  return paired === null ? undefined : at + paired[0].length
}

/** `secret "…"` alone on its line, `login alice password …` of netrc. */
const isStatement = (text: string, start: number, end: number): boolean => {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const before = text.slice(Math.max(lineStart, start - 200), start)
  if (/(?:^|\s)login\s+\S+\s+$/.test(before) && text.slice(start, end) === 'password') return true
  return before.trim() === '' && /^\s+(["'`]).*\1\s*;?\s*$/.test(text.slice(end, Math.min(end + 300, nextBreak(text, end))))
}

const nextBreak = (text: string, at: number): number => {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

const valueAt = (text: string, { start, end, meaning }: Named, at: number): Value => {
  const inForm = isInForm(text, start, end)
  const opening = text[at] === '@' || text[at] === '$' ? at + 1 : at
  const quoted = readQuoted(text, opening)
  if (quoted !== undefined) return { ...quoted, quoted: true, inForm, ownLine: false }
  const isElement = text[end] === '>'
  const bare = text[at] === '[' && text[end] === ':' ? at + 1 : at
  const ownLine = !inForm && meaning === 'password' && !isElement && startsLine(text, start)
  if (isElement) return { start: at, end: elementEnd(text, at), quoted: true, inForm: false, ownLine: false }
  return { ...readBare(text, bare, inForm, ownLine), quoted: false, inForm, ownLine: startsLine(text, start) }
}

const elementEnd = (text: string, at: number): number => {
  const close = text.indexOf('<', at)
  const end = close < 0 || close - at > 8192 ? Math.min(text.length, at + 8192) : close
  return at + text.slice(at, end).trimEnd().length
}

const isInForm = (text: string, start: number, end: number): boolean =>
  text[end] === '=' && ('&?#;'.includes(text[start - 1] ?? ' ') || /^=[^\s&"']{0,400}&[\w.[\]-]{1,40}=/.test(text.slice(end, end + 450)) || text.startsWith('%26', start - 3))

/** Nothing stands before the name but what marks a line: indentation, a comment, a list, `export`. */
const startsLine = (text: string, start: number): boolean => {
  const before = text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 40), start)
  return /^[\s>#*|-]{0,20}(?:(?:export|set|SET|ENV|ARG|const|let|var|string|Setting)\s+)?(?:\$env:|\$|--)?$/.test(before)
}

/** `if ("…" == password)`: the value stands before the name. */
const readCompared = (text: string, named: Named, take: Take): number => {
  const before = text.slice(Math.max(0, named.start - 400), named.start)
  const compared = /(["'`])([^"'`\n]{1,200})\1\s{0,4}[!=]={1,2}\s{0,4}$/.exec(before)
  if (compared === null || (classOf(text.charCodeAt(named.start - 1)) & BASE64URL) !== 0) return named.end
  const start = named.start - compared[0].length + 1
  const value = { start, end: start + compared[2]!.length, quoted: true, inForm: false, ownLine: false }
  if (isSecretValue(compared[2]!, named.meaning, value, true)) take(foundAs(named, value.start, value.end))
  return named.end
}
