/** A kind that is known by the form of the whole value: `sign` is a literal that each has, so that most texts cost one search. */
export type Shape = {
  readonly sign: string
  readonly kind: string
  /** Matches from the first character of the value. Its first group, where it has one, is public and stays. */
  readonly form: RegExp
  /** How far before the sign the value begins: a number of characters, or the digits before it. */
  readonly before?: number | 'digits'
  readonly revoke?: string
  /** How many of its first characters are the same in all, and may stay. */
  readonly shown?: number
}

/** Shapes that have something in common, which most texts have not: one look then spares them all. */
export type Family = { readonly common: RegExp; readonly shapes: readonly Shape[] }
