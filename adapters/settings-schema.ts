import { z } from 'zod'

import { levels } from './log.ts'

const optional = <T extends z.ZodType>(schema: T): z.ZodOptional<T> => schema.optional()

/** A text that passes; the message tells how to mend it and never repeats it. */
const text = (passes: (value: string) => boolean, error: string): z.ZodString => z.string().refine(passes, { error })

const secret = text((value) => !/\s/.test(value), 'has a blank in it: copy it again, without quotes or line breaks.')

const prefixed = (prefix: string, name: string, where: string): z.ZodString =>
  text(
    (value) => value.startsWith(prefix) && !/\s/.test(value),
    `is no ${name}: it begins with ${prefix}. Copy it from ${where}.`,
  )

const isUrl = (value: string, protocols: readonly string[]): boolean =>
  URL.canParse(value) && protocols.includes(new URL(value).protocol)

const webUrl = text(
  (value) => isUrl(value, ['https:', 'http:']),
  'is no address: write it whole, as in https://slack.example.com/api/.',
)

const host = /^(?:\*\.)?[a-z0-9](?:[a-z0-9.-]{0,252})(?::\d{1,5})?$/

const hosts = z
  .string()
  .transform((value) =>
    value
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean),
  )
  .refine((names) => names.every((name) => host.test(name)), {
    error:
      'is no list of hosts: write names with commas between, as in files.example.com,cdn.example.com, without https://.',
  })

const number = (passes: (value: number) => boolean, error: string) =>
  z
    .string()
    .transform((value) => (/^\d{1,9}(?:\.\d{1,9})?$/.test(value) ? Number(value) : Number.NaN))
    .refine((value) => passes(value), { error })

const key = z
  .string()
  .refine((value) => /^[A-Za-z0-9+/]{43}=?$/.test(value), {
    error: 'is not 32 bytes in base64: make one by `openssl rand -base64 32`.',
  })
  .transform((value) => Uint8Array.from(atob(value), (character) => character.charCodeAt(0)))

const isStore = (value: string): boolean =>
  value === 'memory' || /^sqlite:./.test(value) || isUrl(value, ['postgres:', 'postgresql:'])

const onOff = z
  .enum(['on', 'off', 'true', 'false', '1', '0'], { error: 'is neither on nor off.' })
  .transform((value) => ['on', 'true', '1'].includes(value))

/** The variables, each by itself; what must be given together is in settings-sets.ts. */
export const environment = z.object({
  SLACK_BOT_TOKEN: optional(prefixed('xoxb-', 'bot token', '"OAuth & Permissions" of the Slack app')),
  SLACK_APP_TOKEN: optional(
    prefixed(
      'xapp-',
      'app-level token',
      '"Basic Information", "App-Level Tokens" of the Slack app (scope connections:write)',
    ),
  ),
  SLACK_SIGNING_SECRET: optional(secret),
  SLACK_CLIENT_ID: optional(secret),
  SLACK_CLIENT_SECRET: optional(secret),
  SLACK_STATE_SECRET: optional(secret),
  SLACK_API_URL: optional(webUrl),
  SLACK_AUTHORIZE_URL: optional(webUrl),
  SLACK_FILE_HOSTS: hosts.default(['files.slack.com']),
  DISCORD_TOKEN: optional(
    text(
      (value) => !/\s/.test(value),
      'has a blank in it: copy the token alone, without "Bot " before it, from "Bot" of the Discord application.',
    ),
  ),
  DISCORD_API_URL: optional(webUrl),
  DISCORD_FILE_HOSTS: hosts.default(['cdn.discordapp.com', 'media.discordapp.net']),
  STORE: text(isStore, 'names no store: write sqlite:PATH, postgres://USER:PASSWORD@HOST/DATABASE or memory.').default(
    'sqlite:data/diagnose401.sqlite',
  ),
  STORE_KEY: optional(key),
  KEEP_HOURS: number(
    (value) => value >= 0 && value <= 8760,
    'is no number of hours from 0 (nothing is kept) to 8760 (a year).',
  ).default(24),
  PROBE: onOff.default(false),
  PROBE_ALLOW: hosts.default([]),
  PROBE_DENY: hosts.default([]),
  PORT: number(
    (value) => Number.isInteger(value) && value <= 65_535,
    'is no port: write a whole number from 0 (any that is free) to 65535.',
  ).default(4010),
  HOST: text(
    (value) => /^[\w.:-]{1,255}$/.test(value),
    'is no address to listen on: write an IP address or a host name, as in 127.0.0.1 or 0.0.0.0.',
  ).default('127.0.0.1'),
  LOG_LEVEL: z.enum(levels, { error: `is no level: write one of ${levels.join(', ')}.` }).default('info'),
})

/** The variables after the check. */
export type Environment = z.infer<typeof environment>
