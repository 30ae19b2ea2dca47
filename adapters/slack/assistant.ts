import type { webApi } from '@slack/bolt'

import type { Reply } from '../../src/index.ts'
import { greeting } from '../paste.ts'
import { visible } from '../visible.ts'
import type { Way } from './asked.ts'

/** A thread of the assistant's pane. */
export type Pane = { readonly channel_id: string; readonly thread_ts: string }

/** What may be pressed in an empty pane: questions that are answered, and an example. */
const prompts = [
  { title: '401 or 403?', message: 'What is the difference between 401 and 403?' },
  { title: 'What is a bearer token?', message: 'What is a bearer token?' },
  {
    title: 'Show me an example',
    message:
      'curl -i https://api.example.com/v1/me\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm="api", error="invalid_token", error_description="The access token expired"',
  },
]

/** Characters of a title that the pane's history shows. */
const titleLimit = 100

const quietly = (call: Promise<unknown>): Promise<unknown> => call.catch(() => undefined)

/** Greets a pane in which nothing was asked yet. */
export const greet = async (client: webApi.WebClient, pane: Pane): Promise<void> => {
  await client.chat.postMessage({ channel: pane.channel_id, thread_ts: pane.thread_ts, text: greeting })
  await quietly(client.assistant.threads.setSuggestedPrompts({ ...pane, prompts }))
}

/** The pane that a message was sent in: a thread of a direct message, where the app is used as an assistant. */
export const paneOf = (way: Way): Pane | undefined =>
  way.type === 'thread' && way.channel.startsWith('D') && way.thread !== undefined && way.thread !== way.asked
    ? { channel_id: way.channel, thread_ts: way.thread }
    : undefined

/** Does the work while the pane says that it is being done; Slack takes that away when something is posted. */
export const whileStatusShows = async <T>(client: webApi.WebClient, pane: Pane, work: () => Promise<T>): Promise<T> => {
  await quietly(client.assistant.threads.setStatus({ ...pane, status: 'is reading what you pasted …' }))
  try {
    return await work()
  } finally {
    await quietly(client.assistant.threads.setStatus({ ...pane, status: '' }))
  }
}

/** Calls the pane by the answer's headline, by which it is found again in the history. */
export const entitle = async (client: webApi.WebClient, pane: Pane, replies: readonly Reply[]): Promise<void> => {
  const [heading] = replies.flatMap(({ answer, diagnosis }) =>
    diagnosis ? answer.filter(({ type }) => type === 'heading') : [],
  )
  if (heading?.type !== 'heading') return
  await quietly(client.assistant.threads.setTitle({ ...pane, title: visible(heading.text).slice(0, titleLimit) }))
}
