import { ApplicationCommandType, ComponentType, InteractionType, PermissionFlagsBits } from 'discord-api-types/v10'
import type {
  APIApplicationCommandInteraction,
  APIChatInputApplicationCommandInteraction,
  APIInteraction,
  APIMessageApplicationCommandInteraction,
  APIMessageComponentInteraction,
  APIModalSubmitInteraction,
} from 'discord-api-types/v10'

import { audienceShared, isAction } from '../actions.ts'
import type { Place } from '../adapter.ts'
import { idsOf, placeOf, toFiles } from './asked.ts'
import type { Asked, Interaction, InteractionWay } from './asked.ts'
import { filledIn } from './modal.ts'
import { toText } from './text.ts'

type Whose = Pick<APIInteraction, 'member' | 'user'>

const userOf = ({ member, user }: Whose): string => member?.user.id ?? user?.id ?? ''

const interactionOf = ({ id, token, application_id, message }: APIInteraction): Interaction => ({
  id,
  token,
  application: application_id,
  onMessage: message !== undefined,
})

const channelOf = (interaction: APIInteraction): string => interaction.channel?.id ?? interaction.channel_id ?? ''

const placeWith = (interaction: APIInteraction, channel: string, thread: string): Place =>
  placeOf(interaction.guild_id, channel, thread, userOf(interaction))

const EPHEMERAL = 64

/** Where what an interaction brings is said: as its own message, or, where one person sees what was pressed, to that person. */
const wayOf = (interaction: APIInteraction, isPrivate = false): InteractionWay => {
  const { message } = interaction
  return {
    type: 'interaction',
    interaction: interactionOf(interaction),
    channel: channelOf(interaction),
    isPrivate: isPrivate || ((message?.flags ?? 0) & EPHEMERAL) !== 0,
    mayReplace: false,
    ...(message && { pressed: message.id }),
  }
}

type Given = { readonly text: string; readonly file: string | undefined; readonly isPrivate: boolean }

const optionsOf = ({ data: { options = [] } }: APIChatInputApplicationCommandInteraction): Given => {
  const given = new Map<string, unknown>(options.map((option) => [option.name, 'value' in option ? option.value : '']))
  const text = given.get('text')
  const file = given.get('file')
  return {
    text: typeof text === 'string' ? text : '',
    file: typeof file === 'string' ? file : undefined,
    isPrivate: given.get('private') === true,
  }
}

/** The slash command: with text or a file it is a paste, without them it asks for the modal. */
const fromSlash = (interaction: APIChatInputApplicationCommandInteraction): Asked => {
  const { text, file, isPrivate } = optionsOf(interaction)
  if (text.trim() === '' && file === undefined)
    return { type: 'modal-wanted', interaction: interactionOf(interaction), isPrivate }
  const attachment = file === undefined ? undefined : interaction.data.resolved?.attachments?.[file]
  return {
    type: 'pasted',
    delivery: interaction.id,
    place: placeWith(interaction, channelOf(interaction), interaction.id),
    way: wayOf(interaction, isPrivate),
    text,
    files: attachment ? toFiles([attachment]) : [],
  }
}

const mayManage = ({ app_permissions: given }: APIInteraction): boolean =>
  (BigInt(given) & PermissionFlagsBits.ManageMessages) !== 0n

/** "Diagnose 401" on anybody's message, an app's too: read for the one who chose it, and answered to them alone; its author is told of a secret in it. */
const fromMessageCommand = (interaction: APIMessageApplicationCommandInteraction): Asked | undefined => {
  const { target_id: target, resolved } = interaction.data
  const message = resolved.messages[target]
  if (!message) return undefined
  const channel = channelOf(interaction)
  const isOwn = message.author.id === userOf(interaction)
  const isPerson = message.author.bot !== true
  return {
    type: 'pasted',
    delivery: interaction.id,
    place: placeWith(interaction, channel, interaction.id),
    way: {
      ...wayOf(interaction, true),
      ...(isPerson && { source: { channel, message: target } }),
      ...(isPerson && !isOwn && { author: message.author.id }),
      mayReplace: isPerson && interaction.guild_id !== undefined && mayManage(interaction),
    },
    text: toText(message, interaction.application_id),
    files: toFiles(message.attachments),
  }
}

const fromCommand = (interaction: APIApplicationCommandInteraction): Asked | undefined => {
  if (interaction.data.type === ApplicationCommandType.ChatInput)
    return fromSlash(interaction as APIChatInputApplicationCommandInteraction)
  return interaction.data.type === ApplicationCommandType.Message
    ? fromMessageCommand(interaction as APIMessageApplicationCommandInteraction)
    : undefined
}

/** An answer that one person saw is said to all, as a message of its own. */
const inChannel = ({ interaction, channel }: InteractionWay): InteractionWay => ({
  type: 'interaction',
  interaction,
  channel,
  isPrivate: false,
  mayReplace: false,
})

/** A button; its custom_id is what it does and a key: of a conversation, or of the message that holds a secret. */
const fromButton = (interaction: APIMessageComponentInteraction): Asked | undefined => {
  if (interaction.data.component_type !== ComponentType.Button) return undefined
  const [id = '', key = ''] = interaction.data.custom_id.split(':', 2)
  const [channel, thread] = idsOf(key)
  const from = {
    delivery: interaction.id,
    place: placeWith(interaction, channel, thread),
    way: wayOf(interaction),
  }
  if (isAction(id)) return { ...from, type: 'pressed', action: id }
  const audience = audienceShared(id)
  if (audience) return { ...from, type: 'shared', audience, way: inChannel(from.way) }
  const rest = { interaction: from.way.interaction, user: userOf(interaction), message: { channel, message: thread } }
  switch (id) {
    case 'add':
      return { type: 'modal-wanted', interaction: from.way.interaction, key, isPrivate: from.way.isPrivate }
    case 'tell':
      return { type: 'secret-told', ...rest }
    case 'replace':
      return { type: 'secret-replaced', ...rest }
    default:
      return undefined
  }
}

/**
 * A submitted modal: of a conversation, where its custom_id carries a key, else a paste of its own. Of an answer that
 * all see, the latest is updated, whatever message the modal was opened from.
 */
const fromModal = (interaction: APIModalSubmitInteraction): Asked => {
  const { isPrivate, ...filled } = filledIn(interaction.data)
  const [, key] = interaction.data.custom_id.split(':', 2)
  const [channel, thread] = key === undefined ? [channelOf(interaction), interaction.id] : idsOf(key)
  const way = wayOf(interaction, isPrivate)
  return {
    type: 'pasted',
    delivery: interaction.id,
    place: placeWith(interaction, channel, thread),
    way: way.isPrivate ? way : inChannel(way),
    ...filled,
  }
}

/** What somebody did by an interaction; undefined where it is none of the bot's. */
export const fromInteraction = (interaction: APIInteraction): Asked | undefined => {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return fromCommand(interaction)
    case InteractionType.MessageComponent:
      return fromButton(interaction)
    case InteractionType.ModalSubmit:
      return fromModal(interaction)
    default:
      return undefined
  }
}
