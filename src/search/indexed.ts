import { hasBit } from './bits.ts'
import { candidatesIn } from './candidates.ts'
import type { Candidates } from './candidates.ts'
import { letsPassBy } from './sieves.ts'
import type { Sieve } from './sieves.ts'
import { trigramsOf } from './trigrams.ts'
import type { Trigrams } from './trigrams.ts'

/** A text in lower case, its trigrams, and which of all sieves may let it pass, where that was found out. */
export type Indexed = {
  readonly text: string
  readonly trigrams: Trigrams
  readonly candidates: Candidates | undefined
}

/** A text that is searched for little. */
export const indexed = (text: string): Indexed => ({ text, trigrams: trigramsOf(text), candidates: undefined })

/** A text that is searched for much: once read for all sieves, it need not be asked for each. */
export const fullyIndexed = (text: string): Indexed => ({
  text,
  trigrams: trigramsOf(text),
  candidates: candidatesIn(text),
})

/** Whether the sieve of this number may let a text pass, by what was found out of all at once. */
export const isCandidate = (number: number, { candidates }: Indexed): boolean =>
  !candidates || number >= candidates.size || hasBit(candidates.bits, number)

/** Whether the expressions of the sieve of this number can match somewhere in a text: where they cannot, they need not be run. */
export const mayStandBy = (number: number, text: Indexed): boolean =>
  isCandidate(number, text) && letsPassBy(number, text.trigrams)

/** Whether a sieve's expressions can match somewhere in a text. */
export const mayStand = ({ number }: Sieve, text: Indexed): boolean => mayStandBy(number, text)
