import * as fc from 'fast-check'
import { expect, test } from 'vitest'

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

test('none of 10,000 made-up secrets comes back from the core, a conversation, its store or any adapter', async () => {
  const leaks: string[] = []
  for (const { text, hidden } of reportsOf(reports))
    leaks.push(...leaksOf((await everyOutput(reportOf(text))).join('\n'), hidden))
  expect(leaks).toEqual([])
}, 600_000)

test('none comes back in what a desk logs and counts, or from the command line, whose errors repeat nothing either', async () => {
  const all = reportsOf(6)
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
  expect(leaksOf([...heard, ...logged, metrics.render(), stdout, stderr].join('\n'), hidden)).toEqual([])
}, 120_000)
