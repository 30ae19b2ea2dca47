import { addEvidence } from './reading/add-evidence.ts'
import { composeBrief, composeHandOver, composeOthers, composeWarning, composeWhy } from './compose.ts'
import type { Answer } from './answer.ts'
import { conclude } from './diagnose.ts'
import type { Audience, Diagnosis } from './diagnosis.ts'
import type { Evidence } from './evidence.ts'
import { keepEvidence, takeEvidence } from './reading/keep.ts'
import type { Picture } from './pictures/picture.ts'
import { picturesOf } from './pictures/pictures.ts'
import { topicAsked } from './question.ts'
import { read } from './reading/read.ts'
import type { Report } from './report.ts'

/** What is known of one conversation between turns; nothing in it is secret. */
export type Conversation = {
  readonly evidence?: Evidence
  readonly audience?: Audience
  /** Causes whose steps were tried without success. */
  readonly ruledOut: readonly string[]
}

/** What the reporter did. */
export type Turn =
  | { readonly type: 'pasted'; readonly report: Report; readonly audience?: Audience }
  | { readonly type: 'edited'; readonly report: Report }
  | { readonly type: 'audience-chosen'; readonly audience: Audience }
  | { readonly type: 'why' }
  | { readonly type: 'others' }
  | { readonly type: 'worked' }
  | { readonly type: 'did-not-work' }
  | { readonly type: 'hand-over' }
  | { readonly type: 'forget' }

/** What the reporter may press under an answer; each is a turn without a report. */
export type Action = 'visitor' | 'developer' | 'why' | 'others' | 'worked' | 'did-not-work' | 'hand-over' | 'forget'

/** What is answered. 'thread': seen by all in the thread; 'reporter': by them alone (a leaked secret, the redacted paste). */
export type Reply = {
  readonly to: 'thread' | 'reporter'
  /** Whether it takes the place of the answer before, or is said in addition. */
  readonly replaces: boolean
  readonly answer: Answer
  readonly actions: readonly Action[]
  /** The diagnosis that it is drawn from, for an adapter that shows certainty by a colour. */
  readonly diagnosis?: Diagnosis
  /** The paste with its secrets blacked out, ready to post in place of the original. */
  readonly redacted?: string
  /** What people would rather look at; each says the same in words too. */
  readonly pictures?: readonly Picture[]
}

/** A conversation in which nothing was said yet. */
export const newConversation: Conversation = { ruledOut: [] }

const actionsFor = (diagnosis: Diagnosis, audience: Audience): readonly Action[] => {
  if (diagnosis.findings.length === 0) return ['forget']
  const other: Action = audience === 'visitor' ? 'developer' : 'visitor'
  const others: readonly Action[] = diagnosis.findings.length > 1 ? ['others'] : []
  return [other, 'why', ...others, 'worked', 'did-not-work', 'hand-over', 'forget']
}

const answerOf = (conversation: Conversation, evidence: Evidence, replaces: boolean): Reply => {
  const { audience, ruledOut } = conversation
  const diagnosis = conclude(evidence, { ...(audience && { audience }), ruledOut })
  const pictures = picturesOf(evidence, diagnosis)
  return {
    to: 'thread',
    replaces,
    answer: composeBrief(diagnosis),
    actions: actionsFor(diagnosis, diagnosis.audience),
    diagnosis,
    ...(pictures.length > 0 && { pictures }),
  }
}

const warningOf = (evidence: Evidence): readonly Reply[] => {
  const { secrets, redacted } = conclude(evidence, { redacted: true })
  if (secrets.length === 0) return []
  const paste = [redacted?.message ?? '', ...(redacted?.files ?? []).map(({ content }) => content)]
    .filter(Boolean)
    .join('\n\n')
  return [{ to: 'reporter', replaces: false, answer: composeWarning(secrets), actions: [], redacted: paste }]
}

const onPaste = async (
  conversation: Conversation,
  turn: Extract<Turn, { report: Report }>,
): Promise<[Conversation, readonly Reply[]]> => {
  const fresh = await read(turn.report)
  const { evidence: before } = conversation
  if (before && topicAsked(fresh)) return [conversation, [say(composeBrief(conclude(fresh)))]]
  const evidence = before && turn.type === 'pasted' ? addEvidence(before, fresh) : fresh
  const audience = turn.type === 'pasted' ? (turn.audience ?? conversation.audience) : conversation.audience
  const next: Conversation = { ...conversation, evidence, ...(audience && { audience }) }
  return [next, [answerOf(next, evidence, before !== undefined), ...warningOf(fresh)]]
}

const say = (answer: Answer, actions: readonly Action[] = []): Reply => ({
  to: 'thread',
  replaces: false,
  answer,
  actions,
})

const lost: Answer = [
  { type: 'heading', text: 'I no longer have this conversation' },
  {
    type: 'paragraph',
    text: 'What was pasted is kept for a limited time only. Paste it again, and I look at it afresh.',
  },
]

const onPress = (
  conversation: Conversation,
  evidence: Evidence,
  turn: Exclude<Turn, { report: Report }>,
): [Conversation, readonly Reply[]] => {
  const { audience, ruledOut } = conversation
  const diagnosis = conclude(evidence, { ...(audience && { audience }), ruledOut })
  switch (turn.type) {
    case 'audience-chosen': {
      const next = { ...conversation, audience: turn.audience }
      return [next, [answerOf(next, evidence, true)]]
    }
    case 'did-not-work': {
      const [first] = diagnosis.findings
      const next = { ...conversation, ruledOut: [...ruledOut, ...(first ? [first.cause] : [])] }
      return [next, [answerOf(next, evidence, false)]]
    }
    case 'why':
      return [conversation, [say(composeWhy(diagnosis))]]
    case 'others':
      return [conversation, [say(composeOthers(diagnosis))]]
    case 'hand-over':
      return [conversation, [{ ...say(composeHandOver(diagnosis)), to: 'reporter' }]]
    case 'worked':
      return [
        conversation,
        [say([{ type: 'paragraph', text: 'Good to hear. I count that this answer helped, and nothing else.' }])],
      ]
    case 'forget':
      return [newConversation, [say([{ type: 'paragraph', text: 'Forgotten: nothing of what you pasted is kept.' }])]]
  }
}

/**
 * One turn of a conversation: what is known after it, and what is said. A follow-up adds its evidence to what was
 * known, and the diagnosis is made afresh; an edited paste takes the place of the first. A question about a term is
 * answered by the way. Nothing pasted is kept.
 */
export const converse = async (conversation: Conversation, turn: Turn): Promise<[Conversation, readonly Reply[]]> => {
  if ('report' in turn) return onPaste(conversation, turn)
  const { evidence } = conversation
  if (!evidence)
    return [
      newConversation,
      [
        turn.type === 'forget'
          ? say([{ type: 'paragraph', text: 'Nothing of this conversation is kept.' }])
          : say(lost),
      ],
    ]
  return onPress(conversation, evidence, turn)
}

/** A conversation as text to be stored; nothing in it is secret. */
export const packConversation = ({ evidence, audience, ruledOut }: Conversation): string =>
  JSON.stringify({ audience, ruledOut, ...(evidence && { evidence: keepEvidence(evidence) }) })

const isAudience = (value: unknown): value is Audience => value === 'visitor' || value === 'developer'

/** A conversation from the text that packConversation made; a new one where the text cannot be read. */
export const unpackConversation = (text: string): Conversation => {
  try {
    const { audience, ruledOut, evidence } = JSON.parse(text) as {
      audience?: unknown
      ruledOut?: unknown
      evidence?: unknown
    }
    const kept = typeof evidence === 'string' ? takeEvidence(evidence) : undefined
    return {
      ruledOut: Array.isArray(ruledOut) ? ruledOut.filter((id) => typeof id === 'string') : [],
      ...(isAudience(audience) && { audience }),
      ...(kept && { evidence: kept }),
    }
  } catch {
    return newConversation
  }
}
