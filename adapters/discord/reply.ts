import type { Reply } from '../../src/index.ts'
import type { Place } from '../adapter.ts'
import { secretOf, shownWith, standing, writeAnswer } from './answer.ts'
import type { Outlet, Writer } from './answer.ts'
import { conversationKey } from './asked.ts'
import type { MessagePlace, MessageWay } from './asked.ts'
import { edit, post, postDirect } from './post.ts'
import type { Sending } from './post.ts'
import { isRefusal } from './refusal.ts'
import { button, note, render, rowsOf } from './render.ts'
import type { DiscordMessage } from './render.ts'

/** Names the messages of an answer, one after the other. */
const openNames = ({ asked, isEdit }: MessageWay): (() => Sending) => {
  let part = 0
  return () => {
    part += 1
    return isEdit ? {} : { nonce: `${asked}.${part}` }
  }
}

const inChannel = async (
  outlet: Outlet,
  way: MessageWay,
  place: Place,
  reply: Reply,
  name: () => Sending,
): Promise<void> => {
  const { rest } = outlet
  const { channel, asked, author } = way
  const writer: Writer = {
    write: (message) => post(rest, channel, message, { asked, ...name() }),
    rewrite: (id, message) => edit(rest, channel, id, message),
  }
  try {
    const spot = { before: await standing(outlet, place, reply), channel, picture: await shownWith([reply]) }
    await writeAnswer(outlet, writer, place, reply, spot)
  } catch (error) {
    if (!isRefusal(error, 'missingAccess', 'missingPermissions')) throw error
    const excuse = note('I may not write where you mentioned me, so I answer here.')
    await postDirect(rest, author, [excuse, ...render(reply, { key: conversationKey(place), isPrivate: false })], name)
  }
}

const tellable = (source: MessagePlace): DiscordMessage =>
  note(
    'I have something to tell the author of this message alone, and they take no direct messages from here.',
    rowsOf([button('tell', 'Tell me', `${source.channel}/${source.message}`)]),
  )

/** To the author alone: in a direct message. Where they take none, a button lets them ask for it. */
const toAuthor = async (
  { rest }: Outlet,
  way: MessageWay,
  place: Place,
  reply: Reply,
  name: () => Sending,
): Promise<void> => {
  const { channel, asked, author, isDirect, source } = way
  const messages = render(reply, { key: conversationKey(place), isPrivate: false, ...secretOf(way, reply) })
  if (isDirect) {
    for (const message of messages) await post(rest, channel, message, { asked, ...name() })
    return
  }
  try {
    await postDirect(rest, author, messages, name)
  } catch (error) {
    if (!isRefusal(error, 'cannotSendToUser')) throw error
    const instead = reply.redacted !== undefined && source ? [tellable(source)] : messages
    for (const message of instead) await post(rest, channel, message, { asked, ...name() })
  }
}

/** Replies to a message that asked: in its channel, and to its author alone. */
export const sendAsReply = async (
  outlet: Outlet,
  way: MessageWay,
  place: Place,
  replies: readonly Reply[],
): Promise<void> => {
  const name = openNames(way)
  for (const reply of replies) await (reply.to === 'reporter' ? toAuthor : inChannel)(outlet, way, place, reply, name)
}
