import type { Reply } from '../../src/index.ts'
import type { Place } from '../adapter.ts'
import type { Way } from './asked.ts'
import { sendByResponse } from './respond.ts'
import { sendToThread } from './thread.ts'
import type { Outlet } from './thread.ts'

/** Where replies go; `again`: an earlier attempt may have sent some of them. */
export type Destination = {
  readonly way: Way
  readonly place: Place
  readonly delivery: string
  readonly again: boolean
}

/** Sends replies the way they were asked for; rejects where Slack did not take one of them. */
export const sendReplies = (outlet: Outlet, to: Destination, replies: readonly Reply[]): Promise<void> => {
  const { way } = to
  return way.type === 'response'
    ? sendByResponse(outlet, way, to.place, replies)
    : sendToThread(outlet, { ...to, way }, replies)
}
