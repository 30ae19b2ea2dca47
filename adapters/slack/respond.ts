import type { webApi } from '@slack/bolt'

import type { Reply } from '../../src/index.ts'
import type { Place } from '../adapter.ts'
import { isUnreachable, throughOutage } from '../outage.ts'
import { conversationKey } from './asked.ts'
import type { Way } from './asked.ts'
import { limits } from './limits.ts'
import { render } from './render.ts'
import type { SlackMessage } from './render.ts'

/** Slack did not take what was sent by a response_url. */
class NotTaken extends Error {
  override readonly name = 'NotTaken'
  readonly status: number
  constructor(status: number) {
    super(`Slack answered ${status} to a response_url.`)
    this.status = status
  }
}

const isOut = (error: unknown): boolean => isUnreachable(error) || (error instanceof NotTaken && error.status >= 500)

/** Sends a message by a response_url, which Slack's client does not know, through an outage. Rejects where Slack did not take it. */
export const respond = async (
  request: typeof fetch,
  url: string,
  type: 'ephemeral' | 'in_channel',
  { text, blocks }: SlackMessage,
  replaces = false,
): Promise<void> => {
  const body = JSON.stringify({ response_type: type, replace_original: replaces, text, blocks })
  const send = async (): Promise<void> => {
    const headers = { 'content-type': 'application/json' }
    const response = await request(url, { method: 'POST', headers, body, redirect: 'error' })
    await response.body?.cancel()
    if (!response.ok) throw new NotTaken(response.status)
  }
  await throughOutage(send, isOut)
}

/** Slack's client for the workspace, and a fetch for response_urls. */
export type Responder = { readonly client: webApi.WebClient; readonly fetch: typeof fetch }

type ResponseWay = Extract<Way, { type: 'response' }>

/** Warns the author of the message that was asked about; false where they are not to be reached, as in a channel without the bot. */
const authorIsWarned = async (
  { client }: Responder,
  { channel, author, thread }: ResponseWay,
  messages: readonly SlackMessage[],
): Promise<boolean> => {
  if (author === undefined) return false
  const target = {
    channel,
    user: author,
    ...(thread && { thread_ts: thread }),
    parse: 'none',
    link_names: false,
  } as const
  try {
    for (const { text, blocks } of messages) await client.chat.postEphemeral({ ...target, text, blocks: [...blocks] })
    return true
  } catch {
    return false
  }
}

/** Sends replies by a response_url; what is more than it may be used for comes as ephemeral messages. */
export const sendByResponse = async (
  responder: Responder,
  way: ResponseWay,
  place: Place,
  replies: readonly Reply[],
): Promise<void> => {
  const { client, fetch } = responder
  const { url, channel, everyone, pressed } = way
  let uses = 0
  for (const reply of replies) {
    const open = everyone && reply.to === 'thread'
    const messages = render(reply, { key: conversationKey(place), isPrivate: !open })
    if (reply.redacted && (await authorIsWarned(responder, way, messages))) continue
    for (const [index, message] of messages.entries()) {
      const { text, blocks } = message
      const replaces = pressed && reply.replaces && index === 0
      uses += 1
      if (uses <= limits.responses) await respond(fetch, url, open ? 'in_channel' : 'ephemeral', message, replaces)
      else await client.chat.postEphemeral({ channel, user: place.author, text, blocks: [...blocks] })
    }
  }
}
