/** A stretch of text that must not be repeated: offsets in UTF-16 units, `end` exclusive. */
export type Found = {
  readonly kind: string
  readonly start: number
  readonly end: number
  /** The public beginning of the value that may stay visible. */
  readonly prefix?: string
  readonly personal?: boolean
  readonly live?: boolean
  readonly revoke?: string
}

/** Takes what a scanner finds. */
export type Take = (found: Found) => void

/** Reads a text from its start to its end and hands over each stretch that it recognises. */
export type Scanner = (text: string, take: Take) => void
