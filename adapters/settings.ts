import type { Level } from './log.ts'

/** How the bot is reached by Slack. */
export type SlackSettings = {
  readonly apiUrl?: string
  readonly fileHosts: readonly string[]
} & (
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
  readonly probe: { readonly on: boolean; readonly allow: readonly string[]; readonly deny: readonly string[] }
  readonly port: number
  readonly host: string
  readonly logLevel: Level
}
