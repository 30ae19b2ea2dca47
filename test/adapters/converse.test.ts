import { execFileSync } from 'node:child_process'
import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { converseHere } from '../../adapters/converse.ts'
import { openConverse } from '../../adapters/converse-aside.ts'
import type { PoolOptions } from '../../adapters/worker-pool.ts'
import type { Turn } from '../../src/index.ts'
import { arrivalOf, deskOf, openEar, paste, refused } from './desk-parts.ts'
import { temporaryFolder } from './temporary.ts'

/** A log of so many lines around a refusal. */
const logOf = (lines: number): Turn => paste(`${'api: GET /v1/health 200 in 3 ms\n'.repeat(lines)}${refused}\n`)

const asideOf = (options: Partial<PoolOptions> = {}) => {
  const aside = openConverse({ workers: 1, ...options })
  onTestFinished(aside.close)
  return aside.converse
}

test('what a worker says and keeps is what is said and kept here', async () => {
  const converse = asideOf()
  const [aside, here] = [await converse(undefined, logOf(3_000)), await converseHere(undefined, logOf(3_000))]
  expect(aside).toEqual(here)
  expect(aside.replies[0]?.diagnosis?.findings[0]?.cause).toBe('token-expired')
  const turn: Turn = { type: 'did-not-work' }
  expect(await converse(aside.kept, turn)).toEqual(await converseHere(here.kept, turn))
})

test('while a long report is read, short ones are answered', async () => {
  const { desk } = await deskOf({ converse: asideOf() })
  const { heard, send } = openEar()
  const long = desk.handle(arrivalOf(logOf(12_000)), send)
  const short = Array.from({ length: 5 }, (_, index) =>
    desk.handle(arrivalOf(paste(refused), { thread: `other ${index}` }), send),
  )
  const first = await Promise.race([long.then(() => 'long'), Promise.all(short).then(() => 'short')])
  expect([first, heard.length]).toEqual(['short', 5])
  expect(await long).toBe('answered')
  expect(heard.at(-1)).toContain('token expired')
})

test('a report that takes too long is given up in a kind sentence, and the next one is answered', async () => {
  const { desk, logged } = await deskOf({ converse: asideOf({ limitMs: 1 }) })
  const { heard, send } = openEar()
  expect(await desk.handle(arrivalOf(logOf(3_000)), send)).toBe('answered')
  expect(heard.at(-1)).toMatch(/^This is more than I can read\n\n.*Cut it down/)
  expect(logged.join()).toContain(
    '"event":"converse-failed","platform":"slack","operation":"pasted","error":"WorkerLost"',
  )
  await desk.handle(arrivalOf(paste(refused), { thread: 'other' }), send)
  expect(heard.at(-1)).toContain('token expired')
})

test('what was emitted of the sources converses aside too', () => {
  const folder = temporaryFolder()
  const root = join(import.meta.dirname, '../..')
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  execFileSync(
    process.execPath,
    [compiler, '--noCheck', '--noEmit', 'false', '--outDir', join(folder, 'dist'), '--rootDir', root],
    {
      cwd: root,
    },
  )
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  const asked = `${refused}${'\nstarted'.repeat(10_000)}`
  writeFileSync(
    join(folder, 'ask.js'),
    `import { openConverse } from './dist/adapters/converse-aside.js'
    const { converse, close } = openConverse()
    const report = { message: ${JSON.stringify(asked)}, files: [], now: new Date(0) }
    const { replies } = await converse(undefined, { type: 'pasted', report })
    await close()
    console.log(replies[0].diagnosis.findings[0].cause)`,
  )
  const said = execFileSync(process.execPath, ['ask.js'], { cwd: folder, encoding: 'utf8' })
  expect(said).toBe('token-expired\n')
}, 60_000)
