import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10'

import { record } from '../slack/json.ts'
import type { Json } from '../slack/json.ts'
import { dressed, editMessage } from './messages.ts'
import { refusal } from './answers.ts'
import type { Answered, Asked } from './answers.ts'
import type { Open, State } from './state.ts'

/** How long the first answer may take, in milliseconds (docs.discord.com/developers/interactions/receiving-and-responding). */
const patience = 3_000

const isEphemeral = (data: Json): boolean => (Number(data['flags'] ?? 0) & MessageFlags.Ephemeral) !== 0

const stand = (state: State, open: Open, body: Json, onlyFor?: string): string => {
  const id = state.snowflake()
  state.messages.set(id, { id, channel: open.channel, body, ...(onlyFor && { onlyFor }) })
  return id
}

const onlyFor = (open: Open, data: Json): string | undefined => (isEphemeral(data) ? open.user : undefined)

const update = (state: State, open: Open, data: Json): Answered | undefined => {
  if (open.message === undefined) return refusal(400, 50_035, 'Invalid Form Body')
  open.original = open.message
  if (Object.keys(data).length === 0) return undefined
  const edited = editMessage(state, open.message, data)
  return edited.status === 200 ? undefined : edited
}

const take = (state: State, open: Open, type: InteractionResponseType, data: Json): Answered | undefined => {
  if (type === InteractionResponseType.ChannelMessageWithSource) {
    const alone = onlyFor(open, data)
    open.original = stand(state, open, data, alone)
  }
  if (type === InteractionResponseType.DeferredChannelMessageWithSource && isEphemeral(data)) open.onlyFor = open.user
  if (type === InteractionResponseType.UpdateMessage || type === InteractionResponseType.DeferredMessageUpdate)
    return update(state, open, data)
  return undefined
}

/** The first answer to an interaction: once, and in time. */
export const callback = (state: State, { ids: [id = '', token = ''], body, query }: Asked): Answered => {
  const open = state.interactions.get(token)
  const isLate = open !== undefined && performance.now() - open.since > patience
  if (isLate && !open.isOld) state.late.push(id)
  if (!open || open.id !== id || isLate) return refusal(404, 10_062, 'Unknown interaction')
  if (open.acknowledged !== undefined) return refusal(400, 40_060, 'Interaction has already been acknowledged.')
  const type = Number(body['type']) as InteractionResponseType
  const refused = take(state, open, type, record(body['data']))
  if (refused) return refused
  open.acknowledged = type
  if (query.get('with_response') !== 'true') return { status: 204 }
  const standing = open.original === undefined ? undefined : state.messages.get(open.original)
  const resource = { type, ...(standing && { message: dressed(standing) }) }
  return { status: 200, value: { interaction: { id, type: 2, response_message_id: open.original }, resource } }
}

/** A message after the first answer; the first one after a deferred answer takes its place. */
export const followUp = (state: State, { ids: [, token = ''], body }: Asked): Answered => {
  const open = state.interactions.get(token)
  if (open?.acknowledged === undefined) return refusal(404, 10_015, 'Unknown Webhook')
  const deferred =
    open.acknowledged === InteractionResponseType.DeferredChannelMessageWithSource && open.original === undefined
  const id = stand(state, open, body, deferred ? open.onlyFor : onlyFor(open, body))
  if (deferred) open.original = id
  return { status: 200, value: dressed(state.messages.get(id)!) }
}

/** What is done with the first answer of an interaction; a deferred one is filled. */
export const original = (
  state: State,
  { ids: [, token = ''], body }: Asked,
  edit: (id: string) => Answered,
): Answered => {
  const open = state.interactions.get(token)
  if (open?.acknowledged === undefined) return refusal(404, 10_015, 'Unknown Webhook')
  if (open.original !== undefined) return edit(open.original)
  open.original = stand(state, open, body, open.onlyFor)
  return { status: 200, value: dressed(state.messages.get(open.original)!) }
}
