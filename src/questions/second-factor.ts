import type { Evidence } from '../evidence.ts'
import { findMatch } from './exchange.ts'

const sooner =
  /\bbefore (?:it|they|i|we|the \w{1,12}) (?:even |ever |can |could )?(?:asks?|asked|gets?|enter|see|reach\w{0,2})\b[^.\n]{0,30}\b(?:code|factor|2fa|mfa|otp)\b/i

/** Whether it is told to fail before the second factor is asked for, so that this is not the reason. */
export const failsBeforeFactor = (evidence: Evidence): boolean => findMatch(evidence, sooner) !== undefined
