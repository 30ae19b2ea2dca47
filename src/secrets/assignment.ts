import { isSecretValue } from './accept.ts'
import { ALNUM, classOf, DOT, SAFE, skip, skipBack } from './characters.ts'
import { scanCookies } from './cookie.ts'
import { scanCredentials } from './credentials.ts'
import type { Found, Scanner, Take } from './found.ts'
import { type Meaning, meaningOf, personalKind } from './name.ts'
import { afterOperator, elementStart, isInSentence, isQuote, lineBefore, type Named } from './notation.ts'
import { readBare, readQuoted, type Value } from './value.ts'
import { continueBelow } from './wrap.ts'

/** Pieces of names that may be secret: one pass over the text finds where a closer look is worth its cost. */
const pieces =
  /pass|pwd|psw|secret|token|key|auth|cred|cookie|sess|sid\b|jwt|sig|assert|saml|cnonce|response|verif|mac=|code=|mail|given|family|prefer|unique|upn|phone|first_?n|last_?n|full_?n|nick|street|postal|addr|_ip\b|lientip|"sub|birth|login|accessid|\bpat\b|pat\b|otp|\bp?pw\b|_pw\b|psk\b|\bpin\b|_pin\b|senha|contrase|clave|mdp\b|mot_?de_?passe|kennwort|wachtwoord|haslo\b|parola\b|keymaterial|authtok|bearer\b|[?&;](?:k|t)=/gi

const NAME = ALNUM | SAFE | DOT

/** So much may be looked at in vain in any text, in UTF-16 units, before values are followed less far. */
const lavish = 65_536

/** Finds values by what their name says, in whatever notation: field, parameter, form, JSON, YAML, XML, INI, code, command option. */
export const scanAssignments: Scanner = (text, take) => {
  const known = new Map<string, Meaning | undefined>()
  let past = 0
  let spent = 0
  pieces.lastIndex = 0
  for (let match = pieces.exec(text); match !== null; match = pieces.exec(text)) {
    const [found] = match
    const isName = (classOf(text.charCodeAt(match.index)) & NAME) !== 0
    const start = skipBack(text, match.index + (isName ? 0 : 1), NAME, past)
    const end = skip(text, match.index + found.length - (found.endsWith('=') ? 1 : 0), NAME)
    past = end
    pieces.lastIndex = Math.max(end, match.index + 1)
    if (end - start > 96 || isInSentence(text, start, end)) continue
    const name = text.slice(start, end)
    if (!known.has(name)) known.set(name, meaningOf(name))
    const meaning = known.get(name)
    if (meaning === undefined) continue
    const reach = spent > 4 * text.length + lavish ? 512 : 8192
    const read = readNamed(text, { name, start, end, meaning, reach }, take)
    spent += read.cost
    pieces.lastIndex = Math.max(pieces.lastIndex, read.next)
    past = Math.max(past, Math.min(read.next, pieces.lastIndex))
  }
}

/** Where the search goes on, and how many characters were looked at in vain. */
type Read = { readonly next: number; readonly cost: number }

const readNamed = (text: string, named: Named, take: Take): Read => {
  const at = afterOperator(text, named)
  if (at === undefined) return { next: readCompared(text, named, take), cost: 0 }
  if (named.meaning === 'credentials') return { next: scanCredentials(text, at, take), cost: 0 }
  if (named.meaning === 'cookies') return { next: scanCookies(text, named.name, at, take), cost: 0 }
  if (startsUrl(text, at) || isUser(text, named)) return { next: named.end, cost: 0 }
  const value = valueAt(text, named, at)
  const length = value.end - value.start
  if (isSecretValue(text.slice(value.start, value.end), named.meaning, value, isLoud(text, named))) {
    take(foundAs(named, value.start, value.end))
    if (named.meaning === 'token')
      continueBelow(text, value.end, (start, end) => take(foundAs(named, start, end)), false)
    return { next: value.end, cost: 0 }
  }
  return {
    next: value.quoted || length < 64 ? named.end : value.end,
    cost: value.isClosed === false ? Math.min(named.reach, text.length - at) : length,
  }
}

/** `https://x-access-token:…@host`: the name is the user of a URL (RFC 3986 §3.2.1), whose password ends at its `@`. */
const isUser = (text: string, { start, end }: Named): boolean =>
  text.startsWith('://', start - 3) &&
  text[end] === ':' &&
  /^:[^\s"'`<>@/]{1,300}@[\w-]/.test(text.slice(end, end + 302))

const startsUrl = (text: string, at: number): boolean =>
  text.startsWith('://', at + 4) || text.startsWith('://', at + 5)

const foundAs = ({ name, meaning }: Named, start: number, end: number): Found => {
  const personal = meaning === 'personal'
  return {
    kind: personal ? (personalKind(name) ?? 'personal datum') : kindOf(name, meaning),
    start,
    end,
    personal,
    live: meaning === 'password' || meaning === 'token',
  }
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
const isLoud = (text: string, { name, start }: Named): boolean =>
  /^[A-Z][A-Z0-9_]*$/.test(name) || name.startsWith('--') || text[start] === '-'

const valueAt = (text: string, { start, end, meaning, reach }: Named, at: number): Value => {
  const inForm = isInForm(text, start, end)
  const opening = text[at] === '@' || text[at] === '$' ? at + 1 : at
  const quoted = readQuoted(text, opening, reach)
  if (quoted !== undefined) return { ...quoted, quoted: true, inForm, ownLine: false }
  const isElement = elementStart(text, start, end) !== undefined
  const bare = text[at] === '[' && text[end] === ':' ? at + 1 : at
  const ownLine =
    !inForm && meaning === 'password' && !isElement && startsLine(text, start) && !isForCommand(text, start, end)
  if (isElement)
    return {
      start: at,
      end: elementEnd(text, text.slice(start, end), at, reach),
      quoted: true,
      inForm: false,
      ownLine: false,
    }
  const range = readBare(text, bare, inForm, ownLine, reach)
  const option = text[start] === '-'
  return {
    ...range,
    option,
    quoted: false,
    inForm: inForm || text[range.end] === '&',
    ownLine: startsLine(text, start),
  }
}

/** `PGPASSWORD=… psql -h db`: a variable for one command, whose value ends at the first blank. */
const isForCommand = (text: string, start: number, end: number): boolean =>
  text[end] === '=' &&
  /^[A-Z][A-Z0-9_]*$/.test(text.slice(start, end)) &&
  /^=\S{1,200} {1,4}[a-z][\w.-]{0,40}(?: [\w./:@-]{1,80}){0,4} --?[a-z]/i.test(text.slice(end, end + 400))

/** To the closing tag of the same element; `<my_api_key>` in running text is a placeholder, and has none. */
const elementEnd = (text: string, name: string, at: number, reach: number): number => {
  const content = text.slice(at, at + reach)
  const close = content.indexOf('<')
  if (close < 0 || !(content.startsWith(`</${name}`, close) || content.slice(close, close + 140).includes(`:${name}>`)))
    return at
  return at + content.slice(0, close).trimEnd().length
}

const isInForm = (text: string, start: number, end: number): boolean =>
  text[end] === '=' &&
  ('&?#;'.includes(text[start - 1] ?? ' ') || text.startsWith('%26', start - 3) || text.startsWith('u0026', start - 5))

/** Nothing stands before the name but what marks a line: indentation, a comment, a list, `export`. */
const startsLine = (text: string, start: number): boolean =>
  /^[\s>#*|-]{0,20}(?:(?:export|set|SET|ENV|ARG|const|let|var|string|Setting)\s+)?(?:\$env:|\$|--)?$/.test(
    lineBefore(text, start) ?? 'x',
  )

/** `if ("…" == password)`: the value stands before the name. Returns where the search goes on. */
const readCompared = (text: string, named: Named, take: Take): number => {
  let at = named.start - 1
  while (text[at] === ' ' && at > named.start - 4) at--
  if (text[at] !== '=') return named.end
  while (text[at] === '=' || text[at] === '!' || text[at] === ' ') at--
  if (!isQuote(text[at]) || named.start - at > 10) return named.end
  const start = text.slice(Math.max(0, at - 200), at).lastIndexOf(text[at]!) + Math.max(0, at - 200) + 1
  const value = { start, end: at, quoted: true, inForm: false, ownLine: false }
  if (at - start < 200 && isSecretValue(text.slice(start, at), named.meaning, value, true))
    take(foundAs(named, start, at))
  return named.end
}
