import { UnusableReport, diagnose, toReport } from '../../src/index.ts'
import type { Arguments } from './arguments.ts'

const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined

const parse = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    throw new UnusableReport('This line is no JSON. Write one report a line: {"message": "…"}.')
  }
}

const failed = 'The diagnosis failed: a defect of diagnose401.'

/** The answer to a line whose diagnosis was lost, with its `id` where it has one. */
export const lostLine = (line: string): string => {
  try {
    return JSON.stringify({ id: idOf(parse(line)) ?? null, error: failed })
  } catch {
    return JSON.stringify({ id: null, error: failed })
  }
}

/** Answers one line of a batch (contract.md, "A report") with one line, without its end: a diagnosis, or the line's error. */
export const answerLine = async (line: string, { now, audience, redacted }: Arguments): Promise<string> => {
  let id: unknown
  try {
    const value = parse(line)
    id = idOf(value)
    return JSON.stringify(await diagnose(toReport(value, now), { ...(audience && { audience }), redacted }))
  } catch (error) {
    return JSON.stringify({ id: id ?? null, error: error instanceof UnusableReport ? error.message : failed })
  }
}
