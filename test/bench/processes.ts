import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'

import { twoKilobytes, typical } from './inputs.ts'
import type { Row } from './table.ts'

const root = join(import.meta.dirname, '../..')
const rounds = 9

/** Milliseconds until the first byte of a program's output, or until its end where it has none. */
const firstByteOf = async (words: readonly string[], cache: string): Promise<number> =>
  await new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(process.execPath, words, {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, NODE_COMPILE_CACHE: cache },
    })
    const done = (): void => resolve(performance.now() - start)
    child.stdout.once('data', done)
    child.once('close', done)
    child.once('error', reject)
  })

/** Megabytes that the program held at the most, as it says itself when it ends. */
const megabytesOf = (words: readonly string[]): number => {
  const tell = `data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS))`
  const { stderr } = spawnSync(process.execPath, ['--import', tell, ...words], { encoding: 'utf8' })
  return Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024
}

/** So often a batch has all typical reports, and over so many answers its pace is taken, the best of all: the compiler has to warm up in each thread. */
const [repeats, paceOver] = [220, 3_000]

/** Answers a second of the batch at its best pace, once it is under way. */
const paceOf = async (program: string): Promise<number> =>
  await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, '--batch'], { stdio: ['pipe', 'pipe', 'ignore'] })
    const times: number[] = []
    child.stdout.on('data', (chunk: Buffer) => {
      const now = performance.now()
      for (const byte of chunk) if (byte === 10) times.push(now)
    })
    child.once('error', reject)
    child.once('close', () => {
      const paces = times.slice(paceOver).map((time, at) => (1000 * paceOver) / (time - times[at]!))
      resolve(Math.max(...paces))
    })
    const lines = typical.map((report) => `${JSON.stringify(report)}\n`).join('')
    child.stdin.end(lines.repeat(repeats))
  })

/** A long batch: how many typical reports the one process answers in a second, with a thread for each core. */
export const measureBatch = async (): Promise<readonly Row[]> => [
  {
    what: `typical reports in one process, on ${availableParallelism()} cores`,
    figure: await paceOf(join(root, 'dist/adapters/cli/main.cjs')),
    unit: '/s',
    budget: 1500,
    least: true,
  },
]

/** The command line as it is built and shipped: how soon it answers beside an empty Node process, and how much memory it takes. */
export const measureProcesses = async (): Promise<readonly Row[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'diagnose401-bench-'))
  const [empty, paste] = [join(folder, 'empty.mjs'), join(folder, 'paste.txt')]
  writeFileSync(empty, '')
  writeFileSync(paste, twoKilobytes.message)
  const program = [join(root, 'dist/adapters/cli/main.cjs'), paste]
  const [nothing, answer]: readonly [number[], number[]] = [[], []]
  await firstByteOf(program, folder)
  for (let round = 0; round < rounds; round++) {
    nothing.push(await firstByteOf([empty], folder))
    answer.push(await firstByteOf(program, folder))
  }
  const memory = megabytesOf(program)
  rmSync(folder, { recursive: true })
  const [least, first] = [Math.min(...nothing), Math.min(...answer)]
  return [
    { what: 'an empty Node process', figure: least, unit: ' ms' },
    { what: "the command line's first answer", figure: first, unit: ' ms', budget: 3 * least },
    { what: "the command line's memory", figure: memory, unit: ' MB', budget: 110 },
  ]
}
