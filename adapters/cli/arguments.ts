import { parseArgs } from 'node:util'

/** What the command line asks for (contract.md, "Use"). */
export type Arguments = {
  readonly files: readonly string[]
  readonly audience?: 'visitor' | 'developer'
  readonly now: Date
  readonly json: boolean
  readonly batch: boolean
  readonly redacted: boolean
  readonly explain?: string
  readonly help: boolean
  readonly version: boolean
  readonly color: boolean
}

/** Arguments or an input that cannot be used: one sentence for people; the exit status is 2. */
export class Unusable extends Error {
  override readonly name = 'Unusable'
}

const options = {
  audience: { type: 'string' },
  now: { type: 'string' },
  json: { type: 'boolean', default: false },
  batch: { type: 'boolean', default: false },
  redacted: { type: 'boolean', default: false },
  explain: { type: 'string' },
  color: { type: 'boolean', default: true },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const

const parse = (words: readonly string[]) => {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, allowNegative: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : ''
    throw new Unusable(`${reason?.replace(/\. To specify.*/, '')}. See diagnose401 --help.`, { cause: error })
  }
}

const readAudience = (value: string | undefined): Pick<Arguments, 'audience'> => {
  if (value === undefined || value === 'both') return {}
  if (value === 'visitor' || value === 'developer') return { audience: value }
  throw new Unusable('--audience takes visitor, developer or both.')
}

/** ISO 8601 with a date at least; a number alone would be taken for a year. */
const readNow = (value: string | undefined): Date => {
  if (value === undefined) return new Date()
  const now = new Date(/^\d{4}-\d{2}/.test(value) ? value : Number.NaN)
  if (Number.isNaN(now.getTime())) throw new Unusable('--now takes a date such as 2026-01-01T00:00:00Z.')
  return now
}

/** Reads the arguments after the program's name. Throws Unusable where they contradict the contract. */
export const readArguments = (words: readonly string[]): Arguments => {
  const { values, positionals } = parse(words)
  if (values.batch && positionals.length > 0) throw new Unusable('--batch reads standard input; name no FILE with it.')
  return {
    files: positionals,
    ...readAudience(values.audience),
    now: readNow(values.now),
    json: values.json,
    batch: values.batch,
    redacted: values.redacted,
    ...(values.explain !== undefined && { explain: values.explain }),
    help: values.help,
    version: values.version,
    color: values.color,
  }
}

/** What --help prints. */
export const usage = `Usage: diagnose401 [OPTION ...] [FILE ...]

Reads what you saw when a request was refused (curl output, fields, a token, a HAR, a log, an error page, a
sentence) from the FILEs, or from standard input, and tells the cause, the proof and the steps that mend it.
Nothing is sent anywhere, and no secret is repeated.

  --audience visitor|developer|both   whose steps come first (default: guessed)
  --now ISO-8601                      the clock used for expiry (default: now)
  --json                              one JSON object in place of text
  --batch                             one JSON report a line in, one diagnosis a line out
  --redacted                          the paste back, every secret and personal datum blacked out
  --explain CAUSE                     what a cause is and how it is mended; "list" names them all
  --no-color                          plain text (also NO_COLOR, and where the output is no terminal)
  --help, --version

Exit status: 0 an answer was given, 2 the arguments or the input cannot be used, 1 a defect of the program.
`
