import { setTimeout as sleep } from 'node:timers/promises'

import { expect, test } from 'vitest'

import { noCredentials } from '../adapters/pastes.ts'
import { openHouse as openDiscordHouse } from '../discord/house.ts'
import type { House as DiscordHouse } from '../discord/house.ts'
import { command as discordCommand, mentioned as discordMentioned } from '../discord/payloads.ts'
import { openHouse as openSlackHouse } from '../slack/house.ts'
import type { House as SlackHouse, Mode } from '../slack/house.ts'
import { command, mentioned } from '../slack/payloads.ts'

/** Milliseconds; several attempts fail meanwhile. */
const outage = 2_500
const patience = 25_000
const count = 5

/** Plays a script with a bot on a local Slack. It may acknowledge late, which nothing can prevent while Slack is out. */
const inSlack = (mode: Mode, script: (house: SlackHouse) => Promise<void>) => async (): Promise<void> => {
  const house = await openSlackHouse(mode)
  try {
    await script(house)
    expect(house.slack.faults).toEqual([])
  } finally {
    await house.stop()
  }
}

/** The same on a local Discord. */
const inDiscord = (script: (house: DiscordHouse) => Promise<void>) => async (): Promise<void> => {
  const house = await openDiscordHouse()
  try {
    await script(house)
    expect(house.discord.faults).toEqual([])
  } finally {
    await house.stop()
  }
}

test(
  'while Slack is out nothing that it delivered is lost, and after that everything is answered once, without a restart',
  inSlack('socket', async ({ slack, deliver, turn }) => {
    const deliveries = Array.from({ length: count }, () => mentioned({ text: noCredentials, ts: slack.stamp() }))
    slack.slowly.set('chat.postMessage', 500)
    for (const delivery of deliveries) void deliver(delivery)
    await slack.until(() => slack.begun.includes('chat.postMessage'), 'the first answer', patience)
    slack.outage(true)
    await sleep(outage)
    slack.outage(false)
    slack.slowly.delete('chat.postMessage')
    await slack.until(slack.connected, 'a new socket', patience)
    await Promise.all(deliveries.map((delivery) => deliver({ ...delivery, retry: 1 })))
    const answers = () => slack.called('chat.postMessage')
    await slack.until(() => answers().length >= count, 'the answers', patience)
    await turn(mentioned({ text: noCredentials, ts: slack.stamp() }))
    expect(new Set(answers().map(({ body }) => body['thread_ts'])).size).toBe(count + 1)
    expect(answers()).toHaveLength(count + 1)
  }),
  60_000,
)

test(
  'a command of Slack, which is never delivered again, is answered after the outage',
  inSlack('http', async ({ slack, deliver }) => {
    const asked = command(slack, noCredentials)
    slack.outage(true)
    await deliver(asked)
    await sleep(outage)
    slack.outage(false)
    await slack.until(() => slack.called('response_url').length > 0, 'the answer', patience)
    await sleep(1_000)
    expect(slack.called('response_url')).toHaveLength(1)
  }),
  60_000,
)

test(
  'while Discord is out nothing that it dispatched is lost, and after that everything is answered once, without a restart',
  inDiscord(async ({ discord, deliver, turn, answers }) => {
    for (let index = 0; index < count; index++) deliver(discordMentioned(discord, { text: noCredentials }))
    deliver(discordCommand(discord, { text: noCredentials }))
    await sleep(5)
    discord.outage(true)
    await sleep(outage)
    discord.outage(false)
    await discord.until(() => answers().length >= count + 1, 'the answers', patience)
    await turn(discordMentioned(discord, { text: noCredentials }))
    await sleep(1_000)
    expect(answers()).toHaveLength(count + 2)
  }),
  60_000,
)
