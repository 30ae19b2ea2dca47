import * as fc from 'fast-check'
import { expect } from 'vitest'

import { openMetrics } from '../../adapters/metrics.ts'
import { openStore } from '../../adapters/store/open.ts'
import { arrivalOf, deskOf, openEar, paste } from '../adapters/desk-parts.ts'
import { run } from '../adapters/command-line.ts'
import { reportOf } from '../cases.ts'
import { everyOutput } from '../every-output.ts'
import { leaksOf } from './leak.ts'
import { planted } from './planted.ts'
import type { Planted } from './whole.ts'

const refusal = '\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm="api", error="invalid_token"\n\n'
const inReport = 100
const reports = 100

/** Reports of many secrets each, with refusals between them. */
const reportsOf = (count: number, seed?: number): readonly Planted[] =>
  fc
    .sample(fc.array(planted, { minLength: inReport, maxLength: inReport }), {
      numRuns: count,
      ...(seed !== undefined && { seed }),
    })
    .map((all) => ({
      text: all.map(({ text }) => text).join(refusal) + refusal,
      hidden: all.flatMap(({ hidden }) => hidden),
    }))

/** What comes back of 10,000 made-up secrets, in reports of a hundred each, from the core, a conversation, its store or any adapter. */
export const leaksThroughAdapters = async (seed?: number): Promise<readonly string[]> => {
  const leaks: string[] = []
  for (const { text, hidden } of reportsOf(reports, seed))
    leaks.push(...leaksOf((await everyOutput(reportOf(text))).join('\n'), hidden))
  return leaks
}

/** What comes back of 600 made-up secrets from what a desk logs and counts, and from the command line, whose errors repeat nothing either. */
export const leaksThroughDesk = async (seed?: number): Promise<readonly string[]> => {
  const all = reportsOf(6, seed)
  const metrics = openMetrics()
  const { desk, logged } = await deskOf({ metrics, store: await openStore('memory') })
  const { heard, send } = openEar()
  for (const [index, { text }] of all.entries())
    await desk.handle(arrivalOf(paste(text), { thread: String(index), author: `U${index}` }), send)
  const lines = all.flatMap(({ text }) => [JSON.stringify({ message: text }), `{"message": ${text.slice(0, 400)}`])
  const { stdout, stderr } = await run(['--batch', '--redacted'], `${lines.join('\n')}\n`)
  const hidden = all.flatMap((one) => one.hidden)
  expect(heard).not.toEqual([])
  expect(stdout).toContain('"error"')
  return leaksOf([...heard, ...logged, metrics.render(), stdout, stderr].join('\n'), hidden)
}
