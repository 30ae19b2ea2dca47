import { existsSync } from 'node:fs'

import type { Level } from './log.ts'
import { discordOf, slackFaults, slackOf } from './settings-sets.ts'
import { environment } from './settings-schema.ts'
import type { Environment } from './settings-schema.ts'

/** How the bot is reached by Slack: one workspace by Socket Mode or HTTP, or many workspaces that install it. */
export type SlackSettings = { readonly apiUrl?: string; readonly fileHosts: readonly string[] } & (
  | { readonly mode: 'socket'; readonly botToken: string; readonly appToken: string }
  | { readonly mode: 'http'; readonly botToken: string; readonly signingSecret: string }
  | {
      readonly mode: 'install'
      readonly clientId: string
      readonly clientSecret: string
      readonly stateSecret: string
      readonly signingSecret: string
      readonly authorizeUrl?: string
    }
)

/** How the bot is reached by Discord. */
export type DiscordSettings = {
  readonly token: string
  readonly apiUrl?: string
  readonly fileHosts: readonly string[]
}

/** The whole environment, checked (contract.md, "Running it, and its settings"). */
export type Settings = {
  readonly slack?: SlackSettings
  readonly discord?: DiscordSettings
  /** `sqlite:PATH`, `postgres://…` or `memory`. */
  readonly store: string
  /** 32 bytes. */
  readonly storeKey?: Uint8Array
  readonly keepHours: number
  /** Asking servers: whether at all, and which hosts. */
  readonly probe: { readonly on: boolean; readonly allow: readonly string[]; readonly deny: readonly string[] }
  readonly port: number
  readonly host: string
  readonly logLevel: Level
}

/** A fault of one variable: what is wrong and how to mend it, never its value. */
export type Fault = { readonly variable: string; readonly text: string }

/** Settings that cannot be used; the message has one line a fault. */
export class UnusableSettings extends Error {
  override readonly name = 'UnusableSettings'
}

const settingsOf = (env: Environment): Settings => ({
  ...slackOf(env),
  ...discordOf(env),
  store: env.STORE,
  ...(env.STORE_KEY && { storeKey: env.STORE_KEY }),
  keepHours: env.KEEP_HOURS,
  probe: { on: env.PROBE, allow: env.PROBE_ALLOW, deny: env.PROBE_DENY },
  port: env.PORT,
  host: env.HOST,
  logLevel: env.LOG_LEVEL,
})

const given = (env: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])))

/** The settings of an environment; a variable that is empty counts as absent. Throws UnusableSettings with every fault at once. */
export const readSettings = (env: Readonly<Record<string, string | undefined>>): Settings => {
  const present = given(env)
  const read = environment.safeParse(present)
  const single = (read.error?.issues ?? []).map(({ path, message }) => ({ variable: String(path[0]), text: message }))
  const faults: readonly Fault[] = [...single, ...slackFaults(present)]
  if (!read.success || faults.length > 0)
    throw new UnusableSettings(faults.map(({ variable, text }) => `${variable} ${text}`).join('\n'))
  return settingsOf(read.data)
}

/** Adds the variables of a `.env` file, where it exists, to the environment of the process; those that are set already win. */
export const loadEnvironmentFile = (path = '.env'): void => {
  if (existsSync(path)) process.loadEnvFile(path)
}
