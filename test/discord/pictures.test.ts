import { expect, test } from 'vitest'

import { expired, followUp, noCredentials } from '../adapters/pastes.ts'
import { list, record } from '../slack/json.ts'
import { wordsOf } from './house.ts'
import { asker, thread } from './made-up.ts'
import { buttonIn, command, mentioned, pressed } from './payloads.ts'
import { inHouse } from './play.ts'
import { flat } from './rules.ts'
import type { Call, Standing } from './state.ts'

const messages = 'POST /channels/{channel_id}/messages'
const callback = 'POST /interactions/{interaction_id}/{interaction_token}/callback'
const gallery = 12

/** What is said of the pictures of a message. */
const described = ({ body }: Pick<Standing, 'body'>): readonly unknown[] =>
  flat(list(body['components']))
    .filter(({ type }) => type === gallery)
    .flatMap(({ items }) => list(items).map(({ description }) => description))

const pngsOf = (calls: readonly Call[]): number =>
  calls.flatMap(({ files }) => files).filter(({ bytes }) => Buffer.from(bytes.subarray(1, 4)).toString() === 'PNG')
    .length

test(
  'the life of a token comes as a picture in the answer, with the same in words',
  inHouse(async (house) => {
    await house.turn(mentioned(house.discord, { text: expired }))
    expect(described(house.last())).toEqual([expect.stringContaining('the request comes 3 hours after it expired')])
    const posted = house.discord.called(messages)
    expect(posted).toHaveLength(1)
    expect(pngsOf(posted)).toBe(1)
    expect(posted[0]?.files.map(({ name }) => name)).toEqual(['picture.png'])
  }),
)

test(
  'a command that all see is answered with the picture; one that its author alone sees, without',
  inHouse(async (house) => {
    await house.turn(command(house.discord, { text: expired }))
    expect(described(house.last())).toHaveLength(1)
    await house.turn(command(house.discord, { text: expired, isPrivate: true }))
    expect(house.last().onlyFor).toBe(asker)
    expect(described(house.last())).toEqual([])
    expect(pngsOf(house.discord.called(callback))).toBe(1)
  }),
)

test(
  'a message that is delivered again, a follow-up and a button bring no second picture; an update takes the first away',
  inHouse(async (house) => {
    const { discord } = house
    const asked = mentioned(discord, { text: expired, channel: thread })
    await house.turn(asked)
    await house.turn(asked)
    expect(pngsOf(discord.called(messages))).toBe(1)
    await house.turn(mentioned(discord, { text: followUp, channel: thread }))
    expect(house.answers()).toHaveLength(1)
    expect(house.last().body['attachments']).toEqual([])
    expect(described(house.last())).toEqual([])
    const on = house.answers().findLast((standing) => buttonIn(standing, 'did-not-work'))
    await house.turn(pressed(discord, on!, 'did-not-work'))
    expect(pngsOf(discord.calls)).toBe(1)
  }),
)

test(
  'no picture goes with what it would say no better',
  inHouse(async (house) => {
    await house.turn(mentioned(house.discord, { text: noCredentials }))
    expect(described(house.last())).toEqual([])
    expect(pngsOf(house.discord.calls)).toBe(0)
  }),
)

test.each([
  { what: 'may not attach files', status: 403, code: 50_013 },
  { what: 'finds the file too large', status: 413, code: 40_005 },
  { what: 'does not take the form', status: 400, code: 50_035 },
])('where Discord $what, the answer goes out without its picture', async ({ status, code }) =>
  inHouse(async (house) => {
    house.discord.meet(messages, { status, code })
    await house.turn(mentioned(house.discord, { text: expired }))
    expect(wordsOf(house.last())).toContain('expired 3 hours before the request')
    expect(house.last().body['flags']).toBe(1 << 15)
    expect(described(house.last())).toEqual([])
    house.discord.meet(callback, { status, code })
    await house.turn(command(house.discord, { text: expired }))
    expect(wordsOf(house.last())).toContain('expired 3 hours before the request')
    expect(house.last().onlyFor).toBeUndefined()
    expect(described(house.last())).toEqual([])
  })(),
)

test(
  'a picture is named in the message that holds it',
  inHouse(async (house) => {
    await house.turn(mentioned(house.discord, { text: expired }))
    const [named] = list(house.last().body['attachments'])
    const shown = flat(list(house.last().body['components'])).find(({ type }) => type === gallery)
    const [item] = list(shown?.['items'])
    expect(record(item?.['media'])['url']).toBe(`attachment://${String(named?.['filename'])}`)
  }),
)
