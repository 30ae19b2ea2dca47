import { defineProduct } from '../product.ts'

const signing = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html'
const s3Errors = 'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html'
const whoAmI = 'See which identity is used, and from where: `aws sts get-caller-identity`, `aws configure list`'
const clock = 'Compare the clock with UTC, and set it by NTP: `date -u`'

/** Amazon Web Services: the messages of Signature Version 4, IAM and STS (the bare codes are in aws-codes.ts). */
export const aws = defineProduct({
  name: 'AWS',
  hosts: ['.amazonaws.com', '.amazonaws.com.cn', '.api.aws', '.aws.dev'],
  marks: [
    'x-amzn-requestid',
    'x-amz-request-id',
    'aws4-hmac-sha256',
    'arn:aws',
    'botocore',
    'aws-sdk',
    'x-amzn-errortype',
    'an error occurred (',
  ],
  says: [
    {
      text: 'the request signature we calculated does not match the signature you provided',
      means: ['signature-mismatch', 'corrupted-credential', 'wrong-credentials'],
      certainty: 'likely',
      status: 403,
      because:
        'AWS computed another signature: the secret key is another one, or the request was changed after signing.',
      steps: {
        developer: [
          whoAmI,
          'Look for a stray space, newline or quote in the secret access key, and set it anew if in doubt.',
          'Sign last: a proxy or client that rewrites path, query, Host or Content-Type breaks the signature.',
          'Compare the canonical request in the error with the one that your client signs.',
        ],
      },
      ask: 'whether the same keys work with `aws sts get-caller-identity`',
      source: signing,
    },
    {
      text: 'the security token included in the request is invalid',
      means: ['invalid-api-key', 'wrong-environment', 'revoked-credential', 'placeholder-credential'],
      certainty: 'likely',
      because:
        'AWS does not know the access key, or a temporary key (ASIA…) came without its session token or to a region that is not enabled.',
      steps: {
        developer: [
          whoAmI,
          'With a key that begins with ASIA set AWS_SESSION_TOKEN too; with one of AKIA unset it.',
          'Unset stale AWS_* variables: they go before the profile.',
        ],
      },
      source: 'https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html',
    },
    {
      text: 'the security token included in the request is expired',
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The temporary credentials have expired.',
      steps: {
        developer: ['Get new ones: `aws sso login`, `aws sts assume-role …`; unset old AWS_SESSION_TOKEN and friends.'],
      },
      source: 'https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html',
    },
    {
      text: 'the provided token has expired',
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The temporary credentials have expired.',
      steps: {
        developer: [
          'Get new ones: `aws sso login`, `aws sts assume-role …`.',
          'In code let the credential provider refresh them; do not copy them once.',
        ],
      },
      source: s3Errors,
    },
    {
      text: 'the aws access key id you provided does not exist in our records',
      means: ['invalid-api-key', 'revoked-credential', 'wrong-environment'],
      certainty: 'likely',
      because:
        'AWS does not know the access key id: deleted, mistyped, of another partition or of another S3-like service; or the session token of a temporary key is missing.',
      steps: {
        developer: [
          whoAmI,
          'For another S3-like store set `--endpoint-url` (AWS_ENDPOINT_URL), else the keys go to AWS.',
        ],
      },
      source: s3Errors,
    },
    {
      text: 'the provided token is malformed or otherwise invalid',
      means: ['malformed-token', 'corrupted-credential', 'wrong-environment'],
      certainty: 'likely',
      because: 'The session token is damaged, or belongs to another key.',
      source: s3Errors,
    },
    {
      text: 'the difference between the request time and the current time is too large',
      means: ['clock-skew'],
      certainty: 'certain',
      fixer: 'caller',
      status: 403,
      because: 'The clock of the caller is off by more than 15 minutes.',
      steps: { developer: [clock, 'Restart WSL or the Docker machine after the computer slept.'] },
      source: s3Errors,
    },
    {
      text: 'signature expired:',
      pattern: /^signature expired: \S+ is now earlier than/i,
      means: ['clock-skew', 'stale-nonce'],
      certainty: 'likely',
      fixer: 'caller',
      status: 403,
      because:
        'The request was signed more than 5 or 15 minutes before it arrived: the clock is slow, or the request was held back or repeated.',
      steps: { developer: [clock, 'Sign each retry anew.'] },
      source: signing,
    },
    {
      text: 'signature not yet current:',
      means: ['clock-skew'],
      certainty: 'certain',
      fixer: 'caller',
      status: 403,
      because: 'The clock of the caller is ahead.',
      steps: { developer: [clock] },
      source: signing,
    },
    {
      text: 'credential should be scoped to a valid region',
      means: ['wrong-environment'],
      certainty: 'certain',
      because: 'The request was signed for another region than it was sent to.',
      steps: {
        developer: [
          'Set the region of the endpoint in the client (AWS_REGION); IAM and STS global sign for us-east-1.',
        ],
      },
      source: signing,
    },
    {
      text: 'credential should be scoped to correct service',
      means: ['signature-mismatch'],
      certainty: 'certain',
      because: 'The request was signed for another service than it was sent to.',
      steps: {
        developer: [
          'Sign with the service name that the message names (`execute-api` for API Gateway, `es` for OpenSearch, `lambda` for function URLs).',
        ],
      },
      source: signing,
    },
    {
      text: "is wrong; expecting '",
      pattern: /^is wrong; expecting '(?<region>[a-z0-9-]+)'/i,
      means: ['wrong-environment'],
      certainty: 'certain',
      because: 'The request was signed for another region: the bucket is in {region}.',
      steps: { developer: ['Set the region to {region} in the client.'] },
      source: s3Errors,
    },
    {
      text: "authorization header requires 'credential' parameter",
      means: ['wrong-scheme', 'wrong-url'],
      certainty: 'likely',
      because:
        'AWS expected a signed request (AWS4-HMAC-SHA256) and got another Authorization, as a Bearer token to a route without that authorizer.',
      steps: {
        developer: [
          'API Gateway: check stage, path and method, and that this route has the JWT or Lambda authorizer.',
          'For IAM: sign the request, `curl --aws-sigv4 "aws:amz:$REGION:execute-api" -u "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY" …`',
        ],
      },
      source: signing,
    },
    {
      text: 'not a valid key=value pair (missing equal-sign) in authorization header',
      means: ['wrong-scheme', 'wrong-url'],
      certainty: 'likely',
      because:
        'AWS expected a signed request and got another Authorization; API Gateway says so too of a path or method that does not exist.',
      steps: {
        developer: [
          'Check stage, path (trailing slash too) and method against the deployed API, and deploy it anew.',
          'See that this route has the JWT, Cognito or Lambda authorizer.',
        ],
      },
      source: 'https://repost.aws/knowledge-center/api-gateway-authentication-token-errors',
    },
    {
      text: 'multifactorauthentication failed',
      means: ['mfa-or-sso-required'],
      certainty: 'certain',
      because: 'The one-time code of the second factor is wrong or missing.',
      source: 'https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html',
    },
  ],
})
