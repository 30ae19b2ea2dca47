import { expect, test } from 'vitest'

import { leaksThroughAdapters, leaksThroughDesk } from './through-adapters.ts'

const seed = 401

test('none of 10,000 made-up secrets comes back from the core, a conversation, its store or any adapter', async () => {
  expect(await leaksThroughAdapters(seed)).toEqual([])
}, 600_000)

test('none comes back in what a desk logs and counts, or from the command line', async () => {
  expect(await leaksThroughDesk(seed)).toEqual([])
}, 120_000)
