import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { diagnose } from '../../src/index.ts'
import { cases } from '../cases.ts'

const dist = mkdtempSync(join(tmpdir(), 'diagnose401-built-'))

beforeAll(() => {
  execFileSync(process.execPath, [join(import.meta.dirname, '../../adapters/build.ts'), dist])
}, 60_000)

afterAll(() => rmSync(dist, { recursive: true }))

test('the command line as it is shipped, its tables and needles apart from its code, answers as the sources do', async () => {
  const some = cases.filter((_, index) => index % 3 === 0).map(({ report }, id) => ({ ...report, id: String(id) }))
  const lines = some.map((report) => JSON.stringify(report)).join('\n')
  const answers = execFileSync(process.execPath, [join(dist, 'adapters/cli/main.cjs'), '--batch'], {
    input: lines,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const expected = await Promise.all(some.map(async (report) => await diagnose(report)))
  expect(some.length).toBeGreaterThan(100)
  expect(answers.trimEnd().split('\n')).toEqual(expected.map((answer) => JSON.stringify(answer)))
})
