import type { Evidence } from '../evidence.ts'
import { fieldOf } from './exchange.ts'

/** Whether the time of the request is known to the second, by the `Date` field of an answer (RFC 9110 §6.6.1); else it is that of the report. */
export const isTimed = ({ exchanges }: Evidence): boolean =>
  exchanges.some(({ response }) => fieldOf(response, 'date') !== undefined)
