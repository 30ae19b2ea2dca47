import { spawn } from 'node:child_process'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { openStore } from '../../adapters/store/open.ts'
import type { Store } from '../../adapters/store/store.ts'
import { arrivalOf, deskOf, openEar, paste, placeOf, refused } from '../adapters/desk-parts.ts'
import { temporaryFolder } from '../adapters/temporary.ts'

const day = 24 * 3_600_000
const steps = [day, -day, -day, day]

/** A clock that can be stepped, milliseconds since the epoch. */
const steppingClock = () => {
  let ahead = 0
  return { now: (): number => Date.now() + ahead, step: (by: number): void => void (ahead += by) }
}

test('while the clock steps by days every message is answered, and none again by any process', async () => {
  const clock = steppingClock()
  const store = await openStore('memory')
  const desks = [await deskOf({ store, now: clock.now }), await deskOf({ store, now: clock.now })]
  const { heard, send } = openEar()
  const arrivals = steps.map((_, index) => arrivalOf(paste(refused), { thread: String(index) }))
  for (const [index, by] of steps.entries()) {
    clock.step(by)
    for (const arrival of arrivals.slice(0, index + 1)) for (const { desk } of desks) await desk.handle(arrival, send)
    expect(heard).toHaveLength(index + 1)
  }
})

test('a step back while an answer is sent gives it to nobody else', async () => {
  const clock = steppingClock()
  const store = await openStore('memory')
  const [first, second] = [await deskOf({ store, now: clock.now }), await deskOf({ store, now: clock.now })]
  const { heard, send } = openEar()
  const arrival = arrivalOf(paste(refused))
  const outcomes: string[] = []
  await first.desk.handle(arrival, async (replies) => {
    await send(replies)
    clock.step(-1_000)
  })
  outcomes.push(await second.desk.handle(arrival, send))
  expect(outcomes).toEqual(['seen-before'])
  expect(heard).toHaveLength(1)
})

test('a claim of a killed process does not outlive a step back: the message made again is answered soon', async () => {
  const setting = `sqlite:${join(temporaryFolder(), 'store.sqlite')}`
  const child = spawn(process.execPath, [
    join(import.meta.dirname, '../adapters/desk-killed.ts'),
    setting,
    'Ev-stepped',
  ])
  for await (const _ of child.stdout) child.kill('SIGKILL')
  const store = await openStore(setting)
  const { desk } = await deskOf({ store, leaseMs: 1_500, now: () => Date.now() - day })
  const { heard, send } = openEar()
  expect(await desk.handle({ delivery: 'Ev-stepped', place: placeOf(), turn: paste(refused) }, send)).toBe('answered')
  expect(heard).toHaveLength(1)
  await store.close()
}, 15_000)

test('a desk whose claim was taken after a step, before it could send, leaves the answer to the other', async () => {
  const clock = steppingClock()
  const store = await openStore('memory')
  const { heard, send } = openEar()
  const arrival = arrivalOf(paste(refused))
  const other = await deskOf({ store, now: clock.now })
  const taken = Promise.withResolvers<unknown>()
  const slow: Store = {
    ...store,
    loadConversation: async (key, now) => {
      clock.step(-day)
      taken.resolve(await other.desk.handle(arrival, send))
      return store.loadConversation(key, now)
    },
  }
  const { desk } = await deskOf({ store: slow, now: clock.now })
  expect(await desk.handle(arrival, send)).toBe('seen-before')
  expect(await taken.promise).toBe('answered')
  expect(heard).toHaveLength(1)
})

test('a conversation survives a step forth and back', async () => {
  const clock = steppingClock()
  const { desk } = await deskOf({ now: clock.now })
  const { heard, send } = openEar()
  await desk.handle(arrivalOf(paste(refused)), send)
  for (const by of steps) {
    clock.step(by)
    await desk.handle(arrivalOf(paste('Thanks'), { thread: 'elsewhere' }), send)
  }
  await desk.handle(arrivalOf({ type: 'why' }), send)
  expect(heard.at(-1)).toContain('expired')
})

test('a limit that was reached before the clock stepped back does not silence anybody for a day', async () => {
  const clock = steppingClock()
  const limit = { turns: 1, windowMs: 600_000 }
  const { desk } = await deskOf({ now: clock.now, limits: { person: limit, channel: limit } })
  const { send } = openEar()
  const next = (): Promise<string> => desk.handle(arrivalOf(paste(refused)), send)
  expect([await next(), await next()]).toEqual(['answered', 'refused'])
  clock.step(-day)
  expect([await next(), await next()]).toEqual(['answered', 'refused'])
})

test('a store that rested when the clock stepped back is asked again after its rest', async () => {
  const clock = steppingClock()
  const memory = await openStore('memory')
  let away = true
  const slow = (): Promise<never> => new Promise(() => {})
  const store = new Proxy(memory, { get: (target, name: keyof Store) => (away ? slow : target[name]) })
  const { desk } = await deskOf({ store, now: clock.now, storeTimes: { limit: 20, rest: 50 } })
  const { send } = openEar()
  await desk.handle(arrivalOf(paste(refused)), send)
  away = false
  clock.step(-day)
  await new Promise((resolve) => setTimeout(resolve, 80))
  await desk.handle(arrivalOf(paste(refused)), send)
  expect((await desk.causesSeen(placeOf())).size).toBe(1)
})
