import type { Claims, Seen, Token, Where } from '../evidence.ts'
import type { JsonObject } from '../http/json-object.ts'
import { readToken } from '../http/jwt.ts'
import { numericDateFaults, readNumericDate } from '../http/numeric-date.ts'
import { readTokenKind } from '../http/token-kind.ts'
import { optional } from '../optional.ts'
import type { Show } from '../reading/concealed.ts'
import type { Ledger } from './ledger.ts'

const longest = 200
const mostItems = 40

/** A claim's text without what is secret or personal in it, and without what would break a line. */
const tame = (text: string, show: Show): string => show(text.slice(0, longest)).replaceAll(/[\u0000-\u001f`]/g, ' ')

/** `preferred_username`: letters alone, as no generator leaves them. */
const isPlainName = (text: string): boolean => text.length <= 24 && /^[a-z]+(?:_[a-z]+)*$/.test(text)

const seenText = (value: unknown, where: Where, show: Show): Seen<string> | undefined =>
  typeof value === 'string' ? { value: tame(value, show), where } : undefined

const seenDate = (value: unknown, where: Where): Seen<Date> | undefined => {
  const date = readNumericDate(value)
  return date ? { value: date, where } : undefined
}

/** A claim that is one text or a list of them; `scope` is one text of words (RFC 8693 §4.2). */
const seenList = (
  value: unknown,
  where: Where,
  show: Show,
  separator?: string,
): Seen<readonly string[]> | undefined => {
  const list = typeof value === 'string' ? (separator ? value.split(separator) : [value]) : value
  if (!Array.isArray(list)) return undefined
  const texts = list.filter((item) => typeof item === 'string' && item !== '').slice(0, mostItems)
  return { value: texts.map((text) => tame(text, show)), where }
}

const realmRoles = (claims: JsonObject): unknown => {
  const access = claims['realm_access']
  return typeof access === 'object' && access !== null && 'roles' in access ? access.roles : undefined
}

/** The claims that tell nothing about a person (RFC 7519 §4.1, RFC 8693 §4.2), each with the place of its token. */
export const describeClaims = (claims: JsonObject, where: Where, show: Show): Claims => ({
  ...optional('iss', seenText(claims['iss'], where, show)),
  ...optional('aud', seenList(claims['aud'], where, show)),
  ...optional('exp', seenDate(claims['exp'], where)),
  ...optional('nbf', seenDate(claims['nbf'], where)),
  ...optional('iat', seenDate(claims['iat'], where)),
  ...optional('scope', seenList(claims['scope'] ?? claims['scp'], where, show, ' ')),
  ...optional('roles', seenList(claims['roles'] ?? realmRoles(claims), where, show)),
  names: Object.keys(claims)
    .slice(0, mostItems)
    .map((name) => (isPlainName(name) ? name : tame(name, show))),
})

type Reading = ReturnType<typeof readToken>

const readings = new WeakMap<Ledger, Map<string, Reading>>()

/** A token as it is read; a trace repeats that of each request, so that it is read once for each report. */
const readOnce = (raw: string, ledger: Ledger): Reading => {
  const known = readings.get(ledger) ?? new Map<string, Reading>()
  readings.set(ledger, known)
  const reading = known.get(raw) ?? readToken(raw)
  known.set(raw, reading)
  return reading
}

/** What a token is like: its form, header, non-personal claims and kind, and what verifying it gave. */
export const describeToken = (raw: string, where: Where, ledger: Ledger): Token => {
  const { show, verdictOf } = ledger
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? tame(value, show) : undefined)
  const { kind: form, parts, header, claims, faults } = readOnce(raw, ledger)
  const kind = readTokenKind({ header, claims })
  const dates = claims ? numericDateFaults(claims).map(({ claim, fault }) => `${claim}-${fault}`) : []
  return {
    form,
    parts,
    ...optional('alg', text(header?.['alg'])),
    ...optional('typ', text(header?.['typ'])),
    ...optional('kid', text(header?.['kid'])),
    claims: describeClaims(claims ?? {}, where, show),
    kind: kind?.kind ?? 'unknown',
    ...optional('kindBecause', kind?.reason),
    ...optional('issuedBy', kind?.product ?? undefined),
    faults: [...faults, ...dates],
    signature: verdictOf(raw),
  }
}
