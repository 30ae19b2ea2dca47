import { execFile } from 'node:child_process'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { environment } from './house.ts'
import { token } from './made-up.ts'
import { startDiscordServer } from './server.ts'
import type { DiscordServer } from './server.ts'

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

const withDiscord = async (script: (discord: DiscordServer) => Promise<void>): Promise<void> => {
  const discord = await startDiscordServer()
  try {
    await script(discord)
  } finally {
    await discord.stop()
  }
}

describe('a start that cannot succeed says why, and ends with status 1', () => {
  test('where there is no token, it says where to find it', async () => {
    const { status, said } = await start('discord/main.ts', {})
    expect(status).toBe(1)
    expect(said).toMatch(/^diagnose401: DISCORD_TOKEN is missing[^\n]*\n$/)
  })

  test('where Discord refuses the token, it says so in the project’s own diagnosis', () =>
    withDiscord(async (discord) => {
      for (const file of ['main.ts', 'discord/main.ts']) {
        const { status, said } = await start(file, { ...environment(discord), DISCORD_TOKEN: 'made-up-and-wrong' })
        expect(status).toBe(1)
        expect(said).toContain('Discord refuses DISCORD_TOKEN: GET /v10/gateway/bot answered 401')
        expect(said).toContain('To fix it')
        expect(said).not.toContain('made-up-and-wrong')
      }
    }))

  test('where the gateway refuses the session for good, it says by which code', () =>
    withDiscord(async (discord) => {
      discord.gateway.behaviour.refuses = 4004
      const { status, said } = await start('discord/main.ts', environment(discord))
      expect(status).toBe(1)
      expect(said).toContain('4004')
      expect(said).not.toContain(token)
    }))

  test('where Discord cannot be reached, it says so soon', async () => {
    const { status, said } = await start('discord/main.ts', {
      DISCORD_TOKEN: token,
      DISCORD_API_URL: 'http://127.0.0.1:9/api',
      STORE: 'memory',
    })
    expect(status).toBe(1)
    expect(said).toContain('cannot be reached')
  })
})
