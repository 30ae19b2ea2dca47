/** A time in a token's life: a claim of it, or the request. */
export type Instant = {
  readonly name: 'issued' | 'not before' | 'expires' | 'request'
  readonly at: Date
}

/** The life of a token as a time line, and when the request was made. */
export type TokenLife = {
  readonly kind: 'token-life'
  readonly title: string
  readonly text: string
  /** In the order of time. */
  readonly instants: readonly Instant[]
  /** Where the time of the request is taken from. */
  readonly clock: 'server' | 'reporter'
  /** How the request lies to the token's life, as a phrase: `3 hours after it expired`. */
  readonly verdict: string
  readonly state: 'before' | 'within' | 'after'
}

/** A message on the ladder, between two of its parties by their numbers. */
export type Rung = {
  readonly from: number
  readonly to: number
  readonly label: string
  readonly note: string
  readonly tone: 'plain' | 'bad'
}

/** Who sent what to whom, from top to bottom: client, what stands between, servers. */
export type ExchangeLadder = {
  readonly kind: 'exchange-ladder'
  readonly title: string
  readonly text: string
  readonly parties: readonly string[]
  readonly rungs: readonly Rung[]
}

/** A line of a comparison: the same thing on either side. */
export type PairRow = {
  readonly what: string
  readonly left: string
  readonly right: string
  readonly differs: boolean
}

/** Two things side by side: what was asked and what was sent, or two calls. */
export type SideBySide = {
  readonly kind: 'asked-and-sent' | 'two-calls'
  readonly title: string
  readonly text: string
  readonly left: string
  readonly right: string
  readonly rows: readonly PairRow[]
}

/**
 * What people would rather look at: facts to be drawn by `draw`, and `text`, which says the same to who cannot see it.
 * Made from evidence alone, so nothing in it is secret.
 */
export type Picture = TokenLife | ExchangeLadder | SideBySide
