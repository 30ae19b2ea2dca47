import { Routes } from 'discord-api-types/v10'
import type { APIChannel, APIMessage } from 'discord-api-types/v10'

import { eitherDress } from './dress.ts'
import { isRefusal } from './refusal.ts'
import type { DiscordMessage } from './render.ts'
import type { Rest } from './acknowledgement.ts'

const replyTo = (message: string) => ({ message_reference: { message_id: message, fail_if_not_exists: false } })

/**
 * What a message goes out with: the message that it replies to, and a name by which Discord knows it for some minutes,
 * so that sent again (after a failure of Discord's that was none, or by a process that took over) it stands once.
 */
export type Sending = { readonly asked?: string; readonly nonce?: string }

/** Posts a message in a channel, as a reply where one may reply; gives its id. */
export const post = async (
  rest: Rest,
  channel: string,
  message: DiscordMessage,
  { asked, nonce }: Sending = {},
): Promise<string> => {
  const named = nonce === undefined ? {} : { nonce, enforce_nonce: true }
  const send = (reference: object): Promise<APIMessage> =>
    eitherDress(message, async ({ body, files }) => {
      const posted = await rest.post(Routes.channelMessages(channel), {
        body: { ...body, ...reference, ...named },
        files,
      })
      return posted as APIMessage
    })
  if (asked === undefined) return (await send({})).id
  try {
    return (await send(replyTo(asked))).id
  } catch (error) {
    if (!isRefusal(error, 'cannotReply')) throw error
    return (await send({})).id
  }
}

/** Puts a message in the place of one of the bot's; undefined where that one is gone. */
export const edit = async (
  rest: Rest,
  channel: string,
  id: string,
  message: DiscordMessage,
): Promise<string | undefined> => {
  try {
    await eitherDress(message, ({ body, files }) => rest.patch(Routes.channelMessage(channel, id), { body, files }))
    return id
  } catch (error) {
    if (!isRefusal(error, 'unknownMessage', 'missingAccess', 'missingPermissions')) throw error
    return undefined
  }
}

/** Removes a message of the bot's, if it still stands. */
export const removeQuietly = async (rest: Rest, channel: string, id: string): Promise<void> => {
  await rest.delete(Routes.channelMessage(channel, id)).catch(() => undefined)
}

/** Sends somebody a direct message. Rejects with cannotSendToUser where they take none. */
export const postDirect = async (
  rest: Rest,
  user: string,
  messages: readonly DiscordMessage[],
  name: () => Sending = () => ({}),
): Promise<void> => {
  const { id } = (await rest.post(Routes.userChannels(), { body: { recipient_id: user } })) as APIChannel
  for (const message of messages) await post(rest, id, message, name())
}
