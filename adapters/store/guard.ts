import type { Log } from '../log.ts'

/** Asks the store, and goes on with `otherwise` where it fails or does not answer in time. Never rejects. */
export type Guard = <T>(operation: string, call: () => Promise<T>, otherwise: T) => Promise<T>

/** How long an answer of the store is waited for, and how long it is left alone after it did not answer; milliseconds. */
export type GuardTimes = { readonly limit: number; readonly rest: number }

class TimedOut extends Error {
  override readonly name = 'TimedOut'
}

const within = async <T>(promise: Promise<T>, limit: number): Promise<T> => {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new TimedOut('The store did not answer in time.')), limit)
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * A guard by which a slow or failing store never silences the bot. A store that did not answer is not asked again for
 * a while: a turn asks about ten times, and would add up their waits. That while is measured by a clock that never steps.
 */
export const openGuard = (log: Log, { limit, rest }: GuardTimes): Guard => {
  let awayUntil = -Infinity
  return async (operation, call, otherwise) => {
    if (performance.now() < awayUntil) return otherwise
    try {
      return await within(call(), limit)
    } catch (error) {
      if (error instanceof TimedOut) awayUntil = performance.now() + rest
      log.warn({ event: 'store-unavailable', operation, error })
      return otherwise
    }
  }
}
