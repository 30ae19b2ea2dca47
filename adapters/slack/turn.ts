import { turnOf } from '../actions.ts'
import type { Arrival } from '../adapter.ts'
import type { Desk } from '../desk.ts'
import { repliesToPaste, turnOfPaste } from '../paste.ts'
import type { Asked, Pasted } from './asked.ts'
import { entitle, paneOf, whileStatusShows } from './assistant.ts'
import { gather } from './files.ts'
import type { Downloads } from './files.ts'
import { whileReacting } from './reacting.ts'
import { sendReplies } from './send.ts'

/** What answering needs: the desk, and of the workspace its client and token. */
export type Workspace = Downloads & {
  readonly desk: Desk
  readonly now: () => number
  /** Whether the app is used as an assistant, so that threads of direct messages are panes. */
  readonly isAssistant: boolean
}

const answerPaste = async (workspace: Workspace, asked: Pasted): Promise<void> => {
  const { desk, client, isAssistant, now } = workspace
  const { delivery, place } = asked
  if (asked.onlyIfAnswering && (await desk.lastAnswer(place)) === undefined) return
  const pane = isAssistant ? paneOf(asked.way) : undefined
  const read = async (): Promise<void> => {
    const gathered = await gather(asked.files, workspace)
    const arrival: Arrival = { delivery, place, turn: turnOfPaste(asked, gathered, now()) }
    await desk.handle(arrival, async (replies, again) => {
      await sendReplies(workspace, { ...asked, again }, repliesToPaste(replies, asked, gathered))
      if (pane) await entitle(client, pane, replies)
    })
  }
  await (pane ? whileStatusShows(client, pane, read) : whileReacting(client, asked.way, read))
}

/** Answers what was pasted, pressed or shared. */
export const answer = async (workspace: Workspace, asked: Extract<Asked, { delivery: string }>): Promise<void> => {
  if ('text' in asked) return answerPaste(workspace, asked)
  const turn = turnOf(asked.type === 'pressed' ? asked.action : asked.audience)
  await workspace.desk.handle({ delivery: asked.delivery, place: asked.place, turn }, (replies, again) =>
    sendReplies(workspace, { ...asked, again }, replies),
  )
}
