#!/usr/bin/env node
import { startPage } from './page/start.ts'
import { run } from './run.ts'
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

await run(async ({ slack }, parts) => [startPage(), ...(slack ? [await startSlack(slack, parts)] : [])], announce)
