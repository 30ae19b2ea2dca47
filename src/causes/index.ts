import { accountNotActive } from './account-not-active.ts'
import { algorithmMismatch } from './algorithm-mismatch.ts'
import { authServiceUnavailable } from './auth-service-unavailable.ts'
import { badRequest } from './bad-request.ts'
import { cachedResponse } from './cached-response.ts'
import { captivePortal } from './captive-portal.ts'
import { challengeNotAnswered } from './challenge-not-answered.ts'
import { clientBug } from './client-bug.ts'
import { clientInterference } from './client-interference.ts'
import { clockSkew } from './clock-skew.ts'
import { cookieNotSent } from './cookie-not-sent.ts'
import { corruptedCredential } from './corrupted-credential.ts'
import { csrfRefused } from './csrf-refused.ts'
import { droppedOnRedirect } from './dropped-on-redirect.ts'
import { forbidden } from './forbidden.ts'
import { hiddenAsNotFound } from './hidden-as-not-found.ts'
import { insufficientScope } from './insufficient-scope.ts'
import { invalidApiKey } from './invalid-api-key.ts'
import { invalidClient } from './invalid-client.ts'
import { invalidSignature } from './invalid-signature.ts'
import { kerberosFailure } from './kerberos-failure.ts'
import { malformedHeader } from './malformed-header.ts'
import { malformedToken } from './malformed-token.ts'
import { mfaOrSsoRequired } from './mfa-or-sso-required.ts'
import { noCredentials } from './no-credentials.ts'
import { notAuthentication } from './not-authentication.ts'
import { ntlmFailure } from './ntlm-failure.ts'
import { passwordNotAccepted } from './password-not-accepted.ts'
import { placeholderCredential } from './placeholder-credential.ts'
import { preflightBlocked } from './preflight-blocked.ts'
import { protectedByMistake } from './protected-by-mistake.ts'
import { proxyAuthentication } from './proxy-authentication.ts'
import { refreshFailed } from './refresh-failed.ts'
import { revokedCredential } from './revoked-credential.ts'
import { securityLayerBlock } from './security-layer-block.ts'
import { serverMisconfigured } from './server-misconfigured.ts'
import { sessionExpired } from './session-expired.ts'
import { signatureMismatch } from './signature-mismatch.ts'
import { staleNonce } from './stale-nonce.ts'
import { storedCredential } from './stored-credential.ts'
import { strippedByIntermediary } from './stripped-by-intermediary.ts'
import { tokenExpired } from './token-expired.ts'
import { tokenNotYetValid } from './token-not-yet-valid.ts'
import { unknownSigningKey } from './unknown-signing-key.ts'
import { upstreamCredentials } from './upstream-credentials.ts'
import { wrongAudience } from './wrong-audience.ts'
import { wrongClaims } from './wrong-claims.ts'
import { wrongCredentials } from './wrong-credentials.ts'
import { wrongEnvironment } from './wrong-environment.ts'
import { wrongIssuer } from './wrong-issuer.ts'
import { wrongPlace } from './wrong-place.ts'
import { wrongScheme } from './wrong-scheme.ts'
import { wrongTokenType } from './wrong-token-type.ts'
import { wrongUrl } from './wrong-url.ts'

/** Every cause of the vocabulary, in the order in which a request meets them: sent? readable? known? allowed? the server? */
export const causes = [
  // Nothing usable was sent
  noCredentials,
  sessionExpired,
  cookieNotSent,
  preflightBlocked,
  droppedOnRedirect,
  strippedByIntermediary,
  wrongPlace,
  // What was sent cannot be read
  malformedHeader,
  placeholderCredential,
  corruptedCredential,
  malformedToken,
  wrongScheme,
  // The credential is refused
  wrongCredentials,
  invalidApiKey,
  revokedCredential,
  wrongEnvironment,
  storedCredential,
  passwordNotAccepted,
  mfaOrSsoRequired,
  accountNotActive,
  // The token is refused (JWT, OAuth 2.0, OpenID Connect)
  tokenExpired,
  tokenNotYetValid,
  clockSkew,
  wrongAudience,
  wrongIssuer,
  wrongTokenType,
  invalidSignature,
  unknownSigningKey,
  algorithmMismatch,
  insufficientScope,
  wrongClaims,
  refreshFailed,
  invalidClient,
  // Signed requests and challenge schemes
  signatureMismatch,
  csrfRefused,
  staleNonce,
  challengeNotAnswered,
  kerberosFailure,
  ntlmFailure,
  // The server's side
  serverMisconfigured,
  protectedByMistake,
  securityLayerBlock,
  upstreamCredentials,
  authServiceUnavailable,
  cachedResponse,
  clientInterference,
  clientBug,
  // Not a 401 at heart
  forbidden,
  proxyAuthentication,
  badRequest,
  wrongUrl,
  captivePortal,
  hiddenAsNotFound,
  notAuthentication,
] as const

/** The id of a cause, as causes.md lists them. */
export type CauseId = (typeof causes)[number]['id']
