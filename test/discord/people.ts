import { ChannelType, MessageType } from 'discord-api-types/v10'
import type { APIMessage, APIUser, GatewayGuildCreateDispatchData } from 'discord-api-types/v10'

import { asker, bot, channel, direct, guild, thread } from './made-up.ts'

/** Permissions as Discord writes them: what the invite link of the README asks for, and to manage messages. */
export const permissions = { all: String((1n << 53n) - 1n), invited: '274878024704', managing: '274878032896' }

const none = 0 as number

const noFlags = { public_flags: none, flags: none }

/** Somebody. */
export const user = (id: string, name = `user-${id.slice(-4)}`): APIUser => ({
  id,
  username: name,
  discriminator: '0',
  global_name: name,
  avatar: null,
  ...noFlags,
  primary_guild: null,
})

const everyone = (given: string) => ({
  id: guild,
  name: '@everyone',
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  position: 0,
  permissions: given,
  managed: false,
  mentionable: false,
  flags: 0,
})

const channelOf = (id: string, name: string, type: ChannelType) => ({
  id,
  name,
  type,
  guild_id: guild,
  position: 0,
  permission_overwrites: [],
  flags: 0,
})

const threadOf = () => ({
  id: thread,
  name: 'help: 401?',
  type: ChannelType.PublicThread,
  guild_id: guild,
  parent_id: channel,
  owner_id: asker,
  message_count: 1,
  member_count: 1,
  rate_limit_per_user: 0,
  flags: 0,
  thread_metadata: {
    archived: false,
    auto_archive_duration: 1440,
    archive_timestamp: '2026-01-01T00:00:00Z',
    locked: false,
  },
})

/** The server in which the bot is, with what everybody may do in it. */
export const guildWith = (given: string) => ({
  id: guild,
  name: 'Example',
  owner_id: asker,
  unavailable: false,
  joined_at: '2026-01-01T00:00:00Z',
  large: false,
  member_count: 3,
  roles: [everyone(given)],
  channels: [channelOf(channel, 'help', ChannelType.GuildText)],
  threads: [threadOf()],
  members: [{ user: user(bot), roles: [], joined_at: '2026-01-01T00:00:00Z', deaf: false, mute: false, flags: 0 }],
  emojis: [],
  features: [],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
  stickers: [],
  premium_tier: 0,
  preferred_locale: 'en-US',
})

/** What Discord tells of the server once the bot is connected. */
export const guildCreated = guildWith(permissions.invited) as unknown as GatewayGuildCreateDispatchData

/** Where, who and what of a message. */
export type Said = {
  readonly text: string
  readonly id: string
  readonly channel?: string
  readonly author?: string
  readonly mention?: boolean
  readonly files?: APIMessage['attachments']
  readonly replyTo?: APIMessage
  readonly edited?: string
  readonly more?: Partial<APIMessage>
}

/** A message as Discord has it. */
export const messageOf = ({
  text,
  id,
  channel: where = channel,
  author = asker,
  mention = false,
  files = [],
  replyTo,
  edited,
  more,
}: Said): APIMessage => ({
  id,
  channel_id: where,
  type: replyTo ? MessageType.Reply : MessageType.Default,
  author: user(author),
  content: `${mention ? `<@${bot}> ` : ''}${text}`,
  timestamp: '2026-01-15T12:00:00.000000+00:00',
  edited_timestamp: edited ?? null,
  tts: false,
  mention_everyone: false,
  mentions: mention ? [user(bot)] : [],
  mention_roles: [],
  attachments: files,
  embeds: [],
  components: [],
  pinned: false,
  flags: none,
  ...(replyTo && {
    message_reference: { type: 0, channel_id: where, message_id: replyTo.id, guild_id: guild },
    referenced_message: replyTo,
  }),
  ...more,
})

/** A message as the gateway gives it to a bot without the MESSAGE_CONTENT intent: empty unless it is meant for the bot. */
export const withheld = (message: APIMessage): APIMessage =>
  message.channel_id === direct || message.author.id === bot || message.mentions.some(({ id }) => id === bot)
    ? message
    : { ...message, content: '', attachments: [], embeds: [], components: [] }
