import { turnOf } from '../actions.ts'
import type { Arrival } from '../adapter.ts'
import type { Desk } from '../desk.ts'
import { repliesToPaste, turnOfPaste } from '../paste.ts'
import type { Asked, Pasted } from './asked.ts'
import { gather } from './files.ts'
import type { Downloads } from './files.ts'
import { whileReacting } from './reacting.ts'
import { sendReplies } from './send.ts'

/** What answering needs: the desk, and of the workspace its client and token. */
export type Workspace = Downloads & {
  readonly desk: Desk
  readonly now: () => number
}

const answerPaste = async (workspace: Workspace, asked: Pasted): Promise<void> => {
  const { desk } = workspace
  if (asked.onlyIfAnswering && (await desk.lastAnswer(asked.place)) === undefined) return
  await whileReacting(workspace.client, asked.way, async () => {
    const gathered = await gather(asked.files, workspace)
    const arrival: Arrival = {
      delivery: asked.delivery,
      place: asked.place,
      turn: turnOfPaste(asked, gathered, workspace.now()),
    }
    await desk.handle(arrival, (replies, again) =>
      sendReplies(workspace, { ...asked, again }, repliesToPaste(replies, asked, gathered)),
    )
  })
}

/** Answers what was pasted, pressed or shared. */
export const answer = async (workspace: Workspace, asked: Extract<Asked, { delivery: string }>): Promise<void> => {
  if ('text' in asked) return answerPaste(workspace, asked)
  const turn = turnOf(asked.type === 'pressed' ? asked.action : asked.audience)
  await workspace.desk.handle({ delivery: asked.delivery, place: asked.place, turn }, (replies, again) =>
    sendReplies(workspace, { ...asked, again }, replies),
  )
}
