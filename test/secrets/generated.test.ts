import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { conceal } from '../../src/secret.ts'
import { damages } from './damage.ts'
import { harmless } from './harmless.ts'
import { leaksOf } from './leak.ts'
import { planted } from './planted.ts'
import { personal } from './person.ts'
import { wholes } from './whole.ts'

const anyDamage = fc.constantFrom(...Object.entries(damages))

describe('made-up secrets of every kind, in every place, after whatever was done to the text', () => {
  it('leave no 8 characters in a row: 10,000 of them', () => {
    fc.assert(
      fc.property(planted, ({ text, hidden }) => {
        expect(leaksOf(conceal(text), hidden)).toEqual([])
      }),
      { numRuns: 10_000 },
    )
  }, 120_000)

  it.each([...Object.entries(wholes), ...Object.entries(personal)])('%s leaves none either', (_, whole) => {
    fc.assert(
      fc.property(whole, anyDamage, ({ text, hidden }, [, damage]) => {
        expect(leaksOf(conceal(damage(text, hidden[0] ?? '')), hidden)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})

describe('what looks like a secret and is none', () => {
  it('is kept in more than 98 %', () => {
    const changed = Object.entries(harmless).flatMap(([name, texts]) =>
      fc.sample(texts, 200).flatMap((text) => (conceal(text) === text ? [] : [`${name}: ${text}`])),
    )
    expect(changed.length / (200 * Object.keys(harmless).length)).toBeLessThan(0.02)
  })
})

describe('any text', () => {
  it('is concealed without an error, once and for all, and keeps its line breaks', () => {
    const pieces = fc.constantFrom(
      'token',
      'password',
      ': ',
      '=',
      '"',
      "'",
      '\\',
      '\n',
      ' ',
      'Bearer ',
      'Basic ',
      'eyJhbGciOi.a1B2c3',
      '█████',
      '<',
      '>',
      '&',
      '@',
      '://',
      'ghp_',
      'a1B2c3D4e5F6g7H8',
      'is',
      ';',
      'cookie',
      'authorization',
      '-u ',
      'curl',
      'sid',
      ',',
      '{',
      '}',
      'x.de',
    )
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const once = conceal(text)
        expect(conceal(once)).toBe(once)
        expect(once.split('\n')).toHaveLength(text.split('\n').length)
      }),
      { numRuns: 2000 },
    )
  })
})
