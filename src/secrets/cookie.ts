import { isBlank } from './characters.ts'
import type { Take } from './found.ts'
import { isPlaceholder } from './placeholder.ts'
import { readQuoted } from './value.ts'

const attributes = new Set([
  'expires',
  'path',
  'domain',
  'max-age',
  'samesite',
  'priority',
  'version',
  'comment',
  'secure',
  'httponly',
  'partitioned',
])

/** What preferences look like: `dark`, `de-DE`, `1`, `accepted`. */
const isPreference = (value: string): boolean =>
  /^(?:[a-z]{1,14}|[a-z]{2}[-_][A-Z]{2}|\d{1,4}|true|false|yes|no)$/.test(value)

const isSecretName = (name: string): boolean =>
  /sess|sid|auth|token|secret|login|user|remember|jwt|key|^id$/i.test(name)

/**
 * Finds the values of a Cookie or Set-Cookie field (RFC 6265 §4), which starts at `at`; names and attributes stay. More lenient than its
 * grammar: any character but `;`, a blank and the quote that closes the field. Returns where the search goes on.
 */
export const scanCookies = (text: string, field: string, at: number, take: Take): number => {
  const begin = text[at] === '[' ? at + 1 : at
  const quoted = readQuoted(text, begin, 4096)
  const start = quoted?.start ?? begin
  const limit = quoted?.end ?? Math.min(text.length, begin + 16_384)
  return readPairs(text, start, limit, /set/i.test(field), take)
}

const readPairs = (text: string, start: number, limit: number, isSet: boolean, take: Take): number => {
  let at = start
  for (let pairs = 0; at < limit && pairs < 300; pairs++) {
    while (at < limit && (isBlank(text.charCodeAt(at)) || text[at] === ';')) at++
    const nameEnd = runTo(text, at, '=; "\'\n\r,<>{', limit)
    if (text[nameEnd] !== '=') return nameEnd
    const name = text.slice(at, nameEnd)
    const from = text[nameEnd + 1] === '"' ? nameEnd + 2 : nameEnd + 1
    const end = runTo(text, from, '; \n\r"\'\t`', limit)
    if (!(isSet && pairs > 0 && attributes.has(name.toLowerCase())))
      takeValue(text, name, from, withoutComma(text, end), take)
    at = end
    if (text[at] !== ';' && !(text[at] === '"' && text[at + 1] === ';')) return at
    at++
  }
  return at
}

const takeValue = (text: string, name: string, start: number, end: number, take: Take): void => {
  const value = text.slice(start, end)
  if (
    end <= start ||
    value === 'deleted' ||
    attributes.has(name.toLowerCase()) ||
    (isPlaceholder(value) && !/\w\.{3}\w/.test(value))
  )
    return
  if (isPreference(value) && !(isSecretName(name) && value.length > 1)) return
  const session = isSecretName(name)
  take({
    kind: session ? 'session cookie' : 'cookie',
    start,
    end,
    live: session && value.length >= 12,
    revoke: 'sign out of the site',
  })
}

const withoutComma = (text: string, end: number): number => (',)]}\\^'.includes(text[end - 1] ?? ' ') ? end - 1 : end)

const runTo = (text: string, from: number, stops: string, limit: number): number => {
  let at = from
  while (at < limit && !stops.includes(text[at]!)) at++
  return at
}
