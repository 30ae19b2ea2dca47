import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'

import { diagnose } from '../src/index.ts'
import { beyondAscii, needlesOf } from '../src/search/needles.ts'
import { fullyIndexed, indexed, isCandidate, mayStand } from '../src/search/indexed.ts'
import { allOf, allSieves, letsPass, sieveOf } from '../src/search/sieves.ts'
import { trigramsOf } from '../src/search/trigrams.ts'
import { cases } from './cases.ts'
import { expressionsIn } from './expressions.ts'

const mayMatch = (expression: RegExp, text: string): boolean =>
  mayStand(sieveOf(expression), indexed(text.toLowerCase()))

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
  [/größe/, [[beyondAscii]]],
  [/[äöü€]|[à-ÿ]x|umlauts?/, [[beyondAscii, 'umlaut']]],
  [/\u0440[^.]{0,9}|\x41bc/, [[beyondAscii, 'abc']]],
  [/[aä]/, []],
  [/[^ä]/, []],
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
    return expressions.filter((expression) => !letsPass(sieveOf(expression), trigrams) && expression.test(text))
  })
  expect(passedOver).toEqual([])
})

test('what may stand is told of all sieves at once, of the first texts and of many after them, and never wrongly denied', () => {
  const sieves = expressionsIn('src/questions').map(({ pattern, flags }) => sieveOf(new RegExp(pattern, flags)))
  const all = [...sieves, ...sieves.map((sieve, at) => allOf(sieve, sieves[(at + 1) % sieves.length]!))]
  const texts = [...cases.map(({ report }) => report.message.toLowerCase()), 'expired '.repeat(10_000)]
  for (const text of texts) {
    const [read, unread] = [fullyIndexed(text), indexed(text)]
    const denied = all.filter((sieve) => mayStand(sieve, unread) && !mayStand(sieve, read))
    expect(denied.filter(({ expressions }) => expressions.every((one) => matches(one, text)))).toEqual([])
  }
  expect(fullyIndexed('expired').candidates).toBeDefined()
})

test('most sieves are no candidates for a text in which nothing of them stands', () => {
  for (let read = 0; read < 20; read++) fullyIndexed('')
  const text = fullyIndexed('the quick brown fox jumps over the lazy dog.')
  const asked = allSieves().slice(0, text.candidates?.size)
  expect(asked.length).toBeGreaterThan(1_000)
  expect(asked.filter(({ number }) => isCandidate(number, text)).length).toBeLessThan(asked.length / 5)
})

test('reports leave no sieves behind: a bot that reads for weeks holds as many as on its first day', async () => {
  for (const { report } of cases) await diagnose(report)
  const before = allSieves().length
  for (const { report } of cases) await diagnose(report)
  expect(allSieves().length).toBe(before)
})

test('a sieve that was made after the others is asked by itself', () => {
  for (let read = 0; read < 20; read++) fullyIndexed('')
  const late = allOf(sieveOf(/made late/))
  expect(mayStand(late, fullyIndexed('this was made late'))).toBe(true)
  expect(mayStand(late, fullyIndexed('this was not'))).toBe(false)
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
