import type { Evidence } from '../evidence.ts'
import { findMatch } from './exchange.ts'

const FIELD =
  /^(?:x-hub-signature(?:-256)?|(?:[a-z]+-){0,3}(?:hmac|signature)(?:-[a-z0-9]+){0,2}|signature-input|content-signature)$/

const WORDS =
  /\bhmac\b|\bwebhooks?\b|x-hub-signature|oauth_signature|signaturedoesnotmatch|\bsigv4\b|aws4-|canonical ?request|string ?to ?sign|request signature|hmac-sha|oauth 1\.0/i

/** Fields that carry the signature of a message: X-Hub-Signature, Signature (RFC 9421 §4.2), X-…-Hmac. */
export const isSignatureField = (name: string): boolean => FIELD.test(name.toLowerCase())

/** Whether a signature in this report is one over a request or message, and not that of a token. */
export const aboutRequests = (evidence: Evidence): boolean =>
  evidence.credentials.some(
    ({ value }) => value.signature !== undefined || ['hmac', 'signature', 'hawk'].includes(value.scheme ?? ''),
  ) ||
  evidence.exchanges.some(({ request }) => request?.fields.some(({ name }) => isSignatureField(name)) ?? false) ||
  findMatch(evidence, WORDS) !== undefined
