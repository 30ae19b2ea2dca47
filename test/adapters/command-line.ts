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

/** Starts the real command line, for who talks with it while it runs. */
export const launch = (words: readonly string[]) =>
  spawn(process.execPath, [main, ...words], { stdio: ['pipe', 'pipe', 'inherit'] })

/** Runs the real command line in a shell, which sees its exit status as `$?` and its output through `pipe`, such as `head -1`. */
export const runPiped = async (words: string, pipe: string, input: string): Promise<Run> =>
  await start(
    'sh',
    ['-c', `{ "$0" "$1" ${words}; echo "status $?" >&2; } | ${pipe}`, process.execPath, main],
    input,
    {},
  )

/** A made-up token, and a report that holds it. */
export const secret = 'wonder-land-7Q2w8E4r6T1y'

/** A call with that token, refused since it expired. */
export const report = `$ curl -v -H 'Authorization: Bearer ${secret}' https://api.example.com/v1/me
> GET /v1/me HTTP/1.1
> Host: api.example.com
> Authorization: Bearer ${secret}
>
< HTTP/1.1 401 Unauthorized
< WWW-Authenticate: Bearer error="invalid_token", error_description="The access token expired"
`

/**
 * What was said of arguments or input that cannot be used. Where it is not one clear line with the right exit status and
 * nothing on standard output, the whole run, so that a test shows it.
 */
export const refusalOf = (made: Run): string => {
  const isClear =
    /^diagnose401: [^\n]{10,300}\n$/.test(made.stderr) && !/ at .*\.[tj]s:\d|node:internal|Error:/.test(made.stderr)
  return isClear && made.status === 2 && made.stdout === '' ? made.stderr : `no clear refusal: ${JSON.stringify(made)}`
}
