import { expect, test } from 'vitest'

import { leaksThroughAdapters, leaksThroughDesk } from './through-adapters.ts'

test('none of 10,000 new secrets comes back from the core, a conversation, its store or any adapter', async () => {
  expect(await leaksThroughAdapters()).toEqual([])
}, 600_000)

test('none comes back in what a desk logs and counts, or from the command line', async () => {
  expect(await leaksThroughDesk()).toEqual([])
}, 120_000)
