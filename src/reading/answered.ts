import type { Exchange, NamedStatus } from '../evidence.ts'

const refusals: ReadonlySet<number> = new Set([400, 401, 403, 404, 407, 419])

/**
 * Gives the status that a report tells to the request that it shows without an answer: "I get 401", and the command or code. Only where
 * no exchange has a status of its own; of several requests the last with credentials is meant, or else the last.
 */
export const answerTold = (exchanges: readonly Exchange[], statuses: readonly NamedStatus[]): readonly Exchange[] => {
  const told = statuses.find(({ value }) => refusals.has(value))
  if (!told || exchanges.some(({ response }) => response?.status ?? response?.challenges.length)) return exchanges
  const open = exchanges.filter(({ request, response }) => request && !response)
  const meant = open.findLast(({ request }) => (request?.credentials.length ?? 0) > 0) ?? open.at(-1)
  if (!meant) return exchanges
  const response = { where: told.where, status: told, fields: [], challenges: [], setCookies: [] }
  return exchanges.map((one) => (one === meant ? { ...one, response } : one))
}
