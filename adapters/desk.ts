import type { Arrival, Place } from './adapter.ts'
import { converseHere } from './converse.ts'
import type { Converse } from './converse.ts'
import { openInOrder } from './in-order.ts'
import { openKeeper } from './keep.ts'
import { deliveryKey, teamKey, threadKey } from './key.ts'
import { usualLimits } from './limits.ts'
import type { Limits } from './limits.ts'
import type { Log } from './log.ts'
import { openMetrics } from './metrics.ts'
import type { Metrics } from './metrics.ts'
import { observeTurns } from './observe.ts'
import { openOnce } from './once.ts'
import { openGuard } from './store/guard.ts'
import type { GuardTimes } from './store/guard.ts'
import type { Store } from './store/store.ts'
import { makeTurn } from './turn.ts'
import type { Made, Means, Outcome, Send } from './turn.ts'

export type { Outcome, Send } from './turn.ts'

/** One turn, whatever the platform: seen before? too many? load the conversation, converse, keep it, send. */
export type Desk = {
  /**
   * Answers an arrival, at most once. Turns of one conversation are answered in their order. Resolves when the answer
   * is sent, and never rejects. A delivery made again while the first is being answered waits for it.
   */
  readonly handle: (arrival: Arrival, send: Send) => Promise<Outcome>
  /** Remembers the platform's id of the message that answers a thread, to be updated by the next reply that `replaces`. */
  readonly rememberAnswer: (place: Place, reference: string) => Promise<void>
  /** The id that was remembered for the thread; undefined where there is none, or the store does not answer. */
  readonly lastAnswer: (place: Place) => Promise<string | undefined>
  /** The causes that were found in a team, with how often, the most frequent first. */
  readonly causesSeen: (place: Pick<Place, 'platform' | 'team'>) => Promise<ReadonlyMap<string, number>>
  /** Waits for the turns under way, and stops. The store stays open: it is its opener's to close. */
  readonly close: () => Promise<void>
}

/** What a desk is opened with; times in milliseconds. */
export type DeskOptions = {
  readonly store: Store
  readonly log: Log
  /** How long a conversation is kept for follow-ups; 0: not at all. */
  readonly keepHours: number
  /** How turns are made; in this thread where it is not given. */
  readonly converse?: Converse
  readonly now?: () => number
  readonly limits?: Limits
  readonly metrics?: Metrics
  /** How long a claim outlives its process: so long a delivery waits that is made again after a crash. */
  readonly leaseMs?: number
  readonly storeTimes?: GuardTimes
}

const sweepEvery = 10 * 60_000

const usualTimes: GuardTimes = { limit: 500, rest: 2_000 }

const repeated: Made = { outcome: 'seen-before', replies: [] }

const meansOf = (options: DeskOptions): Means => {
  const { store, log, keepHours, now = Date.now, limits = usualLimits, leaseMs = 10_000 } = options
  const guard = openGuard(log, options.storeTimes ?? usualTimes)
  const keeper = openKeeper(store, guard, log, keepHours, now)
  return { store, guard, now, leaseMs, log, limits, keeper, converse: options.converse ?? converseHere }
}

/** Opens a desk on a store. Any number of desks, in any number of processes, may share the store. */
export const openDesk = (options: DeskOptions): Desk => {
  const means = meansOf(options)
  const { store, guard, now, keeper, log } = means
  const observe = observeTurns(log, options.metrics ?? openMetrics())
  const inOrder = openInOrder()
  const once = openOnce<Made>(({ outcome }) => outcome !== 'not-sent')
  const sweeping = setInterval(() => void guard('sweep', () => store.sweep(now()), undefined), sweepEvery).unref()
  const handle: Desk['handle'] = async (arrival, send) => {
    const start = performance.now()
    const make = (): Promise<Made> => inOrder(threadKey(arrival.place), () => makeTurn(means, arrival, send))
    const { outcome, replies } = (await once.run(deliveryKey(arrival), make)) ?? repeated
    observe({ arrival, outcome, replies, milliseconds: performance.now() - start })
    return outcome
  }
  return {
    handle,
    rememberAnswer: keeper.rememberAnswer,
    lastAnswer: keeper.lastAnswer,
    causesSeen: (place) => guard('counts', () => store.counts(`causes/${teamKey(place)}`), new Map()),
    close: async () => {
      clearInterval(sweeping)
      await once.settled()
    },
  }
}
