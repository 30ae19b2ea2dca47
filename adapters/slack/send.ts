import type { webApi } from '@slack/bolt'

import type { Reply } from '../../src/index.ts'
import type { Place } from '../adapter.ts'
import type { Desk } from '../desk.ts'
import { limits } from './limits.ts'
import { record, string } from './payload.ts'
import { conversationKey } from './asked.ts'
import type { Way } from './asked.ts'
import { render } from './render.ts'
import type { SlackMessage } from './render.ts'

type ThreadWay = Extract<Way, { type: 'thread' }>
type ResponseWay = Extract<Way, { type: 'response' }>

/** What sending needs: Slack's client for the workspace, a fetch for response_urls, and the desk's memory of answers. */
export type Outlet = {
  readonly client: webApi.WebClient
  readonly fetch: typeof fetch
  readonly desk: Pick<Desk, 'lastAnswer' | 'rememberAnswer'>
}

/** Slack did not take what was sent by a response_url. */
class NotTaken extends Error {
  override readonly name = 'NotTaken'
}

/** Nothing of an answer unfolds a link, looks for names in it, or is read as markup. */
const quiet = { unfurl_links: false, unfurl_media: false, link_names: false, parse: 'none', mrkdwn: false } as const

const bodyOf = ({ text, blocks }: SlackMessage) => ({ text, blocks: [...blocks] })

const errorOf = (error: unknown): string => string(record(record(error)['data'])['error'])

/** A direct message is seen by its two ends alone. */
const isDirect = (channel: string): boolean => /^[DUW]/.test(channel)

const respond = async ({ fetch }: Outlet, url: string, body: object): Promise<void> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    redirect: 'error',
  })
  await response.body?.cancel()
  if (!response.ok) throw new NotTaken(`Slack answered ${response.status} to a response_url.`)
}

/** Greets a thread in which nothing was asked yet. */
export const greet = async (client: webApi.WebClient, channel: string, thread: string, text: string): Promise<void> => {
  await client.chat.postMessage({ channel, thread_ts: thread, text })
}

const post = async (
  outlet: Outlet,
  { channel, thread, url }: ThreadWay,
  message: SlackMessage,
): Promise<string | undefined> => {
  try {
    const posted = await outlet.client.chat.postMessage({
      channel,
      ...(thread && { thread_ts: thread }),
      ...quiet,
      ...bodyOf(message),
    })
    return posted.ts
  } catch (error) {
    if (url === undefined || !['not_in_channel', 'channel_not_found'].includes(errorOf(error))) throw error
    await respond(outlet, url, { response_type: 'ephemeral', replace_original: false, ...bodyOf(message) })
    return undefined
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

const update = async (
  outlet: Outlet,
  way: ThreadWay,
  ts: string,
  message: SlackMessage,
): Promise<string | undefined> => {
  try {
    await outlet.client.chat.update({ channel: way.channel, ts, parse: 'none', link_names: false, ...bodyOf(message) })
    return ts
  } catch (error) {
    if (!UPDATE_REFUSED.has(errorOf(error))) throw error
    return post(outlet, way, message)
  }
}

const removeQuietly = async ({ client }: Outlet, channel: string, ts: string): Promise<void> => {
  await client.chat.delete({ channel, ts }).catch(() => undefined)
}

/** The messages of the answer that is to be replaced: the one that was pressed, with those it was split into. */
const standing = async ({ desk }: Outlet, { answer }: ThreadWay, place: Place): Promise<readonly string[]> => {
  const last = (await desk.lastAnswer(place))?.split(',') ?? []
  return answer === undefined || last.includes(answer) ? last : [answer]
}

const inThread = async (outlet: Outlet, way: ThreadWay, place: Place, reply: Reply): Promise<void> => {
  const messages = render(reply, { key: conversationKey(place), isPrivate: false })
  const before = reply.replaces ? await standing(outlet, way, place) : []
  const sent: (string | undefined)[] = []
  for (const [index, message] of messages.entries()) {
    const ts = before[index]
    sent.push(ts === undefined ? await post(outlet, way, message) : await update(outlet, way, ts, message))
  }
  for (const ts of before.slice(messages.length)) await removeQuietly(outlet, way.channel, ts)
  const reference = sent.filter((ts) => ts !== undefined).join(',')
  if (reply.diagnosis && reference !== '') await outlet.desk.rememberAnswer(place, reference)
}

/** To one person: beside the message that asked, where they look; in the thread where it was asked there. */
const aside = async (outlet: Outlet, way: ThreadWay, place: Place, reply: Reply): Promise<void> => {
  const inside = way.thread !== undefined && way.asked !== way.thread ? { thread_ts: way.thread } : {}
  for (const message of render(reply, { key: conversationKey(place), isPrivate: false })) {
    if (isDirect(way.channel)) await post(outlet, way, message)
    else
      await outlet.client.chat.postEphemeral({
        channel: way.channel,
        user: place.author,
        ...inside,
        parse: 'none',
        link_names: false,
        ...bodyOf(message),
      })
  }
}

const byResponse = async (
  outlet: Outlet,
  { url, channel, everyone, pressed }: ResponseWay,
  place: Place,
  replies: readonly Reply[],
): Promise<void> => {
  let uses = 0
  for (const reply of replies) {
    const open = everyone && reply.to === 'thread'
    for (const [index, message] of render(reply, { key: conversationKey(place), isPrivate: !open }).entries()) {
      const replaces = pressed && reply.replaces && index === 0
      uses += 1
      if (uses > limits.responses)
        await outlet.client.chat.postEphemeral({ channel, user: place.author, ...bodyOf(message) })
      else
        await respond(outlet, url, {
          response_type: open ? 'in_channel' : 'ephemeral',
          replace_original: replaces,
          ...bodyOf(message),
        })
    }
  }
}

/** Sends replies the way they were asked for; rejects where Slack did not take one of them. */
export const sendReplies = async (outlet: Outlet, way: Way, place: Place, replies: readonly Reply[]): Promise<void> => {
  if (way.type === 'response') return byResponse(outlet, way, place, replies)
  for (const reply of replies) await (reply.to === 'reporter' ? aside : inThread)(outlet, way, place, reply)
}

/** Milliseconds after which the one who asked is shown that somebody is at it. */
const slow = 1_000

const EYES = 'eyes'

/** Does the work; if it takes longer than a second, the message that asked carries a reaction until it is done. */
export const whileReacting = async (client: webApi.WebClient, way: Way, work: () => Promise<void>): Promise<void> => {
  if (way.type !== 'thread' || way.asked === undefined) return work()
  const reaction = { channel: way.channel, timestamp: way.asked, name: EYES }
  let shown: Promise<unknown> | undefined
  const timer = setTimeout(() => (shown = client.reactions.add(reaction).catch(() => undefined)), slow)
  try {
    await work()
  } finally {
    clearTimeout(timer)
    if (shown) void shown.then(() => client.reactions.remove(reaction)).catch(() => undefined)
  }
}
