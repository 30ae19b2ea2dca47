import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'

import { needlesOf } from '../src/search/needles.ts'
import { mayStand, sieveMany, sieveOf, trigramsOf } from '../src/search/trigrams.ts'
import { cases } from './cases.ts'
import { expressionsIn } from './expressions.ts'

const mayMatch = (expression: RegExp, text: string): boolean =>
  mayStand(sieveOf(expression), trigramsOf(text.toLowerCase()))

test.each<[RegExp, readonly (readonly string[])[]]>([
  [/token (?:has )?expired/i, [['token has expired', 'token expired']]],
  [/\b(?:invalid|bad) key\b/, [['invalid key', 'bad key']]],
  [/jwt\s+malformed/, [['malformed'], ['jwt']]],
  [/(?:no|bad)[^.]{0,20} token(?: was)? sent/, [[' token was sent', ' token sent']]],
  [
    /(?:one|another) \w+ (?:wanted|expected)|(?:first|second)\s+(?:login|logout)/,
    [
      [' wanted', ' expected', 'first', 'second'],
      ['one ', 'another ', 'login', 'logout'],
    ],
  ],
  [/\b(?:keys?|tokens?|token keys)\b/, [['key', 'token']]],
  [/colou?rs/, [['colors', 'colours']]],
  [/(?:forbidden){2}/, [['forbidden']]],
  [/(?<!not )allowed(?= here)/, [['allowed'], [' here']]],
  [/key[=:]/, [['key=', 'key:']]],
  [/ab|longer/, []],
  [/(?:optional)?\w+/, []],
  [/[a-z]+/, []],
  [/größe/, []],
  [/key/iu, []],
])('%s needs %j', (expression, needles) => {
  const sorted = (choices: readonly (readonly string[])[]) => choices.map((texts) => texts.toSorted())
  expect(sorted(needlesOf(expression))).toEqual(sorted(needles))
})

test('an expression is run on every case that it matches', () => {
  const expressions = expressionsIn('src').map(({ pattern, flags }) => new RegExp(pattern, flags.replace(/[gy]/g, '')))
  const texts = cases.map(({ report }) => report.message)
  const passedOver = texts.flatMap((text) => {
    const trigrams = trigramsOf(text.toLowerCase())
    return expressions.filter((expression) => !mayStand(sieveOf(expression), trigrams) && expression.test(text))
  })
  expect(passedOver).toEqual([])
})

test('of many the numbers of those are given that may stand, each once', () => {
  const many = sieveMany([/expired/, /revoked|denied/, /\w/].map((expression) => [sieveOf(expression)]))
  expect(many(trigramsOf('access denied'))).toEqual([1, 2])
  const either = sieveMany([[sieveOf(/unknown/), sieveOf(/denied/), sieveOf(/access/)], [sieveOf(/access/)]])
  expect(either(trigramsOf('access denied'))).toEqual([0, 1])
  expect(either(trigramsOf('unseen'))).toEqual([])
})

test('most expressions are not run on a text that they do not match', () => {
  const expressions = expressionsIn('src/causes').map(({ pattern, flags }) => new RegExp(pattern, flags))
  const run = expressions.filter((expression) => mayMatch(expression, 'The quick brown fox jumps over the lazy dog.'))
  expect(run.length).toBeLessThan(expressions.length / 5)
})

test('a text in which a needle stands passes, whatever stands around it', () => {
  assert(
    property(string({ unit: 'binary' }), string({ unit: 'binary' }), (before, after) => {
      expect(mayMatch(/token (?:has )?expired/i, `${before}Token expired${after}`)).toBe(true)
    }),
  )
})
