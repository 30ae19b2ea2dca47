import type { Evidence, Where } from '../evidence.ts'
import { findMatch } from './exchange.ts'

/** The times that a verifier prints when it refuses a token: its own, and the bound that it was held against. */
export type VerifierTimes = { readonly current: Date; readonly bound?: Date; readonly where: Where }

const HTTP_DATE = String.raw`[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT`
const STAMP = String.raw`['"([]?(\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}[T ]\d{1,2}:\d\d:\d\d(?:\.\d{1,9})?(?: ?[AP]M)?Z?|${HTTP_DATE})`
const CURRENT = new RegExp(
  String.raw`(?:current (?:date ?|server )?time|now|server ?time|current)(?: \(UTC\))?(?: is)?:? ?${STAMP}`,
  'i',
)
const BOUND = new RegExp(
  String.raw`(?:validto|validfrom|expires?|expired at|expiry|notbefore|not before|valid from|valid to|exp|nbf)(?: \(UTC\)| time)?(?: is)?:? ?${STAMP}`,
  'i',
)

const httpDate = new RegExp(`^${HTTP_DATE}$`)
const START = new RegExp(String.raw`\bstart(?: time)?:? ?${STAMP}`, 'i')

/**
 * Reads a time of a log: RFC 3339, `YYYYMMDDTHHMMSSZ`, or month, day and year as .NET writes them in its invariant culture; without a zone it counts as UTC. Also an
 * HTTP date (RFC 9110 §5.6.7). Undefined where it is no time.
 */
export const parseStamp = (text: string): Date | undefined => {
  if (httpDate.test(text)) return new Date(text)
  const basic = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text)
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d\d):(\d\d) ?([AP]M)?/i.exec(text)
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})[T ](\d{1,2}):(\d\d):(\d\d)/.exec(text)
  const whole = basic ?? iso
  const [year, month, day] = whole ? whole.slice(1, 4) : [american?.[3], american?.[1], american?.[2]]
  const [hour, minute, second] = (whole ?? american)?.slice(4, 7) ?? []
  if (year === undefined) return undefined
  const half = american?.[7]?.toUpperCase()
  const shifted = half ? (Number(hour) % 12) + (half === 'PM' ? 12 : 0) : Number(hour)
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), shifted, Number(minute), Number(second)))
  return Number.isNaN(date.getTime()) ? undefined : date
}

/** Finds "ValidTo: '…' Current time: '…'" and its like: the verifier's own clock, and the bound it names beside. */
export const findVerifierTimes = (evidence: Evidence): VerifierTimes | undefined => {
  const seen = findMatch(evidence, CURRENT)
  const current = parseStamp(seen?.value[1] ?? '')
  if (!seen || !current) return undefined
  const bound = parseStamp(findMatch(evidence, BOUND)?.value[1] ?? '')
  return { current, where: seen.where, ...(bound && { bound }) }
}

const minute = 60_000
const longestOffset = 14 * 60 * minute

/** The offset between zones that a difference of so many milliseconds is: whole half hours, but for the seconds that a request takes (IANA time zone database). */
export const zoneOffset = (milliseconds: number): string | undefined => {
  const size = Math.abs(milliseconds)
  const halves = Math.round(size / (30 * minute))
  if (halves === 0 || size > longestOffset + minute || Math.abs(size - halves * 30 * minute) > minute) return undefined
  return halves === 2 ? '1 hour' : `${halves / 2} hours`
}

/** Whether a server that names the times of a signature says that it begins in the future: whoever signed it has a clock that is ahead. */
export const startsLater = (evidence: Evidence): boolean => {
  const current = findVerifierTimes(evidence)?.current
  const start = parseStamp(findMatch(evidence, START)?.value[1] ?? '')
  return current !== undefined && start !== undefined && start > current
}
