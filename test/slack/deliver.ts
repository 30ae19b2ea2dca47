import { createHmac, randomUUID } from 'node:crypto'

import { parse, record, text } from './json.ts'
import type { Json } from './json.ts'
import { signingSecret } from './made-up.ts'
import type { State } from './state.ts'
import type { Socket } from './websocket.ts'

/** What Slack delivers: an event, a slash command, or something interactive; `retry`: how often it was delivered before. */
export type Delivery = {
  readonly kind: 'event' | 'command' | 'interactive'
  readonly body: Json
  readonly retry?: number
}

/** What was acknowledged, and after how many milliseconds; refused where that was too late. */
export type Acknowledged = { readonly payload?: unknown; readonly milliseconds: number; readonly refused: boolean }

/** How long Slack waits for an acknowledgement, in milliseconds. */
const patience = 3_000

const expired = Symbol('an acknowledgement that did not come in time')

const TYPES = { event: 'events_api', command: 'slash_commands', interactive: 'interactive' } as const

/** Waits three seconds for an acknowledgement; one that comes later counts for nothing, as with Slack. */
const timed = async ({ late }: State, kind: string, answered: Promise<unknown>): Promise<Acknowledged> => {
  const start = performance.now()
  const { promise: tooLate, resolve } = Promise.withResolvers<typeof expired>()
  const timer = setTimeout(() => resolve(expired), patience)
  const payload = await Promise.race([answered, tooLate])
  clearTimeout(timer)
  const milliseconds = performance.now() - start
  const refused = payload === expired || milliseconds > patience
  if (refused) late.push(kind)
  return { ...(!refused && { payload }), milliseconds, refused }
}

/** Deliveries over Socket Mode, by envelopes that are acknowledged by their id. */
export const overSockets = (state: State, sockets: ReadonlySet<Socket>) => {
  const waiting = new Map<string, (payload: unknown) => void>()
  return {
    acknowledge: (value: unknown): void => {
      const { envelope_id: id, payload } = record(value)
      waiting.get(text(id))?.(payload)
      waiting.delete(text(id))
    },
    deliver: ({ kind, body, retry }: Delivery): Promise<Acknowledged> => {
      const id = randomUUID()
      const { promise, resolve } = Promise.withResolvers<unknown>()
      waiting.set(id, resolve)
      const [socket] = sockets
      const again = retry === undefined ? {} : { retry_attempt: retry, retry_reason: 'timeout' }
      socket?.send({
        envelope_id: id,
        type: TYPES[kind],
        payload: body,
        accepts_response_payload: kind !== 'event',
        ...again,
      })
      return timed(state, kind, promise)
    },
  }
}

const bodyOf = ({ kind, body }: Delivery): string => {
  if (kind === 'event') return JSON.stringify(body)
  const form =
    kind === 'command'
      ? Object.entries(body).map(([name, value]) => [name, String(value)])
      : [['payload', JSON.stringify(body)]]
  return new URLSearchParams(form).toString()
}

/** Delivers over HTTP, signed as Slack signs (docs.slack.dev/authentication/verifying-requests-from-slack). */
export const overHttp = async (state: State, address: string, delivery: Delivery): Promise<Acknowledged> => {
  const body = bodyOf(delivery)
  const time = String(Math.floor(Date.now() / 1000))
  const headers = {
    'content-type': delivery.kind === 'event' ? 'application/json' : 'application/x-www-form-urlencoded',
    'x-slack-signature': `v0=${createHmac('sha256', signingSecret).update(`v0:${time}:${body}`).digest('hex')}`,
    'x-slack-request-timestamp': time,
    ...(delivery.retry !== undefined && {
      'x-slack-retry-num': String(delivery.retry),
      'x-slack-retry-reason': 'http_timeout',
    }),
  }
  const answered = fetch(address, { method: 'POST', headers, body }).then(async (response) => {
    const said = await response.text()
    if (!response.ok) throw new Error(`the bot answered ${response.status} to a delivery`)
    return said === '' ? undefined : parse(said)
  })
  return timed(state, delivery.kind, answered)
}
