import type { Evidence } from '../evidence.ts'
import { findMatch, findText } from './exchange.ts'

/** Whether nothing but a login with name and password is said to be wrong: a session, token or stored login from before has no part in that. */
export const isLoginRefused = (evidence: Evidence): boolean =>
  findMatch(
    evidence,
    /\b(?:invalid|incorrect|wrong) (?:log-?in|user ?name|password)|\b(?:user ?name|password)\b[^.\n]{0,30}\b(?:invalid|incorrect|wrong)\b/i,
  ) !== undefined && findText(evidence, 'session', 'token', 'stored', 'saved') === undefined
