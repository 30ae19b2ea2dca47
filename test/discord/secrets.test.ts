import { expect, test } from 'vitest'

import { secret, withSecret } from '../adapters/pastes.ts'
import { wordsOf } from './house.ts'
import type { House } from './house.ts'
import { asker, channel, direct, other } from './made-up.ts'
import { buttonIn, command, idOf, mentioned, onMessage, pressed, said } from './payloads.ts'
import type { Dispatch } from './payloads.ts'
import { guildWith, messageOf, permissions } from './people.ts'
import { inHouse } from './play.ts'

const messages = 'POST /channels/{channel_id}/messages'
const deletion = 'DELETE /channels/{channel_id}/messages/{message_id}'
const callback = 'POST /interactions/{interaction_id}/{interaction_token}/callback'

/** A direct message to the one who asked; the local server names their channel so. */
const toAsker = `9${asker.slice(1)}`

/** Gives the bot the permission to manage messages. */
const promote = async (house: House): Promise<void> => {
  const { d } = { d: guildWith(permissions.managing) }
  for (const role of d.roles) house.deliver({ t: 'GUILD_ROLE_UPDATE', d: { guild_id: d.id, role } })
  house.deliver({ t: 'GUILD_ROLE_UPDATE', d: { guild_id: d.id, role: d.roles[0] } })
}

const ask = async (house: House, text = withSecret): Promise<Dispatch> => {
  const dispatch = mentioned(house.discord, { text })
  await house.turn(dispatch)
  return dispatch
}

const holdsSecret = (house: House): boolean =>
  [house.logged(), JSON.stringify(house.answers()), JSON.stringify(house.discord.calls)].some((held) =>
    held.includes(secret.slice(4, 14)),
  )

test(
  'a secret is told to its author alone, in a direct message with the paste blacked out; neither holds it',
  inHouse(async (house) => {
    await ask(house)
    const [answer, warning] = house.answers()
    expect(answer?.channel).toBe(channel)
    expect(warning?.channel).toBe(toAsker)
    expect(wordsOf(warning!)).toContain('GitHub')
    expect(wordsOf(warning!)).toContain('█████')
    expect(holdsSecret(house)).toBe(false)
  }),
)

test(
  'where the bot may not manage messages, it says how the message is deleted by hand',
  inHouse(async (house) => {
    await ask(house)
    expect(wordsOf(house.last())).toContain('choose Delete Message')
    expect(wordsOf(house.last())).toContain('Manage Messages')
    expect(buttonIn(house.last(), 'replace')).toBeUndefined()
  }),
)

test(
  'where it may, a button for the author removes the message, and the blacked-out paste stands in its place',
  inHouse(async (house) => {
    await promote(house)
    const dispatch = await ask(house)
    await house.asked(pressed(house.discord, house.last(), 'replace'), callback)
    expect(house.discord.called(deletion).map(({ ids }) => ids)).toEqual([[channel, idOf(dispatch)]])
    expect(house.discord.messages.has(idOf(dispatch))).toBe(false)
    const [, , substitute, done] = house.answers()
    expect(substitute?.channel).toBe(channel)
    expect(wordsOf(substitute!)).toContain('blacked out')
    expect(wordsOf(substitute!)).toContain('curl -i -H "Authorization: token ghp_█████"')
    expect(wordsOf(done!)).toContain('Done')
    expect(holdsSecret(house)).toBe(false)
  }),
)

test(
  'a long paste is put in its place as a file, uploaded with the message, and told to its author as one',
  inHouse(async (house) => {
    await promote(house)
    const dispatch = mentioned(house.discord, {
      text: '',
      files: [house.discord.addFile('message.txt', `${'GET /v1/me\n'.repeat(400)}${withSecret}`)],
    })
    await house.turn(dispatch)
    const warning = house.discord.called(messages).find(({ ids }) => ids[0] === toAsker)
    expect(warning?.files.map(({ name }) => name)).toEqual(['redacted.txt'])
    expect(warning?.files[0]?.content).toContain('█████')
    await house.asked(pressed(house.discord, house.last(), 'replace'), callback)
    const [upload] = house.discord.called(messages).at(-1)?.files ?? []
    expect(upload?.name).toBe('message.txt')
    expect(upload?.content).toContain('token ghp_█████')
    expect(upload?.content).not.toContain(secret)
  }),
)

test(
  'the button does nothing for anybody else, nor for a message that is gone or clean by now',
  inHouse(async (house) => {
    const { discord } = house
    await promote(house)
    const dispatch = await ask(house)
    const warning = house.last()
    await house.asked(pressed(discord, warning, 'replace', { who: other }), callback)
    expect(wordsOf(house.last())).toContain('for the author of the message alone')
    const message = messageOf({ id: idOf(dispatch), text: 'I removed it' })
    discord.messages.set(message.id, { id: message.id, channel, body: {}, message })
    await house.asked(pressed(discord, warning, 'replace'), callback)
    expect(wordsOf(house.last())).toContain('no secret any more')
    discord.messages.delete(message.id)
    await house.asked(pressed(discord, warning, 'replace'), callback)
    expect(wordsOf(house.last())).toContain('gone already')
    expect(discord.called(deletion)).toEqual([])
  }),
)

test(
  'where the permission was taken away meanwhile, the button says how to delete it by hand',
  inHouse(async (house) => {
    await promote(house)
    const dispatch = await ask(house)
    house.discord.meet(deletion, { status: 403, code: 50_013 })
    await house.asked(pressed(house.discord, house.last(), 'replace'), callback)
    expect(wordsOf(house.last())).toContain('I may not delete messages there')
    expect(house.discord.messages.has(idOf(dispatch))).toBe(true)
  }),
)

test(
  'an author who takes no direct messages is told by a button, which tells nobody else',
  inHouse(async (house) => {
    house.discord.meet(messages, { status: 200 }, { status: 403, code: 50_007 })
    await ask(house)
    expect(house.last().channel).toBe(channel)
    expect(wordsOf(house.last())).not.toMatch(/GitHub|secret/)
    const offer = house.last()
    await house.asked(pressed(house.discord, offer, 'tell', { who: other }), callback)
    expect(wordsOf(house.last())).toContain('for the author of the message alone')
    await house.asked(pressed(house.discord, offer, 'tell'), callback)
    expect(house.last().onlyFor).toBe(asker)
    expect(wordsOf(house.last())).toContain('█████')
  }),
)

test(
  'a command with a secret is answered to the one who typed it alone, and can be shared',
  inHouse(async (house) => {
    await house.turn(command(house.discord, { text: withSecret.replaceAll('\n', ' ') }))
    expect(house.answers().map(({ onlyFor }) => onlyFor)).toEqual([asker, asker])
    expect(buttonIn(house.answers()[0]!, 'share-developer')).toBeDefined()
    expect(holdsSecret(house)).toBe(false)
  }),
)

test(
  'the message command on one’s own message offers to replace it; on somebody else’s, its author is told',
  inHouse(async (house) => {
    const { discord } = house
    const own = messageOf({ id: discord.snowflake(), text: withSecret })
    await house.turn(onMessage(discord, own, { may: permissions.managing }))
    expect(buttonIn(house.last(), 'replace')).toBe(`replace:${channel}/${own.id}`)
    await house.turn(
      onMessage(discord, { ...own, author: { ...own.author, id: other } }, { may: permissions.managing }),
    )
    expect(house.last().channel).toBe(`9${other.slice(1)}`)
    expect(wordsOf(house.last())).toContain('█████')
    expect(house.answers().at(-2)?.onlyFor).toBe(asker)
  }),
)

test(
  'in a direct message the warning stays there',
  inHouse(async (house) => {
    await house.turn(said(house.discord, { text: withSecret, channel: direct }))
    expect(house.answers().map((standing) => standing.channel)).toEqual([direct, direct])
    expect(wordsOf(house.last())).toContain('█████')
  }),
)
