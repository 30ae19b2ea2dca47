import { setTimeout as sleep } from 'node:timers/promises'

import type { webApi } from '@slack/bolt'

import type { Action, Reply, Turn } from '../../src/index.ts'
import type { Arrival } from '../adapter.ts'
import type { Desk } from '../desk.ts'
import { readFiles } from './files.ts'
import type { Downloads, Gathered } from './files.ts'
import { toFiles } from './asked.ts'
import type { Asked, Pasted, SlackFile } from './asked.ts'
import { sendReplies, whileReacting } from './send.ts'

/** What answering needs: the desk, and of the workspace its client and token. */
export type Workspace = Omit<Downloads, 'token'> & {
  readonly desk: Desk
  readonly client: webApi.WebClient
  readonly token: string
  readonly now: () => number
  /** Acknowledges the delivery at once, because what follows may keep the process busy. */
  readonly acknowledge: () => Promise<void>
}

/** Characters from which reading may take long enough for Slack to grow impatient. */
const long = 200_000

/** Milliseconds in which an acknowledgement leaves the process. */
const flush = 20

const pressed: Readonly<Record<Action, Turn>> = {
  visitor: { type: 'audience-chosen', audience: 'visitor' },
  developer: { type: 'audience-chosen', audience: 'developer' },
  why: { type: 'why' },
  others: { type: 'others' },
  worked: { type: 'worked' },
  'did-not-work': { type: 'did-not-work' },
  'hand-over': { type: 'hand-over' },
  forget: { type: 'forget' },
}

/** Files of other organisations come by name only; files.info tells where they are. */
const located = async (client: webApi.WebClient, file: SlackFile): Promise<SlackFile> => {
  if (!file.hidden) return file
  const { file: found } = await client.files.info({ file: file.id }).catch(() => ({ file: undefined }))
  return toFiles([found])[0] ?? file
}

const gather = async (workspace: Workspace, files: readonly SlackFile[]): Promise<Gathered> => {
  if (files.length === 0) return { files: [], unread: [] }
  const gathered = await readFiles(await Promise.all(files.map((file) => located(workspace.client, file))), workspace)
  if (gathered.files.reduce((sum, { content }) => sum + content.length, 0) > long) {
    await workspace.acknowledge()
    await sleep(flush)
  }
  return gathered
}

const pasteOf = (asked: Pasted, files: Gathered['files'], now: number): Turn => {
  const report = { message: asked.text, files, now: new Date(now) }
  if (asked.type === 'edited') return { type: 'edited', report }
  return { type: 'pasted', report, ...(asked.audience && { audience: asked.audience }) }
}

const note = (text: string): Reply => ({
  to: 'thread',
  replaces: false,
  answer: [{ type: 'warning', text }],
  actions: [],
})

const greeting =
  'Paste what you see when the request is refused: the error, the response, the `curl` command. I name the cause and what mends it.'

/** What is said of a paste: nothing but what could not be read where there was nothing else in it, and a greeting where there was nothing at all. */
const withNotes = (
  replies: readonly Reply[],
  { text, files: attached }: Pasted,
  { files, unread }: Gathered,
): readonly Reply[] => {
  const notes = unread.map(note)
  if (text.trim() !== '' || files.length > 0) return [...replies, ...notes]
  return attached.length > 0
    ? notes
    : [{ to: 'thread', replaces: false, answer: [{ type: 'paragraph', text: greeting }], actions: [] }]
}

const answerPaste = async (workspace: Workspace, asked: Pasted): Promise<void> => {
  const { desk } = workspace
  if (asked.onlyIfAnswering && (await desk.lastAnswer(asked.place)) === undefined) return
  await whileReacting(workspace.client, asked.way, async () => {
    const gathered = await gather(workspace, asked.files)
    const arrival: Arrival = {
      delivery: asked.delivery,
      place: asked.place,
      turn: pasteOf(asked, gathered.files, workspace.now()),
    }
    await desk.handle(arrival, (replies) =>
      sendReplies(workspace, asked.way, asked.place, withNotes(replies, asked, gathered)),
    )
  })
}

/** Answers what was pasted, pressed or shared. */
export const answer = async (workspace: Workspace, asked: Extract<Asked, { delivery: string }>): Promise<void> => {
  if ('text' in asked) return answerPaste(workspace, asked)
  const turn = asked.type === 'pressed' ? pressed[asked.action] : pressed[asked.audience]
  await workspace.desk.handle({ delivery: asked.delivery, place: asked.place, turn }, (replies) =>
    sendReplies(workspace, asked.way, asked.place, replies),
  )
}
