import { setTimeout as sleep } from 'node:timers/promises'

import { turnOf } from '../actions.ts'
import type { Arrival } from '../adapter.ts'
import type { Gathered } from '../attachments.ts'
import type { Desk } from '../desk.ts'
import { repliesToPaste, turnOfPaste } from '../paste.ts'
import type { Asked, Pasted, SlackFile } from './asked.ts'
import { gather } from './files.ts'
import type { Downloads } from './files.ts'
import { sendReplies, whileReacting } from './send.ts'

/** What answering needs: the desk, and of the workspace its client and token. */
export type Workspace = Downloads & {
  readonly desk: Desk
  readonly now: () => number
  /** Acknowledges the delivery at once, because what follows may keep the process busy. */
  readonly acknowledge: () => Promise<void>
}

/** Characters from which reading may take long enough for Slack to grow impatient. */
const long = 200_000

/** Milliseconds in which an acknowledgement leaves the process. */
const flush = 20

const gatherAndAcknowledge = async (workspace: Workspace, files: readonly SlackFile[]): Promise<Gathered> => {
  const gathered = await gather(files, workspace)
  if (gathered.files.reduce((sum, { content }) => sum + content.length, 0) > long) {
    await workspace.acknowledge()
    await sleep(flush)
  }
  return gathered
}

const answerPaste = async (workspace: Workspace, asked: Pasted): Promise<void> => {
  const { desk } = workspace
  if (asked.onlyIfAnswering && (await desk.lastAnswer(asked.place)) === undefined) return
  await whileReacting(workspace.client, asked.way, async () => {
    const gathered = await gatherAndAcknowledge(workspace, asked.files)
    const arrival: Arrival = {
      delivery: asked.delivery,
      place: asked.place,
      turn: turnOfPaste(asked, gathered, workspace.now()),
    }
    await desk.handle(arrival, (replies) =>
      sendReplies(workspace, asked.way, asked.place, repliesToPaste(replies, asked, gathered)),
    )
  })
}

/** Answers what was pasted, pressed or shared. */
export const answer = async (workspace: Workspace, asked: Extract<Asked, { delivery: string }>): Promise<void> => {
  if ('text' in asked) return answerPaste(workspace, asked)
  const turn = turnOf(asked.type === 'pressed' ? asked.action : asked.audience)
  await workspace.desk.handle({ delivery: asked.delivery, place: asked.place, turn }, (replies) =>
    sendReplies(workspace, asked.way, asked.place, replies),
  )
}
