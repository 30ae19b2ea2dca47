import { expect, test } from 'vitest'

import { anyOf, firstPlace, near, says } from '../src/questions/near.ts'
import { indexed } from '../src/search/indexed.ts'
import { growsLinearly } from './growth.ts'

const audience = near(/\baud(?:ience)?\b/g, 20, /invalid|wrong/)

test('two halves of a wording are met with a gap between them', () => {
  expect(firstPlace(audience, indexed('the audience `a` is invalid'))).toEqual({ index: 4, length: 23 })
})

test('two halves too far apart are not met', () => {
  expect(firstPlace(audience, indexed(`the audience ${'x'.repeat(30)} is invalid`))).toBeNull()
})

test('a later first half is tried where an earlier one has no second', () => {
  expect(firstPlace(audience, indexed(`audience ${'x'.repeat(90)} aud is wrong`))?.index).toBe(100)
})

test('of several wordings the first in the text counts', () => {
  expect(firstPlace(anyOf(says(/two/), says(/one/)), indexed('one two'))).toEqual({ index: 0, length: 3 })
})

test('first halves without a second cost time in proportion to the text', async () => {
  expect(firstPlace(audience, indexed('aud '.repeat(1_000)))).toBeNull()
  expect(
    await growsLinearly(
      (text) => firstPlace(audience, indexed(text)),
      (size) => 'aud '.repeat(size),
      30_000,
    ),
  ).toBe(true)
})
