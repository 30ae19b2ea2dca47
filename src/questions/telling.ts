import type { Evidence } from '../evidence.ts'
import type { Phrase } from '../product.ts'
import { says } from './near.ts'
import type { Wording } from './near.ts'

/** Something that reporters tell in their own words, what that means, and what else must be told beside it. */
export type Telling = Omit<Phrase, 'text'> & {
  readonly wording: Wording
  /** Must be told as well. */
  readonly beside?: Wording
  /** Must not be told. */
  readonly without?: Wording
  readonly holds?: (evidence: Evidence) => boolean
}

/** That something is refused, or a login asked for (lower case): what many a telling needs beside it. */
export const refused = says(
  /\b40[134]\b|\bunauthori[sz]ed\b|\bforbidden\b|\blog(?:ged)? ?(?:in|out)\b|\bsign(?:ed)? ?(?:in|out)\b|\bpassword\b|\baccess denied\b/,
)

/** That a credential is refused, in the words of an API (lower case). */
export const rejected = says(/\b40[13]\b|\bunauthori[sz]ed\b|\bforbidden\b|\brefused\b|\brejected\b|\binvalid\b/)
