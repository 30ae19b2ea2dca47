import { MessageType } from 'discord-api-types/v10'
import type { APIMessage, GatewayMessageCreateDispatchData } from 'discord-api-types/v10'

import type { Place } from '../adapter.ts'
import { idsOf, placeOf, toFiles } from './asked.ts'
import type { Asked, MessageWay } from './asked.ts'
import { toText } from './text.ts'

/** What must be known to understand a message. */
export type Here = {
  /** The bot's own id. */
  readonly bot: string
  readonly isThread: (channel: string) => boolean
  /** Whether the bot may remove messages of others there. */
  readonly mayManage: (channel: string) => boolean
}

const READ_TYPES: ReadonlySet<MessageType> = new Set([MessageType.Default, MessageType.Reply])

/** The key of the conversation that a message of the bot's belongs to, from its buttons. */
const keyIn = (message: APIMessage): string | undefined =>
  /"custom_id":"(?:forget|why|add):(\d{1,20}\/[\w-]{1,40})"/.exec(JSON.stringify(message.components ?? []))?.[1]

/** The conversation of an answer: what its buttons carry, else the message that it answers. */
const answeredIn = (answer: APIMessage): readonly [channel: string, thread: string] => {
  const key = keyIn(answer)
  return key === undefined ? [answer.channel_id, answer.message_reference?.message_id ?? answer.id] : idsOf(key)
}

const placeIn = (message: GatewayMessageCreateDispatchData, { bot, isThread }: Here): Place => {
  const { guild_id: guild, channel_id: channel, id, author, referenced_message: before } = message
  const at = (where: string, thread: string): Place => placeOf(guild, where, thread, author.id)
  if (before?.author.id === bot) return at(...answeredIn(before))
  return at(channel, isThread(channel) ? channel : id)
}

const wayOf = (message: GatewayMessageCreateDispatchData, { mayManage }: Here): MessageWay => {
  const { channel_id: channel, id, author, guild_id: guild, edited_timestamp: edited } = message
  return {
    type: 'message',
    channel,
    asked: id,
    isEdit: edited !== null,
    author: author.id,
    isDirect: guild === undefined,
    source: { channel, message: id },
    mayReplace: guild !== undefined && mayManage(channel),
  }
}

/** What was pasted; a mention without a word, in reply to somebody, means what that one said, where Discord shows it. */
const pasted = (message: GatewayMessageCreateDispatchData, here: Here): Asked => {
  const { id, channel_id: channel, edited_timestamp: edited, referenced_message: before } = message
  const place = placeIn(message, here)
  const typed = { text: toText(message, here.bot), files: toFiles(message.attachments) }
  const isEmpty = typed.text === '' && typed.files.length === 0
  const meant =
    isEmpty && before && before.author.id !== here.bot
      ? { text: toText(before, here.bot), files: toFiles(before.attachments) }
      : typed
  const way = wayOf(message, here)
  if (isEmpty && before && meant.text === '' && meant.files.length === 0)
    return { type: 'replied-to-unseen', way, place }
  return {
    // The message itself, not the dispatch: a resumed session repeats dispatches.
    delivery: [channel, id, ...(edited === null ? [] : [edited])].join(':'),
    type: edited !== null && place.thread === id ? 'edited' : 'pasted',
    place,
    way,
    ...meant,
  }
}

const isPeoples = ({ author, webhook_id: webhook, type }: APIMessage): boolean =>
  author.bot !== true && webhook === undefined && READ_TYPES.has(type)

/**
 * A message that was created or edited: for us where it is to the bot or mentions it. Discord shows the bot no other
 * (docs.discord.com/developers/events/gateway, "Message Content Intent"); a reply to the bot that it does not show is
 * answered by how to show it.
 */
export const fromMessage = (message: GatewayMessageCreateDispatchData, here: Here): Asked | undefined => {
  if (!isPeoples(message)) return undefined
  const spokenTo = message.guild_id === undefined || message.mentions.some(({ id }) => id === here.bot)
  if (spokenTo) return pasted(message, here)
  const isReply = message.referenced_message?.author.id === here.bot && message.edited_timestamp === null
  return isReply ? { type: 'reply-unseen', way: wayOf(message, here), place: placeIn(message, here) } : undefined
}

/** An edit; that Discord unfurls a link in a message is told by the same dispatch, and is none. */
export const fromEdit = (message: GatewayMessageCreateDispatchData, here: Here): Asked | undefined =>
  message.edited_timestamp ? fromMessage(message, here) : undefined
