import type { Reply, Turn } from '../src/index.ts'
import type { Arrival } from './adapter.ts'
import { withChatPicture } from './chat-picture.ts'
import type { Converse, Conversed } from './converse.ts'
import { claim } from './delivery.ts'
import type { Claims, Delivery } from './delivery.ts'
import type { Keeper } from './keep.ts'
import { deliveryKey, teamKey } from './key.ts'
import { refuse } from './limits.ts'
import type { Limits } from './limits.ts'
import type { Log } from './log.ts'
import { WorkerLost } from './worker-pool.ts'

/** What became of an arrival. 'not-sent': sending failed; made again, the delivery is answered. */
export type Outcome = 'answered' | 'seen-before' | 'refused' | 'not-sent'

/**
 * Sends replies to where the arrival came from; rejects where that failed. `again`: an earlier attempt failed midway, or
 * its process died, and may have sent some of them.
 */
export type Send = (replies: readonly Reply[], again: boolean) => Promise<void>

const say = (heading: string, text: string): readonly Reply[] => [
  {
    to: 'thread',
    replaces: false,
    answer: [
      { type: 'heading', text: heading },
      { type: 'paragraph', text },
    ],
    actions: [],
  },
]

const apology = say(
  'I stumbled over this one',
  'That is a fault of mine, and it is noted without what you pasted. Paste only the refused request and its response, and I try again.',
)

const tooMuch = say(
  'This is more than I can read',
  'I gave it up after a minute, and kept nothing of it. Cut it down to the refused request and its response, and I try again.',
)

const notForgotten = say(
  'I could not forget this yet',
  'What I keep of this conversation cannot be deleted at the moment. Press "Forget this" again in a few minutes.',
)

type Said = { readonly next?: Conversed; readonly refused?: true; readonly replies: readonly Reply[] }

/** Where it fails on what was kept (an older version may have kept it), it is tried without. */
const converseSafely = async (means: Means, kept: string | undefined, arrival: Arrival): Promise<Said> => {
  const { converse, log } = means
  const { place, turn } = arrival
  try {
    const next = await converse(kept, turn)
    return { next, replies: withChatPicture(turn, next.replies) }
  } catch (error) {
    log.error({ event: 'converse-failed', platform: place.platform, operation: turn.type, error })
    if (error instanceof WorkerLost) return { replies: tooMuch }
    return kept === undefined ? { replies: apology } : converseSafely(means, undefined, arrival)
  }
}

/** What is counted of a turn: the cause that was found, or whether the steps of a cause helped. */
const countedOf = (
  { type }: Turn,
  { next, refused, replies }: Said,
): readonly [kind: string, name: string] | undefined => {
  if (refused) return undefined
  const first = replies.find(({ diagnosis }) => diagnosis)?.diagnosis?.findings[0]?.cause
  if (type === 'pasted') return first === undefined ? undefined : ['causes', first]
  if (type === 'worked') return ['worked', first ?? 'any']
  if (type === 'did-not-work') return ['did-not-work', next?.ruledOut.at(-1) ?? 'any']
  return undefined
}

/** What a turn is made with. */
export type Means = Claims & {
  readonly log: Log
  readonly limits: Limits
  readonly keeper: Keeper
  readonly converse: Converse
}

/** What a turn came to, and what was said. */
export type Made = { readonly outcome: Outcome; readonly replies: readonly Reply[] }

const said = async (means: Means, arrival: Arrival): Promise<Said> => {
  const { store, guard, now, limits, keeper } = means
  const refusal = await refuse(store, guard, limits, arrival, now())
  if (refusal) return { refused: true, replies: refusal }
  return converseSafely(means, await keeper.load(arrival.place), arrival)
}

const isSent = async ({ log }: Means, { place }: Arrival, send: () => Promise<void>): Promise<boolean> => {
  try {
    await send()
    return true
  } catch (error) {
    log.error({ event: 'send-failed', platform: place.platform, error })
    return false
  }
}

/** After sending: a process that dies before that leaves nothing behind, and the delivery, made again, meets the same conversation. */
const keepAndCount = async ({ store, guard, keeper }: Means, { place, turn }: Arrival, what: Said): Promise<void> => {
  if (what.next) await keeper.save(place, what.next.kept)
  const counted = countedOf(turn, what)
  if (counted) await guard('count', () => store.count(`${counted[0]}/${teamKey(place)}`, counted[1]), undefined)
}

/** Forgetting is done before it is said; false where it was asked for and failed. */
const forgotten = async ({ keeper }: Means, { place, turn }: Arrival, { next }: Said): Promise<boolean> =>
  turn.type !== 'forget' || next === undefined || keeper.save(place, next.kept)

const answerTo = async (means: Means, arrival: Arrival, send: Send, delivery: Delivery): Promise<Made> => {
  const what = await said(means, arrival)
  const { refused } = what
  if (!(await delivery.stillOurs())) return { outcome: 'seen-before', replies: [] }
  const replies = (await forgotten(means, arrival, what)) ? what.replies : notForgotten
  const sendAll = async (): Promise<void> => (replies.length > 0 ? send(replies, delivery.again) : undefined)
  if (!(await isSent(means, arrival, sendAll))) {
    await delivery.release()
    return { outcome: 'not-sent', replies }
  }
  await delivery.finish()
  await keepAndCount(means, arrival, what)
  return { outcome: refused ? 'refused' : 'answered', replies }
}

/** One turn: claimed, allowed, conversed, sent, kept, counted. Nothing that the store does or fails to do stops it. */
export const makeTurn = async (means: Means, arrival: Arrival, send: Send): Promise<Made> => {
  const delivery = await claim(means, deliveryKey(arrival))
  return delivery ? answerTo(means, arrival, send, delivery) : { outcome: 'seen-before', replies: [] }
}
