import { expect, test } from 'vitest'

import { commands } from '../../adapters/discord/commands.ts'
import { noCredentials } from '../adapters/pastes.ts'
import { openHouse, startBot, wordsOf } from './house.ts'
import { mentioned } from './payloads.ts'
import { inHouse } from './play.ts'
import { startDiscordServer } from './server.ts'

const put = 'PUT /applications/{application_id}/commands'

test(
  'it asks for no privileged intent, and says how to ask it',
  inHouse(async ({ discord }) => {
    const [identified] = discord.gateway.seen.identified
    expect(identified?.intents).toBe((1 << 0) | (1 << 9) | (1 << 12))
    expect(JSON.stringify(identified?.presence)).toContain('/diagnose401')
  }),
)

test(
  'a dropped connection is resumed, what was said meanwhile is answered, and what is replayed is not answered twice',
  inHouse(async (house) => {
    const { discord } = house
    await house.turn(mentioned(discord, { text: noCredentials }))
    discord.gateway.drop()
    await discord.until(() => !discord.gateway.connected(), 'the end of the connection')
    expect((await fetch(`${house.address}/readyz`)).status).toBe(503)
    house.deliver(mentioned(discord, { text: noCredentials }))
    await discord.until(() => house.answers().length === 2, 'the second answer', 20_000)
    expect(discord.gateway.seen.resumed).toBe(1)
    house.deliver(mentioned(discord, { text: noCredentials }))
    await discord.until(() => house.answers().length === 3, 'the third answer')
    await discord.until(() => house.logged().includes('"outcome":"seen-before"'), 'the replay')
    expect(house.answers()).toHaveLength(3)
    expect((await fetch(`${house.address}/readyz`)).status).toBe(200)
  }),
)

test(
  'where Discord asks for a new connection it is opened, by a resume',
  inHouse(async (house) => {
    const { discord } = house
    discord.gateway.refresh()
    await discord.until(() => discord.gateway.seen.resumed === 1, 'a resume', 20_000)
    await house.turn(mentioned(discord, { text: noCredentials }))
    expect(house.answers()).toHaveLength(1)
  }),
)

test(
  'a session that is no more is begun anew',
  inHouse(async (house) => {
    const { discord } = house
    discord.gateway.invalidate()
    await discord.until(
      () => discord.gateway.seen.identified.length === 2 && discord.gateway.connected(),
      'a new session',
      20_000,
    )
    await house.turn(mentioned(discord, { text: noCredentials }))
    expect(house.answers()).toHaveLength(1)
  }),
)

test(
  'a session that Discord has forgotten meanwhile is begun anew after the connection was lost',
  inHouse(async (house) => {
    const { discord } = house
    discord.gateway.behaviour.forgets = true
    discord.gateway.drop()
    await discord.until(
      () => discord.gateway.seen.identified.length === 2 && discord.gateway.connected(),
      'a new session',
      20_000,
    )
    await house.turn(mentioned(discord, { text: noCredentials }))
    expect(house.answers()).toHaveLength(1)
  }),
)

test('as many shards are opened as Discord recommends', async () => {
  const discord = await startDiscordServer()
  discord.recommend(2)
  const house = await openHouse({}, discord)
  try {
    expect(discord.gateway.shards()).toEqual([
      [0, 2],
      [1, 2],
    ])
    await house.turn(mentioned(discord, { text: noCredentials }))
    expect(wordsOf(house.last())).toContain('carried no credentials')
  } finally {
    await house.stop()
  }
})

test('commands are registered at the start, and then only where they changed', async () => {
  const discord = await startDiscordServer()
  const startAndStop = async (): Promise<void> => (await startBot(discord)).stop()
  try {
    await startAndStop()
    expect(discord.called(put)).toHaveLength(1)
    await startAndStop()
    expect(discord.called(put)).toHaveLength(1)
    discord.commands[0] = { ...discord.commands[0], description: 'an older one' }
    await startAndStop()
    expect(discord.called(put)).toHaveLength(2)
    expect(discord.commands).toMatchObject(commands)
    expect(discord.faults).toEqual([])
  } finally {
    await discord.stop()
  }
})

test('the bot starts, too, where the commands cannot be registered', async () => {
  const discord = await startDiscordServer()
  discord.meet(put, { status: 403, code: 50_001 })
  const house = await openHouse({}, discord)
  try {
    expect(house.logged()).toContain('commands-not-registered')
    await house.turn(mentioned(discord, { text: noCredentials }))
    expect(house.answers()).toHaveLength(1)
  } finally {
    await house.stop()
  }
})
