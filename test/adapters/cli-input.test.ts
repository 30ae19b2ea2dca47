import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, describe, expect, test } from 'vitest'

import { diagnosisSchema } from '../../src/diagnosis.ts'
import { refusalOf, report, run } from './command-line.ts'
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
describe.concurrent('arguments that cannot be used', () => {
  test.each([
    [['--nonsense'], /--nonsense/],
    [['--now', 'yesterday'], /--now takes a date/],
    [['--now', '2026-13-45'], /--now takes a date/],
    [['--now'], /--now/],
    [['--audience', 'cat'], /visitor, developer or both/],
    [['--json=yes'], /--json/],
    [['--batch', 'report.txt'], /--batch reads standard input/],
    [['--explain'], /--explain/],
  ])('%o', async (words, message) => expect(refusalOf(await run(words, report))).toMatch(message))
})

describe.concurrent('input that cannot be used', () => {
  const missing = join(folder, 'missing.txt')
  test.each([
    ['empty', '', /empty/],
    ['white space', ' \n\t\r\n', /empty/],
    ['binary', new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]), /binary data/],
    ['UTF-16 without a word', new Uint8Array([0xff, 0xfe, 32, 0]), /empty/],
    ['50 MB', new Uint8Array(50 * 1024 * 1024).fill(65), /more than 40 MB/],
    ['36 MB of text', new Uint8Array(36 * 1024 * 1024).fill(65), /at most 32 MB/],
  ])('%s', async (_, input, message) => expect(refusalOf(await run([], input))).toMatch(message))
  test('a folder', async () => expect(refusalOf(await run([folder]))).toMatch(/is a folder/))
  test('a missing file', async () => expect(refusalOf(await run([missing]))).toMatch(/no such file/))
  test('a missing file beside a readable one: the rest is diagnosed', async () => {
    const made = await run(['--json', missing, reportFile])
    expect(parsed(made).findings[0]?.cause).toBe('token-expired')
    expect(made.status).toBe(2)
    expect(made.stderr).toMatch(/^diagnose401: [^\n]*missing\.txt[^\n]*no such file\.\n$/)
  })
  test('two files that cannot be read are both named in one line', async () => {
    expect(refusalOf(await run([missing, folder]))).toMatch(/no such file.*is a folder/)
  })
})

describe.concurrent('input that is damaged and can be used', () => {
  test.each([
    [
      'UTF-16 as PowerShell writes it',
      new Uint8Array(Buffer.from(`\uFEFF${report.replaceAll('\n', '\r\n')}`, 'utf16le')),
    ],
    ['UTF-16, big end first', new Uint8Array(Buffer.from(`\uFEFF${report}`, 'utf16le').swap16())],
    ['a byte order mark', `\uFEFF${report}`],
    [
      'bytes that are no UTF-8',
      Buffer.concat([Buffer.from('Gr\xfc\xdfe, \xff\xc3\x28\n', 'latin1'), Buffer.from(report)]),
    ],
    ['no line end at the end', report.trimEnd()],
  ])('%s', async (_, input) => {
    const made = await run(['--json'], input)
    expect([made.status, made.stderr]).toEqual([0, ''])
    expect(parsed(made).findings[0]?.cause).toBe('token-expired')
  })
  test('a HAR that was cut off is read as far as it goes, or said to be broken', async () => {
    const entry = {
      request: { method: 'GET', url: 'https://api.example.com/v1/me', headers: [] },
      response: { status: 401, statusText: 'Unauthorized', headers: [], content: {} },
    }
    const har = JSON.stringify({ log: { version: '1.2', entries: [entry, entry] } }, null, 2)
    const made = await run(['--json', file('broken.har', har.slice(0, -40))])
    expect([made.status, made.stderr]).toEqual([0, ''])
    const diagnosis = parsed(made)
    expect(diagnosis.status === 401 || diagnosis.unread.length > 0).toBe(true)
  })
})
