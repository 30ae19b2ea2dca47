import { compose, diagnose, toReport } from '../../src/index.ts'
import type { Diagnosis } from '../../src/index.ts'
import { Unusable } from './arguments.ts'
import type { Arguments } from './arguments.ts'
import { readFileText, readStreamText } from './input.ts'
import { render } from './render.ts'

const show = (diagnosis: Diagnosis, { json, redacted, color }: Arguments): string => {
  if (json) return `${JSON.stringify(diagnosis, null, 2)}\n`
  if (!redacted) return render(compose(diagnosis), color)
  const { message = '', files = [] } = diagnosis.redacted ?? {}
  return [message, ...files.map(({ content }) => content)].filter(Boolean).join('\n')
}

const readAll = async ({ files, now }: Arguments) => {
  if (files.length === 0) {
    if (process.stdin.isTTY) process.stderr.write('Paste what you see, then press Ctrl+D (Windows: Ctrl+Z, Enter).\n')
    return toReport({ message: await readStreamText(process.stdin) }, now)
  }
  const read = await Promise.allSettled(files.map(readFileText))
  const faults = read.flatMap((one) => (one.status === 'rejected' ? [one.reason as Error] : []))
  const texts = read.flatMap((one, index) =>
    one.status === 'fulfilled' ? [{ name: files[index] ?? '', content: one.value }] : [],
  )
  const [only] = texts
  if (!only) throw new Unusable(faults.map(({ message }) => message).join(' '))
  for (const { message } of faults) process.stderr.write(`diagnose401: ${message}\n`)
  if (faults.length > 0) process.exitCode = 2
  return texts.length === 1 ? toReport({ message: only.content }, now) : toReport({ files: texts }, now)
}

/**
 * Diagnoses the FILEs, or standard input, as one report and prints the answer. A file that cannot be read is named on
 * standard error and the rest is diagnosed all the same; the exit status is then 2.
 */
export const runReports = async (wishes: Arguments): Promise<void> => {
  const report = await readAll(wishes)
  const { audience, redacted } = wishes
  const diagnosis = await diagnose(report, { ...(audience && { audience }), redacted })
  process.stdout.write(show(diagnosis, wishes))
}
