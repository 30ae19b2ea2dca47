import { execFile } from 'node:child_process'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { environment } from './house.ts'
import { botToken } from './made-up.ts'
import { startSlackServer } from './server.ts'
import type { SlackServer } from './server.ts'

type Ended = { readonly status: number; readonly said: string }

/** Runs a start that cannot succeed, to its end. */
const start = (file: string, env: Record<string, string>): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(import.meta.dirname, '../../adapters', file)],
      { cwd: import.meta.dirname, env: { PATH: process.env['PATH'] ?? '', ...env } },
      (error, stdout, stderr) =>
        resolve({ status: typeof error?.code === 'number' ? error.code : 0, said: stdout + stderr }),
    )
  })

const withSlack = async (script: (slack: SlackServer) => Promise<void>): Promise<void> => {
  const slack = await startSlackServer()
  try {
    await script(slack)
  } finally {
    await slack.stop()
  }
}

describe('a start that cannot succeed says why, and ends with status 1', () => {
  test('where settings are wrong, it has a line for each, and never a value', async () => {
    const { status, said } = await start('main.ts', {
      SLACK_BOT_TOKEN: 'wrong-token-value',
      SLACK_APP_TOKEN: 'xapp-1-made-up',
      PORT: 'none',
    })
    expect(status).toBe(1)
    expect(said.trim().split('\n')).toHaveLength(2)
    expect(said).toContain('SLACK_BOT_TOKEN')
    expect(said).toContain('PORT')
    expect(said).not.toContain('wrong-token-value')
  })

  test('where Slack refuses the bot’s token, it says so in the project’s own diagnosis', () =>
    withSlack(async (slack) => {
      slack.refused.set('auth.test', 'invalid_auth')
      const { status, said } = await start('slack/main.ts', { ...environment('socket', slack) })
      expect(status).toBe(1)
      expect(said).toContain('Slack refuses SLACK_BOT_TOKEN: auth.test answered "invalid_auth"')
      expect(said).toContain('the token is not one that slack.com knows')
      expect(said).not.toContain(botToken)
    }))

  test('where Slack refuses the app’s token, it names that one', () =>
    withSlack(async (slack) => {
      slack.refused.set('apps.connections.open', 'invalid_auth')
      const { status, said } = await start('slack/main.ts', { ...environment('socket', slack) })
      expect(status).toBe(1)
      expect(said).toContain('SLACK_APP_TOKEN')
    }))

  test('where Slack cannot be reached, it says so soon', async () => {
    const { status, said } = await start('slack/main.ts', {
      SLACK_BOT_TOKEN: botToken,
      SLACK_APP_TOKEN: 'xapp-1-made-up',
      SLACK_API_URL: 'http://127.0.0.1:9/api/',
      STORE: 'memory',
    })
    expect(status).toBe(1)
    expect(said).toContain('cannot be reached')
  })

  test('where the port is taken, it names it', () =>
    withSlack(async (slack) => {
      const { status, said } = await start('slack/main.ts', {
        ...environment('socket', slack),
        PORT: new URL(slack.apiUrl).port,
      })
      expect(status).toBe(1)
      expect(said).toContain('PORT')
    }))
})
