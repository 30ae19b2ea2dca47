import { isUnreachable, throughOutage } from '../outage.ts'
import type { Rest } from './acknowledgement.ts'

/** Discord fails (5xx), or its connections break or are refused. A server that closes idle ones breaks some now and then. */
const isOut = (error: unknown): boolean =>
  isUnreachable(error) || (error instanceof Error && 'status' in error && Number(error.status) >= 500)

/**
 * Asks Discord through an outage, which discord.js does not: it asks four times at once. Nobody knows whether a request was
 * taken; a message is named, an interaction is acknowledged once, and an edit twice is one.
 */
export const persistent = (rest: Rest): Rest => ({
  get: (...asked) => throughOutage(() => rest.get(...asked), isOut),
  post: (...asked) => throughOutage(() => rest.post(...asked), isOut),
  patch: (...asked) => throughOutage(() => rest.patch(...asked), isOut),
  put: (...asked) => throughOutage(() => rest.put(...asked), isOut),
  delete: (...asked) => throughOutage(() => rest.delete(...asked), isOut),
})
