import type { Reply } from '../../src/index.ts'
import type { Place } from '../adapter.ts'
import { secretOf, shownWith, standing, writeAnswer } from './answer.ts'
import type { Outlet, Spot, Writer } from './answer.ts'
import { conversationKey } from './asked.ts'
import type { InteractionWay } from './asked.ts'
import { edit, post, postDirect } from './post.ts'
import { isRefusal } from './refusal.ts'
import { render } from './render.ts'
import type { Response } from './response.ts'

/** To the one who asked alone: an answer that replaces takes the place of the one that was pressed. */
const beside = async (
  way: InteractionWay,
  response: Response,
  place: Place,
  reply: Reply,
  isAlone: boolean,
): Promise<void> => {
  const layout = { key: conversationKey(place), isPrivate: isAlone, ...secretOf(way, reply) }
  for (const [index, message] of render(reply, layout).entries()) {
    const replaces = reply.replaces && way.isPrivate && way.pressed !== undefined && index === 0
    await (replaces ? response.update(message) : response.say(message, true))
  }
}

const forAll = async (
  outlet: Outlet,
  way: InteractionWay,
  response: Response,
  place: Place,
  reply: Reply,
  picture: Spot['picture'],
): Promise<void> => {
  const { channel, pressed } = way
  const writer: Writer = {
    write: (message) => response.say(message, false),
    rewrite: (id, message) => (id === pressed ? response.update(message) : edit(outlet.rest, channel, id, message)),
  }
  const before = way.interaction.onMessage ? await standing(outlet, place, reply, pressed) : []
  await writeAnswer(outlet, writer, place, reply, { before, channel, picture })
}

/** Tells the author of a message that somebody else had read, if they take direct messages. */
const warn = async (
  { rest }: Outlet,
  way: InteractionWay,
  author: string,
  place: Place,
  reply: Reply,
): Promise<void> => {
  const layout = { key: conversationKey(place), isPrivate: false, ...secretOf(way, reply) }
  await postDirect(rest, author, render(reply, layout)).catch((error: unknown) => {
    if (!isRefusal(error, 'cannotSendToUser')) throw error
  })
}

/** Where a secret is involved, all of the answer to a command is said to the one who asked alone. */
const byInteraction = async (
  outlet: Outlet,
  way: InteractionWay,
  response: Response,
  place: Place,
  replies: readonly Reply[],
): Promise<void> => {
  // First of all: what is made meanwhile may be deferred, and then one person alone sees it.
  const picture = way.isPrivate ? undefined : await shownWith(replies)
  const holdsSecret = replies.some(({ redacted }) => redacted !== undefined)
  const isAlone = way.isPrivate || response.isAside() || (holdsSecret && !way.interaction.onMessage)
  for (const reply of replies) {
    if (reply.redacted !== undefined && way.author !== undefined) await warn(outlet, way, way.author, place, reply)
    else if (isAlone || reply.to === 'reporter') await beside(way, response, place, reply, isAlone)
    else await forAll(outlet, way, response, place, reply, picture)
  }
}

/** What an interaction that is too old to be answered asked for is said without it. */
const withoutInteraction = async (
  outlet: Outlet,
  way: InteractionWay,
  place: Place,
  replies: readonly Reply[],
): Promise<void> => {
  const { channel } = way
  for (const reply of replies) {
    const messages = render(reply, { key: conversationKey(place), isPrivate: false })
    if (way.isPrivate || reply.to === 'reporter') await postDirect(outlet.rest, place.author, messages)
    else for (const message of messages) await post(outlet.rest, channel, message)
  }
}

/** Answers an interaction; rejects where Discord did not take one of the replies. */
export const sendByInteraction = async (
  outlet: Outlet,
  way: InteractionWay,
  response: Response,
  place: Place,
  replies: readonly Reply[],
): Promise<void> => {
  try {
    await byInteraction(outlet, way, response, place, replies)
  } catch (error) {
    if (!isRefusal(error, 'unknownInteraction', 'unknownWebhook', 'invalidWebhookToken')) throw error
    await withoutInteraction(outlet, way, place, replies)
  }
}
