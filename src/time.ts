/** How times and spans are written in an answer; plain functions, so that no answer depends on a machine's locale. */

const units: readonly (readonly [name: string, milliseconds: number])[] = [
  ['year', 365 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
]

/** A span of milliseconds in its largest fitting unit, rounded down: `3 hours`, `1 day`, `less than a second`. */
export const span = (milliseconds: number): string => {
  for (const [name, size] of units) {
    const count = Math.floor(Math.abs(milliseconds) / size)
    if (count > 0) return `${count} ${name}${count === 1 ? '' : 's'}`
  }
  return 'less than a second'
}

/** The span between two times, whichever is first. */
export const between = (one: Date, other: Date): string => span(one.getTime() - other.getTime())

/** A time as `2026-01-01 00:00 UTC`; a time out of the calendar's range as its number. */
export const moment = (time: Date): string => {
  const milliseconds = time.getTime()
  if (!(Math.abs(milliseconds) < 253_402_300_800_000)) return 'a time beyond the year 9999'
  const text = time.toISOString()
  return `${text.slice(0, 10)} ${text.slice(11, text.slice(17, 19) === '00' ? 16 : 19)} UTC`
}
