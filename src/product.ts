import type { Certainty, Fixer, Steps } from './cause.ts'
import type { CauseId } from './causes/index.ts'
import type { Circumstance, Evidence } from './evidence.ts'

/** A circumstance by its kind and word, as `works:curl` or `changed:upgrade`. */
export type CircumstanceName = `${Circumstance['kind']}:${string}`

/**
 * What else must stand in the report for a phrase to mean what its line says. All given conditions must hold.
 * Texts are looked up in the folded text: lower case, single spaces.
 */
export type Condition = {
  /** At least one of these texts stands somewhere in the report. */
  readonly text?: readonly string[]
  /** None of these texts stands anywhere in the report. */
  readonly noText?: readonly string[]
  /** The status at the heart of the report is one of these. */
  readonly status?: readonly number[]
  /** At least one of these circumstances was told. */
  readonly told?: readonly CircumstanceName[]
  /** Anything else that the evidence must show. */
  readonly holds?: (evidence: Evidence) => boolean
  /** What the evidence must not show. */
  readonly unless?: (evidence: Evidence) => boolean
}

/** One thing that a product says, and what that means. */
export type Phrase = {
  /** The literal text as the product prints it; letters of either case, any white space for a space. */
  readonly text: string
  /** An expression that the text from the literal on (400 characters) must match too; its named groups may be used in `because` and steps as `{name}`. */
  readonly pattern?: RegExp
  readonly when?: Condition
  /** Causes, the most usual first: the first has `certainty`, the others are `possible`. */
  readonly means: readonly [CauseId, ...CauseId[]]
  readonly certainty: Certainty
  readonly fixer?: Fixer
  /** The status that these words come with, where the product's documentation or source says so. */
  readonly status?: number
  /** One sentence: what these words mean here. */
  readonly because?: string
  /** Steps that only this product's or this phrase's reader needs; they come before the cause's own. */
  readonly steps?: Partial<Steps>
  /** The one thing that would settle it here, where it is not certain. */
  readonly ask?: string
  /** The page or file in which the product says so. */
  readonly source: string
}

/** A product, service, server or library: where it lives and what it says. */
export type Product = {
  readonly name: string
  /** Host names (a leading dot means the domain and all below it) by which it is recognised. */
  readonly hosts?: readonly string[]
  /** Texts that show that it takes part (in fields, paths, stack traces), in lower case. */
  readonly marks?: readonly string[]
  /** It checks requests on the server that refuses them, so that whoever shows its log or exceptions runs that server. */
  readonly server?: true
  /** The status of its refusals where a phrase has none of its own. */
  readonly status?: number
  readonly says: readonly Phrase[]
}

/** Defines a product; checks its causes against the vocabulary at compile time. */
export const defineProduct = (product: Product): Product => product
