import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'

import { explainCause } from '../../adapters/cli/explain.ts'
import { diagnosisSchema } from '../../src/diagnosis.ts'
import { causeIds } from '../../src/index.ts'
import { refusalOf, report, run, runPiped, secret } from './command-line.ts'
import type { Run } from './command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'diagnose401-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const reportFile = file('report.txt', report)

const parsed = ({ stdout }: Run) => diagnosisSchema.parse(JSON.parse(stdout))
const answerLine = z.record(z.string(), z.unknown())
const linesOf = ({ stdout }: Run): readonly Record<string, unknown>[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => answerLine.parse(JSON.parse(line)))

describe.concurrent('what is printed', () => {
  test('a report on standard input is answered as text, without colours, and no secret', async () => {
    const { status, stdout, stderr } = await run([], report)
    expect(stdout).toContain('expired')
    expect(stdout).not.toContain('\u001b')
    expect(stdout).not.toContain(secret)
    expect([status, stderr]).toEqual([0, ''])
  })
  test('a FILE is answered as standard input is', async () => {
    const [fromFile, fromInput] = await Promise.all([run([reportFile]), run([], report)])
    expect(fromFile).toEqual(fromInput)
  })
  test('several FILEs are one report, and the place names the file', async () => {
    const other = file('words.txt', 'It works with Postman.')
    const { findings } = parsed(await run(['--json', other, reportFile]))
    expect(findings[0]?.cause).toBe('token-expired')
    expect(findings[0]?.because[0]?.where.input).toBe(reportFile)
  })
  test('--json prints one diagnosis that keeps to its schema', async () => {
    const made = await run(['--json', reportFile])
    expect(parsed(made)).toMatchObject({ status: 401, success: false })
    expect(parsed(made).redacted).toBeUndefined()
    expect(made.stdout).not.toContain(secret)
  })
  test('--audience says whose steps come first', async () => {
    const runs = await Promise.all(
      ['visitor', 'developer', 'both'].map((who) => run(['--json', '--audience', who, reportFile])),
    )
    expect(runs.map((one) => parsed(one).audience)).toEqual(['visitor', 'developer', 'developer'])
  })
  test('--now is the clock by which a token expires', async () => {
    const claims = Buffer.from('{"exp":1767225600}').toString('base64url')
    const token = `Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.${claims}.bWFkZS11cC1zaWduYXR1cmUtb2YtdGhpcnR5LXR3bw\n\nHTTP/1.1 401 Unauthorized\n`
    const [before, after] = await Promise.all(
      ['2025-12-31T23:00:00Z', '2026-01-01T03:00:00Z'].map((now) => run(['--json', '--now', now], token)),
    )
    expect(before && parsed(before).findings[0]?.cause).not.toBe('token-expired')
    expect(after && parsed(after).findings[0]?.cause).toBe('token-expired')
  })
  test('--redacted gives the paste back, line by line, without its secrets', async () => {
    const { stdout, status } = await run(['--redacted', reportFile])
    expect(stdout).not.toContain(secret.slice(0, 8))
    expect(stdout.split('\n').filter((line) => !line.includes('Bearer '))).toEqual(
      report
        .split('\n')
        .filter((line) => !line.includes('Bearer '))
        .concat(),
    )
    expect(status).toBe(0)
  })
  test('--redacted --json has it as a member', async () => {
    const made = await run(['--redacted', '--json', reportFile])
    expect(parsed(made).redacted?.message.split('\n')).toHaveLength(report.split('\n').length)
    expect(made.stdout).not.toContain(secret.slice(0, 8))
  })
  test.each([
    ['--no-color', {}],
    ['--color', { NO_COLOR: '1' }],
  ] as const)('%s with %o prints no colours', async (option, settings) => {
    const { status, stdout } = await run([option, reportFile], '', settings)
    expect(stdout).not.toContain('\u001b')
    expect(status).toBe(0)
  })
  test('--help names every option of the contract', async () => {
    const { status, stdout } = await run(['--help'])
    for (const option of [
      '--audience',
      '--now',
      '--json',
      '--batch',
      '--redacted',
      '--explain',
      '--no-color',
      '--version',
    ])
      expect(stdout).toContain(option)
    expect(status).toBe(0)
  })
  test("--version prints the package's version", async () => {
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')))
    expect(await run(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
  })
  test('a reader that goes away is no fault', async () => {
    const many = `${JSON.stringify({ message: report })}\n`.repeat(300)
    const { stdout, stderr } = await runPiped('--batch', 'head -1', many)
    expect(stdout.split('\n')).toHaveLength(2)
    expect(stderr).toBe('status 0\n')
  })
})

describe('--explain', () => {
  test.each(causeIds)('explains %s for both audiences, with references', (id) => {
    const text = explainCause(id, false)
    expect(text).toContain(`${id}: `)
    for (const part of ['If you only want in', 'For the developer or owner', 'It rests on', 'settled by'])
      expect(text).toContain(part)
    expect(text).not.toMatch(/undefined|(?<!dev\/)null\b|\[object|NaN/)
  })
  test('the command prints it; list names every cause; an unknown one is refused', async () => {
    const [one, list, unknown] = await Promise.all(
      ['token-expired', 'list', 'no-such'].map((id) => run(['--explain', id])),
    )
    expect(one).toEqual({ status: 0, stdout: explainCause('token-expired', false), stderr: '' })
    expect(list?.stdout).toBe(`${causeIds.join('\n')}\n`)
    expect(unknown && refusalOf(unknown)).toMatch(/no cause "no-such"/)
  })
})

describe.concurrent('--batch', () => {
  const lines = [
    JSON.stringify({ id: 'first', message: report }),
    '',
    '{"id": "broken", "message": ',
    JSON.stringify({ id: 'no message', message: 3 }),
    JSON.stringify({ message: '', files: [{ name: 'a.txt', content: report }] }),
    '   ',
    JSON.stringify({ id: 'empty', message: ' ' }),
    JSON.stringify({ id: 'late', message: report, now: '2030-01-01T00:00:00Z' }),
    JSON.stringify({ id: 'wrong now', message: report, now: 'tomorrow' }),
    '[]',
  ]
  test('answers in order, keeps ids, and goes on after a line that cannot be used', async () => {
    const made = await run(['--batch'], lines.join('\r\n'))
    expect([made.status, made.stderr]).toEqual([0, ''])
    const answers = linesOf(made)
    expect(answers.map(({ id }) => id)).toEqual([
      'first',
      null,
      'no message',
      undefined,
      'empty',
      'late',
      'wrong now',
      null,
    ])
    expect(answers.map(({ error }) => typeof error)).toEqual([
      'undefined',
      'string',
      'string',
      'undefined',
      'string',
      'undefined',
      'string',
      'string',
    ])
    for (const answer of answers.filter(({ error }) => error === undefined))
      expect(diagnosisSchema.parse(answer).findings[0]?.cause).toBe('token-expired')
    expect(made.stdout).not.toContain(secret)
  })
  test('--redacted is a member of each line', async () => {
    const [answer] = linesOf(await run(['--batch', '--redacted'], lines[0]))
    expect(diagnosisSchema.parse(answer).redacted?.message).toContain('Bearer █')
  })
  test('an empty input gives no line', async () =>
    expect(await run(['--batch'], '')).toEqual({ status: 0, stdout: '', stderr: '' }))
})
