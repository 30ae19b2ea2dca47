import { createInterface } from 'node:readline'

import { expect, test } from 'vitest'

import { lostLine } from '../../adapters/cli/batch-line.ts'
import { launch, report, run } from './command-line.ts'

type Answer = {
  readonly id?: unknown
  readonly error?: unknown
  readonly findings?: readonly { readonly cause: string }[]
}

const read = (line: string): Answer => JSON.parse(line)

test('a long batch is answered in order, by several threads, and goes on after lines that cannot be used', async () => {
  const isBroken = (at: number): boolean => at % 100 === 99
  const lines = Array.from({ length: 700 }, (_, at) =>
    isBroken(at) ? `{"id": "${at}", ` : JSON.stringify({ id: `${at}`, message: at % 50 === 0 ? report : 'HTTP 401' }),
  )
  const { status, stdout, stderr } = await run(['--batch'], lines.join('\n'))
  const answers = stdout.trimEnd().split('\n').map(read)
  expect([status, stderr]).toEqual([0, ''])
  expect(answers.map(({ id }) => id)).toEqual(lines.map((_, at) => (isBroken(at) ? null : `${at}`)))
  expect(answers.map(({ error }) => error !== undefined)).toEqual(lines.map((_, at) => isBroken(at)))
  expect(answers[650]?.findings?.[0]?.cause).toBe('token-expired')
})

test('whoever waits for an answer before the next line gets it, in a short batch and in a long one', async () => {
  const { stdin, stdout } = launch(['--batch'])
  const heard = createInterface({ input: stdout })[Symbol.asyncIterator]()
  const ask = async (...asked: readonly object[]): Promise<readonly Answer[]> => {
    stdin.write(asked.map((one) => `${JSON.stringify(one)}\n`).join(''))
    const answers: Answer[] = []
    while (answers.length < asked.length) answers.push(read((await heard.next()).value ?? ''))
    return answers
  }
  expect(await ask({ id: 'first', message: report })).toMatchObject([{ id: 'first' }])
  await ask(...Array.from({ length: 300 }, () => ({ message: 'HTTP 401' })))
  expect(await ask({ id: 'late', message: report })).toMatchObject([{ id: 'late' }])
  stdin.end()
  expect((await heard.next()).done).toBe(true)
})

test('a line whose diagnosis was lost with its thread says so under its id', () => {
  expect(read(lostLine('{"id": "x", "message": ""}'))).toEqual({ id: 'x', error: expect.stringMatching(/\.$/) })
  expect(read(lostLine('no JSON'))).toEqual({ id: null, error: expect.stringMatching(/\.$/) })
})
