import { check } from 'recheck'
import type { Diagnostics } from 'recheck'
import { expect, test } from 'vitest'

import { expressionsIn } from './expressions.ts'
import type { Expression } from './expressions.ts'

const workers = 2
const attackLength = 20_000

/** What recheck is asked: a fixed seed, and a search that ends after some steps more than after some time. */
const parameters = { timeout: 700, randomSeed: 0, maxIteration: 4 }

/** No quantifier that could take more than a few characters: no text makes it slow. */
const isPlain = ({ pattern }: Expression): boolean =>
  !/[*+]|\{\d+,(?:\d{2,})?\}/.test(pattern.replaceAll(/\\.|\[(?:\\.|[^\]\\])*\]/g, 'x'))

const isBounded = ({ pattern }: Expression): boolean =>
  !/[*+]|\{\d+,\}/.test(pattern.replaceAll(/\\.|\[(?:\\.|[^\]\\])*\]/g, 'x'))

type Vulnerable = Extract<Diagnostics, { status: 'vulnerable' }>

/** The attack that recheck found, pumped until it has about `length` characters. */
const pump = ({ attack: { pumps, suffix } }: Vulnerable, length: number): string => {
  const once = pumps.reduce((sum, one) => sum + one.pump.length, 0) || 1
  return pumps.map((one) => one.prefix + one.pump.repeat(Math.ceil(length / once))).join('') + suffix
}

const cost = (expression: RegExp, text: string): number => {
  const start = performance.now()
  text.replaceAll(new RegExp(expression.source, `${expression.flags.replace(/[gy]/g, '')}g`), '')
  return performance.now() - start
}

/**
 * Whether an attack hurts: recheck counts steps and calls bounded repetition polynomial too. It does no harm where twice
 * the text costs about twice the time, and a text of 20,000 characters less than 0.1 s.
 */
const hurts = ({ pattern, flags }: Expression, found: Vulnerable): boolean => {
  const expression = new RegExp(pattern, flags)
  return cost(expression, pump(found, attackLength)) > 100
}

const judge = async (expression: Expression): Promise<string | undefined> => {
  const found = await check(expression.pattern, expression.flags, parameters)
  if (found.status === 'safe' || (found.status === 'unknown' && isBounded(expression))) return undefined
  if (found.status === 'vulnerable' && !hurts(expression, found)) return undefined
  const what = found.status === 'vulnerable' ? found.complexity.summary : `unknown (${found.error.kind})`
  return `${expression.place} ${what} /${expression.pattern}/${expression.flags}`
}

const judgeAll = async (expressions: readonly Expression[]): Promise<readonly string[]> => {
  const waiting = expressions.values()
  const found: string[] = []
  const work = async (): Promise<void> => {
    for (const expression of waiting) found.push(...[(await judge(expression)) ?? []].flat())
  }
  await Promise.all(Array.from({ length: workers }, work))
  return found.toSorted()
}

test('no regular expression of the sources is slow on any text', { timeout: 240_000 }, async () => {
  const all = [...expressionsIn('src'), ...expressionsIn('adapters')]
  const unlike = new Map(all.filter((one) => !isPlain(one)).map((one) => [`/${one.pattern}/${one.flags}`, one]))
  const slow = await judgeAll([...unlike.values()])
  process.stdout.write(`${all.length} expressions, ${unlike.size} with repetition checked by recheck\n`)
  expect(slow).toEqual([])
})
