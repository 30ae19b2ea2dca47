import type { Reply } from '../src/index.ts'
import type { Arrival } from './adapter.ts'
import { channelKey, personKey } from './key.ts'
import type { Guard } from './store/guard.ts'
import type { Allowance, Store } from './store/store.ts'

/** At most so many turns in a window of so many milliseconds. */
export type Limit = { readonly turns: number; readonly windowMs: number }

/** How much is answered to one person of a team, and in one channel. */
export type Limits = { readonly person: Limit; readonly channel: Limit }

const tenMinutes = 600_000

/** Enough for a team in the middle of an outage; too little to be a nuisance with. */
export const usualLimits: Limits = {
  person: { turns: 30, windowMs: tenMinutes },
  channel: { turns: 120, windowMs: tenMinutes },
}

const minutes = (ms: number): string => {
  const count = Math.max(1, Math.ceil(ms / 60_000))
  return count === 1 ? '1 minute' : `${count} minutes`
}

const refusal = (whose: string, { turns, windowMs }: Limit, { retryAfterMs }: Allowance): Reply => ({
  to: 'reporter',
  replaces: false,
  answer: [
    { type: 'heading', text: 'I need a short break' },
    {
      type: 'paragraph',
      text: `I answer ${turns} messages ${whose} in ${minutes(windowMs)}. Send this one again in ${minutes(retryAfterMs)}.`,
    },
  ],
  actions: [],
})

/**
 * What is said to one turn too many; undefined where it is within the limits. Only the first refusal of a window is
 * said, so the others are answered by nothing. Forgetting is never refused.
 */
export const refuse = async (
  store: Store,
  guard: Guard,
  limits: Limits,
  { place, turn }: Arrival,
  now: number,
): Promise<readonly Reply[] | undefined> => {
  if (turn.type === 'forget') return undefined
  const asked = [
    { key: personKey(place), limit: limits.person, whose: 'of one person' },
    { key: channelKey(place), limit: limits.channel, whose: 'of one channel' },
  ]
  const allowance: Allowance = { allowed: true, retryAfterMs: 0, firstRefusal: false }
  for (const { key, limit, whose } of asked) {
    const take = () => store.takeTurn(key, limit.turns, limit.windowMs, now)
    const taken = await guard('take-turn', take, allowance)
    if (!taken.allowed) return taken.firstRefusal ? [refusal(whose, limit, taken)] : []
  }
  return undefined
}
