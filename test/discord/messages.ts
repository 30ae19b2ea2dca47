import { MessageType } from 'discord-api-types/v10'
import type { APIMessage } from 'discord-api-types/v10'

import { list, record, text } from '../slack/json.ts'
import type { Json } from '../slack/json.ts'
import { bot } from './made-up.ts'
import { messageOf, user } from './people.ts'
import { refusal } from './answers.ts'
import type { Answered } from './answers.ts'
import type { Standing, State } from './state.ts'

const attachment = (id: string, { filename = 'file' }: { readonly filename?: unknown }) => ({
  id,
  filename: String(filename),
  size: 1,
  url: `https://cdn.discordapp.com/attachments/1/${id}/file`,
  proxy_url: `https://media.discordapp.net/attachments/1/${id}/file`,
})

/** Components as Discord gives them back: numbered. */
const numbered = (components: readonly Json[]): readonly Json[] => {
  let count = 0
  const number = (component: Json): Json => {
    count += 1
    const id = count
    const inside = component['components']
    return {
      id,
      ...(component['type'] === 17 && { spoiler: false }),
      ...component,
      ...(Array.isArray(inside) && { components: list(inside).map(number) }),
    }
  }
  return components.map(number)
}

/** A message of the bot's as Discord gives it. */
export const dressed = ({ id, channel, body }: Pick<Standing, 'id' | 'channel' | 'body'>): APIMessage => ({
  ...messageOf({ text: text(body['content']), id, channel }),
  author: { ...user(bot, 'diagnose401'), bot: true },
  application_id: bot,
  type: body['message_reference'] ? MessageType.Reply : MessageType.Default,
  flags: Number(body['flags'] ?? 0),
  components: numbered(list(body['components'])) as unknown as NonNullable<APIMessage['components']>,
  embeds: list(body['embeds']).map((embed) => ({ type: 'rich', ...embed })) as unknown as APIMessage['embeds'],
  attachments: list(body['attachments']).map((one, index) => attachment(`${id.slice(0, -1)}${index}`, one)),
  ...(body['message_reference']
    ? { message_reference: { type: 0, channel_id: channel, ...record(body['message_reference']) } }
    : {}),
})

/** A message body as a whole: of an edit, the flag of V2 may be left out where the message had it. */
export const editOf = (method: string, _ids: readonly string[], body: Json): Json =>
  method === 'PATCH' && body['flags'] === undefined && list(body['components']).some(({ type }) => type === 17)
    ? { ...body, flags: 1 << 15 }
    : body

/** Edits a message of the bot's. */
export const editMessage = (state: State, id: string, body: Json): Answered => {
  const before = state.messages.get(id)
  if (!before) return refusal(404, 10_008, 'Unknown Message')
  if (before.message) return refusal(403, 50_005, 'Cannot edit a message authored by another user')
  const after = { ...before, body: { ...before.body, ...body } }
  state.messages.set(id, after)
  return { status: 200, value: dressed(after) }
}

/** Removes a message. */
export const removeMessage = (state: State, id: string): Answered =>
  state.messages.delete(id) ? { status: 204 } : refusal(404, 10_008, 'Unknown Message')
