import { setTimeout as sleep } from 'node:timers/promises'

/** Milliseconds before each further attempt: at once for a stumble, then ever longer, two minutes together. */
const waits = [0, 250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000]

/** Asks again, for two minutes, where a platform is out; rejects with what the last attempt failed with. `isOut`: whether an error tells of that. */
export const throughOutage = async <T>(
  ask: () => Promise<T>,
  isOut: (error: unknown) => boolean,
  attempt = 0,
): Promise<T> => {
  try {
    return await ask()
  } catch (error) {
    const wait = waits[attempt]
    if (wait === undefined || !isOut(error)) throw error
    await sleep(wait)
    return throughOutage(ask, isOut, attempt + 1)
  }
}

/** The network's own errors while nobody answers at the other end, or it breaks off. */
const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** Whether a request did not reach its server, or its connection broke; fetch tells so in the cause of its error. */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && unreachable.has(String(error.code))) ||
    (error.cause !== undefined && isUnreachable(error.cause)))
