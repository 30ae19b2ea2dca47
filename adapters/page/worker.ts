import {
  UnusableReport,
  compose,
  conceal,
  converse,
  newConversation,
  parseDiagnosis,
  toReport,
} from '../../src/index.ts'
import type { Conversation, Diagnosis, Reply, Turn } from '../../src/index.ts'
import { excerptOf } from './excerpt.ts'
import { packDiagnosis, unpackFragment } from './link.ts'
import type { Ask, Numbered, Told } from './protocol.ts'

/** The conversation lives here, for as long as the page is open. */
let conversation: Conversation = newConversation
let diagnosis: Diagnosis | undefined

const textsOf = ({ evidence }: Conversation) =>
  (evidence?.inputs ?? []).filter(({ lines }) => lines.some((line) => line.trim() !== ''))

/** What was pasted, blacked out, although the conversation took nothing of it over. */
const aside = (turn: Turn) =>
  'report' in turn ? [{ name: 'message', lines: conceal(turn.report.message).split('\n') }] : []

const onTurn = async (turn: Turn): Promise<Told> => {
  if ('report' in turn) toReport({ ...turn.report, now: undefined }, turn.report.now)
  const before = conversation
  const [next, replies] = await converse(conversation, turn)
  conversation = next
  diagnosis =
    turn.type === 'forget' ? undefined : (replies.findLast((reply) => reply.diagnosis)?.diagnosis ?? diagnosis)
  const texts = next === before && 'report' in turn ? aside(turn) : textsOf(next)
  return { type: 'said', replies, excerpts: texts.map((text) => excerptOf(text, diagnosis)) }
}

const redacted = (): Told => ({
  type: 'text',
  text: textsOf(conversation)
    .map(({ lines }) => lines.join('\n'))
    .join('\n\n'),
})

const linked = async (): Promise<Told> =>
  diagnosis
    ? { type: 'text', text: await packDiagnosis(diagnosis) }
    : { type: 'unusable', message: 'There is no diagnosis yet to share.' }

/** A shared diagnosis, laid out as an answer; its buttons would need the paste, which is not in it. */
const onShared = async (fragment: string): Promise<Told> => {
  const read = await parseDiagnosis(await unpackFragment(fragment))
  if (!read)
    return {
      type: 'unusable',
      message: 'This link holds no diagnosis that can be read: it was cut off, or changed on the way.',
    }
  const reply: Reply = { to: 'thread', replaces: false, answer: compose(read), actions: [], diagnosis: read }
  return { type: 'said', replies: [reply], excerpts: [] }
}

const answer = async (ask: Ask): Promise<Told> => {
  try {
    if (ask.type === 'turn') return await onTurn(ask.turn)
    if (ask.type === 'shared') return await onShared(ask.fragment)
    return ask.type === 'redacted' ? redacted() : await linked()
  } catch (error) {
    const message =
      error instanceof UnusableReport
        ? error.message
        : 'I stumbled over this one, which is a fault of mine. Paste only the refused request and its response, and I try again.'
    return { type: 'unusable', message }
  }
}

let last: Promise<void> = Promise.resolve()

self.addEventListener('message', ({ data: { number, content } }: MessageEvent<Numbered<Ask>>) => {
  last = last.then(async () => {
    const told: Numbered<Told> = { number, content: await answer(content) }
    self.postMessage(told)
  })
})

// Loaded at once, although seldom needed, so that nothing is asked of the network once the page is loaded.
await import('jose')
self.postMessage({ number: 0, content: { type: 'text', text: 'ready' } } satisfies Numbered<Told>)
