import * as fc from 'fast-check'
import { check } from 'recheck'
import type { Diagnostics } from 'recheck'
import { expect, test } from 'vitest'

import { alternativesOf, expressionsIn, repeats, simplified } from './expressions.ts'
import type { Expression } from './expressions.ts'
import { worked } from './growth.ts'

const workers = 2
const attackLength = 20_000

/** What may be tried at most at every character: as many steps as this one takes on the text beside it, whatever machine it is. */
const bearable: Expression = { place: 'here', pattern: 'a{1,1000}b', flags: '' }
const bearableText = 'a'.repeat(attackLength)

/** What an attack seems to cost while the machine does something else is measured again. */
const attempts = 4

type Vulnerable = Extract<Diagnostics, { status: 'vulnerable' }>

/** The attack that recheck found, pumped to about a number of characters. */
const pump = ({ attack: { pumps, suffix } }: Vulnerable, length: number): string => {
  const once = pumps.reduce((sum, one) => sum + one.pump.length, 0) || 1
  return pumps.map((one) => one.prefix + one.pump.repeat(Math.ceil(length / once))).join('') + suffix
}

/** The attack as one long text, and as many short ones, which are worse for a repetition with bounds. */
const attacks = (found: Vulnerable): readonly string[] =>
  [attackLength, 1000, 300, 60].map((length) =>
    pump(found, length).repeat(Math.max(1, Math.floor(attackLength / length))),
  )

const cost = ({ pattern, flags }: Expression, text: string): number => {
  const everywhere = new RegExp(pattern, `${flags.replaceAll(/[gy]/g, '')}${flags.includes('y') ? 'y' : 'g'}`)
  const start = worked()
  text.replaceAll(everywhere.sticky ? new RegExp(`^(?:${pattern})`, 'g') : everywhere, '')
  return worked() - start
}

/** Texts that match, each up to a character of it over and over: what is tried where recheck does not come to an end. */
const beginnings = ({ pattern, flags }: Expression): readonly string[] => {
  try {
    const matching = fc.stringMatching(new RegExp(pattern, flags.replaceAll(/[gy]/g, '')), { size: 'small' })
    return fc.sample(matching, { seed: 401, numRuns: 6 }).flatMap((text) =>
      [1, 0.75, 0.5].flatMap((share) => {
        const start = text.slice(0, Math.max(1, Math.floor(text.length * share) - 1))
        return [start.repeat(attackLength / start.length), start + start.slice(-1).repeat(attackLength)]
      }),
    )
  } catch {
    return []
  }
}

const costOfBearable = (): number => cost(bearable, bearableText)

/** What the bearable costs on this machine; a text that costs less than half of it needs no second look. */
const usual = Math.min(costOfBearable(), costOfBearable(), costOfBearable())

/** What a text costs, in parts of the bearable: a ratio of the thread's own time, one measured right after the other. */
const burden = (expression: Expression, text: string): number => {
  const first = cost(expression, text) / usual
  if (first < 0.5) return first
  return Math.min(...Array.from({ length: attempts }, () => cost(expression, text) / costOfBearable()))
}

const undecided = new Set<string>()

/**
 * recheck decides exactly where repetitions have no bounds, so it is asked for an attack on the expression without them;
 * the expression itself must then bear that attack.
 */
const judge = async (expression: Expression): Promise<string | undefined> => {
  const simple = simplified(expression)
  const found = await check(simple.pattern, simple.flags, { timeout: 500 })
  if (found.status === 'safe') return undefined
  if (found.status === 'unknown') undecided.add(expression.place)
  const texts = found.status === 'vulnerable' ? attacks(found) : beginnings(simple)
  const most = Math.max(...texts.map((text) => burden(expression, text)))
  return most < 1
    ? undefined
    : `${expression.place} ${most.toFixed(1)} of what is bearable: /${expression.pattern}/${expression.flags}`
}

const judgeAll = async (expressions: Iterable<Expression>): Promise<readonly string[]> => {
  const waiting = expressions[Symbol.iterator]()
  const found: string[] = []
  const work = async (): Promise<void> => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) {
      const fault = await judge(next.value)
      if (fault !== undefined) found.push(fault)
    }
  }
  await Promise.all(Array.from({ length: workers }, work))
  return found.toSorted()
}

test('no regular expression of the sources is slow on any text', { timeout: 400_000 }, async () => {
  const all = [...expressionsIn('src'), ...expressionsIn('adapters')]
  const alternatives = all.flatMap(alternativesOf).filter(repeats)
  const different = new Map(alternatives.map((one) => [`/${one.pattern}/${one.flags}`, one]))
  const slow = await judgeAll(different.values())
  process.stdout.write(
    `${all.length} expressions; ${different.size} alternatives that repeat something, ${undecided.size} of them beyond recheck\n`,
  )
  expect(slow).toEqual([])
})
