import type { CauseId } from '../causes/index.ts'
import type { Evidence } from '../evidence.ts'
import { findMatch, told } from './exchange.ts'

/** A situation in which something is refused without a reason, and what is then usually at fault, the most usual first. */
export type Situation = {
  readonly name: string
  readonly holds: (evidence: Evidence) => boolean
  readonly suspects: readonly [CauseId, ...CauseId[]]
  readonly because: string
  readonly source: string
}

/** Whether words stand anywhere in the report. The expression must be linear. */
export const mentions =
  (words: RegExp) =>
  (evidence: Evidence): boolean =>
    findMatch(evidence, words) !== undefined

/** Whether one of these circumstances is told, as `works:curl`. */
export const tells =
  (...names: readonly string[]) =>
  (evidence: Evidence): boolean =>
    told(evidence, ...names)

/** Whether both hold. */
export const both =
  (one: Situation['holds'], other: Situation['holds']) =>
  (evidence: Evidence): boolean =>
    one(evidence) && other(evidence)
