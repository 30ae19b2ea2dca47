import { UnusableReport } from '../../src/index.ts'
import { Unusable, readArguments, usage } from './arguments.ts'
import type { Arguments } from './arguments.ts'
import { runBatch } from './batch.ts'
import { explainCause } from './explain.ts'
import { showProgress } from './progress.ts'
import { runReports } from './reports.ts'
import manifest from '../../package.json' with { type: 'json' }

const run = async (wishes: Arguments): Promise<void> => {
  if (wishes.help) process.stdout.write(usage)
  else if (wishes.version) process.stdout.write(`${manifest.version}\n`)
  else if (wishes.explain !== undefined) process.stdout.write(explainCause(wishes.explain, wishes.color))
  else if (wishes.batch) await runBatch(process.stdin, process.stdout, wishes, showProgress(process.stderr))
  else await runReports(wishes)
}

/** Runs the command line with these words: prints the answer, or one line that says what is wrong, and sets the exit status. */
export const main = async (words: readonly string[]): Promise<void> => {
  // A reader that went away (`| head`) is no fault of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  try {
    await run(readArguments(words))
  } catch (error) {
    const known = error instanceof Unusable || error instanceof UnusableReport
    process.stderr.write(
      known
        ? `diagnose401: ${error.message}\n`
        : 'diagnose401: a defect of the program itself. Nothing was sent anywhere; please report what kind of input it was.\n',
    )
    process.exitCode = known ? 2 : 1
  }
}
