import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { Bench } from 'tinybench'

import type * as Core from '../../src/index.ts'
import type { Report } from '../../src/index.ts'
import { harOf, logOf, shapes, twoKilobytes, typical } from './inputs.ts'
import type { Row } from './table.ts'

/** The core as it is built and shipped: one file. */
const built = pathToFileURL(join(import.meta.dirname, '../../dist/src/index.js'))
const { diagnose } = (await import(built.href)) as typeof Core

/** Milliseconds of a run: the median and the 99th percentile. */
type Latency = { readonly p50: number; readonly p99: number }

/** How long a task takes, run over and over for about `time` milliseconds after a warm-up. */
export const latencyOf = async (run: () => unknown, time = 1000): Promise<Latency> => {
  const bench = new Bench({ time, iterations: 5, warmupTime: time / 3, warmupIterations: 2 })
  bench.add('task', async () => void (await run()))
  const [task] = await bench.run()
  if (task?.result.state !== 'completed') throw new Error('A task of the benchmark failed.')
  const { p50, p99 } = task.result.latency
  return { p50, p99 }
}

const timeOf = async (report: Report): Promise<number> => {
  const start = performance.now()
  await diagnose(report)
  return performance.now() - start
}

const median = (figures: readonly number[]): number =>
  figures.toSorted((one, other) => one - other)[figures.length >> 1] ?? Number.NaN

const everyReport = async (): Promise<readonly number[]> => {
  const times: number[] = []
  for (const report of typical) times.push(await timeOf(report))
  return times
}

/** So often all reports are read before any is timed: a bot runs for weeks, and the compiler goes on to gain for some fifteen thousand reports. */
const warmUp = 90

/** So often what is measured is measured again; the fastest counts, for all that others do on the machine only adds. */
const rounds = 12

const sumOf = (figures: readonly number[]): number => figures.reduce((sum, figure) => sum + figure, 0)

/** Typical reports: the median of all, and how many one thread answers in a second. */
const measureTypical = async (): Promise<readonly Row[]> => {
  for (let round = 0; round < warmUp; round++) await everyReport()
  const measured: (readonly number[])[] = []
  for (let round = 0; round < rounds; round++) measured.push(await everyReport())
  const second = (1000 * typical.length) / Math.min(...measured.map(sumOf))
  return [
    {
      what: `a typical report, median of ${typical.length}`,
      figure: Math.min(...measured.map(median)),
      unit: ' ms',
      budget: 1,
    },
    { what: 'typical reports in one thread', figure: second, unit: '/s' },
  ]
}

/** A small report: the fastest median and the fastest 99th percentile of some runs. */
const measureSmall = async (): Promise<Latency> => {
  const runs: Latency[] = []
  for (let run = 0; run < 4; run++) runs.push(await latencyOf(async () => await diagnose(twoKilobytes), 1500))
  return { p50: Math.min(...runs.map(({ p50 }) => p50)), p99: Math.min(...runs.map(({ p99 }) => p99)) }
}

/** Diagnoses of one size each. */
export const measureSizes = async (): Promise<readonly Row[]> => {
  const usual = await measureTypical()
  const small = await measureSmall()
  const log = logOf(1_048_576)
  const har = harOf(20_000_000)
  return [
    ...usual,
    { what: 'a report of 2 KB, median', figure: small.p50, unit: ' ms', budget: 1 },
    { what: 'a report of 2 KB, 99th percentile', figure: small.p99, unit: ' ms', budget: 5 },
    { what: 'a log of 1 MB', figure: (await latencyOf(async () => await diagnose(log))).p50, unit: ' ms', budget: 150 },
    {
      what: 'a HAR of 20 MB',
      figure: (await latencyOf(async () => await diagnose(har))).p50,
      unit: ' ms',
      budget: 800,
    },
  ]
}

/** The cost of twice the text as a multiple of the cost of once: the least of a few rounds, in which both are measured in turn. */
const growthOf = async (make: (size: number) => Report, size: number): Promise<number> => {
  const [once, twice] = [make(size), make(size * 2)]
  const [short, long]: readonly [number[], number[]] = [[], []]
  for (let round = 0; round < 7; round++) {
    short.push(await timeOf(once))
    long.push(await timeOf(twice))
  }
  return Math.min(...long) / Math.min(...short)
}

/** What twice the text costs, for each shape. */
export const measureGrowth = async (): Promise<readonly Row[]> => {
  const rows: Row[] = []
  for (const [name, size, make] of shapes)
    rows.push({ what: `twice as long: ${name}`, figure: await growthOf(make, size), unit: ' ×', budget: 2.2 })
  return rows
}
