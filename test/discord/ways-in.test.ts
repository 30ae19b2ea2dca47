import { expect, test } from 'vitest'

import { hostile, noCredentials } from '../adapters/pastes.ts'
import { record, text } from '../slack/json.ts'
import type { Json } from '../slack/json.ts'
import { wordsOf } from './house.ts'
import type { House } from './house.ts'
import { asker, bot, channel, direct, other, thread } from './made-up.ts'
import { command, idOf, mentioned, onMessage, pressed, said, submitted } from './payloads.ts'
import { messageOf, user } from './people.ts'
import { inHouse } from './play.ts'

const headline = 'The request to api.example.com carried no credentials'

const messages = 'POST /channels/{channel_id}/messages'
const callback = 'POST /interactions/{interaction_id}/{interaction_token}/callback'

const lastBody = ({ discord }: House, route: string): Json => discord.called(route).at(-1)?.body ?? {}

/** The modal that the last callback opened. */
const modalIn = (house: House): Json => record(lastBody(house, callback)['data'])

test(
  'a mention in a channel is answered by a reply',
  inHouse(async (house) => {
    const dispatch = mentioned(house.discord, { text: noCredentials })
    await house.turn(dispatch)
    expect(lastBody(house, messages)).toMatchObject({
      message_reference: { message_id: idOf(dispatch) },
      flags: 1 << 15,
    })
    expect(wordsOf(house.last())).toContain(headline)
  }),
)

test(
  'a mention in a thread or forum post is answered there',
  inHouse(async (house) => {
    await house.turn(mentioned(house.discord, { text: noCredentials, channel: thread }))
    expect(house.last().channel).toBe(thread)
    expect(wordsOf(house.last())).toContain(headline)
  }),
)

test(
  'a direct message is answered there',
  inHouse(async (house) => {
    await house.turn(said(house.discord, { text: noCredentials, channel: direct }))
    expect(house.last().channel).toBe(direct)
    expect(wordsOf(house.last())).toContain(headline)
  }),
)

test(
  'the command with text is answered to all in one request, and privately where that is wished',
  inHouse(async (house) => {
    await house.turn(command(house.discord, { text: noCredentials }))
    expect(house.discord.calls.filter(({ route }) => route === callback)).toHaveLength(1)
    expect(house.last().onlyFor).toBeUndefined()
    expect(wordsOf(house.last())).toContain(headline)
    await house.turn(command(house.discord, { text: noCredentials, isPrivate: true }))
    expect(house.last().onlyFor).toBe(asker)
    expect(JSON.stringify(house.last().body)).toContain('Share in the channel')
  }),
)

test(
  'the command with a file is answered',
  inHouse(async (house) => {
    const file = house.discord.addFile('trace.txt', noCredentials)
    await house.turn(command(house.discord, { file }))
    expect(wordsOf(house.last())).toContain('trace.txt, line 1')
  }),
)

test(
  'the command reaches the bot, too, where only the person installed it',
  inHouse(async (house) => {
    await house.turn(command(house.discord, { text: noCredentials }, { isInstalledByUser: true, may: '0' }))
    expect(wordsOf(house.last())).toContain(headline)
  }),
)

test(
  'the command without options opens a modal, whose text and files are answered to whom it says',
  inHouse(async (house) => {
    await house.asked(command(house.discord, {}), callback)
    expect(lastBody(house, callback)).toMatchObject({ type: 9 })
    const modal = modalIn(house)
    await house.turn(submitted(house.discord, modal, { text: noCredentials, audience: 'visitor' }))
    expect(house.last().onlyFor).toBeUndefined()
    expect(wordsOf(house.last())).toContain('If you only want in')
    const file = house.discord.addFile('trace.txt', noCredentials)
    await house.turn(submitted(house.discord, modal, { text: '' }))
    expect(wordsOf(house.last())).toContain('Paste what you see')
    await house.asked(command(house.discord, { isPrivate: true }), callback)
    await house.turn(submitted(house.discord, modalIn(house), { files: [file], visibility: 'me' }))
    expect(house.last().onlyFor).toBe(asker)
    expect(wordsOf(house.last())).toContain('trace.txt, line 1')
  }),
)

test(
  'the message command on anybody’s message is answered to the one who chose it',
  inHouse(async (house) => {
    const message = messageOf({ id: house.discord.snowflake(), text: noCredentials, author: other })
    await house.turn(onMessage(house.discord, message))
    expect(house.last().onlyFor).toBe(asker)
    expect(wordsOf(house.last())).toContain(headline)
  }),
)

test(
  'the message command reads an app’s embed and a forwarded message',
  inHouse(async (house) => {
    const id = house.discord.snowflake()
    const embed = { type: 'rich', title: 'Job failed', description: noCredentials } as never
    await house.turn(onMessage(house.discord, messageOf({ id, text: '', author: other, more: { embeds: [embed] } })))
    expect(wordsOf(house.last())).toContain(headline)
    const snapshot = { message: { content: noCredentials } } as never
    await house.turn(
      onMessage(
        house.discord,
        messageOf({
          id,
          text: '',
          author: other,
          more: { message_snapshots: [snapshot], message_reference: { type: 1, channel_id: channel, message_id: id } },
        }),
      ),
    )
    expect(wordsOf(house.last())).toContain(headline)
  }),
)

test(
  'a mention without a word means the message that it replies to, where Discord shows that one',
  inHouse(async (house) => {
    const { discord } = house
    const before = messageOf({ id: discord.snowflake(), text: noCredentials, author: other, mention: true })
    await house.turn(mentioned(discord, { text: '', replyTo: before }))
    expect(wordsOf(house.last())).toContain(headline)
    const hidden = messageOf({ id: discord.snowflake(), text: '', author: other })
    await house.asked(mentioned(discord, { text: '', replyTo: hidden }), messages)
    expect(wordsOf(house.last())).toContain('Diagnose 401')
  }),
)

test(
  'a mention without any text is told what to paste',
  inHouse(async (house) => {
    await house.turn(mentioned(house.discord, { text: '' }))
    expect(wordsOf(house.last())).toContain('Paste what you see')
  }),
)

test(
  'it never speaks unasked: not to the channel, nor to apps, nor to itself, nor to joins',
  inHouse(async (house) => {
    const { discord } = house
    const app = { author: { ...user(other), bot: true } }
    house.deliver(said(discord, { text: noCredentials }))
    house.deliver(said(discord, { text: noCredentials, channel: thread }))
    house.deliver(mentioned(discord, { text: noCredentials, more: app }))
    house.deliver(mentioned(discord, { text: noCredentials, more: { webhook_id: '1' } }))
    house.deliver(said(discord, { text: noCredentials, channel: direct, author: bot, more: app }))
    house.deliver(mentioned(discord, { text: noCredentials, more: { type: 7 } }))
    house.deliver(said(discord, { text: '@everyone 401', more: { mention_everyone: true } }))
    await house.turn(mentioned(discord, { text: noCredentials }))
    expect(house.answers()).toHaveLength(1)
  }),
)

test(
  'dispatches that make no sense are left alone',
  inHouse(async (house) => {
    for (const d of [
      {},
      { type: 0, mentions: [] },
      { type: 0, author: { id: asker }, mentions: [{}], channel_id: channel },
    ])
      for (const t of ['MESSAGE_UPDATE', 'MESSAGE_CREATE']) house.deliver({ t, d })
    const strange = record(command(house.discord, { text: 'x' }).d)
    house.deliver({
      t: 'INTERACTION_CREATE',
      d: { ...strange, id: house.discord.snowflake(), type: 2, data: { type: 9, name: 'other' } },
    })
    await house.turn(mentioned(house.discord, { text: noCredentials }))
    expect(house.answers()).toHaveLength(1)
  }),
)

test(
  'what would do something in Discord does nothing in any answer',
  inHouse(async (house) => {
    const paste = `${hostile} ||spoiler|| <@${other}> <@&1> <#${channel}> <t:1:R> <a:name:1> # big\n# heading\n> quote\n- item\n1. one`
    await house.turn(mentioned(house.discord, { text: paste }))
    await house.turn(command(house.discord, { text: paste }))
    await house.turn(onMessage(house.discord, messageOf({ id: house.discord.snowflake(), text: paste })))
    await house.turn(pressed(house.discord, house.last(), 'why'))
    // Every message is searched for it by the local server (test/discord/inert.ts).
    expect(house.answers().length).toBeGreaterThanOrEqual(4)
    expect(
      house
        .answers()
        .map(({ body }) => text(body['content']))
        .join(''),
    ).toBe('')
  }),
)
