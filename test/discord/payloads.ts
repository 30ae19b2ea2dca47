import { ApplicationCommandType, ComponentType, InteractionType } from 'discord-api-types/v10'
import type { APIAttachment, APIMessage } from 'discord-api-types/v10'

import { flat } from './rules.ts'
import { list, record, text } from '../slack/json.ts'
import type { Json } from '../slack/json.ts'
import { asker, bot, channel, direct, guild } from './made-up.ts'
import { dressed } from './messages.ts'
import { messageOf, permissions, user, withheld } from './people.ts'
import type { Said } from './people.ts'
import type { DiscordServer } from './server.ts'
import type { Standing } from './state.ts'

/** What the gateway sends: its type and data. */
export type Dispatch = { readonly t: string; readonly d: unknown }

const inGuild = (message: APIMessage): Json =>
  message.channel_id === direct
    ? {}
    : { guild_id: guild, member: { roles: [], joined_at: null, deaf: false, mute: false, flags: 0 } }

/** Somebody says something: it stands in the channel, and the gateway tells of it. */
export const said = (
  discord: DiscordServer,
  { id = discord.snowflake(), ...rest }: Omit<Said, 'id'> & { readonly id?: string },
): Dispatch => {
  const message = messageOf({ id, ...rest })
  discord.messages.set(id, { id, channel: message.channel_id, body: {}, message })
  return {
    t: rest.edited === undefined ? 'MESSAGE_CREATE' : 'MESSAGE_UPDATE',
    d: { ...withheld(message), ...inGuild(message) },
  }
}

/** A mention in a channel. */
export const mentioned = (discord: DiscordServer, more: Parameters<typeof said>[1]): Dispatch =>
  said(discord, { ...more, mention: true })

/** The id of the message that a dispatch tells of. */
export const idOf = ({ d }: Dispatch): string => text(record(d)['id'])

/** A message of the bot's as Discord gives it, to be replied to. */
export const answerOf = (standing: Standing): APIMessage => dressed(standing)

/** Who does something, where, and since when the interaction waits. */
export type Doing = {
  readonly who?: string
  readonly where?: string
  /** Milliseconds since the interaction was made. */
  readonly age?: number
  readonly may?: string
  /** Whether the bot is in the server, or only installed by the person. */
  readonly isInstalledByUser?: boolean
}

/** The server has put the file where an option or a file upload finds it. */
const resolvedFiles = (files: readonly APIAttachment[]): Json => ({
  attachments: Object.fromEntries(files.map((file) => [file.id, file])),
})

const interaction = (
  discord: DiscordServer,
  type: InteractionType,
  data: Json,
  { who = asker, where = channel, age = 0, may = permissions.invited, isInstalledByUser = false }: Doing,
  message?: Standing,
): Dispatch => {
  const id = discord.snowflake()
  const token = `made-up-interaction-token-${id}`
  const open = {
    id,
    channel: where,
    user: who,
    since: performance.now() - age,
    isOld: age > 0,
    ...(message && { message: message.id }),
  }
  discord.interactions.set(token, open)
  const isDirect = where === direct
  const flags = message?.onlyFor === undefined ? 0 : 64
  const d = {
    id,
    token,
    type,
    data,
    version: 1,
    application_id: bot,
    channel_id: where,
    channel: { id: where, type: isDirect ? 1 : 0, name: 'help' },
    app_permissions: may,
    entitlements: [],
    authorizing_integration_owners: isInstalledByUser ? { 1: who } : { 0: guild },
    locale: 'en-US',
    context: isDirect ? 1 : 0,
    attachment_size_limit: 10_485_760,
    ...(isDirect
      ? { user: user(who) }
      : {
          guild_id: guild,
          guild: { id: guild, locale: 'en-US', features: [] },
          guild_locale: 'en-US',
          member: {
            user: user(who),
            roles: [],
            permissions: may,
            joined_at: '2026-01-01T00:00:00Z',
            deaf: false,
            mute: false,
            flags: 0,
          },
        }),
    ...(message && { message: { ...dressed(message), flags: (dressed(message).flags ?? 0) | flags } }),
  }
  return { t: 'INTERACTION_CREATE', d }
}

/** What is given to the slash command. */
export type Options = { readonly text?: string; readonly file?: APIAttachment; readonly isPrivate?: boolean }

/** `/diagnose401`. */
export const command = (
  discord: DiscordServer,
  { text: given, file, isPrivate }: Options,
  doing: Doing = {},
): Dispatch => {
  const options = [
    ...(given === undefined ? [] : [{ name: 'text', type: 3, value: given }]),
    ...(file === undefined ? [] : [{ name: 'file', type: 11, value: file.id }]),
    ...(isPrivate === undefined ? [] : [{ name: 'private', type: 5, value: isPrivate }]),
  ]
  const data = {
    id: '1',
    name: 'diagnose401',
    type: ApplicationCommandType.ChatInput,
    options,
    ...(file && { resolved: resolvedFiles([file]) }),
  }
  return interaction(discord, InteractionType.ApplicationCommand, data, doing)
}

/** "Diagnose 401" on a message, which Discord then shows whole. */
export const onMessage = (discord: DiscordServer, message: APIMessage, doing: Doing = {}): Dispatch => {
  const data = {
    id: '2',
    name: 'Diagnose 401',
    type: ApplicationCommandType.Message,
    target_id: message.id,
    resolved: { messages: { [message.id]: message } },
  }
  return interaction(discord, InteractionType.ApplicationCommand, data, doing)
}

/** The custom_id of a button under a message; undefined where there is none. */
export const buttonIn = ({ body }: Standing, name: string): string | undefined =>
  flat(list(body['components']))
    .map(({ custom_id: id }) => text(id))
    .find((id) => id.startsWith(`${name}:`))

/** A pressed button. */
export const pressed = (discord: DiscordServer, on: Standing, name: string, doing: Doing = {}): Dispatch => {
  const id = buttonIn(on, name)
  if (id === undefined) throw new Error(`no button ${name} stands under ${JSON.stringify(on.body)}`)
  const data = { custom_id: id, component_type: ComponentType.Button }
  return interaction(discord, InteractionType.MessageComponent, data, { where: on.channel, ...doing }, on)
}

/** What is filled into a modal. */
export type Filling = {
  readonly text?: string
  readonly files?: readonly APIAttachment[]
  readonly audience?: string
  readonly visibility?: string
}

/** A submitted modal, as the bot opened it; `on`: the message whose button opened it. */
export const submitted = (
  discord: DiscordServer,
  modal: Json,
  { text: given = '', files = [], audience = 'guess', visibility = 'all' }: Filling,
  doing: Doing = {},
  on?: Standing,
): Dispatch => {
  const values: Readonly<Record<string, Json>> = {
    evidence: { value: given },
    files: { values: files.map(({ id }) => id) },
    audience: { values: [audience] },
    visibility: { values: [visibility] },
  }
  const components = list(modal['components']).map((label, index) => {
    const { type, custom_id: id } = record(label['component'])
    return {
      type: label['type'],
      id: index + 1,
      component: { type, id: index + 10, custom_id: id, ...values[text(id)] },
    }
  })
  const data = { custom_id: modal['custom_id'], components, resolved: resolvedFiles(files) }
  return interaction(discord, InteractionType.ModalSubmit, data, { ...(on && { where: on.channel }), ...doing }, on)
}
