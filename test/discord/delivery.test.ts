import { setTimeout as sleep } from 'node:timers/promises'

import { expect, test } from 'vitest'

import { noCredentials, withSecret } from '../adapters/pastes.ts'
import { openHouse, wordsOf } from './house.ts'
import { asker, channel } from './made-up.ts'
import { command, mentioned, pressed } from './payloads.ts'
import { inHouse } from './play.ts'

const messages = 'POST /channels/{channel_id}/messages'
const callback = 'POST /interactions/{interaction_id}/{interaction_token}/callback'
const typing = 'POST /channels/{channel_id}/typing'
const toAsker = `9${asker.slice(1)}`

test(
  'a dispatch that arrives twice is answered once',
  inHouse(async (house) => {
    const dispatch = mentioned(house.discord, { text: noCredentials })
    house.deliver(dispatch)
    await house.turn(dispatch)
    await house.turn(dispatch)
    expect(house.answers()).toHaveLength(1)
    const asked = command(house.discord, { text: noCredentials })
    house.deliver(asked)
    await house.turn(asked)
    expect(house.discord.called(callback)).toHaveLength(1)
  }),
)

test(
  'where Discord asks to wait (429), the answer comes after that',
  inHouse(async (house) => {
    house.discord.meet(messages, { status: 429, retryAfter: 0.5 })
    await house.turn(mentioned(house.discord, { text: noCredentials }))
    expect(house.answers()).toHaveLength(1)
  }),
)

test(
  'where Discord fails (5xx) for a moment, it is asked again',
  inHouse(async (house) => {
    house.discord.meet(messages, { status: 500 }, { status: 503 })
    await house.turn(mentioned(house.discord, { text: noCredentials }))
    expect(house.answers()).toHaveLength(1)
  }),
)

test(
  'a message that Discord took, and failed to say so, stands once',
  inHouse(async (house) => {
    house.discord.meet(messages, { status: 500, isTaken: true })
    await house.turn(mentioned(house.discord, { text: withSecret }))
    expect(house.answers().map((standing) => standing.channel)).toEqual([channel, toAsker])
  }),
)

test(
  'where a connection breaks the request is made again, and stands once',
  inHouse(async (house) => {
    house.discord.meet(messages, { status: 0 }, { status: 0, isTaken: true })
    await house.turn(mentioned(house.discord, { text: noCredentials }))
    expect(house.answers()).toHaveLength(1)
    house.discord.meet(callback, { status: 0 }, { status: 0, isTaken: true })
    await house.turn(command(house.discord, { text: noCredentials }))
    expect(house.answers()).toHaveLength(2)
  }),
)

test(
  'an acknowledgement that Discord took, and failed to say so, is not made into a second answer',
  inHouse(async (house) => {
    const { discord } = house
    discord.meet(callback, { status: 500, isTaken: true })
    await house.turn(command(discord, { text: noCredentials }))
    expect(house.answers()).toHaveLength(1)
    expect(house.logged()).toContain('"outcome":"answered"')
  }),
)

test('an answer under way is sent, though the bot is told to stop', async () => {
  const house = await openHouse()
  const { discord } = house
  discord.meet(messages, { status: 200, after: 300 })
  house.deliver(mentioned(discord, { text: withSecret }))
  await discord.until(() => discord.obstacles.get(messages)?.length === 0, 'the answer')
  await house.stop()
  expect(house.answers().map((standing) => standing.channel)).toEqual([channel, toAsker])
})

test(
  'while Discord is slow the channel shows that the bot is typing; a quick answer does without',
  inHouse(async (house) => {
    await house.turn(mentioned(house.discord, { text: noCredentials }))
    expect(house.discord.called(typing)).toEqual([])
    house.discord.meet(messages, { status: 200, after: 1_300 })
    await house.turn(mentioned(house.discord, { text: noCredentials }))
    expect(house.discord.called(typing)).toHaveLength(1)
  }),
)

test(
  'a command whose file takes long is deferred in time, and then answered to the one alone, who may share it',
  inHouse(async (house) => {
    const { discord } = house
    const file = discord.addFile('app.log', noCredentials)
    discord.meet('GET file', { status: 200, after: 1_800 })
    await house.turn(command(discord, { file }))
    expect(discord.called(callback).map(({ body }) => body['type'])).toEqual([5])
    expect(house.answers()).toHaveLength(1)
    expect(house.last().onlyFor).toBe(asker)
    await house.turn(pressed(discord, house.last(), 'share-developer'))
    expect(house.last().onlyFor).toBeUndefined()
  }),
)

test(
  'an interaction that is too old to be answered is answered in the channel, or, where it was private, directly',
  inHouse(async (house) => {
    await house.turn(command(house.discord, { text: noCredentials }, { age: 3_100 }))
    expect(house.last()).toMatchObject({ channel })
    expect(wordsOf(house.last())).toContain('carried no credentials')
    await house.turn(command(house.discord, { text: noCredentials, isPrivate: true }, { age: 3_100 }))
    expect(house.last()).toMatchObject({ channel: toAsker })
  }),
)

test(
  'where the bot may not write, its author is answered directly',
  inHouse(async (house) => {
    house.discord.meet(messages, { status: 403, code: 50_013 })
    await house.turn(mentioned(house.discord, { text: noCredentials }))
    expect(house.answers().map((standing) => standing.channel)).toEqual([toAsker, toAsker])
    expect(wordsOf(house.answers()[0]!)).toContain('I may not write')
  }),
)

test(
  'where the bot may not read the history, it answers without a reply',
  inHouse(async (house) => {
    house.discord.meet(messages, { status: 403, code: 160_002 })
    await house.turn(mentioned(house.discord, { text: noCredentials }))
    expect(house.last().body['message_reference']).toBeUndefined()
  }),
)

test(
  'an answer that Discord does not take is noted, and the next one is given',
  inHouse(async (house) => {
    house.discord.meet(messages, { status: 404, code: 10_003 })
    await house.turn(mentioned(house.discord, { text: noCredentials }))
    expect(house.answers()).toEqual([])
    expect(house.logged()).toContain('"outcome":"not-sent"')
    await house.turn(mentioned(house.discord, { text: noCredentials }))
    expect(house.answers()).toHaveLength(1)
  }),
)

test(
  'turns too many are refused, and every interaction is acknowledged all the same',
  inHouse(async (house) => {
    const { discord } = house
    await house.turn(command(discord, { text: noCredentials, isPrivate: true }))
    for (let turn = 0; turn < 31; turn++) await house.turn(command(discord, { text: 'HTTP/1.1 401', isPrivate: true }))
    await sleep(50)
    expect(wordsOf(house.last())).toContain('answered enough for now')
    expect([...discord.interactions.values()].filter(({ acknowledged }) => acknowledged === undefined)).toEqual([])
    await house.turn(pressed(discord, house.answers()[0]!, 'why'))
    await discord.until(
      () => [...discord.interactions.values()].every(({ acknowledged }) => acknowledged !== undefined),
      'the acknowledgement',
    )
    expect(wordsOf(house.last())).toContain('answered enough for now')
  }),
  60_000,
)

test(
  'files outside Discord, pictures and files that are too large are told, and what stands beside them is answered',
  inHouse(async (house) => {
    const { discord } = house
    const files = [
      { ...discord.addFile('a.txt', ''), url: 'https://evil.example.com/a.txt' },
      discord.addFile('shot.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])),
      discord.addFile('big.har', noCredentials, { size: 50 * 1024 * 1024 }),
    ]
    await house.turn(mentioned(discord, { text: noCredentials, files }))
    const words = house.answers().map(wordsOf).join('\n')
    expect(words).toContain('carried no credentials')
    expect(words).toContain('a.txt lies outside Discord')
    expect(words).toContain('shot.png is no text')
    expect(words).toMatch(/big\.har is too large \(50\.0 MB/)
  }),
)

test(
  'a paste of every size is answered, up to what is read of files together',
  inHouse(async (house) => {
    const { discord } = house
    const file = discord.addFile('message.txt', `${withSecret}\n${'x'.repeat(3 * 1024 * 1024)}`)
    await house.turn(mentioned(discord, { text: '', files: [file] }))
    expect(wordsOf(house.answers()[0]!)).toContain('token')
  }),
)
