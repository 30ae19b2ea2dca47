/**
 * What became of asking for a delivery: it is ours to answer (`again`: after another who released it or died, and may
 * have answered), it was answered before, or another is at it until that time.
 */
export type Claim =
  | { readonly state: 'claimed'; readonly again: boolean }
  | { readonly state: 'answered' }
  | { readonly state: 'held'; readonly until: number }

/** Who asks for a delivery, and until when it is theirs (milliseconds since the epoch). */
export type Lease = { readonly holder: string; readonly now: number; readonly until: number }

/** Whether one more turn is within the limit; where not, when the next one is, and whether this is the first one too many. */
export type Allowance = {
  readonly allowed: boolean
  /** Milliseconds; 0 where it is allowed. */
  readonly retryAfterMs: number
  readonly firstRefusal: boolean
}

/**
 * What outlives a turn. Each method is atomic, also between processes on one database. Times are integer milliseconds
 * since the epoch. Keys are the caller's and begin with the platform and the team, so that one store serves many
 * workspaces; nothing that was pasted stands in a key.
 */
export type Store = {
  /**
   * Asks to answer a delivery. A claim lasts until its lease ends; one that was neither finished nor renewed by then
   * (its process died) is given to the next who asks, so that the delivery made again is answered.
   */
  readonly claimDelivery: (id: string, lease: Lease) => Promise<Claim>
  /** Lengthens a claim; false where it is no longer the holder's, who then must not answer. */
  readonly renewDelivery: (id: string, lease: Lease) => Promise<boolean>
  /** The delivery is answered, and is known as such for `deliveryKept`. */
  readonly finishDelivery: (id: string, lease: Lease) => Promise<void>
  /** Gives the claim up unanswered: the delivery, made again, is answered at once. */
  readonly releaseDelivery: (id: string, lease: Lease) => Promise<void>

  readonly loadConversation: (key: string, now: number) => Promise<string | undefined>
  readonly saveConversation: (key: string, text: string, expires: number) => Promise<void>
  readonly forgetConversation: (key: string) => Promise<void>

  /** The platform's id of the message that answers a thread, so that it can be updated rather than repeated. */
  readonly loadAnswer: (key: string, now: number) => Promise<string | undefined>
  readonly saveAnswer: (key: string, reference: string, expires: number) => Promise<void>

  /** Counts one turn against a limit. A window begins with the first turn after the last window's end. */
  readonly takeTurn: (key: string, limit: number, windowMs: number, now: number) => Promise<Allowance>

  readonly count: (kind: string, name: string, by?: number) => Promise<void>
  /** The counts of a kind, by name, the highest first. */
  readonly counts: (kind: string) => Promise<ReadonlyMap<string, number>>

  /** Deletes what has expired. */
  readonly sweep: (now: number) => Promise<void>
  /** Whether the store answers; throws where it does not. */
  readonly ping: () => Promise<void>
  readonly close: () => Promise<void>
}

/** How long an answered delivery is known, in milliseconds: platforms deliver again for up to a day. */
export const deliveryKept = 48 * 3_600_000

/** How much the clocks of two processes on one store may differ, in milliseconds; what differs more is a clock that stepped. */
export const clocksDiffer = 60_000
