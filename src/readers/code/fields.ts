import { literalAt, partsOf, valueOf } from './literals.ts'
import type { Literal } from './literals.ts'
import { matchesOf } from '../../search/matches.ts'

/** A field that a program sets, with the offset of its name and the strings that its value is made of. */
export type CodeField = {
  readonly name: string
  readonly value: string
  readonly at: number
  readonly end: number
  readonly literals: readonly Literal[]
}

const KNOWN = new Set(
  'authorization proxy-authorization cookie content-type accept origin referer host user-agent apikey api-key token api_key private-token job-token x-api-key authentication access_token access-token date content-md5 connection if-none-match'.split(
    ' ',
  ),
)

/** Whether the word names a field that programs set: known, or of the form `X-…`, `…-Key`, `…-Token`, `…-Id`. */
const isFieldName = (name: string): boolean =>
  KNOWN.has(name.toLowerCase()) ||
  /^(?:x-[\w-]{2,60}|[a-z][\w-]{0,60}-(?:key|token|id|secret|version|signature|auth|authorization|subscription|tenant))$/i.test(
    name,
  )

/** `"Name": value`, `"Name" => value`, `["Name"] = value`, `("Name", value)`, `Authorization: value` — the name and what goes before the value. */
const SET = /(["'`]?)([A-Za-z][\w-]{2,60})\1(\s{0,8}(?:=>|[:=,](?![=>])|\]\s{0,3}(?:\|\|)?=|->|to\b)\s{0,12})/g

const setIn = (text: string): readonly CodeField[] =>
  matchesOf(text, SET).flatMap((match): readonly CodeField[] => {
    const [whole, quote = '', name = '', joint = ''] = match
    if (!isFieldName(name) || (quote === '' && !isBareMember(text, match.index, name, joint))) return []
    if (isLocation(text, match.index)) return []
    const { value, end, literals } = valueOf(text, match.index + whole.length)
    if ((value === '' && literals.length === 0) || value.startsWith('${AuthenticationHeaderValue')) return []
    return [{ name, value, at: match.index, end, literals }]
  })

/** Whether the name is the `location` of one of Google’s errors (`'location': 'Authorization', 'locationType': 'header'`): what failed, and no field that is set. */
const isLocation = (text: string, at: number): boolean =>
  /location["']?\s{0,3}:\s{0,3}$/i.test(text.slice(Math.max(0, at - 16), at))

/** Without quotes only a member of an object, a keyword argument, or a property named so counts: `Authorization: token`. */
const isBareMember = (text: string, at: number, name: string, joint: string): boolean =>
  name.toLowerCase() === 'authorization' &&
  /[:=]/.test(joint) &&
  /(?:[{,(\n.]|^)\s{0,20}$/.test(text.slice(Math.max(0, at - 24), at)) &&
  !/^\s{0,4}:?\s{0,4}(?:Bearer|Basic|Token) [^"'`]{3}/.test(text.slice(at + name.length, at + name.length + 24))

/** A whole field line in a string: `'Authorization: Bearer '.$token`, as PHP's curl and stream contexts have it. */
const LINE = /["'`]([A-Za-z][\w-]{2,60}):[ \t]{0,4}/g

const linesIn = (text: string): readonly CodeField[] =>
  matchesOf(text, LINE).flatMap((match): readonly CodeField[] => {
    const name = match[1] ?? ''
    const literal = isFieldName(name) ? literalAt(text, match.index) : null
    if (!literal) return []
    const { value, end, literals } = valueOf(text, match.index)
    return [{ name, value: value.slice(value.indexOf(':') + 1).trimStart(), at: match.index, end, literals }]
  })

const wordOf = (text: string, at: number): string =>
  valueOf(text, at + (/^\s{0,20}/.exec(text.slice(at, at + 20))?.[0].length ?? 0)).value

/** .NET's `new AuthenticationHeaderValue("Bearer", token)` and calls that make the field from its credential. */
const MADE =
  /\b(AuthenticationHeaderValue|bearer_auth|setBearerAuth|bearerAuth|withToken|BearerToken|bearerToken|JwtAuthenticator|OAuth2AuthorizationRequestHeaderAuthenticator)\s{0,2}\(/g

const madeIn = (text: string): readonly CodeField[] =>
  matchesOf(text, MADE).flatMap((match): readonly CodeField[] => {
    const open = match.index + match[0].length - 1
    const parts = partsOf(text, open)
    const values = parts.map(({ start }) => wordOf(text, start))
    if (values.length === 0) return []
    const whole = match[1] === 'AuthenticationHeaderValue' ? values.join(' ') : `Bearer ${values[0]}`
    return [{ name: 'Authorization', value: whole, at: match.index, end: parts.at(-1)?.end ?? open, literals: [] }]
  })

/** Swift's `setValue("Bearer …", forHTTPHeaderField: "Authorization")`: the value goes before the name. */
const SWIFT = /(?:setValue|addValue)\s{0,2}\(/g

const swiftIn = (text: string): readonly CodeField[] =>
  matchesOf(text, SWIFT).flatMap((match): readonly CodeField[] => {
    const [value, name] = partsOf(text, match.index + match[0].length - 1)
    const named = name ? /forHTTPHeaderField:\s{0,4}"([\w-]{1,60})"/.exec(text.slice(name.start, name.end)) : null
    if (!value || !named?.[1]) return []
    return [
      {
        name: named[1],
        value: wordOf(text, value.start).replaceAll(/\\\(([^()]{1,60})\)/g, (_, inner: string) => `\${${inner}}`),
        at: match.index,
        end: name?.end ?? value.end,
        literals: [],
      },
    ]
  })

/** The fields that a program's text sets, in their order, each once. */
export const fieldsIn = (text: string): readonly CodeField[] => {
  const found = [...linesIn(text), ...madeIn(text), ...swiftIn(text), ...setIn(text)]
  const kept: CodeField[] = []
  for (const field of found) if (!kept.some((one) => field.at >= one.at && field.at < one.end)) kept.push(field)
  return kept.toSorted((left, right) => left.at - right.at)
}
