import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test, vi } from 'vitest'

import { UnusableSettings, loadEnvironmentFile, readSettings } from '../../adapters/settings.ts'
import { temporaryFolder } from './temporary.ts'

const bot = 'xoxb-made-up-bot-token'
const app = 'xapp-made-up-app-token'
const key = btoa('k'.repeat(32))

const faultsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readSettings(env)
    return []
  } catch (error) {
    return error instanceof UnusableSettings ? error.message.split('\n') : [`not told by settings: ${String(error)}`]
  }
}

describe('settings that can be used', () => {
  test('none at all, or empty ones: no platform, and the defaults', () => {
    const defaults = {
      store: 'sqlite:data/diagnose401.sqlite',
      keepHours: 24,
      probe: { on: false, allow: [], deny: [] },
      port: 4010,
      host: '127.0.0.1',
      logLevel: 'info',
    }
    expect(readSettings({})).toEqual(defaults)
    expect(readSettings({ SLACK_BOT_TOKEN: '', PORT: ' ', PATH: '/bin', UNKNOWN: 'x' })).toEqual(defaults)
  })
  test('one workspace, Socket Mode, also where the signing secret is given', () => {
    const slack = { mode: 'socket', botToken: bot, appToken: app, fileHosts: ['files.slack.com'] }
    expect(readSettings({ SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app }).slack).toEqual(slack)
    const both = { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: 'made-up' }
    expect(readSettings(both).slack).toEqual(slack)
  })
  test('one workspace, events over HTTP, on other hosts', () => {
    const env = {
      SLACK_BOT_TOKEN: ` ${bot}\n`,
      SLACK_SIGNING_SECRET: 'made-up',
      SLACK_API_URL: 'http://127.0.0.1:8080/api/',
      SLACK_FILE_HOSTS: 'Files.example.com, 127.0.0.1:8080',
    }
    expect(readSettings(env).slack).toEqual({
      mode: 'http',
      botToken: bot,
      signingSecret: 'made-up',
      apiUrl: 'http://127.0.0.1:8080/api/',
      fileHosts: ['files.example.com', '127.0.0.1:8080'],
    })
  })
  test('many workspaces', () => {
    const { slack, storeKey } = readSettings({
      SLACK_CLIENT_ID: '1.2',
      SLACK_CLIENT_SECRET: 'made-up-1',
      SLACK_STATE_SECRET: 'made-up-2',
      SLACK_SIGNING_SECRET: 'made-up-3',
      STORE_KEY: key,
    })
    expect(slack).toMatchObject({ mode: 'install', clientId: '1.2', stateSecret: 'made-up-2' })
    expect(storeKey).toEqual(new Uint8Array(32).fill(107))
  })
  test('Discord', () => {
    expect(readSettings({ DISCORD_TOKEN: 'made.up.token' }).discord).toEqual({
      token: 'made.up.token',
      fileHosts: ['cdn.discordapp.com', 'media.discordapp.net'],
    })
  })
  test('the others', () => {
    const env = {
      STORE: 'postgres://u:p@db.example.com/d',
      KEEP_HOURS: '0.5',
      PORT: '0',
      HOST: '::',
      LOG_LEVEL: 'debug',
    }
    const probe = { PROBE: 'on', PROBE_ALLOW: '*.example.com', PROBE_DENY: 'a.example.com b.example.com' }
    expect(readSettings({ ...env, ...probe })).toEqual({
      store: 'postgres://u:p@db.example.com/d',
      keepHours: 0.5,
      probe: { on: true, allow: ['*.example.com'], deny: ['a.example.com', 'b.example.com'] },
      port: 0,
      host: '::',
      logLevel: 'debug',
    })
  })
})

describe('a half-given set is told with what is missing', () => {
  test.each([
    [{ SLACK_BOT_TOKEN: bot }, [/^SLACK_BOT_TOKEN is set alone: add SLACK_APP_TOKEN .* or SLACK_SIGNING_SECRET/]],
    [{ SLACK_APP_TOKEN: app }, [/^SLACK_BOT_TOKEN is missing, and SLACK_APP_TOKEN is set/]],
    [{ SLACK_SIGNING_SECRET: 'made-up' }, [/^SLACK_BOT_TOKEN is missing, and SLACK_SIGNING_SECRET is set/]],
    [
      { SLACK_CLIENT_ID: '1.2', SLACK_SIGNING_SECRET: 'made-up' },
      [/^SLACK_CLIENT_SECRET is missing/, /^SLACK_STATE_SECRET is missing/, /^STORE_KEY is missing.*openssl rand/],
    ],
    [
      {
        SLACK_BOT_TOKEN: bot,
        SLACK_CLIENT_ID: '1.2',
        SLACK_CLIENT_SECRET: 'made-up',
        SLACK_STATE_SECRET: 'made-up',
        SLACK_SIGNING_SECRET: 'made-up',
        STORE_KEY: key,
      },
      [/^SLACK_BOT_TOKEN and SLACK_CLIENT_ID are both set/],
    ],
  ])('%o', (env, expected) => {
    const faults = faultsOf(env)
    expect(faults).toHaveLength(expected.length)
    for (const [index, fault] of faults.entries()) expect(fault).toMatch(expected[index] ?? '')
  })
})

describe('a wrong value is told by its variable, and never shown', () => {
  const wrong: Readonly<Record<string, readonly string[]>> = {
    SLACK_BOT_TOKEN: [app, 'xoxp-made-up-user-token', 'Bearer xoxb-made-up', `${bot} b`],
    SLACK_APP_TOKEN: [bot],
    SLACK_SIGNING_SECRET: ['made up'],
    SLACK_API_URL: ['api.example.org', 'ftp://slack.example.com'],
    SLACK_FILE_HOSTS: ['https://files.example.com', 'a b;c'],
    DISCORD_TOKEN: ['Bot made.up.token'],
    STORE: ['mysql://u:hunter2@db.example.com', 'SQLITE:x', '/data/x.sqlite'],
    STORE_KEY: ['short', btoa('k'.repeat(31)), btoa('k'.repeat(33)), '!'.repeat(44)],
    KEEP_HOURS: ['-1', '1e3', 'a day', '9000', 'NaN', '١٢'],
    PROBE: ['maybe'],
    PROBE_ALLOW: ['https://example.com/'],
    PORT: ['65536', '80.5', '-1', '0x50', 'http'],
    HOST: ['a b', 'http://localhost/'],
    LOG_LEVEL: ['loud', 'INFO'],
  }
  test.each(Object.entries(wrong).flatMap(([name, values]) => values.map((value) => [name, value] as const)))(
    '%s (%#)',
    (name, value) => {
      const lines = faultsOf({ [name]: value })
      const told = lines.filter((line) => line.startsWith(`${name} `) && !line.includes('is set'))
      expect(told.length).toBeGreaterThanOrEqual(1)
      expect(lines.join('\n')).not.toContain(value)
    },
  )

  test('all faults are told at once, a line each', () => {
    const faults = faultsOf({ SLACK_BOT_TOKEN: 'wrong', PORT: 'wrong', KEEP_HOURS: 'wrong' })
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'SLACK_BOT_TOKEN',
      'KEEP_HOURS',
      'PORT',
      'SLACK_BOT_TOKEN',
    ])
  })
})

test('a .env file adds to the environment, and what is set already wins', () => {
  const path = join(temporaryFolder(), '.env')
  writeFileSync(path, 'PORT=5001\nKEEP_HOURS="2" # two\n')
  vi.stubEnv('PORT', '5000')
  vi.stubEnv('KEEP_HOURS', undefined)
  loadEnvironmentFile(path)
  loadEnvironmentFile(`${path}.absent`)
  expect(readSettings(process.env)).toMatchObject({ port: 5000, keepHours: 2 })
  vi.unstubAllEnvs()
})
