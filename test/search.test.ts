import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'

import { needlesOf } from '../src/search/needles.ts'
import { sieveMany } from '../src/search/sieve-many.ts'
import { allOf, mayStand, sieveOf } from '../src/search/sieves.ts'
import { indexed, trigramsOf } from '../src/search/trigrams.ts'
import { cases } from './cases.ts'
import { expressionsIn } from './expressions.ts'

const mayMatch = (expression: RegExp, text: string): boolean =>
  mayStand(sieveOf(expression), trigramsOf(text.toLowerCase()))

const matches = ({ source, flags }: RegExp, text: string): boolean =>
  new RegExp(source, flags.replace(/[gy]/g, '')).test(text)

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

test('of many the numbers of those are given that may stand, each once, the first time and many times after it', () => {
  const sieves = [/expired/, /revoked|denied/, /\w/, /key|pin/].map(sieveOf)
  const many = sieveMany(sieves)
  for (const text of [...Array.from({ length: 20 }, () => 'access denied'), 'denied '.repeat(10_000)])
    expect(new Set(many(indexed(text)))).toEqual(new Set([1, 2]))
  expect(new Set(many(indexed('a pin')))).toEqual(new Set([2, 3]))
  expect(many(indexed('unseen'))).toEqual([2])
})

test('of many none is left out that stands in the text', () => {
  const sieves = expressionsIn('src/questions').map(({ pattern, flags }) => sieveOf(new RegExp(pattern, flags)))
  const all = [...sieves, ...sieves.map((sieve, at) => allOf(sieve, sieves[(at + 1) % sieves.length]!))]
  const many = sieveMany(all)
  for (let asked = 0; asked < 20; asked++) many(indexed(''))
  for (const { report } of cases) {
    const text = indexed(report.message.toLowerCase())
    const passed = new Set(many(text))
    const left = all.flatMap((sieve, row) => (mayStand(sieve, text.trigrams) && !passed.has(row) ? [sieve] : []))
    expect(left.filter(({ expressions }) => expressions.every((one) => matches(one, text.text)))).toEqual([])
  }
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
