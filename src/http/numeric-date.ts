import type { JsonObject } from './json-object.ts'

/** A claim that should be a NumericDate (RFC 7519 §2: seconds since 1970, a JSON number) and is not quite one. */
export interface NumericDateFault {
  readonly claim: string
  readonly fault: 'string' | 'milliseconds' | 'not-a-number' | 'negative'
}

/** The registered claims whose value is a NumericDate (RFC 7519 §4.1, OpenID Connect Core §2 for `auth_time`). */
const dateClaims = ['exp', 'nbf', 'iat', 'auth_time'] as const

/** Seconds beyond this lie after the year 5000: nobody means that, but milliseconds of today look so. */
const MOST_SECONDS = 1e11

const faultOf = (value: unknown): NumericDateFault['fault'] | null => {
  if (typeof value === 'string') return 'string'
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'not-a-number'
  if (value < 0) return 'negative'
  return value >= MOST_SECONDS ? 'milliseconds' : null
}

/** The NumericDate claims of a claims set that a verifier would refuse or misread (RFC 7519 §2). */
export const numericDateFaults = (claims: JsonObject): readonly NumericDateFault[] =>
  dateClaims.flatMap((claim) => {
    const fault = claims[claim] === undefined ? null : faultOf(claims[claim])
    return fault === null ? [] : [{ claim, fault }]
  })

/** A NumericDate as a Date, milliseconds and numbers in strings understood; null where the value is no instant (RFC 7519 §2). */
export const readNumericDate = (value: unknown): Date | null => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof number !== 'number') return null
  const date = new Date(number >= MOST_SECONDS ? number : number * 1000)
  return Number.isNaN(date.getTime()) ? null : date
}
