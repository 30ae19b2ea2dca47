#!/usr/bin/env node
import { startDiscord } from './discord/start.ts'
import { startPage } from './page/start.ts'
import { run } from './run.ts'
import type { Connection } from './run.ts'
import type { Settings } from './settings.ts'
import { startSlack } from './slack/start.ts'

const addressOf = ({ host }: Settings, port: number): string => {
  const isLoopback = ['127.0.0.1', '::1', 'localhost'].includes(host)
  return `http://${isLoopback ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`
}

const announce = (settings: Settings, port: number): string =>
  [
    `The page is at ${addressOf(settings, port)}. Nothing that is pasted there leaves it.`,
    settings.slack
      ? 'Slack is connected.'
      : 'Slack is not connected: set SLACK_BOT_TOKEN and SLACK_APP_TOKEN in .env, as the README says under "Add it to Slack".',
    settings.discord
      ? 'Discord is connected.'
      : 'Discord is not connected: set DISCORD_TOKEN in .env, as the README says under "Add it to Discord".',
  ].join('\n')

/** Waits until all are started; where one of them cannot be, the others are stopped. */
const all = async (starting: readonly Promise<Connection>[]): Promise<readonly Connection[]> => {
  const ended = await Promise.allSettled(starting)
  const connections = ended.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const failed = ended.find((one) => one.status === 'rejected')
  if (!failed) return connections
  await Promise.all(connections.map(({ stop }) => stop()))
  throw failed.reason
}

await run(
  async ({ slack, discord }, parts) => [
    startPage(),
    ...(await all([...(slack ? [startSlack(slack, parts)] : []), ...(discord ? [startDiscord(discord, parts)] : [])])),
  ],
  announce,
)
