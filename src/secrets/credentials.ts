import { isBlank, looksRandom } from './characters.ts'
import type { Scanner, Take } from './found.ts'
import { isOfEnvironment, isPlaceholder } from './placeholder.ts'
import { continueBelow } from './wrap.ts'

/** Authentication schemes whose credentials are one value: registered ones (RFC 7235 §5.1) and those of products. */
const kinds = new Map([
  ['basic', 'user name and password (Basic)'],
  ['bearer', 'bearer token'],
  ['bear', 'bearer token'],
  ['dpop', 'access token (DPoP)'],
  ['negotiate', 'Kerberos or NTLM message'],
  ['kerberos', 'Kerberos message'],
  ['ntlm', 'NTLM message'],
  ['token', 'token'],
  ['jwt', 'token'],
  ['apikey', 'API key'],
  ['api-key', 'API key'],
  ['key', 'API key'],
  ['bot', 'bot token'],
  ['ssws', 'Okta API token'],
  ['geniekey', 'API key'],
  ['splunk', 'Splunk session key'],
  ['sharedkey', 'signature'],
  ['sharedkeylite', 'signature'],
  ['aws', 'signature'],
  ['hmac', 'signature'],
  ['zoho-oauthtoken', 'access token'],
  ['klaviyo-api-key', 'API key'],
  ['x-api-key', 'API key'],
])
const signed = new Set(['sharedkey', 'sharedkeylite', 'aws', 'hmac'])

const stops = ' \t\n\r\u00a0"\'`,;<>{}[]()\\^’”'

const wordEnd = (text: string, from: number): number => {
  const limit = Math.min(text.length, from + 16_384)
  let at = from
  while (at < limit && !stops.includes(text[at]!)) at++
  return at
}

/** Over what stands between a scheme and its credentials, some of which is a mistake worth a diagnosis: colons, quotes, brackets. */
const skipMarks = (text: string, from: number): number => {
  let at = from
  while (at < from + 12 && (isBlank(text.charCodeAt(at)) || `:="'\`<{[(\\^“‘`.includes(text[at] ?? 'x'))) at++
  return at
}

const joint = /["'`][ \t]{0,4}(?:[,+.]|<<|\|\|)[ \t]{0,4}["'`](?=[\w./+-]{8})/y

/** As skipMarks, and over what parts two strings of a program: `"Bearer", "…"`, `"Bearer " + "…"`. */
const skipJoint = (text: string, from: number): number => {
  joint.lastIndex = text[from] === ' ' ? from + 1 : from
  return joint.test(text) ? joint.lastIndex : skipMarks(text, from)
}

/** `realm="…"`, `Credential=AKIA…/…`: an auth-param (RFC 9110 §11.2), told from padding by what follows the equals sign. */
const isParameter = (text: string, start: number, end: number): boolean =>
  /^[A-Za-z][\w-]{0,40}\*?=(?:[^=\s\\"',;)\]}`<]|["'][^\s,;)\]}\\"']|"")/.test(
    text.slice(start, Math.min(end + 2, start + 48)),
  )

const isTokenLike = (value: string): boolean =>
  (value.length >= 6 && /\d/.test(value) && /[A-Za-z-]/.test(value)) || (value.length >= 16 && looksMixed(value))

const looksMixed = (value: string): boolean =>
  looksRandom(value) || (value.length >= 20 && !/^[A-Za-z]+(?:[-_. /][A-Za-z]+)*$/.test(value))

/**
 * Finds the credentials in an Authorization value (RFC 9110 §11.4) that starts at `at`. Parameters are left to their own names, since a
 * realm or a nonce stays. Returns where the search goes on.
 */
export const scanCredentials = (text: string, at: number, take: Take): number => {
  let start = skipMarks(text, at)
  for (let words = 0; words < 4; words++) {
    const end = wordEnd(text, start)
    const word = text
      .slice(start, Math.min(end, start + 40))
      .toLowerCase()
      .replace(/:$/, '')
    const next = skipMarks(text, end)
    if (end === start) return at
    if (next === end || !/^[a-z][\w.-]*$/.test(word) || text[next] === '\n' || next >= text.length)
      return takeOpaque(text, start, end, take)
    if (kinds.has(word.split(':')[0]!) && word.includes(':'))
      return takeOpaque(text, start + word.indexOf(':') + 1, end, take)
    const stop = wordEnd(text, next)
    if (stop === next) return takeOpaque(text, start, end, take)
    if (isParameter(text, next, stop)) return next
    const nextWord = text.slice(next, Math.min(stop, next + 40)).toLowerCase()
    if (kinds.has(nextWord) && text[stop] !== '\n') {
      if (isTemplate(text, next, stop)) return stop
      start = next
      continue
    }
    return takeOf(text, word, next, stop, take)
  }
  return start
}

/** What a page's entity leaves at the end of a word, which its semicolon ends: `No &#39;Authorization: Digest&#39; header found`. */
const entity = /&(?:#x?[0-9a-f]{1,5}|[a-z]{2,6})$/i

const takeOpaque = (text: string, start: number, end: number, take: Take): number => {
  const value = text[end] === ';' ? text.slice(start, end).replace(entity, '') : text.slice(start, end)
  const scheme = value.split(':', 1)[0]!.toLowerCase()
  const from = kinds.has(scheme) && value.includes(':') ? start + scheme.length + 1 : start
  if (
    kinds.has(value.toLowerCase()) ||
    isPlaceholder(value) ||
    !isTokenLike(value.slice(from - start)) ||
    isParameter(text, from, end)
  )
    return end
  take({ kind: 'credentials', start: from, end, live: true })
  continueBelow(text, end, (a, b) => take({ kind: 'credentials', start: a, end: b, live: false }), false)
  return end
}

/** The first of several words in brackets: in round ones, which a value may stand in too, one in small letters. */
const opensWords = (text: string, start: number, end: number): boolean => {
  const before = text[start - 1] ?? ' '
  return (
    isBlank(text.charCodeAt(end)) &&
    ('<{['.includes(before) || (before === '(' && /^[a-z]{1,12}$/.test(text.slice(start, Math.min(end, start + 13)))))
  )
}

/** `<Openverse API token>`, `(my key here)`, `$(gcloud auth print-access-token)`, `{base64(user:password)}`: what is to be put there. */
const isTemplate = (text: string, start: number, end: number): boolean =>
  text[end] === '(' ||
  text[start] === '$' ||
  !/[A-Za-z0-9]{2}/.test(text.slice(start, Math.min(end, start + 400))) ||
  opensWords(text, start, end) ||
  ('<{['.includes(text[start - 1] ?? ' ') && text.startsWith('}}', end))

const takeOf = (text: string, scheme: string, start: number, end: number, take: Take): number => {
  const value = text.slice(start, end)
  const kind = kinds.get(scheme)
  if (isTemplate(text, start, end)) return end
  if (isPlaceholder(value) || (kind === undefined && !isTokenLike(value))) return end
  if (isNegotiation(value)) {
    take({ kind: kind ?? 'credentials', start: Math.min(start + shown, end), end, live: false })
    return end
  }
  const colon = signed.has(scheme) ? value.indexOf(':') + 1 : 0
  take({ kind: kind ?? 'credentials', start: start + colon, end, live: !/signature|message/.test(kind ?? '') })
  continueBelow(
    text,
    end,
    (from, to) => take({ kind: kind ?? 'credentials', start: from, end: to, live: false }),
    value.length < 40 && value.includes('.'),
  )
  return end
}

/** So much of an NTLM message stays: its signature and its type, which tell what it is. */
const shown = 'TlRMTVNTUAAB'.length

/** A first NTLM message without names, and a server's challenge: flags, no secret. */
const isNegotiation = (value: string): boolean =>
  value.startsWith('TlRMTVNTUAAC') || (value.startsWith('TlRMTVNTUAAB') && value.length <= 60)

const schemes =
  /\b(?:bearer|basic|dpop|negotiate|ntlm|kerberos|jwt|ssws|geniekey|token|apikey|bot)(?=[\s:="'<{[\\\u00a0])/gi

/** Finds credentials behind the name of a scheme anywhere: `Bearer eyJ…` in a log, a program, a sentence. */
export const scanSchemes: Scanner = (text, take) => {
  schemes.lastIndex = 0
  for (let match = schemes.exec(text); match !== null; match = schemes.exec(text)) {
    const scheme = match[0].toLowerCase()
    const start = skipJoint(text, match.index + scheme.length)
    const end = wordEnd(text, start)
    if (end - start < (scheme === 'basic' ? 4 : 8)) continue
    if (end - start > 64) schemes.lastIndex = end
    const value = text.slice(start, Math.min(end, start + 16_384))
    if (
      !isStrong(scheme, value) ||
      isPlaceholder(value) ||
      isOfEnvironment(value) ||
      isConstant(value) ||
      isParameter(text, start, end) ||
      isChallenge(text, match.index)
    )
      continue
    takeOf(text, scheme, start, end, take)
    schemes.lastIndex = end
  }
}

const isStrong = (scheme: string, value: string): boolean => {
  if (value.length < 8 || !/[A-Za-z0-9]/.test(value))
    return value.length >= 4 && scheme === 'basic' && /^[A-Za-z0-9+/]+={1,2}$/.test(value)
  if (scheme === 'basic')
    return /^[A-Za-z0-9+/_-]{8,}={0,2}$/.test(value) && /[A-Z0-9=]/.test(value.slice(1)) && !/^[A-Z][a-z]+$/.test(value)
  if (scheme === 'token' || scheme === 'bot')
    return value.length >= 16 && (looksRandom(value) || /^[0-9a-f]{32,}$/.test(value))
  return (
    (/\d/.test(value) && isTokenLike(value) && !/^[a-z]+\d{0,2}$/.test(value)) ||
    (value.length >= 16 && looksMixed(value)) ||
    (/^[A-Z]{8,}$/.test(value) && !/^(.)\1*$/.test(value))
  )
}

/** `jwt: JWT::ExpiredSignature`: the name of a class in its modules. */
const isConstant = (value: string): boolean => /^[A-Z]\w{0,60}(?:::[A-Z]\w{0,60}){1,6}[.,;:!?)]?$/.test(value)

/** What a server offers is no credential, even where it is as long as one. */
const isChallenge = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - 120), at)
  return /authenticate["'\]]?\s{0,4}[:=][^\n]{0,100}$/i.test(before)
}
