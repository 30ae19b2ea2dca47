/** How long a diagnosis takes, each figure beside its budget. `npm run bench` */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { diagnose } from '../../src/index.ts'
import { cases } from '../cases.ts'

const typical = cases.map(({ report }) => report)
const trace = typical.find(({ message }) => message.length > 900 && message.length < 2500) ?? typical[0]
if (!trace) throw new Error('There are no cases to measure.')
const twoKilobytes = {
  ...trace,
  message: `${trace.message}\n${'The service runs behind a proxy. '.repeat(80)}`.slice(0, 2048),
}
const megabyte = {
  ...trace,
  message: `${trace.message}\n${'2026-01-15T11:59:01Z INFO GET /health 200 1ms\n'.repeat(22_000)}`.slice(0, 1_048_576),
}

const publicReports = (): readonly (typeof trace)[] => {
  const folder = join(import.meta.dirname, '../../../shared/cases')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as { message: string; now: string })
    .map(({ message, now }) => ({ message, files: [], now: new Date(now) }))
}

const median = (samples: readonly number[]): number =>
  samples.toSorted((one, other) => one - other)[samples.length >> 1] ?? Number.NaN

const eachOnce = async (reports: readonly (typeof trace)[]): Promise<number[]> => {
  const times: number[] = []
  for (const report of reports) {
    const started = performance.now()
    await diagnose(report)
    times.push(performance.now() - started)
  }
  return times
}

const row = (what: string, milliseconds: number, budget: number): string =>
  `${what.padEnd(44)} ${milliseconds.toFixed(2).padStart(9)} ms   budget ${String(budget).padStart(5)} ms   ${milliseconds <= budget ? 'met' : 'NOT MET'}`

const reports = publicReports().length > 0 ? publicReports() : typical
for (let round = 0; round < 3; round++) await eachOnce(reports)
const rounds: number[] = []
for (let round = 0; round < 5; round++) rounds.push(...(await eachOnce(reports)))

const often = async (report: typeof trace, times: number): Promise<number> =>
  median(await eachOnce(Array.from({ length: times }, () => report)))

process.stdout.write(
  [
    row(`a typical report (median of ${reports.length})`, median(rounds), 1),
    row('a report of 2 KB (median)', await often(twoKilobytes, 300), 1),
    row('a report of 1 MB (median)', await often(megabyte, 9), 150),
    `${Math.round(1000 / (rounds.reduce((sum, one) => sum + one, 0) / rounds.length))} reports a second in one process`,
    '',
  ].join('\n'),
)
