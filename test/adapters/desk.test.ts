import { describe, expect, test } from 'vitest'

import { openStore } from '../../adapters/store/open.ts'
import { arrivalOf, deskOf, openEar, paste, refused } from './desk-parts.ts'

describe('a conversation', () => {
  test('is answered, goes on with what was pasted before, and is forgotten', async () => {
    const { desk } = await deskOf()
    const { heard, send } = openEar()
    expect(await desk.handle(arrivalOf(paste(refused)), send)).toBe('answered')
    expect(heard.at(-1)).toContain('token expired')
    await desk.handle(arrivalOf({ type: 'why' }), send)
    expect(heard.at(-1)).not.toContain('I no longer have this conversation')
    await desk.handle(arrivalOf({ type: 'forget' }), send)
    expect(heard.at(-1)).toContain('Forgotten')
    await desk.handle(arrivalOf({ type: 'why' }), send)
    expect(heard.at(-1)).toContain('I no longer have this conversation')
  })

  test('is one thread of one channel of one team of one platform', async () => {
    const { desk } = await deskOf()
    const { heard, send } = openEar()
    await desk.handle(arrivalOf(paste(refused), { team: 'T/1', channel: 'C' }), send)
    for (const other of [{ team: 'T', channel: '1/C' }, { thread: '2' }, { platform: 'discord' }]) {
      await desk.handle(arrivalOf({ type: 'why' }, other), send)
      expect(heard.at(-1)).toContain('I no longer have this conversation')
    }
    await desk.handle(arrivalOf({ type: 'why' }, { team: 'T/1', channel: 'C', author: 'U0002' }), send)
    expect(heard.at(-1)).not.toContain('I no longer have this conversation')
  })

  test('is kept for its hours and not longer', async () => {
    let now = 1_000_000
    const { desk } = await deskOf({ now: () => now, keepHours: 0.5 })
    const { heard, send } = openEar()
    await desk.handle(arrivalOf(paste(refused)), send)
    now += 30 * 60_000 - 1
    await desk.handle(arrivalOf({ type: 'others' }), send)
    expect(heard.at(-1)).not.toContain('I no longer have this conversation')
    now += 30 * 60_000
    await desk.handle(arrivalOf({ type: 'others' }), send)
    expect(heard.at(-1)).toContain('I no longer have this conversation')
  })

  test('is not kept at all where that is wished', async () => {
    const { desk } = await deskOf({ keepHours: 0 })
    const { heard, send } = openEar()
    const arrival = arrivalOf(paste(refused))
    await desk.handle(arrival, send)
    await desk.rememberAnswer(arrival.place, '1')
    await desk.handle(arrivalOf({ type: 'why' }), send)
    expect(heard.at(-1)).toContain('I no longer have this conversation')
    expect(await desk.lastAnswer(arrival.place)).toBeUndefined()
  })

  test('outlives its process, with the message that answers it', async () => {
    const store = await openStore('memory')
    const { send, heard } = openEar()
    const arrival = arrivalOf(paste(refused))
    const first = await deskOf({ store })
    await first.desk.handle(arrival, send)
    await first.desk.rememberAnswer(arrival.place, '1700000000.000200')
    await first.desk.close()
    const { desk } = await deskOf({ store })
    expect(await desk.lastAnswer(arrival.place)).toBe('1700000000.000200')
    await desk.handle(arrivalOf({ type: 'did-not-work' }), send)
    expect(heard.at(-1)).not.toContain('I no longer have this conversation')
  })

  test('is answered turn after turn, while others are answered at once', async () => {
    const { desk } = await deskOf()
    const said: string[] = []
    const gate = Promise.withResolvers<void>()
    const first = desk.handle(arrivalOf(paste(refused)), async () => {
      await gate.promise
      said.push('first')
    })
    const second = desk.handle(arrivalOf({ type: 'why' }), async () => void said.push('second'))
    await desk.handle(arrivalOf(paste(refused), { thread: 'other' }), async () => void said.push('other'))
    expect(said).toEqual(['other'])
    gate.resolve()
    await Promise.all([first, second])
    expect(said).toEqual(['other', 'first', 'second'])
  })

  test('that an older version kept in another form begins anew', async () => {
    const store = await openStore('memory')
    const old = JSON.stringify({ ruledOut: [], evidence: JSON.stringify({ inputs: [] }) })
    await store.saveConversation('slack/T0001/C0001/1700000000.000100', old, Number.MAX_SAFE_INTEGER)
    const { desk } = await deskOf({ store })
    const { heard, send } = openEar()
    await desk.handle(arrivalOf(paste(refused)), send)
    expect(heard.at(-1)).toContain('token expired')
  })
})

describe('limits', () => {
  const limits = { person: { turns: 2, windowMs: 600_000 }, channel: { turns: 3, windowMs: 600_000 } }

  test('a person is refused kindly, once a window, and may still forget', async () => {
    let now = 1_000_000
    const { desk } = await deskOf({ limits, now: () => now })
    const { heard, send } = openEar()
    const ask = (thread: string) => desk.handle(arrivalOf(paste(refused), { thread }), send)
    expect(await Promise.all([ask('1'), ask('2')])).toEqual(['answered', 'answered'])
    heard.length = 0
    now += 60_000
    expect(await ask('3')).toBe('refused')
    expect(await ask('4')).toBe('refused')
    expect(heard).toEqual([
      'I need a short break\n\nI answer 2 messages of one person in 10 minutes. Send this one again in 9 minutes.',
    ])
    expect(await desk.handle(arrivalOf({ type: 'forget' }, { thread: '1' }), send)).toBe('answered')
    now += 540_000
    expect(await ask('5')).toBe('answered')
  })

  test('a channel is refused too, and another is not', async () => {
    const { desk } = await deskOf({ limits })
    const { heard, send } = openEar()
    const ask = (author: string, channel: string) => desk.handle(arrivalOf(paste(refused), { author, channel }), send)
    for (const author of ['U1', 'U2', 'U3']) expect(await ask(author, 'C1')).toBe('answered')
    expect(await ask('U4', 'C1')).toBe('refused')
    expect(heard.at(-1)).toContain('of one channel')
    expect(await ask('U4', 'C2')).toBe('answered')
  })
})

describe('what is counted', () => {
  test('the first causes, a team by itself', async () => {
    const { desk } = await deskOf()
    const { send } = openEar()
    for (const thread of ['1', '2']) await desk.handle(arrivalOf(paste(refused), { thread }), send)
    await desk.handle(arrivalOf(paste(refused), { team: 'T0002' }), send)
    await desk.handle(arrivalOf(paste('nothing of note')), send)
    expect(await desk.causesSeen({ platform: 'slack', team: 'T0001' })).toEqual(new Map([['token-expired', 2]]))
  })

  test('whether the steps helped', async () => {
    const store = await openStore('memory')
    const { desk } = await deskOf({ store })
    const { send } = openEar()
    await desk.handle(arrivalOf(paste(refused)), send)
    await desk.handle(arrivalOf({ type: 'did-not-work' }), send)
    await desk.handle(arrivalOf({ type: 'worked' }), send)
    expect(await store.counts('did-not-work/slack/T0001')).toEqual(new Map([['token-expired', 1]]))
    expect([...(await store.counts('worked/slack/T0001')).values()]).toEqual([1])
  })
})

test('a fault of ours is said in a kind sentence, and is logged without what was pasted', async () => {
  const { desk, logged } = await deskOf()
  const { heard, send } = openEar()
  const broken = {
    get message(): string {
      throw new TypeError('cannot read hunter2-made-up')
    },
    files: [],
    now: new Date(0),
  }
  expect(await desk.handle(arrivalOf({ type: 'pasted', report: broken }), send)).toBe('answered')
  expect(heard.join()).toMatch(/^I stumbled over this one/)
  expect(logged.join()).toContain(
    '"event":"converse-failed","platform":"slack","operation":"pasted","error":"TypeError"',
  )
  expect(logged.join()).not.toContain('hunter2')
})
