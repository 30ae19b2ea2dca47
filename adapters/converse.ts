import { converse, newConversation, packConversation, unpackConversation } from '../src/index.ts'
import type { Reply, Turn } from '../src/index.ts'

/** What a turn came to. */
export type Conversed = {
  /** The conversation as text to be kept; undefined where nothing is known any more. */
  readonly kept: string | undefined
  /** The causes whose steps were tried without success. */
  readonly ruledOut: readonly string[]
  readonly replies: readonly Reply[]
}

/** One turn of a conversation that is kept as text; undefined where it begins. */
export type Converse = (kept: string | undefined, turn: Turn) => Promise<Conversed>

/** Converses here and now, as long as it takes. */
export const converseHere: Converse = async (kept, turn) => {
  const before = kept === undefined ? newConversation : unpackConversation(kept)
  const [next, replies] = await converse(before, turn)
  return { kept: next.evidence && packConversation(next), ruledOut: next.ruledOut, replies }
}
