/**
 * A point of time as a text states it. `zone` tells whether the text names one: `stated`, or `assumed-utc`, where the offset is unknown.
 * `ambiguous` is the other reading of a date like `01/03/2018`: the first number is read as the month (.NET, en-US), it could be the day.
 */
export interface StatedDate {
  readonly date: Date
  readonly notation: DateNotation
  readonly precision: 'day' | 'minute' | 'second' | 'fraction'
  readonly zone: 'stated' | 'assumed-utc'
  readonly ambiguous: Date | null
}

/**
 * The notation of a date: the three of HTTP (RFC 9110 §5.6.7), that of mail (RFC 5322 §3.3), ISO 8601 with RFC 3339, its basic form (AWS),
 * the Common Log Format, slashes (nginx, Go, .NET), JavaScript's `Date.prototype.toString`.
 */
export type DateNotation =
  | 'imf-fixdate'
  | 'rfc-850'
  | 'asctime'
  | 'rfc-5322'
  | 'iso-8601'
  | 'iso-8601-basic'
  | 'common-log'
  | 'slashes-year-first'
  | 'slashes-year-last'
  | 'javascript'

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec'
const DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)'
const MONTH = '(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)'
const TIME = String.raw`(?<hour>\d{2}):(?<minute>\d{2}):(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?`
const ZONE = String.raw`(?<zone>GMT|UTC|UT|Z|(?:GMT|UTC)?[+-]\d{2}:?\d{2})`

/** From the strictest to the loosest; the first that fits the whole text counts. */
const NOTATIONS: readonly (readonly [DateNotation, RegExp])[] = [
  ['imf-fixdate', new RegExp(`^${DAY}, (?<day>\\d{2}) ${MONTH} (?<year>\\d{4}) ${TIME} (?<zone>GMT)$`, 'i')],
  ['rfc-850', new RegExp(`^${DAY}[a-z]{0,6}, (?<day>\\d{1,2})-${MONTH}-(?<year>\\d{4}|\\d{2}) ${TIME} ${ZONE}$`, 'i')],
  ['rfc-5322', new RegExp(`^(?:${DAY}, )?(?<day>\\d{1,2}) ${MONTH} (?<year>\\d{4}|\\d{2}) ${TIME} ${ZONE}$`, 'i')],
  ['asctime', new RegExp(`^${DAY} ${MONTH} {1,2}(?<day>\\d{1,2}) ${TIME}(?: ${ZONE})? (?<year>\\d{4})$`, 'i')],
  [
    'javascript',
    new RegExp(`^${DAY} ${MONTH} (?<day>\\d{2}) (?<year>\\d{4}) ${TIME} ${ZONE}(?: \\([^()]{0,60}\\))?$`, 'i'),
  ],
  ['common-log', new RegExp(`^(?<day>\\d{2})/${MONTH}/(?<year>\\d{4}):${TIME}(?: ${ZONE})?$`, 'i')],
  [
    'iso-8601-basic',
    /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})T(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})(?<zone>Z)$/,
  ],
  [
    'iso-8601',
    new RegExp(
      String.raw`^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?(?: ?${ZONE})?)?$`,
      'i',
    ),
  ],
  ['slashes-year-first', new RegExp(String.raw`^(?<year>\d{4})/(?<month>\d{2})/(?<day>\d{2}) ${TIME}(?: ?${ZONE})?$`)],
  [
    'slashes-year-last',
    /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4}),? (?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.(?<fraction>\d{1,9}))?)?(?: ?(?<half>[AP]M))?(?: (?<zone>[+-]\d{2}:\d{2}|UTC|GMT))?$/i,
  ],
]

/**
 * Reads a date in one of the notations; null where it is in none, or no day of the calendar. Deviations from RFC 9110 §5.6.7: years of two
 * digits are of 1970 to 2069 (RFC 6265 §5.1.1), since there is no clock here; a wrong weekday is not noticed; a leap second is the next one.
 */
export function parseDate(text: string): StatedDate | null {
  if (text.length > 120) return null
  const trimmed = text.trim()
  for (const [notation, pattern] of NOTATIONS) {
    const parts = pattern.exec(trimmed)?.groups
    if (parts !== undefined) return build(notation, parts)
  }
  return null
}

type Parts = Readonly<Record<string, string | undefined>>

function build(notation: DateNotation, parts: Parts): StatedDate | null {
  const month = /^\d+$/.test(parts.month ?? '')
    ? Number(parts.month)
    : MONTHS.indexOf((parts.month ?? '').toLowerCase()) / 3 + 1
  const day = Number(parts.day)
  const asWritten = timeOf(parts, month, day)
  const swapped = notation === 'slashes-year-last' && day !== month ? timeOf(parts, day, month) : null
  const date = asWritten ?? swapped
  if (date === null) return null
  const ambiguous = asWritten === null ? null : swapped
  return {
    date,
    notation,
    precision: precisionOf(parts),
    zone: parts.zone === undefined ? 'assumed-utc' : 'stated',
    ambiguous,
  }
}

/** The point of time with that month (1 to 12) and day; null where the calendar or the clock has no such one. */
function timeOf(parts: Parts, month: number, day: number): Date | null {
  const year = fullYear(parts.year ?? '')
  const hour = hourOf(parts)
  const minute = Number(parts.minute ?? 0)
  const second = Number(parts.second ?? 0)
  if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 60) return null
  const midnight = new Date(Date.UTC(2000, month - 1, day))
  midnight.setUTCFullYear(year, month - 1, day)
  if (midnight.getUTCDate() !== day) return null
  const milliseconds = Number((parts.fraction ?? '').padEnd(3, '0').slice(0, 3))
  const minutes = hour * 60 + minute - offsetOf(parts.zone ?? '')
  return new Date(midnight.getTime() + minutes * 60_000 + second * 1000 + milliseconds)
}

function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length > 2) return year
  return year < 70 ? 2000 + year : 1900 + year
}

/** The hour of the day, 0 to 23; 24 for an hour that a clock of twelve does not have. */
function hourOf(parts: Parts): number {
  const hour = Number(parts.hour ?? 0)
  if (parts.half === undefined) return hour
  if (hour < 1 || hour > 12) return 24
  return (hour % 12) + (parts.half.toUpperCase() === 'PM' ? 12 : 0)
}

/** Minutes east of UTC. */
function offsetOf(zone: string): number {
  const match = /([+-])(\d{2}):?(\d{2})$/.exec(zone)
  if (match === null) return 0
  const minutes = Number(match[2]) * 60 + Number(match[3])
  return match[1] === '-' ? -minutes : minutes
}

function precisionOf(parts: Parts): StatedDate['precision'] {
  if (parts.hour === undefined) return 'day'
  if (parts.second === undefined) return 'minute'
  return parts.fraction === undefined ? 'second' : 'fraction'
}
