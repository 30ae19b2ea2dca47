import { Routes } from 'discord-api-types/v10'
import type { APIMessage, APIUser } from 'discord-api-types/v10'

import type { Reply } from '../../src/index.ts'
import { readAttachments } from '../attachments.ts'
import { turnOfPaste } from '../paste.ts'
import { byHand } from './answer.ts'
import { toFiles } from './asked.ts'
import type { Asked, MessagePlace } from './asked.ts'
import { limits } from './limits.ts'
import { codeBlock } from './markdown.ts'
import { post } from './post.ts'
import { isRefusal } from './refusal.ts'
import { note, render } from './render.ts'
import type { DiscordMessage } from './render.ts'
import { openResponse } from './response.ts'
import { toText } from './text.ts'
import type { Station } from './turn.ts'

type Found = { readonly author: APIUser; readonly warning?: Reply }

/** What there is to say of the secrets in a message, read afresh: nothing that was pasted is kept. */
const read = async (station: Station, { channel, message }: MessagePlace): Promise<Found> => {
  const found = (await station.rest.get(Routes.channelMessage(channel, message))) as APIMessage
  const gathered = await readAttachments(toFiles(found.attachments), station.source)
  const paste = { type: 'pasted', text: toText(found, station.bot()) } as const
  const { replies } = await station.converse(undefined, turnOfPaste(paste, gathered, station.now()))
  const warning = replies.find(({ redacted }) => redacted !== undefined)
  return { author: found.author, ...(warning && { warning }) }
}

/** What stands in the place of a message with a secret; a long one as a file. */
const substitute = (author: string, redacted: string): DiscordMessage => {
  const head = note(`${author} pasted this; what was secret in it is blacked out.`)
  const code = codeBlock(redacted)
  return code.length < limits.content
    ? { ...head, texts: [...head.texts, code] }
    : { ...head, file: { name: 'message.txt', content: redacted } }
}

const cannot = `I may not delete messages there. ${byHand}`

/** The message goes first: should what follows fail, the secret is gone, and its author holds the blacked-out paste. */
const replace = async (
  station: Station,
  { channel, message }: MessagePlace,
  { author, warning }: Found,
): Promise<string> => {
  const { rest } = station
  try {
    await rest.delete(Routes.channelMessage(channel, message))
  } catch (error) {
    if (!isRefusal(error, 'missingPermissions', 'missingAccess')) throw error
    return cannot
  }
  await post(rest, channel, substitute(author.global_name ?? author.username, warning?.redacted ?? ''))
  return 'Done: your message is deleted, and the blacked-out paste stands in its place. Revoke the secret all the same.'
}

type Wanted = Extract<Asked, { readonly message: MessagePlace }>

/** What is said to whoever pressed: the warning, or what became of the message. */
const outcome = async (station: Station, { type, message, user }: Wanted): Promise<readonly DiscordMessage[]> => {
  const found = await read(station, message).catch((error: unknown) => {
    if (isRefusal(error, 'unknownMessage')) return undefined
    throw error
  })
  if (!found) return [note('That message is gone already.')]
  if (found.author.id !== user) return [note('This is for the author of the message alone.')]
  if (!found.warning) return [note('The message holds no secret any more.')]
  if (type === 'secret-replaced') return [note(await replace(station, message, found))]
  const key = `${message.channel}/${message.message}`
  const secret = station.mayManage(message.channel) ? { replace: key } : { how: cannot }
  return render(found.warning, { key, isPrivate: false, secret })
}

/** Tells the author of a message of the secret in it, or has the message replaced by the blacked-out paste. */
export const answerAboutSecret = async (station: Station, wanted: Wanted): Promise<void> => {
  const response = openResponse(station.rest, wanted.interaction)
  try {
    for (const message of await outcome(station, wanted)) await response.say(message, true)
  } finally {
    await response.end()
  }
}
