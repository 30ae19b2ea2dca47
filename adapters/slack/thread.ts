import type { webApi } from '@slack/bolt'

import type { Reply } from '../../src/index.ts'
import type { Place } from '../adapter.ts'
import type { Desk } from '../desk.ts'
import { conversationKey } from './asked.ts'
import type { Way } from './asked.ts'
import { errorOf } from './payload.ts'
import { render } from './render.ts'
import type { SlackMessage } from './render.ts'
import { respond } from './respond.ts'
import type { Responder } from './respond.ts'
import { markOf, partsSent } from './sent.ts'

type ThreadWay = Extract<Way, { type: 'thread' }>

/** What sending to a thread needs: Slack, and the desk's memory of answers. */
export type Outlet = Responder & { readonly desk: Pick<Desk, 'lastAnswer' | 'rememberAnswer'> }

/** What is answered in a thread; `again`: an earlier attempt may have posted something of it. */
export type InThread = {
  readonly way: ThreadWay
  readonly place: Place
  readonly delivery: string
  readonly again: boolean
}

/** Posts a message; its id, where it has one. */
type Post = (message: SlackMessage) => Promise<string | undefined>

/** Nothing of an answer unfolds a link, looks for names in it, or is read as markup. */
const quiet = { unfurl_links: false, unfurl_media: false, link_names: false, parse: 'none', mrkdwn: false } as const

const bodyOf = ({ text, blocks }: SlackMessage) => ({ text, blocks: [...blocks] })

/** A direct message is seen by its two ends alone. */
const isDirect = (channel: string): boolean => /^[DUW]/.test(channel)

/** Posts the parts of an answer in their order, but for those that stand there already. Where the bot may not post, only the one who asked sees them. */
const openPost = async ({ client, fetch }: Outlet, { way, delivery, again }: InThread): Promise<Post> => {
  const { channel, thread, asked, url } = way
  const sent = again && thread && asked ? await partsSent(client, { channel, thread, asked }, delivery) : new Map()
  let part = 0
  return async (message) => {
    part += 1
    const standing: string | undefined = sent.get(part)
    if (standing !== undefined) return standing
    const target = { channel, ...(thread && { thread_ts: thread }), metadata: markOf(delivery, part) }
    try {
      return (await client.chat.postMessage({ ...target, ...quiet, ...bodyOf(message) })).ts
    } catch (error) {
      if (url === undefined || !['not_in_channel', 'channel_not_found'].includes(errorOf(error))) throw error
      await respond(fetch, url, 'ephemeral', message)
      return undefined
    }
  }
}

const UPDATE_REFUSED = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'is_inactive',
  'channel_not_found',
  'not_in_channel',
])

/** Puts a message in the place of another; posts it where that other cannot be updated. */
const update = async (
  client: webApi.WebClient,
  channel: string,
  ts: string,
  message: SlackMessage,
  post: Post,
): Promise<string | undefined> => {
  try {
    await client.chat.update({ channel, ts, parse: 'none', link_names: false, ...bodyOf(message) })
    return ts
  } catch (error) {
    if (!UPDATE_REFUSED.has(errorOf(error))) throw error
    return post(message)
  }
}

const removeQuietly = async ({ client }: Outlet, channel: string, ts: string): Promise<void> => {
  await client.chat.delete({ channel, ts }).catch(() => undefined)
}

/** The messages of the answer that is to be replaced: the one that was pressed, with those it was split into. */
const standing = async ({ desk }: Outlet, { way: { answer }, place }: InThread): Promise<readonly string[]> => {
  const last = (await desk.lastAnswer(place))?.split(',') ?? []
  return answer === undefined || last.includes(answer) ? last : [answer]
}

/** To all: posted, or in the place of the answer before. */
const openly = async (outlet: Outlet, where: InThread, reply: Reply, post: Post): Promise<void> => {
  const { channel } = where.way
  const messages = render(reply, { key: conversationKey(where.place), isPrivate: false })
  const before = reply.replaces ? await standing(outlet, where) : []
  const sent: (string | undefined)[] = []
  for (const [index, message] of messages.entries()) {
    const ts = before[index]
    sent.push(await (ts === undefined ? post(message) : update(outlet.client, channel, ts, message, post)))
  }
  for (const ts of before.slice(messages.length)) await removeQuietly(outlet, channel, ts)
  const reference = sent.filter((ts) => ts !== undefined).join(',')
  if (reply.diagnosis && reference !== '') await outlet.desk.rememberAnswer(where.place, reference)
}

/** To one person: beside the message that asked, where they look; in the thread where it was asked there. */
const aside = async ({ client }: Outlet, { way, place }: InThread, reply: Reply, post: Post): Promise<void> => {
  const { channel, thread, asked } = way
  const inside = thread !== undefined && asked !== thread ? { thread_ts: thread } : {}
  const target = { channel, user: place.author, ...inside, parse: 'none', link_names: false } as const
  for (const message of render(reply, { key: conversationKey(place), isPrivate: false }))
    await (isDirect(channel) ? post(message) : client.chat.postEphemeral({ ...target, ...bodyOf(message) }))
}

/** Sends replies to a thread, each message of them once; rejects where Slack did not take one. */
export const sendToThread = async (outlet: Outlet, where: InThread, replies: readonly Reply[]): Promise<void> => {
  const post = await openPost(outlet, where)
  for (const reply of replies) await (reply.to === 'reporter' ? aside : openly)(outlet, where, reply, post)
}
