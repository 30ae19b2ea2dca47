import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { openLog } from '../../adapters/log.ts'

/** What is written of a record, whatever it has beside or in place of what a record may have. */
const logged = (record: Readonly<Record<string, unknown>>): readonly string[] => {
  const lines: string[] = []
  const log = openLog('debug', { write: (line) => void lines.push(line) })
  log.info({ event: 'nothing', ...record })
  return lines
}

const fieldsOf = (line = '{}'): Record<string, unknown> => {
  const fields: Record<string, unknown> = JSON.parse(line)
  expect(fields['time']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  delete fields['time']
  return fields
}

describe('a line of the log', () => {
  test('has what happened and how much of it', () => {
    const turn = {
      event: 'turn',
      platform: 'slack',
      outcome: 'answered',
      cause: 'token-expired',
      milliseconds: 12,
      count: 0,
    }
    expect(fieldsOf(logged(turn)[0])).toEqual({ level: 'info', ...turn })
  })
  test('has no field but those, and nothing nested', () => {
    const record = {
      event: 'turn',
      text: 'pasted',
      headers: { Authorization: 'Bearer made-up' },
      msg: 'pasted',
      count: { a: 1 },
    }
    expect(fieldsOf(logged(record)[0])).toEqual({ level: 'info', event: 'turn' })
  })
  test('has no sentence in a field for a name', () => {
    expect(fieldsOf(logged({ event: 'turn', cause: 'my password is hunter2' })[0])).toMatchObject({ cause: 'withheld' })
    expect(fieldsOf(logged({ event: 'turn', cause: 'x'.repeat(65) })[0])).toMatchObject({ cause: 'withheld' })
  })
  test('has of an error its name and its code', () => {
    const error = Object.assign(new RangeError('hunter2 in the message'), { code: 'ECONNRESET', headers: 'hunter2' })
    expect(fieldsOf(logged({ event: 'failed', error })[0])).toEqual({
      level: 'info',
      event: 'failed',
      error: 'RangeError',
      code: 'ECONNRESET',
    })
    expect(fieldsOf(logged({ event: 'failed', error: 'hunter2' })[0])).toMatchObject({ error: 'unknown' })
    const named = Object.assign(new Error('a'), { name: 'hunter2 is mine', code: 'hunter2 too' })
    expect(fieldsOf(logged({ event: 'failed', error: named })[0])).toEqual({
      level: 'info',
      event: 'failed',
      error: 'withheld',
    })
  })
  test.each(['xoxb-123456789012-1234567890123-madeUpMadeUpMadeUpMade24', 'ghp_madeUpMadeUpMadeUpMadeUpMadeUp012345'])(
    'has no token that was taken for a name (%#)',
    (token) => {
      for (const field of ['event', 'outcome', 'cause'])
        expect(logged({ event: 'turn', [field]: token })[0]).not.toContain(token)
      const error = Object.assign(new Error('a'), { code: token })
      expect(logged({ event: 'failed', error })[0]).not.toContain(token)
    },
  )
  test('is nothing that a text could forge, whatever the record', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('event', 'cause', 'outcome', 'x', 'msg', 'err'), fc.anything()),
        (record) => {
          const [line = '', ...more] = logged(record)
          expect(more).toEqual([])
          expect(line.indexOf('\n')).toBe(line.length - 1)
          expect(
            Object.keys(fieldsOf(line)).every((name) => ['level', 'event', 'cause', 'outcome'].includes(name)),
          ).toBe(true)
        },
      ),
    )
  })
})

test('what is below the level is not logged', () => {
  const lines: string[] = []
  const log = openLog('warn', { write: (line) => void lines.push(line) })
  log.debug({ event: 'a' })
  log.info({ event: 'b' })
  log.warn({ event: 'c' })
  log.error({ event: 'd' })
  expect(lines.map((line) => fieldsOf(line)['event'])).toEqual(['c', 'd'])
})
