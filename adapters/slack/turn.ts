import type { Picture, Reply } from '../../src/index.ts'
import { turnOf } from '../actions.ts'
import type { Arrival } from '../adapter.ts'
import { chatPictureOf } from '../chat-picture.ts'
import type { Desk } from '../desk.ts'
import { repliesToPaste, turnOfPaste } from '../paste.ts'
import type { Asked, Pasted } from './asked.ts'
import { entitle, paneOf, whileStatusShows } from './assistant.ts'
import type { Pane } from './assistant.ts'
import { gather } from './files.ts'
import type { Downloads } from './files.ts'
import type { Illustrate } from './illustrate.ts'
import { whileReacting } from './reacting.ts'
import { sendReplies } from './send.ts'

/** What answering needs: the desk, and of the workspace its client and token. */
export type Workspace = Downloads & {
  readonly desk: Desk
  readonly now: () => number
  readonly illustrate: Illustrate
  /** Whether the app is used as an assistant, so that threads of direct messages are panes. */
  readonly isAssistant: boolean
}

/** Answers, and says which picture goes with the answer. */
const handle = async (workspace: Workspace, asked: Pasted, pane: Pane | undefined): Promise<Picture | undefined> => {
  const { desk, client, now } = workspace
  const { delivery, place } = asked
  const gathered = await gather(asked.files, workspace)
  const arrival: Arrival = { delivery, place, turn: turnOfPaste(asked, gathered, now()) }
  let sent: readonly Reply[] = []
  const outcome = await desk.handle(arrival, async (replies, again) => {
    await sendReplies(workspace, { ...asked, again }, repliesToPaste(replies, asked, gathered))
    if (pane) await entitle(client, pane, replies)
    sent = replies
  })
  return outcome === 'answered' ? chatPictureOf(sent) : undefined
}

/** The picture comes last, when the answer is given for good: it is never sent twice, and holds nothing up. */
const answerPaste = async (workspace: Workspace, asked: Pasted): Promise<void> => {
  const { desk, client, isAssistant, illustrate } = workspace
  const { place, way } = asked
  if (asked.onlyIfAnswering && (await desk.lastAnswer(place)) === undefined) return
  const pane = isAssistant ? paneOf(way) : undefined
  const read = (): Promise<Picture | undefined> => handle(workspace, asked, pane)
  const picture = await (pane ? whileStatusShows(client, pane, read) : whileReacting(client, way, read))
  if (picture && way.type === 'thread') await illustrate({ ...workspace, ...way }, picture)
}

/** Answers what was pasted, pressed or shared. */
export const answer = async (workspace: Workspace, asked: Extract<Asked, { delivery: string }>): Promise<void> => {
  if ('text' in asked) return answerPaste(workspace, asked)
  const turn = turnOf(asked.type === 'pressed' ? asked.action : asked.audience)
  await workspace.desk.handle({ delivery: asked.delivery, place: asked.place, turn }, (replies, again) =>
    sendReplies(workspace, { ...asked, again }, replies),
  )
}
