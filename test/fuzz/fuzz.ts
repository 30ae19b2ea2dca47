/**
 * Feeds spoilt reports to the core and to each adapter's renderer until the time is over, and says what threw, broke its schema, let a
 * secret through or took longer than its budget: `npm run fuzz -- --minutes 10 [--seed 401]`. Each input can be made again from its seed.
 */
import { parseArgs } from 'node:util'

import * as fc from 'fast-check'

import { diagnosisSchema } from '../../src/diagnosis.ts'
import { examine } from '../../src/examine.ts'
import { diagnose } from '../../src/index.ts'
import { read } from '../../src/reading/read.ts'
import { reportOf } from '../cases.ts'
import { everyOutput } from '../every-output.ts'
import { leaksOf } from '../secrets/leak.ts'
import { fuzzed } from './texts.ts'
import type { Fuzzed } from './texts.ts'

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string' } } })
const first = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed)
const end = performance.now() + Number(values.minutes) * 60_000

/** Milliseconds of the thread's own time that one diagnosis may take: 60, and 3 for each thousand characters, and 20 for each thousand lines. */
const budgetOf = (text: string): number => 60 + 0.003 * text.length + 0.02 * text.split('\n').length

const ownTime = async (work: () => Promise<unknown>): Promise<number> => {
  const start = process.threadCpuUsage()
  await work()
  const { user, system } = process.threadCpuUsage(start)
  return (user + system) / 1000
}

/** The time of a diagnosis; of one that is over its budget the least of three, since the compiler and the collector run in between. */
const timeOf = async (text: string): Promise<number> => {
  const work = (): Promise<unknown> => diagnose(reportOf(text))
  const once = await ownTime(work)
  return once <= budgetOf(text) ? once : Math.min(once, await ownTime(work), await ownTime(work))
}

const faultOf = async ({ text, hidden, around }: Fuzzed): Promise<string | undefined> => {
  const report = reportOf(text)
  const evidence = await read(report)
  const broken = evidence.unread.find((said) => said.startsWith('The part that looks like'))
  if (broken !== undefined) return broken
  const [failed] = examine(evidence).failed
  if (failed !== undefined) return `a cause failed: ${JSON.stringify(failed)}`
  const { error } = diagnosisSchema.safeParse(await diagnose(report, { redacted: true }))
  if (error) return `the schema: ${error.message.slice(0, 200)}`
  const outputs = text.length > 100_000 ? [] : await everyOutput(report)
  const leak = leaksOf(outputs.join('\n'), hidden).find((piece) => !around.includes(piece))
  if (leak !== undefined) return `a leak: ${leak}`
  const time = await timeOf(text)
  return time <= budgetOf(text) ? undefined : `${Math.round(time)} ms for ${text.length} characters`
}

const judge = async (input: Fuzzed): Promise<string | undefined> => {
  try {
    return await faultOf(input)
  } catch (error) {
    return error instanceof Error ? `it threw: ${error.stack?.split('\n').slice(0, 3).join(' ')}` : 'it threw'
  }
}

let seed = first
let characters = 0
let faults = 0
for (; performance.now() < end; seed++) {
  const [input] = fc.sample(fuzzed, { seed, numRuns: 1 })
  if (!input) continue
  const fault = await judge(input)
  characters += input.text.length
  if (fault === undefined) continue
  faults++
  process.stdout.write(`seed ${seed}: ${fault}\n  ${JSON.stringify(input.text.slice(0, 200))}\n`)
}
process.stdout.write(
  `${seed - first} inputs, seeds ${first} to ${seed - 1}, ${(characters / 1e6).toFixed(1)} million characters: ${faults} faults\n`,
)
process.exitCode = faults === 0 ? 0 : 1
