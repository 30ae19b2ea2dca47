/**
 * A point of time as a text states it. `zone` tells whether the text names one: `stated`, or `assumed-utc`, where the offset is unknown.
 * `ambiguous` is the other reading of a date like `01/03/2018`, whose day and month could change places.
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
  | 'slashes'
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
  ['javascript', new RegExp(`^${DAY} ${MONTH} (?<day>\\d{2}) (?<year>\\d{4}) ${TIME} ${ZONE}(?: \\([^()]{0,60}\\))?$`, 'i')],
  ['common-log', new RegExp(`^(?<day>\\d{2})/${MONTH}/(?<year>\\d{4}):${TIME}(?: ${ZONE})?$`, 'i')],
  ['iso-8601-basic', /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})T(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})(?<zone>Z)$/],
  [
    'iso-8601',
    new RegExp(
      String.raw`^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?(?: ?${ZONE})?)?$`,
      'i',
    ),
  ],
  ['slashes', new RegExp(String.raw`^(?<year>\d{4})/(?<month>\d{2})/(?<day>\d{2}) ${TIME}(?: ?${ZONE})?$`)],
  [
    'slashes',
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
  const month = /^\d+$/.test(parts.month ?? '') ? Number(parts.month) : MONTHS.indexOf((parts.month ?? '').toLowerCase()) / 3 + 1
  const day = Number(parts.day)
  const dayFirst = at(parts, day, month)
  const monthFirst = at(parts, month, day)
  const american = notation === 'slashes' && (parts.month?.length ?? 0) + (parts.day?.length ?? 0) <= 4 && /^\d{4}\//.test('') === false
  const swappable = american && parts.year !== undefined && isSwappable(parts)
  const date = monthFirst ?? (swappable ? dayFirst : null)
  if (date === null) return null
  const ambiguous = swappable && monthFirst !== null && dayFirst !== null && month !== day ? dayFirst : null
  return { date, notation, precision: precisionOf(parts), zone: parts.zone === undefined ? 'assumed-utc' : 'stated', ambiguous }
}

function precisionOf(parts: Parts): StatedDate['precision'] {
  if (parts.hour === undefined) return 'day'
  if (parts.second === undefined) return 'minute'
  return parts.fraction === undefined ? 'second' : 'fraction'
}
