import type { Reply } from '../src/index.ts'
import type { Arrival, Place } from './adapter.ts'

/** What became of an arrival. 'not-sent': sending failed; made again, the delivery is answered. */
export type Outcome = 'answered' | 'seen-before' | 'refused' | 'not-sent'

/** One turn, whatever the platform: seen before? too many? load the conversation, converse, keep it, send. */
export type Desk = {
  /**
   * Answers an arrival by `answer`, at most once. Turns of one conversation are answered in their order. Resolves when
   * the answer is sent, and never rejects. A delivery made again while the first is being answered waits for it.
   */
  readonly handle: (arrival: Arrival, answer: (replies: readonly Reply[]) => Promise<void>) => Promise<Outcome>
  /** Remembers the platform's id of the message that answers a place's thread, to be updated by the next reply that `replaces`. */
  readonly rememberAnswer: (place: Place, reference: string) => Promise<void>
  /** The id that was remembered for the place's thread; undefined where there is none, or the store does not answer. */
  readonly lastAnswer: (place: Place) => Promise<string | undefined>
  /** The causes that were found in a team, with how often, the most frequent first. */
  readonly causesSeen: (place: Pick<Place, 'platform' | 'team'>) => Promise<ReadonlyMap<string, number>>
  /** Waits for the turns under way, and stops. The store stays open: it is its opener's to close. */
  readonly close: () => Promise<void>
}
