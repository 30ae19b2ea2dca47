import type { Reply, Turn } from '../src/index.ts'

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

/** What a chat platform has to do; everything else is the desk's and the core's. */
export type Adapter<Incoming, Outgoing> = {
  /** Translates what the platform delivered, after its signature is verified; undefined: it is not for us. */
  readonly receive: (incoming: Incoming) => Promise<Arrival | undefined>
  /** Lays a reply out in the platform's form; pure. Splits at the platform's limits, and makes inert what was pasted. */
  readonly render: (reply: Reply) => readonly Outgoing[]
  /** Sends; the only line that touches the network. */
  readonly send: (outgoing: Outgoing, to: Place) => Promise<void>
}
