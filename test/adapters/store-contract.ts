import { afterAll, beforeAll, expect, test } from 'vitest'

import type { Lease, Store } from '../../adapters/store/store.ts'
import { deliveryKept } from '../../adapters/store/store.ts'

const now = Date.parse('2026-01-15T12:00:00Z')
const lease = (holder: string, at = 0): Lease => ({ holder, now: now + at, until: now + at + 1_000 })

let made = 0
/** A key that no other test uses, because the store may be one that lasts. */
const fresh = (): string => `test/${process.pid}/${performance.timeOrigin}/${made++}`

type Two = () => { readonly one: Store; readonly other: Store }

const deliveries = (two: Two): void => {
  test('of many who claim a delivery at once, one gets it', async () => {
    const { one, other } = two()
    const id = fresh()
    const claims = await Promise.all(
      Array.from({ length: 20 }, (_, index) => (index % 2 ? one : other).claimDelivery(id, lease(`holder ${index}`))),
    )
    expect(claims.filter(({ state }) => state === 'claimed')).toHaveLength(1)
    expect(claims.filter(({ state }) => state === 'held')).toHaveLength(19)
  })
  test('a claim is held until its lease ends, and then given to the next', async () => {
    const { one, other } = two()
    const id = fresh()
    expect(await one.claimDelivery(id, lease('a'))).toEqual({ state: 'claimed', again: false })
    expect(await other.claimDelivery(id, lease('b', 999))).toEqual({ state: 'held', until: now + 1_000 })
    expect(await other.claimDelivery(id, lease('b', 1_000))).toEqual({ state: 'claimed', again: true })
    expect(await one.renewDelivery(id, lease('a', 1_001))).toBe(false)
    expect(await other.renewDelivery(id, lease('b', 1_500))).toBe(true)
    expect(await one.claimDelivery(id, lease('a', 2_100))).toEqual({ state: 'held', until: now + 2_500 })
  })
  test('an answered delivery is known, until it is swept', async () => {
    const { one, other } = two()
    const id = fresh()
    await one.claimDelivery(id, lease('a'))
    await one.finishDelivery(id, lease('a', 10))
    expect(await other.claimDelivery(id, lease('b', 3_600_000))).toEqual({ state: 'answered' })
    await one.sweep(now + 10 + deliveryKept - 1)
    expect(await other.claimDelivery(id, lease('b', 3_600_000))).toEqual({ state: 'answered' })
    await one.sweep(now + 10 + deliveryKept)
    expect(await other.claimDelivery(id, lease('b', 3_600_000))).toEqual({ state: 'claimed', again: false })
  })
  test('a delivery that is finished without a claim is known as answered', async () => {
    const { one, other } = two()
    const id = fresh()
    await one.finishDelivery(id, lease('a'))
    expect(await other.claimDelivery(id, lease('b'))).toEqual({ state: 'answered' })
  })
  test('who lost the claim can neither finish nor release it', async () => {
    const { one, other } = two()
    const id = fresh()
    await one.claimDelivery(id, lease('a'))
    await other.claimDelivery(id, lease('b', 1_000))
    await one.finishDelivery(id, lease('a', 1_001))
    await one.releaseDelivery(id, lease('a', 1_001))
    expect(await one.claimDelivery(id, lease('c', 1_002))).toEqual({ state: 'held', until: now + 2_000 })
  })
  test('a released delivery is given at once; an answered one cannot be released', async () => {
    const { one, other } = two()
    const id = fresh()
    await one.claimDelivery(id, lease('a'))
    await one.releaseDelivery(id, lease('a'))
    expect(await other.claimDelivery(id, lease('b'))).toEqual({ state: 'claimed', again: true })
    await other.finishDelivery(id, lease('b'))
    await other.releaseDelivery(id, lease('b'))
    expect(await one.claimDelivery(id, lease('a'))).toEqual({ state: 'answered' })
  })
}

const texts = ['', '{"a":1}', 'ünïcödé 🔐 \u2028 \' " \\ ; -- $1 ?', 'x'.repeat(1_000_000)]

const threads = (two: Two): void => {
  test.each(texts)('a conversation is kept as it is (%#)', async (text) => {
    const { one, other } = two()
    const key = fresh()
    expect(await one.loadConversation(key, now)).toBeUndefined()
    await one.saveConversation(key, text, now + 5)
    expect(await other.loadConversation(key, now + 4)).toBe(text)
  })
  test('a conversation is replaced, expires, and is forgotten', async () => {
    const { one, other } = two()
    const key = fresh()
    await one.saveConversation(key, 'first', now + 5)
    await other.saveConversation(key, 'second', now + 10)
    expect(await one.loadConversation(key, now + 9)).toBe('second')
    expect(await one.loadConversation(key, now + 10)).toBeUndefined()
    await one.forgetConversation(key)
    expect(await other.loadConversation(key, now)).toBeUndefined()
  })
  test('what has expired is swept, and nothing else', async () => {
    const { one, other } = two()
    const [old, young] = [fresh(), fresh()]
    await one.saveConversation(old, 'old', now + 5)
    await one.saveAnswer(old, 'old', now + 5)
    await one.saveConversation(young, 'young', now + 6)
    await one.saveAnswer(young, 'young', now + 6)
    await other.sweep(now + 5)
    expect(await one.loadConversation(old, now)).toBeUndefined()
    expect(await one.loadAnswer(old, now)).toBeUndefined()
    expect(await one.loadConversation(young, now)).toBe('young')
    expect(await one.loadAnswer(young, now)).toBe('young')
  })
  test('the message that answers a thread is remembered', async () => {
    const { one, other } = two()
    const key = fresh()
    expect(await one.loadAnswer(key, now)).toBeUndefined()
    await one.saveAnswer(key, '1700000000.000100', now + 5)
    await other.saveAnswer(key, '1700000000.000200', now + 5)
    expect(await one.loadAnswer(key, now + 4)).toBe('1700000000.000200')
    expect(await one.loadAnswer(key, now + 5)).toBeUndefined()
  })
}

const counting = (two: Two): void => {
  test('turns are allowed up to the limit, however many ask at once, and the first refusal is told apart', async () => {
    const { one, other } = two()
    const key = fresh()
    const taken = await Promise.all(
      Array.from({ length: 20 }, (_, index) => (index % 2 ? one : other).takeTurn(key, 5, 1_000, now)),
    )
    expect(taken.filter(({ allowed }) => allowed)).toHaveLength(5)
    expect(taken.filter(({ firstRefusal }) => firstRefusal)).toHaveLength(1)
    expect(await one.takeTurn(key, 5, 1_000, now + 400)).toEqual({
      allowed: false,
      retryAfterMs: 600,
      firstRefusal: false,
    })
  })
  test('the window ends, and the next begins with the next turn', async () => {
    const { one } = two()
    const key = fresh()
    expect(await one.takeTurn(key, 1, 1_000, now)).toEqual({ allowed: true, retryAfterMs: 0, firstRefusal: false })
    expect(await one.takeTurn(key, 1, 1_000, now + 999)).toEqual({
      allowed: false,
      retryAfterMs: 1,
      firstRefusal: true,
    })
    expect(await one.takeTurn(key, 1, 1_000, now + 1_500)).toMatchObject({ allowed: true })
    expect(await one.takeTurn(key, 1, 1_000, now + 2_499)).toEqual({
      allowed: false,
      retryAfterMs: 1,
      firstRefusal: true,
    })
  })
  test('counts add up, of each kind by itself, the highest first', async () => {
    const { one, other } = two()
    const kind = fresh()
    await Promise.all(Array.from({ length: 10 }, (_, index) => (index % 2 ? one : other).count(kind, 'token-expired')))
    await one.count(kind, 'no-credentials', 3_000_000_000)
    await one.count(`${kind}/other`, 'token-expired')
    expect([...(await other.counts(kind))]).toEqual([
      ['no-credentials', 3_000_000_000],
      ['token-expired', 10],
    ])
    expect(await other.counts(fresh())).toEqual(new Map())
  })
}

/** What every store has to do, shown on two handles of the same store, which `open` gives. */
export const storeContract = (open: () => Promise<ReturnType<Two>>): void => {
  let stores: ReturnType<Two>
  beforeAll(async () => {
    stores = await open()
  }, 60_000)
  afterAll(async () => {
    await stores.one.close()
    if (stores.other !== stores.one) await stores.other.close()
  })
  deliveries(() => stores)
  threads(() => stores)
  counting(() => stores)
  test('it answers a ping', async () => expect(await stores.one.ping()).toBeUndefined())
}
