import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { describe, expect, test } from 'vitest'

import { openStore } from '../../adapters/store/open.ts'
import type { Store } from '../../adapters/store/store.ts'
import type { Reply } from '../../src/index.ts'
import { arrivalOf, deskOf, openEar, paste, placeOf, refused } from './desk-parts.ts'
import { temporaryFolder } from './temporary.ts'

const fileOf = (): string => `sqlite:${join(temporaryFolder(), 'store.sqlite')}`

describe('a delivery made again', () => {
  test('is not answered again, whether before or after the first is answered', async () => {
    const { desk } = await deskOf()
    const { heard, send } = openEar()
    const arrival = arrivalOf(paste(refused))
    const outcomes = await Promise.all([1, 2, 3].map(() => desk.handle(arrival, send)))
    expect([...outcomes, await desk.handle(arrival, send)]).toEqual([
      'answered',
      'seen-before',
      'seen-before',
      'seen-before',
    ])
    expect(heard).toHaveLength(1)
  })

  test('is answered once by two desks on one file at once', async () => {
    const setting = fileOf()
    const stores = [await openStore(setting), await openStore(setting)]
    const desks = await Promise.all(stores.map((store) => deskOf({ store })))
    const { heard, send } = openEar()
    const arrivals = Array.from({ length: 20 }, (_, index) => arrivalOf(paste(refused), { thread: String(index) }))
    const outcomes = await Promise.all(arrivals.flatMap((one) => desks.map(({ desk }) => desk.handle(one, send))))
    expect(outcomes.filter((outcome) => outcome === 'answered')).toHaveLength(20)
    expect(outcomes.filter((outcome) => outcome === 'seen-before')).toHaveLength(20)
    expect(heard).toHaveLength(20)
    await Promise.all(stores.map((store) => store.close()))
  })

  test('is answered where the first could not be sent, also if it came meanwhile', async () => {
    const { desk, logged } = await deskOf()
    const { heard, send } = openEar()
    const arrival = arrivalOf(paste(refused))
    const told: boolean[] = []
    const failing = desk.handle(arrival, async (_, again) => {
      told.push(again)
      await sleep(20)
      throw Object.assign(new Error('made-up-body'), { code: 'ECONNRESET' })
    })
    const sending = desk.handle(arrival, async (replies, again) => {
      told.push(again)
      await send(replies)
    })
    expect(await Promise.all([failing, sending])).toEqual(['not-sent', 'answered'])
    expect(told).toEqual([false, true])
    expect(heard).toHaveLength(1)
    expect(heard[0]).toContain('token expired')
    expect(logged.join()).toContain('"code":"ECONNRESET"')
    expect(logged.join()).not.toContain('made-up-body')
  })

  test('is answered by the next process where the first is killed between event and answer', async () => {
    const setting = fileOf()
    const child = spawn(process.execPath, [join(import.meta.dirname, 'desk-killed.ts'), setting, 'Ev-killed'])
    for await (const _ of child.stdout) child.kill('SIGKILL')
    const store = await openStore(setting)
    const { desk } = await deskOf({ store, leaseMs: 1_500 })
    const { heard, send } = openEar()
    const arrival = { delivery: 'Ev-killed', place: placeOf(), turn: paste(refused) }
    const start = performance.now()
    const told: boolean[] = []
    const sendAgain = async (replies: readonly Reply[], again: boolean): Promise<void> => {
      told.push(again)
      await send(replies)
    }
    expect(await desk.handle(arrival, sendAgain)).toBe('answered')
    expect(told).toEqual([true])
    expect(performance.now() - start).toBeLessThan(2_500)
    expect(await desk.handle(arrival, send)).toBe('seen-before')
    expect(heard).toHaveLength(1)
    await store.close()
  })

  test('waits for a desk that is slow to send, and is not answered again', async () => {
    const store = await openStore('memory')
    const [slow, quick] = [await deskOf({ store, leaseMs: 300 }), await deskOf({ store, leaseMs: 300 })]
    const { heard, send } = openEar()
    const arrival = arrivalOf(paste(refused))
    const first = slow.desk.handle(arrival, async (replies) => {
      await sleep(1_000)
      await send(replies)
    })
    await sleep(20)
    expect(await quick.desk.handle(arrival, send)).toBe('seen-before')
    expect(await first).toBe('answered')
    expect(heard).toHaveLength(1)
  })

  test('is not answered by a desk that lost its claim before it could send', async () => {
    const memory = await openStore('memory')
    const store: Store = { ...memory, renewDelivery: async () => false }
    const { desk } = await deskOf({ store, leaseMs: 0 })
    const { heard, send } = openEar()
    expect(await desk.handle(arrivalOf(paste(refused)), send)).toBe('seen-before')
    expect(heard).toEqual([])
  })
})

/** A store of which every call does this instead. */
const storeThat = async (does: () => Promise<never>): Promise<Store> => {
  const get = (target: Store, name: string): unknown => (name in target ? does : undefined)
  return new Proxy(await openStore('memory'), { get })
}

describe('a store', () => {
  test.each([
    ['that never answers', () => new Promise<never>(() => {})],
    ['that fails', () => Promise.reject(Object.assign(new Error('secret-host refused'), { code: 'ECONNREFUSED' }))],
    [
      'that throws',
      () => {
        throw new Error('secret-host is closed')
      },
    ],
  ])('%s does not silence the bot', async (_, does) => {
    const { desk, logged } = await deskOf({ store: await storeThat(does), storeTimes: { limit: 100, rest: 2_000 } })
    const { heard, send } = openEar()
    const arrival = arrivalOf(paste(refused))
    const start = performance.now()
    expect(await desk.handle(arrival, send)).toBe('answered')
    expect(performance.now() - start).toBeLessThan(500)
    expect(heard.join()).toContain('token expired')
    expect(heard.join()).not.toContain('store')
    expect(await desk.handle(arrival, send)).toBe('seen-before')
    expect(await desk.lastAnswer(arrival.place)).toBeUndefined()
    expect(await desk.causesSeen(arrival.place)).toEqual(new Map())
    expect(logged.join()).toContain('"event":"store-unavailable","operation":"claim-delivery"')
    expect(logged.join()).not.toContain('secret-host')
  })

  test('that comes back is asked again, and knows what was answered meanwhile', async () => {
    const memory = await openStore('memory')
    let away = true
    const slow = (): Promise<never> => new Promise(() => {})
    const store = new Proxy(memory, { get: (target, name: keyof Store) => (away ? slow : target[name]) })
    const times = { limit: 20, rest: 50 }
    const { desk } = await deskOf({ store, storeTimes: times })
    const { heard, send } = openEar()
    const arrival = arrivalOf(paste(refused))
    const sendSlowly = async (replies: Parameters<typeof send>[0]): Promise<void> => {
      away = false
      await sleep(100)
      await send(replies)
    }
    expect(await desk.handle(arrival, sendSlowly)).toBe('answered')
    const other = await deskOf({ store: memory })
    expect(await other.desk.handle(arrival, send)).toBe('seen-before')
    expect(heard).toHaveLength(1)
  })
})

test('a desk that is closed has answered what it was at', async () => {
  const { desk } = await deskOf()
  const { heard, send } = openEar()
  void desk.handle(arrivalOf(paste(refused)), async (replies) => {
    await sleep(50)
    await send(replies)
  })
  await desk.close()
  expect(heard).toHaveLength(1)
})
