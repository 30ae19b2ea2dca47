import type { JsonObject } from './json-object.ts'
import type { TokenKindReading } from './token-kind.ts'

/** A rule by which header and claims give a token's kind away. */
export interface TokenRule extends TokenKindReading {
  readonly when: (header: JsonObject, claims: JsonObject) => boolean
}

type Told = Pick<TokenRule, 'kind' | 'reason' | 'source'> & Partial<Pick<TokenRule, 'product' | 'certainty'>>

/** Makes a rule; one that does not say otherwise is certain and of no product. */
export const tokenRule = (told: Told, when: TokenRule['when']): TokenRule => ({
  product: null,
  certainty: 'certain',
  ...told,
  when,
})

/** A claim as text in lower case; empty where it is no text. */
export const claimText = (value: unknown): string => (typeof value === 'string' ? value.toLowerCase() : '')

/** Whether a claims set has at least one of these claims. */
export const hasClaim = (claims: JsonObject, ...names: readonly string[]): boolean =>
  names.some((name) => Object.hasOwn(claims, name))
