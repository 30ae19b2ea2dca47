import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

import { expect, test } from 'vitest'

import type { Desk } from '../../adapters/desk.ts'
import { openStore } from '../../adapters/store/open.ts'
import { arrivalOf, deskOf, paste, refused } from '../adapters/desk-parts.ts'

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

/** Bytes in use after everything that can be collected was. */
const inUse = (): number => {
  collect()
  return process.memoryUsage().heapUsed
}

/** Sends a thousand messages at once, each twice; how often each thread was answered. */
const flood = async (desk: Desk, wave: number): Promise<ReadonlyMap<string, number>> => {
  const answered = new Map<string, number>()
  const arrivals = Array.from({ length: 1_000 }, (_, index) => {
    const name = `${wave}-${index}`
    return arrivalOf(paste(refused), { thread: name, channel: `C${name}`, author: `U${name}` })
  })
  await Promise.all(
    [...arrivals, ...arrivals].map((arrival) =>
      desk.handle(arrival, async () => {
        const { thread } = arrival.place
        answered.set(thread, (answered.get(thread) ?? 0) + 1)
      }),
    ),
  )
  return answered
}

test('a thousand messages at once are answered once each, and leave no more memory in use than the thousand before', async () => {
  const store = await openStore('memory')
  const { desk, logged } = await deskOf({ store })
  const after: number[] = []
  for (let wave = 0; wave < 3; wave++) {
    const answered = await flood(desk, wave)
    expect(answered.size).toBe(1_000)
    expect(new Set(answered.values())).toEqual(new Set([1]))
    logged.length = 0
    after.push(inUse())
  }
  expect(after[2]! / after[0]!).toBeLessThan(1.1)
  await desk.close()
  await store.close()
}, 60_000)
