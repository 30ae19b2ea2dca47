import { expect, test } from 'vitest'

import { followUp, noCredentials } from '../adapters/pastes.ts'
import { list, record } from '../slack/json.ts'
import { wordsOf } from './house.ts'
import type { House } from './house.ts'
import { asker, direct, other, thread } from './made-up.ts'
import { answerOf, buttonIn, command, idOf, mentioned, pressed, said, submitted } from './payloads.ts'
import type { Doing } from './payloads.ts'
import { inHouse } from './play.ts'

const callback = 'POST /interactions/{interaction_id}/{interaction_token}/callback'
const patch = 'PATCH /channels/{channel_id}/messages/{message_id}'
const messages = 'POST /channels/{channel_id}/messages'

/** Presses a button under the latest message that has it. */
const press = (house: House, name: string, doing: Doing = {}): Promise<void> => {
  const on = house.answers().findLast((standing) => buttonIn(standing, name))
  if (!on) throw new Error(`no button ${name}`)
  return house.turn(pressed(house.discord, on, name, doing))
}

const colourIn = ({ body }: { body: Record<string, unknown> }): unknown => list(body['components'])[0]?.['accent_color']

test(
  'a reply to the answer that mentions the bot adds to the conversation, and the answer is updated rather than repeated',
  inHouse(async (house) => {
    await house.turn(mentioned(house.discord, { text: noCredentials }))
    const before = wordsOf(house.last())
    await house.turn(mentioned(house.discord, { text: followUp, replyTo: answerOf(house.last()) }))
    expect(house.answers()).toHaveLength(1)
    expect(house.discord.called(patch)).toHaveLength(1)
    expect(wordsOf(house.last())).not.toBe(before)
  }),
)

test(
  'in a thread every mention adds to its conversation; in a channel a mention begins one',
  inHouse(async (house) => {
    await house.turn(mentioned(house.discord, { text: noCredentials, channel: thread }))
    await house.turn(mentioned(house.discord, { text: followUp, channel: thread, author: other }))
    expect(house.answers()).toHaveLength(1)
    await house.turn(mentioned(house.discord, { text: noCredentials }))
    await house.turn(mentioned(house.discord, { text: noCredentials }))
    expect(house.answers()).toHaveLength(3)
  }),
)

test(
  'a reply that Discord does not show is answered by how to show it, and its button adds to the conversation',
  inHouse(async (house) => {
    const { discord } = house
    await house.turn(mentioned(discord, { text: noCredentials }))
    const [answer] = house.answers()
    const reply = said(discord, { text: followUp, replyTo: answerOf(answer!) })
    expect(record(reply.d)['content']).toBe('')
    await house.asked(reply, messages)
    expect(wordsOf(house.last())).toContain('Add evidence')
    await house.asked(pressed(discord, house.last(), 'add'), callback)
    const modal = record(discord.called(callback).at(-1)?.body['data'])
    expect(modal).toMatchObject({ title: 'Add evidence' })
    const before = wordsOf(answer!)
    await house.turn(submitted(discord, modal, { text: followUp }, {}, house.last()))
    expect(house.answers()).toHaveLength(2)
    expect(wordsOf(house.answers()[0]!)).not.toBe(before)
  }),
)

test(
  'the answer itself has the button that adds evidence, for the one who alone sees it, too',
  inHouse(async (house) => {
    const { discord } = house
    await house.turn(command(discord, { text: noCredentials, isPrivate: true }))
    const before = wordsOf(house.last())
    await house.asked(pressed(discord, house.last(), 'add'), callback)
    const modal = record(discord.called(callback).at(-1)?.body['data'])
    await house.turn(submitted(discord, modal, { text: followUp }, {}, house.last()))
    expect(house.answers()).toHaveLength(1)
    expect(house.last().onlyFor).toBe(asker)
    expect(wordsOf(house.last())).not.toBe(before)
  }),
)

test(
  'an edited message is read again, and its answer updated; an unfurled link is no edit',
  inHouse(async (house) => {
    const first = mentioned(house.discord, { text: 'HTTP/1.1 401 Unauthorized' })
    await house.turn(first)
    const id = idOf(first)
    await house.turn(mentioned(house.discord, { id, text: noCredentials, edited: '2026-01-15T12:01:00.000000+00:00' }))
    expect(house.answers()).toHaveLength(1)
    expect(wordsOf(house.last())).toContain('carried no credentials')
    house.deliver({ t: 'MESSAGE_UPDATE', d: record(mentioned(house.discord, { id, text: 'unfurled' }).d) })
    await house.turn(said(house.discord, { text: noCredentials, channel: direct }))
    expect(house.discord.called(patch)).toHaveLength(1)
  }),
)

test(
  'the other audience’s steps take the place of the first, in one request',
  inHouse(async (house) => {
    await house.turn(mentioned(house.discord, { text: noCredentials }))
    await press(house, 'visitor')
    expect(house.answers()).toHaveLength(1)
    expect(house.discord.called(callback).at(-1)?.body).toMatchObject({ type: 7 })
    expect(wordsOf(house.last())).toContain('If you only want in')
    await press(house, 'developer')
    expect(wordsOf(house.last())).toContain('To fix it')
  }),
)

test(
  'why, what else, and that it did not work are answered to all; the note to hand over to the one who pressed',
  inHouse(async (house) => {
    const { discord } = house
    await house.turn(
      mentioned(discord, {
        text: 'GET https://api.example.com/v1/me\nHTTP/1.1 401 Unauthorized\n{"error":"invalid_token"}',
      }),
    )
    await press(house, 'why')
    expect(wordsOf(house.last())).toContain('It rests on')
    if (house.answers().some((standing) => buttonIn(standing, 'others'))) await press(house, 'others')
    await press(house, 'hand-over', { who: other })
    expect(house.last()).toMatchObject({ onlyFor: other })
    expect(wordsOf(house.last())).toContain('A note for')
    await press(house, 'did-not-work')
    expect(house.last().onlyFor).toBeUndefined()
    await press(house, 'worked')
    expect(wordsOf(house.last())).toContain('Good to hear')
  }),
)

test(
  'what is forgotten is gone',
  inHouse(async (house) => {
    await house.turn(mentioned(house.discord, { text: noCredentials }))
    await press(house, 'forget')
    expect(wordsOf(house.last())).toContain('Forgotten')
    await press(house, 'why')
    expect(wordsOf(house.last())).toContain('I no longer have this conversation')
  }),
)

test(
  'an answer that one person sees is shared in the channel by its button; other buttons answer that person',
  inHouse(async (house) => {
    await house.turn(command(house.discord, { text: noCredentials, isPrivate: true }))
    await press(house, 'why')
    expect(house.last().onlyFor).toBe(asker)
    await press(house, 'visitor')
    expect(house.answers()).toHaveLength(2)
    await press(house, 'share-visitor')
    expect(house.last().onlyFor).toBeUndefined()
    expect(wordsOf(house.last())).toContain('carried no credentials')
    expect(house.answers()).toHaveLength(3)
  }),
)

test(
  'an answer longer than a message is split, updated as a whole, and shortened again',
  inHouse(async (house) => {
    const long = noCredentials.replace('/v1/me', `/v1/${'segment/'.repeat(700)}me`)
    const first = mentioned(house.discord, { text: long })
    await house.turn(first)
    expect(house.answers().length).toBeGreaterThan(1)
    const count = house.answers().length
    await press(house, 'visitor')
    expect(house.answers()).toHaveLength(count)
    const edited = '2026-01-15T12:01:00.000000+00:00'
    await house.turn(mentioned(house.discord, { id: idOf(first), text: noCredentials, edited }))
    expect(house.answers()).toHaveLength(1)
  }),
)

test(
  'an answer that was deleted is said anew',
  inHouse(async (house) => {
    await house.turn(mentioned(house.discord, { text: noCredentials }))
    const answer = answerOf(house.last())
    house.discord.messages.clear()
    await house.turn(mentioned(house.discord, { text: followUp, replyTo: answer }))
    expect(house.answers()).toHaveLength(1)
  }),
)

test(
  'the edge has the colour of the certainty',
  inHouse(async (house) => {
    await house.turn(mentioned(house.discord, { text: noCredentials }))
    const certain = colourIn(house.last())
    await house.turn(mentioned(house.discord, { text: 'HTTP/1.1 401 Unauthorized' }))
    const other = colourIn(house.last())
    expect(certain).toBe(0x2e_7d_32)
    expect(other).not.toBe(certain)
  }),
)

test(
  'where Components V2 are not taken, the same words come as an embed, in a channel and to an interaction',
  inHouse(async (house) => {
    const obstacle = { status: 400, code: 50_035 }
    house.discord.meet(messages, obstacle)
    await house.turn(mentioned(house.discord, { text: noCredentials }))
    expect(house.last().body).toMatchObject({ embeds: [{ color: 0x2e_7d_32 }] })
    expect(wordsOf(house.last())).toContain('carried no credentials')
    expect(buttonIn(house.last(), 'why')).toBeDefined()
    house.discord.meet(callback, obstacle)
    await house.turn(command(house.discord, { text: noCredentials }))
    expect(list(house.last().body['embeds'])).toHaveLength(1)
  }),
)

test(
  'the logs hold nothing of what was pasted',
  inHouse(async (house) => {
    await house.turn(mentioned(house.discord, { text: noCredentials }))
    await house.turn(command(house.discord, { text: noCredentials }))
    expect(house.logged()).toContain('"event":"turn"')
    expect(house.logged()).not.toMatch(/api\.example\.com|Bearer|MADEUP|interaction-token/)
  }),
)
