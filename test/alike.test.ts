import { expect, test } from 'vitest'

import { diagnose } from '../src/index.ts'
import { meetPhrases } from '../src/phrases.ts'
import type { Phrase } from '../src/product.ts'
import { read } from '../src/reading/read.ts'
import { alikePairs, sayingText } from './alike.ts'
import type { Pair, Saying } from './alike.ts'
import { cases, nearMisses, reportOf } from './cases.ts'

/** Whether the product's words alone are diagnosed as they mean. Words whose condition more than texts must meet cannot be said alone. */
const isToldAlone = async (saying: Saying): Promise<boolean> => {
  const report = reportOf(sayingText(saying))
  if (!meetPhrases(await read(report)).some(({ phrase }) => phrase === saying.phrase)) return false
  return (await diagnose(report)).findings[0]?.cause === saying.phrase.means[0]
}

const metInTexts = async (): Promise<readonly ReadonlySet<Phrase>[]> =>
  Promise.all(
    [...cases, ...nearMisses].map(async ({ report }) =>
      meetPhrases(await read(report)).reduce((met, { phrase }) => met.add(phrase), new Set<Phrase>()),
    ),
  )

const written = await metInTexts()
const alone = new Map<Saying, boolean>()
for (const saying of new Set(alikePairs.flat())) alone.set(saying, await isToldAlone(saying))

const isTold = ([one, other]: Pair): boolean =>
  (alone.get(one) === true && alone.get(other) === true) ||
  written.some((met) => met.has(one.phrase) !== met.has(other.phrase))

const named = ({ product, phrase }: Saying): string => `${product.name}: “${phrase.text}” (${phrase.means[0]})`

test('phrases that resemble each other and mean different causes are told apart, by themselves or by a written text', () => {
  const open = alikePairs.filter((pair) => !isTold(pair))
  expect(open.map(([one, other]) => `${named(one)} | ${named(other)}`)).toEqual([])
})

test('most phrases that resemble another are diagnosed as they mean where nothing but their product stands beside them', () => {
  const told = [...alone.values()].filter(Boolean).length
  expect(told / alone.size).toBeGreaterThan(0.8)
})
