import type { Rest } from './acknowledgement.ts'

/** A connection broke while a request was on it, which a server that closes idle ones does now and then. */
const isBroken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'].includes(String(error.code))

const attempts = 3

const again = async (ask: () => Promise<unknown>, left = attempts): Promise<unknown> => {
  try {
    return await ask()
  } catch (error) {
    if (left === 1 || !isBroken(error)) throw error
    return again(ask, left - 1)
  }
}

/**
 * Asks once more where the connection broke, which discord.js does not. Nobody knows whether the request was taken; a
 * message is named, an interaction is acknowledged once, and an edit twice is one.
 */
export const persistent = (rest: Rest): Rest => ({
  get: (...asked) => again(() => rest.get(...asked)),
  post: (...asked) => again(() => rest.post(...asked)),
  patch: (...asked) => again(() => rest.patch(...asked)),
  put: (...asked) => again(() => rest.put(...asked)),
  delete: (...asked) => again(() => rest.delete(...asked)),
})
