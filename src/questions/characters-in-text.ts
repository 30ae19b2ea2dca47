import type { Evidence } from '../evidence.ts'
import { findWording, near, says } from './near.ts'

/** Characters by name, or by themselves where a sentence lists them: "a ! or ' in the message" (lower case). */
const marked = near(
  /\bonly\b|\bwhen(?:ever)?\b|\bif\b|\bwith\b|\bcontain\w{0,3}\b/g,
  60,
  /(?:^|\s)["'`(]?[!'*()]["'`)]? (?:or|and|in)\b|\b(?:apostrophes?|exclamation (?:mark|point)s?|parenthes[ei]s|asterisks?|special characters?|umlauts?|accents?|quotes?|emojis?)\b/,
)

/** Whether it is told to depend on certain characters in what is sent. */
export const dependsOnCharacters = (evidence: Evidence): boolean => findWording(evidence, marked) !== undefined

/** That there are none of them: "a password that has no umlauts" (lower case). */
export const hasNoneOfThem = says(
  /\b(?:has|have|contains?|with|there are|are) no (?:\w{1,10} )?(?:umlauts?|accents?|non-ascii|special char\w{0,8}|symbols?)\b/,
)
