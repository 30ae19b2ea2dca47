import type { types, webApi } from '@slack/bolt'

import { record, records, string } from './payload.ts'

const EVENT_TYPE = 'diagnose401_answer'

/** What marks a message as a part of the answer to a delivery (docs.slack.dev/messaging/message-metadata); nothing of what was pasted. */
export const markOf = (delivery: string, part: number): types.MessageMetadata => ({
  event_type: EVENT_TYPE,
  event_payload: { delivery, part },
})

/** How many messages behind the question are looked through. */
const looked = 200

/**
 * The parts of an answer that stand in a thread already, each with the id of its message: an earlier attempt posted
 * them. None where Slack does not tell, which takes a scope (`channels:history`): rather an answer twice than none.
 */
export const partsSent = async (
  client: webApi.WebClient,
  { channel, thread, asked }: { readonly channel: string; readonly thread: string; readonly asked: string },
  delivery: string,
): Promise<ReadonlyMap<number, string>> => {
  const asking = { channel, ts: thread, oldest: asked, include_all_metadata: true, limit: looked }
  const { messages } = await client.conversations.replies(asking).catch(() => ({ messages: [] }))
  return new Map(
    records(messages).flatMap(({ ts, metadata }): (readonly [number, string])[] => {
      const { event_type: type, event_payload: payload } = record(metadata)
      const { delivery: answered, part } = record(payload)
      return type === EVENT_TYPE && answered === delivery ? [[Number(part), string(ts)]] : []
    }),
  )
}
