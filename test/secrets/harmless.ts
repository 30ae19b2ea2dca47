import * as fc from 'fast-check'

import { from } from './made-up.ts'

const hex = '0123456789abcdef'
const id = (length: number): fc.Arbitrary<string> => from(hex, length)
const base64 = (length: number): fc.Arbitrary<string> =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((all) => Buffer.from(all).toString('base64'))

const write =
  (before: string, after = ''): ((value: string) => string) =>
  (value) =>
    `${before}${value}${after}`

/** What looks like a secret and is none, where a diagnosis or its reader may want it. */
export const harmless: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'the id of a request': fc.uuid().map(write('X-Request-Id: ')),
  'a correlation id': fc.uuid().map(write('Correlation ID: ', '\nTimestamp: 2026-01-15 12:00:00Z')),
  'the trace id of AWS': id(24).map(write('X-Amzn-Trace-Id: Root=1-63441c4a-')),
  'a trace parent': id(32).map(write('traceparent: 00-', '-00f067aa0ba902b7-01')),
  'the request id of GitHub': id(16).map(
    (text) => `X-GitHub-Request-Id: ${text.slice(0, 4).toUpperCase()}:${text.slice(4)}:1A2B3C`,
  ),
  'the ray of Cloudflare': id(16).map(write('CF-RAY: ', '-FRA')),
  'an entity tag': id(40).map(write('ETag: "', '"')),
  'a weak entity tag': id(32).map(write('etag: W/"', '"')),
  'the nonce of a challenge': id(32).map(write('WWW-Authenticate: Digest realm="api", nonce="', '", qop="auth"')),
  'the opaque of a challenge': id(32).map(write('WWW-Authenticate: Digest realm="api", opaque="', '"')),
  'a scope of a challenge': fc.uuid().map(write('WWW-Authenticate: Bearer realm="', '", error="invalid_token"')),
  'a nonce of DPoP': base64(18).map((text) => `DPoP-Nonce: ${text.replaceAll(/[+/=]/g, 'x')}`),
  'a commit': id(40).map(write('commit ', '\nAuthor: made-up')),
  'a short commit': id(12).map(write('HEAD is now at ', ' Mend the tests')),
  'the digest of an image': id(64).map(write('docker pull registry.example.com/app@sha256:')),
  'a checksum': id(64).map(write('sha256:')),
  'a checksum of a file': id(64).map(write('', '  node-v24.tar.gz')),
  'the integrity of a lock file': base64(64).map(write('"integrity": "sha512-', '"')),
  'a key id of JOSE': base64(24).map((text) => `{"alg":"RS256","kid":"${text.replaceAll(/[+/=]/g, '-')}","typ":"JWT"}`),
  'a client id': fc.uuid().map(write('client_id=', '&response_type=code')),
  'a tenant': fc.uuid().map(write('https://login.microsoftonline.com/', '/oauth2/v2.0/token')),
  'an audience': fc.uuid().map(write('"aud": "api://', '"')),
  'a path with an id': fc.uuid().map(write('GET /v1/orders/', ' HTTP/1.1')),
  'a public key': base64(294).map(
    (text) => `-----BEGIN PUBLIC KEY-----\n${text.replaceAll(/(.{64})/g, '$1\n')}\n-----END PUBLIC KEY-----`,
  ),
  'a certificate': base64(600).map(
    (text) => `-----BEGIN CERTIFICATE-----\n${text.replaceAll(/(.{64})/g, '$1\n')}\n-----END CERTIFICATE-----`,
  ),
  'a public key of SSH': base64(32).map(write('ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI', ' made-up-host')),
  'a public JSON Web Key': base64(256).map(
    (text) => `{"kty":"RSA","e":"AQAB","n":"${text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}"}`,
  ),
  'the fingerprint of a key': base64(32).map((text) => `SHA256:${text.replace('=', '')} (ED25519)`),
  'the accept of a WebSocket': base64(20).map(write('Sec-WebSocket-Accept: ')),
  'the key of a WebSocket': base64(16).map(write('Sec-WebSocket-Key: ')),
  'the nonce of a policy': base64(16).map(write("Content-Security-Policy: script-src 'nonce-", "'")),
  'a variable of the environment': fc.nat(99).map((version) => `token = process.env.API_TOKEN_V${version}`),
  'a picture': base64(120).map(write('<img src="data:image/png;base64,', '">')),
  'an id of CloudFront': base64(40).map(write('x-amz-cf-id: ')),
  'an id of S3': base64(56).map(write('x-amz-id-2: ')),
  'the name of a pod': id(10).map((text) => `pod/api-${text}-x7k2p 0/1 CrashLoopBackOff`),
  'the id of a container': id(64).map(write('container_id=')),
  'an idempotency key': fc.uuid().map(write('Idempotency-Key: ')),
  'a message id': id(24).map(write('message-id: <', '@mail.example.com>')),
  'a time': fc
    .integer({ min: 1_600_000_000, max: 1_900_000_000 })
    .map((time) => `"exp": ${time}, "iat": ${time - 3600}`),
  'a variable in the place of a token': fc
    .constantFrom(
      '$TOKEN',
      '${API_KEY}',
      '{{token}}',
      '<your token>',
      '%TOKEN%',
      'YOUR_API_KEY',
      '********',
      '[REDACTED]',
    )
    .map(write('Authorization: Bearer ')),
  'an example of a token': fc
    .constantFrom('xxxxxxxxxxxxxxxxxxxx', 'ghp_xxxxxxxxxxxxxxxx', 'eyJ...', 'sk-...', 'AKIAIOSFODNN7EXAMPLE')
    .map(write('token: ')),
  'a lookup in code': fc
    .constantFrom(
      'process.env.API_KEY',
      "os.environ['API_KEY']",
      'config.get("api_key")',
      'getSecret()',
      'settings.SECRET_KEY',
    )
    .map(write('const apiKey = ')),
  'an error code': fc
    .integer({ min: 10_000, max: 99_999 })
    .map((code) => `AADSTS7${code}: The provided client secret keys are expired.`),
  'a sentence about passwords': fc
    .constantFrom(
      'is wrong',
      'was changed last week',
      'field is required',
      'must be at least 12 characters',
      'has expired',
      'works in the browser',
      'is correct and I am sure of it',
      'authentication is disabled',
      'is not the problem',
      'reset did not help',
    )
    .map(write('The password ')),
  'a sentence about tokens': fc
    .constantFrom(
      'is expired',
      'was issued 3 hours ago',
      'is not valid for this audience',
      'has the scope repo',
      'endpoint returns 401',
      'is sent as a Bearer token',
      'is signed with RS256',
      'lives in Vault',
      'is 40 characters long',
    )
    .map(write('My access token ')),
  'a stack': fc
    .integer({ min: 1, max: 900 })
    .map((line) => `at com.example.auth.TokenFilter.doFilter(TokenFilter.java:${line})`),
  'a version': fc
    .integer({ min: 1, max: 90 })
    .map((version) => `passport-jwt@4.${version}.1 authentication-middleware/2.${version}.0`),
  'a class': fc
    .constantFrom(
      'SecurityTokenExpiredException',
      'InvalidCredentialsError',
      'JsonWebTokenError: invalid signature',
      'BadCredentialsException: Bad credentials',
    )
    .map(write('Caused by: ')),
  'a user agent': fc
    .integer({ min: 100, max: 160 })
    .map((version) => `User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/${version}.0.0.0`),
  'a host of a service': id(12).map(write('Could not resolve host: ', '.eu-central-1.elb.amazonaws.com')),
  'a queue': fc
    .integer({ min: 100_000_000_000, max: 999_999_999_999 })
    .map((account) => `arn:aws:sqs:eu-central-1:${account}:orders`),
}
