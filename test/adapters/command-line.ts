import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** What a process left behind. */
export type Run = { readonly status: number | null; readonly stdout: string; readonly stderr: string }

const main = join(import.meta.dirname, '../../adapters/cli/main.ts')

/** The environment without what would decide about colours or about Node itself. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !['FORCE_COLOR', 'NO_COLOR', 'NODE_OPTIONS'].includes(name)),
)

const start = async (
  command: string,
  words: readonly string[],
  input: string | Uint8Array,
  settings: Readonly<Record<string, string>>,
): Promise<Run> =>
  await new Promise((resolve, reject) => {
    const child = spawn(command, words, { env: { ...environment, ...settings } })
    const output: Buffer[] = []
    const faults: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => faults.push(chunk))
    child.stdin.on('error', () => {})
    child.on('error', reject)
    child.on('close', (status) => {
      resolve({ status, stdout: Buffer.concat(output).toString(), stderr: Buffer.concat(faults).toString() })
    })
    child.stdin.end(input)
  })

/** Runs the real command line with these arguments, gives it `input` on standard input, and waits for its end. */
export const run = async (
  words: readonly string[],
  input: string | Uint8Array = '',
  settings: Readonly<Record<string, string>> = {},
): Promise<Run> => await start(process.execPath, [main, ...words], input, settings)

/** Runs the real command line in a shell, which sees its exit status as `$?` and its output through `pipe`, such as `head -1`. */
export const runPiped = async (words: string, pipe: string, input: string): Promise<Run> =>
  await start('sh', ['-c', `{ "$0" "$1" ${words}; echo "status $?" >&2; } | ${pipe}`, process.execPath, main], input, {})
