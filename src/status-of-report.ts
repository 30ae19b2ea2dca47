import type { CauseId } from './causes/index.ts'
import type { Scene } from './evidence.ts'
import type { Finding } from './rank.ts'

/** The status that a standard gives a cause: RFC 9110 §15.5.2 (no credentials arrive that the server takes, whoever is at fault), §15.5.4 (it will not, whatever arrives; what must not be known is not found), §15.5.5, RFC 6750 §3.1 (tokens), RFC 4559 §4.1, RFC 7616 §3.3, RFC 6749 §5.2 (clients and grants). */
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
  'security-layer-block': 403,
  'hidden-as-not-found': 404,
  'wrong-url': 404,
  'client-interference': 401,
  'proxy-authentication': 407,
}

const ofStandards: ReadonlyMap<string, number> = new Map(Object.entries(standards))

const ofProduct = (finding: Finding | undefined): number | undefined => {
  const met = finding?.pointers.find(({ met: words }) => words?.phrase.status ?? words?.product.status)?.met
  return met?.phrase.status ?? met?.product.status
}

/**
 * The status of a report: the one that it names; where it has words for one ("unauthorized"), or nothing, the one that the product's words come
 * with, since products call by such words what they refuse with another number; then that of the words, and that of the standard. Null where
 * none of them says one.
 */
export const statusOfReport = ({ status, statusInWords }: Scene, finding: Finding | undefined): number | null =>
  (statusInWords ? ofProduct(finding) : undefined) ??
  status ??
  ofProduct(finding) ??
  ofStandards.get(finding?.cause.id ?? '') ??
  null
