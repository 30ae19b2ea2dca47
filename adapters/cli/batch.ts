import type { Readable, Writable } from 'node:stream'

import { UnusableReport, diagnose, toReport } from '../../src/index.ts'
import type { Arguments } from './arguments.ts'
import { createInterface } from 'node:readline'

const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined

const parse = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    throw new UnusableReport('This line is no JSON. Write one report a line: {"message": "…"}.')
  }
}

const answerLine = async (line: string, { now, audience, redacted }: Arguments): Promise<object> => {
  let id: unknown
  try {
    const value = parse(line)
    id = idOf(value)
    return await diagnose(toReport(value, now), { ...(audience && { audience }), redacted })
  } catch (error) {
    const reason = error instanceof UnusableReport ? error.message : 'The diagnosis failed: a defect of diagnose401.'
    return { id: id ?? null, error: reason }
  }
}

/**
 * Answers one report a line with one diagnosis a line, in order (contract.md, "A report"). A line that cannot be used
 * gives its error on its own line, and the batch goes on. `progress` is told the number of lines done.
 */
export const runBatch = async (
  input: Readable,
  output: Writable,
  wishes: Arguments,
  progress: (done: number) => void,
): Promise<void> => {
  let done = 0
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue
    const text = `${JSON.stringify(await answerLine(line, wishes))}\n`
    if (!output.write(text)) await new Promise<void>((resolve) => output.once('drain', () => resolve()))
    progress(++done)
  }
}
