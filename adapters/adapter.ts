import type { Turn } from '../src/index.ts'

/** Where something was said, by the platform's own ids: workspace or server, channel, thread (or message), and who. */
export type Place = {
  readonly platform: string
  readonly team: string
  readonly channel: string
  readonly thread: string
  readonly author: string
}

/** A turn as it arrives: what was done, where, by whom, and the delivery's own id, by which a repetition is known. */
export type Arrival = { readonly delivery: string; readonly place: Place; readonly turn: Turn }
