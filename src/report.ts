/** A text that was attached: a file's name and its content. */
export type ReportFile = { readonly name: string; readonly content: string }

/** What somebody pasted, with the clock by which it is read. */
export type Report = {
  readonly id?: string
  readonly message: string
  readonly files: readonly ReportFile[]
  readonly now: Date
}

/** A report that cannot be used; the message is one sentence for people. */
export class UnusableReport extends Error {
  override readonly name = 'UnusableReport'
}

/** The most that is read of a report, in UTF-16 code units, files included. */
export const reportLimit = 32 * 1024 * 1024

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const readFile = (value: unknown, index: number): ReportFile => {
  if (!isRecord(value) || typeof value['content'] !== 'string')
    throw new UnusableReport(`files[${index}] has no "content" text; give {"name": "…", "content": "…"}.`)
  return { name: typeof value['name'] === 'string' ? value['name'] : `file ${index + 1}`, content: value['content'] }
}

const readNow = (value: unknown, fallback: Date): Date => {
  if (value === undefined || value === null) return fallback
  const now = new Date(typeof value === 'string' ? value : Number.NaN)
  if (Number.isNaN(now.getTime())) throw new UnusableReport('"now" is no date; write it as 2026-01-01T00:00:00Z.')
  return now
}

const assertReadable = (report: Report): Report => {
  const size = report.message.length + report.files.reduce((sum, file) => sum + file.content.length, 0)
  if (size > reportLimit)
    throw new UnusableReport(
      `The report has ${Math.ceil(size / 1048576)} MB of text; at most ${reportLimit / 1048576} MB are read. Cut it down to the failing request.`,
    )
  const texts = [report.message, ...report.files.map((file) => file.content)]
  if (texts.every((text) => text.trim() === ''))
    throw new UnusableReport(
      'The report is empty. Paste what you see: the error, the response, or the command you ran.',
    )
  return report
}

/**
 * Makes a report of a parsed JSON value (contract.md, "A report"); `now` is the clock where the value names none.
 * Throws UnusableReport with one sentence where it cannot be used.
 */
export const toReport = (value: unknown, now: Date): Report => {
  if (!isRecord(value)) throw new UnusableReport('A report is a JSON object with a "message".')
  const { id, message = '', files = [] } = value
  if (typeof message !== 'string') throw new UnusableReport('"message" is not text.')
  if (!Array.isArray(files)) throw new UnusableReport('"files" is not a list.')
  return assertReadable({
    ...(id === undefined || id === null ? {} : { id: typeof id === 'string' ? id : JSON.stringify(id) }),
    message,
    files: files.map(readFile),
    now: readNow(value['now'], now),
  })
}
