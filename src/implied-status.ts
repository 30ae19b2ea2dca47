import type { CauseId } from './causes/index.ts'
import type { Finding } from './rank.ts'

/** The status that a standard gives a cause: RFC 9110 §15.5.2 (no credentials arrive that the server takes, whoever is at fault), RFC 6750 §3.1 (tokens), RFC 4559 §4.1, RFC 7616 §3.3, RFC 6749 §5.2 (clients and grants). */
const standards: Partial<Record<CauseId, number>> = {
  'no-credentials': 401,
  'wrong-credentials': 401,
  'password-not-accepted': 401,
  'stored-credential': 401,
  'corrupted-credential': 401,
  'placeholder-credential': 401,
  'malformed-header': 401,
  'wrong-scheme': 401,
  'challenge-not-answered': 401,
  'kerberos-failure': 401,
  'ntlm-failure': 401,
  'stale-nonce': 401,
  'invalid-api-key': 401,
  'malformed-token': 401,
  'token-expired': 401,
  'token-not-yet-valid': 401,
  'clock-skew': 401,
  'revoked-credential': 401,
  'invalid-signature': 401,
  'unknown-signing-key': 401,
  'algorithm-mismatch': 401,
  'wrong-audience': 401,
  'wrong-issuer': 401,
  'wrong-claims': 401,
  'wrong-token-type': 401,
  'invalid-client': 401,
  'session-expired': 401,
  'cookie-not-sent': 401,
  'dropped-on-redirect': 401,
  'stripped-by-intermediary': 401,
  'wrong-place': 401,
  'wrong-environment': 401,
  'account-not-active': 401,
  'mfa-or-sso-required': 401,
  'signature-mismatch': 401,
  'server-misconfigured': 401,
  'protected-by-mistake': 401,
  'upstream-credentials': 401,
  'auth-service-unavailable': 401,
  'cached-response': 401,
  'client-bug': 401,
  'refresh-failed': 400,
  'insufficient-scope': 403,
  forbidden: 403,
  'csrf-refused': 403,
  'proxy-authentication': 407,
}

const ofStandards: ReadonlyMap<string, number> = new Map(Object.entries(standards))

/**
 * The status that a finding comes with, for a report that names none: that of the product's words, else that of the
 * standard. Null where neither says one.
 */
export const impliedStatus = (finding: Finding | undefined): number | null => {
  const met = finding?.pointers.find(({ met: words }) => words?.phrase.status ?? words?.product.status)?.met
  const ofProduct = met?.phrase.status ?? met?.product.status
  return ofProduct ?? ofStandards.get(finding?.cause.id ?? '') ?? null
}
