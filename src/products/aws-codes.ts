/** An error code of AWS and what it means, the likeliest cause first; `text` is a part of the message that narrows the code. */
export interface AwsCode {
  readonly code: string
  readonly text?: string
  readonly means: readonly string[]
  readonly certainty: 'certain' | 'likely' | 'possible'
  readonly source: string
}

const S3 = 'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html'
const COMMON = 'https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html'
const EC2 = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html'
const SIGNING = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html'
const DENIED = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html'
const COGNITO = 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html'
const COGNITO_TOKEN = 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUser.html'
const GATEWAY = 'https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html'
const STS = 'https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html'
const SSO = 'https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/API_CreateToken.html'
const CLI = 'https://docs.aws.amazon.com/cli/latest/userguide/cli-chap-troubleshooting.html'
const CLI_SSO = 'https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-sso.html'
const PRESIGNED = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-presigned-url.html'
const REGISTRY = 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/common-errors-docker.html'

/** Codes in the order in which they are tried: of one code, the entries with a text before the entry without. */
export const awsCodes: readonly AwsCode[] = [
  { code: 'InvalidAccessKeyId', means: ['invalid-api-key', 'revoked-credential', 'wrong-environment'], certainty: 'likely', source: S3 },
  { code: 'InvalidClientTokenId', means: ['invalid-api-key', 'revoked-credential', 'wrong-environment'], certainty: 'likely', source: COMMON },
  { code: 'UnrecognizedClientException', means: ['invalid-api-key', 'wrong-environment', 'revoked-credential'], certainty: 'likely', source: COMMON },
  { code: 'AuthFailure', means: ['invalid-api-key', 'wrong-environment', 'clock-skew'], certainty: 'likely', source: EC2 },
  { code: 'NotSignedUp', means: ['account-not-active'], certainty: 'likely', source: S3 },
  { code: 'OptInRequired', means: ['account-not-active', 'wrong-environment'], certainty: 'likely', source: COMMON },
  { code: 'AccountProblem', means: ['account-not-active'], certainty: 'likely', source: S3 },
  { code: 'AllAccessDisabled', means: ['account-not-active', 'forbidden'], certainty: 'likely', source: S3 },
  { code: 'PendingVerification', means: ['account-not-active'], certainty: 'certain', source: EC2 },
  { code: 'Blocked', means: ['account-not-active', 'security-layer-block'], certainty: 'likely', source: EC2 },

  { code: 'ExpiredToken', means: ['token-expired'], certainty: 'certain', source: S3 },
  { code: 'ExpiredTokenException', means: ['token-expired'], certainty: 'certain', source: COMMON },
  { code: 'TokenRefreshRequired', means: ['token-expired', 'refresh-failed'], certainty: 'likely', source: S3 },
  { code: 'ExpiredIdentityToken', means: ['token-expired'], certainty: 'certain', source: STS },
  { code: 'InvalidIdentityToken', means: ['malformed-token', 'wrong-audience', 'wrong-issuer'], certainty: 'likely', source: STS },
  { code: 'IDPCommunicationError', means: ['auth-service-unavailable'], certainty: 'certain', source: STS },
  { code: 'IDPRejectedClaim', means: ['wrong-claims', 'wrong-audience', 'token-expired'], certainty: 'likely', source: STS },
  { code: 'InvalidToken', means: ['malformed-token', 'invalid-api-key', 'wrong-environment'], certainty: 'likely', source: S3 },
  { code: 'InvalidSecurity', means: ['wrong-credentials', 'invalid-api-key'], certainty: 'likely', source: S3 },

  { code: 'SignatureDoesNotMatch', text: 'Signature expired', means: ['clock-skew', 'token-expired'], certainty: 'likely', source: SIGNING },
  { code: 'SignatureDoesNotMatch', text: 'Signature not yet current', means: ['clock-skew'], certainty: 'certain', source: SIGNING },
  { code: 'SignatureDoesNotMatch', text: 'Credential should be scoped to', means: ['wrong-environment', 'signature-mismatch'], certainty: 'likely', source: SIGNING },
  { code: 'SignatureDoesNotMatch', means: ['signature-mismatch'], certainty: 'certain', source: S3 },
  { code: 'InvalidSignatureException', text: 'Signature expired', means: ['clock-skew', 'token-expired'], certainty: 'likely', source: SIGNING },
  { code: 'InvalidSignatureException', text: 'Signature not yet current', means: ['clock-skew'], certainty: 'certain', source: SIGNING },
  { code: 'InvalidSignatureException', text: 'Credential should be scoped to', means: ['wrong-environment', 'signature-mismatch'], certainty: 'likely', source: SIGNING },
  { code: 'InvalidSignatureException', means: ['signature-mismatch'], certainty: 'certain', source: SIGNING },
  { code: 'RequestTimeTooSkewed', means: ['clock-skew'], certainty: 'certain', source: S3 },
  { code: 'RequestExpired', means: ['clock-skew', 'token-expired'], certainty: 'likely', source: COMMON },
  { code: 'RequestInTheFuture', means: ['clock-skew'], certainty: 'certain', source: SIGNING },
  { code: 'ExpiredPresignRequest', means: ['token-expired', 'clock-skew'], certainty: 'likely', source: PRESIGNED },
  { code: 'XAmzContentSHA256Mismatch', means: ['signature-mismatch'], certainty: 'certain', source: S3 },
  { code: 'InvalidDigest', means: ['bad-request', 'signature-mismatch'], certainty: 'likely', source: S3 },
  { code: 'BadDigest', means: ['bad-request', 'signature-mismatch'], certainty: 'likely', source: S3 },

  { code: 'AuthorizationHeaderMalformed', text: 'is wrong; expecting', means: ['wrong-environment', 'malformed-header'], certainty: 'certain', source: S3 },
  { code: 'AuthorizationHeaderMalformed', means: ['malformed-header'], certainty: 'certain', source: S3 },
  { code: 'AuthorizationQueryParametersError', text: 'expecting', means: ['wrong-environment', 'malformed-header'], certainty: 'likely', source: S3 },
  { code: 'AuthorizationQueryParametersError', means: ['malformed-header', 'signature-mismatch'], certainty: 'likely', source: S3 },
  { code: 'IncompleteSignature', means: ['malformed-header'], certainty: 'certain', source: COMMON },
  { code: 'IncompleteSignatureException', means: ['malformed-header'], certainty: 'certain', source: COMMON },
  { code: 'InvalidAuthorizationHeaderException', means: ['malformed-header'], certainty: 'likely', source: COMMON },
  { code: 'CredentialsNotSupported', means: ['wrong-scheme', 'no-credentials'], certainty: 'likely', source: S3 },
  { code: 'InvalidRequest', text: 'Please use AWS4-HMAC-SHA256', means: ['wrong-scheme', 'client-bug', 'signature-mismatch'], certainty: 'certain', source: S3 },
  { code: 'InvalidArgument', text: 'Only one auth mechanism allowed', means: ['wrong-place', 'malformed-header', 'bad-request'], certainty: 'certain', source: S3 },
  { code: 'InvalidArgument', text: 'Unsupported Authorization Type', means: ['wrong-scheme', 'malformed-header'], certainty: 'certain', source: S3 },
  { code: 'RequestHeaderSectionTooLarge', means: ['bad-request'], certainty: 'likely', source: S3 },

  { code: 'MissingAuthenticationToken', means: ['no-credentials', 'wrong-url'], certainty: 'likely', source: COMMON },
  { code: 'MissingAuthenticationTokenException', text: 'Missing Authentication Token', means: ['wrong-url', 'no-credentials'], certainty: 'likely', source: GATEWAY },
  { code: 'MissingAuthenticationTokenException', means: ['no-credentials', 'wrong-url'], certainty: 'likely', source: GATEWAY },
  { code: 'MissingSecurityHeader', means: ['no-credentials', 'malformed-header'], certainty: 'likely', source: S3 },
  { code: 'MissingClientTokenId', means: ['no-credentials'], certainty: 'likely', source: COMMON },
  { code: 'UnauthorizedAccess', means: ['wrong-environment'], certainty: 'likely', source: S3 },

  { code: 'PermanentRedirect', means: ['wrong-environment', 'wrong-url'], certainty: 'likely', source: S3 },
  { code: 'TemporaryRedirect', means: ['wrong-environment', 'not-authentication'], certainty: 'possible', source: S3 },
  { code: 'IllegalLocationConstraintException', means: ['wrong-environment'], certainty: 'likely', source: S3 },
  { code: 'NoSuchBucket', means: ['wrong-url', 'not-authentication'], certainty: 'likely', source: S3 },
  { code: 'NoSuchKey', means: ['wrong-url', 'not-authentication'], certainty: 'likely', source: S3 },
  { code: 'MethodNotAllowed', means: ['wrong-url', 'bad-request'], certainty: 'possible', source: S3 },

  { code: 'AccessDenied', text: 'Request has expired', means: ['token-expired', 'clock-skew'], certainty: 'likely', source: PRESIGNED },
  { code: 'AccessDenied', text: 'Query-string authentication requires', means: ['malformed-header', 'bad-request'], certainty: 'likely', source: PRESIGNED },
  { code: 'AccessDenied', text: 'MultiFactorAuthentication failed', means: ['mfa-or-sso-required'], certainty: 'certain', source: DENIED },
  { code: 'AccessDenied', text: 'There were headers present in the request which were not signed', means: ['signature-mismatch'], certainty: 'certain', source: S3 },
  { code: 'AccessDenied', text: 'is not authorized to perform', means: ['insufficient-scope', 'forbidden'], certainty: 'certain', source: DENIED },
  { code: 'AccessDenied', text: 'Not authorized to perform sts:AssumeRoleWithWebIdentity', means: ['wrong-claims', 'insufficient-scope'], certainty: 'likely', source: STS },
  { code: 'AccessDenied', means: ['forbidden', 'insufficient-scope', 'no-credentials', 'hidden-as-not-found'], certainty: 'possible', source: S3 },
  { code: 'AccessDeniedException', text: 'Access token expired', means: ['token-expired'], certainty: 'certain', source: SSO },
  { code: 'AccessDeniedException', text: 'Unable to determine service/operation name', means: ['wrong-url', 'bad-request'], certainty: 'certain', source: COMMON },
  { code: 'AccessDeniedException', means: ['insufficient-scope', 'forbidden'], certainty: 'likely', source: DENIED },
  { code: 'UnauthorizedOperation', means: ['insufficient-scope', 'forbidden'], certainty: 'certain', source: EC2 },
  { code: 'Client.UnauthorizedOperation', means: ['insufficient-scope', 'forbidden'], certainty: 'certain', source: EC2 },
  { code: 'AuthorizationError', means: ['insufficient-scope', 'forbidden'], certainty: 'likely', source: COMMON },
  { code: 'AuthorizationErrorException', means: ['insufficient-scope', 'forbidden'], certainty: 'likely', source: COMMON },
  { code: 'NotAuthorized', means: ['insufficient-scope', 'forbidden'], certainty: 'likely', source: COMMON },
  { code: 'KMSAccessDeniedException', means: ['insufficient-scope', 'forbidden'], certainty: 'likely', source: DENIED },
  { code: 'KMS.AccessDeniedException', means: ['insufficient-scope', 'forbidden'], certainty: 'likely', source: DENIED },
  { code: '403', means: ['forbidden', 'insufficient-scope', 'hidden-as-not-found'], certainty: 'possible', source: S3 },
  { code: 'Forbidden', means: ['forbidden', 'insufficient-scope'], certainty: 'possible', source: S3 },

  { code: 'ForbiddenException', text: 'explicit deny', means: ['insufficient-scope', 'forbidden'], certainty: 'likely', source: GATEWAY },
  { code: 'ForbiddenException', text: 'No access', means: ['insufficient-scope', 'forbidden'], certainty: 'likely', source: 'https://docs.aws.amazon.com/singlesignon/latest/PortalAPIReference/API_GetRoleCredentials.html' },
  { code: 'ForbiddenException', means: ['forbidden', 'invalid-api-key', 'wrong-url'], certainty: 'possible', source: GATEWAY },
  { code: 'UnauthorizedException', text: 'Session token not found or invalid', means: ['token-expired', 'session-expired'], certainty: 'likely', source: CLI_SSO },
  { code: 'UnauthorizedException', text: 'expired', means: ['token-expired'], certainty: 'likely', source: GATEWAY },
  { code: 'UnauthorizedException', means: ['no-credentials', 'malformed-token', 'token-expired'], certainty: 'possible', source: GATEWAY },
  { code: 'AuthorizerConfigurationException', means: ['server-misconfigured', 'upstream-credentials'], certainty: 'certain', source: GATEWAY },
  { code: 'AuthorizerFailureException', means: ['auth-service-unavailable', 'server-misconfigured'], certainty: 'likely', source: GATEWAY },
  { code: 'LimitExceededException', means: ['security-layer-block', 'not-authentication'], certainty: 'possible', source: GATEWAY },
  { code: 'TooManyRequestsException', means: ['security-layer-block', 'not-authentication'], certainty: 'likely', source: COGNITO },
  { code: 'ThrottlingException', means: ['security-layer-block', 'not-authentication'], certainty: 'possible', source: COMMON },
  { code: 'Throttling', means: ['security-layer-block', 'not-authentication'], certainty: 'possible', source: COMMON },
  { code: 'RequestLimitExceeded', means: ['not-authentication', 'security-layer-block'], certainty: 'possible', source: EC2 },
  { code: 'SlowDown', means: ['not-authentication', 'security-layer-block'], certainty: 'possible', source: S3 },
  { code: 'ServiceUnavailable', means: ['not-authentication'], certainty: 'likely', source: COMMON },
  { code: 'InternalFailure', means: ['not-authentication'], certainty: 'likely', source: COMMON },
  { code: 'InternalError', means: ['not-authentication'], certainty: 'likely', source: S3 },

  { code: 'NotAuthorizedException', text: 'Incorrect username or password', means: ['wrong-credentials'], certainty: 'certain', source: COGNITO },
  { code: 'NotAuthorizedException', text: 'Token has expired', means: ['token-expired'], certainty: 'certain', source: COGNITO_TOKEN },
  { code: 'NotAuthorizedException', text: 'has been revoked', means: ['revoked-credential'], certainty: 'certain', source: COGNITO_TOKEN },
  { code: 'NotAuthorizedException', text: 'secret hash', means: ['invalid-client'], certainty: 'certain', source: COGNITO },
  { code: 'NotAuthorizedException', text: 'SecretHash', means: ['invalid-client'], certainty: 'certain', source: COGNITO },
  { code: 'NotAuthorizedException', text: 'configured with secret but', means: ['invalid-client'], certainty: 'certain', source: COGNITO },
  { code: 'NotAuthorizedException', text: 'Invalid Refresh Token', means: ['refresh-failed'], certainty: 'certain', source: COGNITO },
  { code: 'NotAuthorizedException', text: 'Refresh Token has', means: ['refresh-failed'], certainty: 'certain', source: COGNITO },
  { code: 'NotAuthorizedException', text: 'User is disabled', means: ['account-not-active'], certainty: 'certain', source: COGNITO },
  { code: 'NotAuthorizedException', text: 'Temporary password has expired', means: ['account-not-active', 'wrong-credentials'], certainty: 'certain', source: COGNITO },
  { code: 'NotAuthorizedException', text: 'Password attempts exceeded', means: ['account-not-active', 'security-layer-block'], certainty: 'certain', source: COGNITO },
  { code: 'NotAuthorizedException', text: 'required scopes', means: ['insufficient-scope'], certainty: 'certain', source: COGNITO_TOKEN },
  { code: 'NotAuthorizedException', text: 'Invalid session', means: ['session-expired', 'token-expired'], certainty: 'likely', source: COGNITO },
  { code: 'NotAuthorizedException', text: 'Invalid Access Token', means: ['malformed-token', 'wrong-token-type'], certainty: 'likely', source: COGNITO_TOKEN },
  { code: 'NotAuthorizedException', means: ['wrong-credentials', 'invalid-client', 'token-expired'], certainty: 'possible', source: COGNITO },
  { code: 'UserNotFoundException', means: ['wrong-credentials', 'wrong-environment'], certainty: 'likely', source: COGNITO },
  { code: 'UserNotConfirmedException', means: ['account-not-active'], certainty: 'certain', source: COGNITO },
  { code: 'PasswordResetRequiredException', means: ['account-not-active', 'wrong-credentials'], certainty: 'certain', source: COGNITO },
  { code: 'CodeMismatchException', means: ['wrong-credentials', 'mfa-or-sso-required'], certainty: 'likely', source: COGNITO },
  { code: 'ExpiredCodeException', means: ['token-expired', 'wrong-credentials'], certainty: 'likely', source: COGNITO },
  { code: 'ResourceNotFoundException', text: 'User pool client', means: ['invalid-client', 'wrong-environment'], certainty: 'certain', source: COGNITO },

  { code: 'InvalidClientException', means: ['invalid-client'], certainty: 'certain', source: SSO },
  { code: 'UnauthorizedClientException', means: ['invalid-client', 'insufficient-scope'], certainty: 'likely', source: SSO },
  { code: 'InvalidGrantException', means: ['refresh-failed', 'token-expired'], certainty: 'likely', source: SSO },
  { code: 'InvalidScopeException', means: ['insufficient-scope', 'bad-request'], certainty: 'likely', source: SSO },
  { code: 'AuthorizationPendingException', means: ['mfa-or-sso-required', 'not-authentication'], certainty: 'possible', source: SSO },
  { code: 'DENIED', text: 'Your authorization token has expired', means: ['token-expired'], certainty: 'certain', source: REGISTRY },

  { code: 'SSOTokenExpired', text: 'refresh failed', means: ['refresh-failed', 'token-expired'], certainty: 'certain', source: CLI_SSO },
  { code: 'SSOTokenExpired', means: ['token-expired', 'refresh-failed', 'session-expired'], certainty: 'certain', source: CLI_SSO },
  { code: 'SSOTokenLoadError', means: ['no-credentials', 'session-expired'], certainty: 'likely', source: CLI_SSO },
  { code: 'TokenRetrievalError', means: ['refresh-failed', 'token-expired'], certainty: 'likely', source: CLI_SSO },
  { code: 'NoCredentials', means: ['no-credentials'], certainty: 'certain', source: CLI },
  { code: 'CredentialsProviderError', means: ['no-credentials'], certainty: 'certain', source: CLI },
  { code: 'PartialCredentials', means: ['no-credentials', 'stored-credential'], certainty: 'certain', source: CLI },
  { code: 'CredentialRetrievalError', means: ['no-credentials', 'refresh-failed'], certainty: 'likely', source: CLI },
  { code: 'CredentialsStillExpired', means: ['token-expired', 'refresh-failed'], certainty: 'certain', source: CLI },
  { code: 'ProfileNotFound', means: ['stored-credential', 'no-credentials'], certainty: 'likely', source: CLI },
  { code: 'NoRegion', means: ['bad-request', 'not-authentication'], certainty: 'likely', source: CLI },
  { code: 'EndpointConnectionError', means: ['not-authentication', 'wrong-url'], certainty: 'likely', source: CLI },
]

/** The first entry for a code whose text, if it has one, stands in the message; null for a code that is not known. */
export const awsCodeFor = (code: string, message: string | null): AwsCode | null =>
  awsCodes.find((entry) => entry.code === code && (entry.text === undefined || message?.includes(entry.text) === true)) ?? null
