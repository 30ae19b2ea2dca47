import type { AwsCodesOfSource } from './aws-codes.ts'

/** What the identity services of AWS, its gateways and its command-line tool say, by the page that says so. */
export const awsIdentityCodes: readonly AwsCodesOfSource[] = [
  {
    source: 'https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html',
    codes: [
      ['ExpiredIdentityToken', 'certain', ['token-expired']],
      ['InvalidIdentityToken', 'likely', ['malformed-token', 'wrong-audience', 'wrong-issuer']],
      ['IDPCommunicationError', 'certain', ['auth-service-unavailable']],
      ['IDPRejectedClaim', 'likely', ['wrong-claims', 'wrong-audience', 'token-expired']],
    ],
  },
  {
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html',
    codes: [
      [
        'MissingAuthenticationTokenException',
        'likely',
        ['wrong-url', 'no-credentials'],
        'Missing Authentication Token',
      ],
      ['MissingAuthenticationTokenException', 'likely', ['no-credentials', 'wrong-url']],
      ['ForbiddenException', 'likely', ['insufficient-scope', 'forbidden'], 'explicit deny'],
      ['ForbiddenException', 'possible', ['forbidden', 'invalid-api-key', 'wrong-url']],
      ['UnauthorizedException', 'likely', ['token-expired'], 'expired'],
      ['UnauthorizedException', 'possible', ['no-credentials', 'malformed-token', 'token-expired']],
      ['AuthorizerFailureException', 'likely', ['auth-service-unavailable', 'server-misconfigured']],
      ['LimitExceededException', 'possible', ['security-layer-block', 'not-authentication']],
    ],
  },
  {
    source: 'https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/API_CreateToken.html',
    codes: [
      ['AccessDeniedException', 'certain', ['token-expired'], 'Access token expired'],
      ['InvalidClientException', 'certain', ['invalid-client']],
      ['UnauthorizedClientException', 'likely', ['invalid-client', 'insufficient-scope']],
      ['InvalidGrantException', 'likely', ['refresh-failed', 'token-expired']],
      ['InvalidScopeException', 'likely', ['insufficient-scope', 'bad-request']],
      ['AuthorizationPendingException', 'possible', ['mfa-or-sso-required', 'not-authentication']],
    ],
  },
  {
    source: 'https://docs.aws.amazon.com/singlesignon/latest/PortalAPIReference/API_GetRoleCredentials.html',
    codes: [['ForbiddenException', 'likely', ['insufficient-scope', 'forbidden'], 'No access']],
  },
  {
    source: 'https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-sso.html',
    codes: [
      ['UnauthorizedException', 'likely', ['token-expired', 'session-expired'], 'Session token not found or invalid'],
      ['SSOTokenExpired', 'certain', ['refresh-failed', 'token-expired'], 'refresh failed'],
      ['SSOTokenExpired', 'certain', ['token-expired', 'refresh-failed', 'session-expired']],
      ['SSOTokenLoadError', 'likely', ['no-credentials', 'session-expired']],
      ['TokenRetrievalError', 'likely', ['refresh-failed', 'token-expired']],
    ],
  },
  {
    source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html',
    codes: [
      ['TooManyRequestsException', 'likely', ['security-layer-block', 'not-authentication']],
      ['NotAuthorizedException', 'certain', ['wrong-credentials'], 'Incorrect username or password'],
      ['NotAuthorizedException', 'certain', ['invalid-client'], 'secret hash'],
      ['NotAuthorizedException', 'certain', ['invalid-client'], 'SecretHash'],
      ['NotAuthorizedException', 'certain', ['invalid-client'], 'configured with secret but'],
      ['NotAuthorizedException', 'certain', ['refresh-failed'], 'Invalid Refresh Token'],
      ['NotAuthorizedException', 'certain', ['refresh-failed'], 'Refresh Token has'],
      ['NotAuthorizedException', 'certain', ['account-not-active'], 'User is disabled'],
      [
        'NotAuthorizedException',
        'certain',
        ['account-not-active', 'wrong-credentials'],
        'Temporary password has expired',
      ],
      [
        'NotAuthorizedException',
        'certain',
        ['account-not-active', 'security-layer-block'],
        'Password attempts exceeded',
      ],
      ['NotAuthorizedException', 'likely', ['session-expired', 'token-expired'], 'Invalid session'],
      ['NotAuthorizedException', 'possible', ['wrong-credentials', 'invalid-client', 'token-expired']],
      ['UserNotFoundException', 'likely', ['wrong-credentials', 'wrong-environment']],
      ['UserNotConfirmedException', 'certain', ['account-not-active']],
      ['PasswordResetRequiredException', 'certain', ['account-not-active', 'wrong-credentials']],
      ['CodeMismatchException', 'likely', ['wrong-credentials', 'mfa-or-sso-required']],
      ['ExpiredCodeException', 'likely', ['token-expired', 'wrong-credentials']],
      ['ResourceNotFoundException', 'likely', ['invalid-client', 'wrong-environment'], 'User pool client'],
    ],
  },
  {
    source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUser.html',
    codes: [
      ['NotAuthorizedException', 'certain', ['token-expired'], 'Token has expired'],
      ['NotAuthorizedException', 'certain', ['revoked-credential'], 'has been revoked'],
      ['NotAuthorizedException', 'certain', ['insufficient-scope'], 'required scopes'],
      ['NotAuthorizedException', 'likely', ['malformed-token', 'wrong-token-type'], 'Invalid Access Token'],
    ],
  },
  {
    source: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/common-errors-docker.html',
    codes: [['DENIED', 'certain', ['token-expired'], 'Your authorization token has expired']],
  },
  {
    source: 'https://docs.aws.amazon.com/cli/latest/userguide/cli-chap-troubleshooting.html',
    codes: [
      ['NoCredentials', 'certain', ['no-credentials']],
      ['CredentialsProviderError', 'likely', ['no-credentials', 'session-expired', 'token-expired']],
      ['PartialCredentials', 'certain', ['no-credentials', 'stored-credential']],
      ['CredentialRetrievalError', 'likely', ['no-credentials', 'refresh-failed']],
      ['CredentialsStillExpired', 'certain', ['token-expired', 'refresh-failed']],
      ['ProfileNotFound', 'likely', ['stored-credential', 'no-credentials']],
      ['NoRegion', 'likely', ['bad-request', 'not-authentication']],
      ['EndpointConnectionError', 'likely', ['not-authentication', 'wrong-url']],
    ],
  },
]
