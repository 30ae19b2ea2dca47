import { setTimeout as sleep } from 'node:timers/promises'

import type { Guard } from './store/guard.ts'
import type { Claim, Lease, Store } from './store/store.ts'

/** A delivery that is ours to answer. Its claim is renewed until it is finished or released. */
export type Delivery = {
  /** Another tried before, and may have sent something of the answer. */
  readonly again: boolean
  /** False where the claim was lost to another, who answers. Asked last before sending. */
  readonly stillOurs: () => Promise<boolean>
  readonly finish: () => Promise<void>
  readonly release: () => Promise<void>
}

/** What claims are made with; `leaseMs`: how long a claim outlives its process. */
export type Claims = {
  readonly store: Store
  readonly guard: Guard
  readonly now: () => number
  readonly leaseMs: number
}

/** Milliseconds between two looks at a delivery that another holds. */
const look = 250

const held = ({ store, guard, now, leaseMs }: Claims, id: string, lease: () => Lease, again: boolean): Delivery => {
  let lost = false
  let renewed = now()
  const renew = async (): Promise<boolean> => {
    renewed = now()
    lost ||= !(await guard('renew-delivery', () => store.renewDelivery(id, lease()), true))
    if (lost) clearInterval(timer)
    return !lost
  }
  const timer = setInterval(() => void renew(), leaseMs / 3).unref()
  const ended = (operation: string, end: (lease: Lease) => Promise<void>): Promise<void> => {
    clearInterval(timer)
    return guard(operation, () => end(lease()), undefined)
  }
  return {
    again,
    // Nobody else is given a claim that is fresh, so that need not be asked; after a step of the clock it is.
    stillOurs: async () => (Math.abs(now() - renewed) < leaseMs / 3 ? !lost : renew()),
    finish: () => ended('finish-delivery', (lease) => store.finishDelivery(id, lease)),
    release: () => ended('release-delivery', (lease) => store.releaseDelivery(id, lease)),
  }
}

/** What stands where the store knew nothing of the claim: nothing to lose, and nothing to renew. */
const unclaimed = ({ store, guard }: Claims, id: string, lease: () => Lease): Delivery => ({
  again: false,
  stillOurs: async () => true,
  finish: () => guard('finish-delivery', () => store.finishDelivery(id, lease()), undefined),
  release: () => guard('release-delivery', () => store.releaseDelivery(id, lease()), undefined),
})

/**
 * Claims a delivery; undefined where it was answered. Where another holds it, waits until that one has answered it or
 * its lease ended, because the platform may not deliver it a third time. A store that fails gives every claim.
 */
export const claim = async (claims: Claims, id: string): Promise<Delivery | undefined> => {
  const { store, guard, now, leaseMs } = claims
  const holder = crypto.randomUUID()
  const lease = (): Lease => ({ holder, now: now(), until: now() + leaseMs })
  for (;;) {
    const answer = await guard<Claim | undefined>('claim-delivery', () => store.claimDelivery(id, lease()), undefined)
    if (!answer) return unclaimed(claims, id, lease)
    if (answer.state === 'claimed') return held(claims, id, lease, answer.again)
    if (answer.state === 'answered') return undefined
    await sleep(Math.min(look, Math.max(10, answer.until - now())))
  }
}
