import type { JsonObject } from './json-object.ts'
import type { TokenReading } from './jwt.ts'
import { tokenRules } from './token-rules.ts'

/** What a token is for, as its header and claims tell. */
export type TokenKind =
  | 'access'
  | 'id'
  | 'refresh'
  | 'custom'
  | 'dpop-proof'
  | 'logout'
  | 'client-assertion'
  | 'service-account'
  | 'app'
  | 'api-key'
  | 'security-event'
  | 'introspection'
  | 'request-object'

/** The kind of a token, why it is taken for that, and where that is written; certain where the token itself names its kind. */
export interface TokenKindReading {
  readonly kind: TokenKind
  readonly certainty: 'certain' | 'likely'
  /** What makes it so, in words that hold no value of the token. */
  readonly reason: string
  readonly source: string
  /** The product that makes tokens like this, where the rule knows it. */
  readonly product: string | null
}

/** Tells what a token is for by the first rule that holds (see token-rules.ts); null where nothing tells. */
export const readTokenKind = ({ header, claims }: Pick<TokenReading, 'header' | 'claims'>): TokenKindReading | null => {
  const [jose, own]: readonly [JsonObject, JsonObject] = [header ?? {}, claims ?? {}]
  const rule = tokenRules.find(({ when }) => when(jose, own))
  if (rule === undefined) return null
  const { kind, certainty, reason, source, product } = rule
  return { kind, certainty, reason, source, product }
}
