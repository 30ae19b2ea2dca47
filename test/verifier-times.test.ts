import { expect, test } from 'vitest'

import { parseStamp } from '../src/questions/verifier-times.ts'

test.each([
  ['01/15/2026 11:52:10', '2026-01-15T11:52:10.000Z'],
  ['1/5/2026 1:02:03 PM', '2026-01-05T13:02:03.000Z'],
  ['2026-01-15T11:52:10Z', '2026-01-15T11:52:10.000Z'],
  ['20260115T115210Z', '2026-01-15T11:52:10.000Z'],
])('the time %s is read as UTC', (text, time) => {
  expect(parseStamp(text)?.toISOString()).toBe(time)
})

test('a text that is no time gives none', () => {
  expect(parseStamp('System.DateTime')).toBeUndefined()
})
