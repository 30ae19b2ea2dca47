import { defineProduct } from '../product.ts'

const errors = 'https://github.com/golang-jwt/jwt/blob/main/errors.go'
const parser = 'https://github.com/golang-jwt/jwt/blob/main/parser.go'
const claims = 'https://github.com/golang-jwt/jwt/blob/v4.5.0/claims.go'

/** What golang-jwt (jwt-go before) says of a token that it refuses. */
export const golangJwt = defineProduct({
  name: 'golang-jwt',
  marks: ['golang-jwt', 'jwt-go', 'jwt.parse'],
  server: true,
  says: [
    {
      text: 'jwt.SigningMethod',
      pattern: /^jwt\.SigningMethod(?<alg>HS384|HS512|RS\d{3}|ES\d{3}|PS\d{3}|EdDSA)/,
      when: {
        text: ['jwtwithconfig', 'echojwt', 'middleware.jwt('],
        noText: ['signingmethod:', 'keyfunc', 'parsetokenfunc'],
      },
      means: ['algorithm-mismatch'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The token is signed with {alg}. But echo’s JWT middleware takes HS256 unless `SigningMethod` says otherwise.',
      steps: {
        developer: [
          'Sign with `jwt.SigningMethodHS256`, or set `SigningMethod: "{alg}"` with the key for it in the middleware.',
        ],
      },
      source: 'https://echo.labstack.com/docs/middleware/jwt',
    },
    {
      text: 'token is expired by',
      pattern: /token is expired by (?<age>[0-9][0-9a-z.µ]{0,24})/i,
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The token’s `exp` was {age} before the server’s time.',
      steps: {
        developer: [
          'Log in again or refresh; some minutes alone may be a wrong clock: compare `date -u` on both machines.',
        ],
      },
      source: claims,
    },
    {
      text: 'token has invalid claims: token is expired',
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The token is past its `exp`.',
      steps: {
        developer: ['Ask for a new token; allow small clock differences with `jwt.WithLeeway(30*time.Second)`.'],
      },
      source: errors,
    },
    {
      text: 'token used before issued',
      means: ['clock-skew', 'token-not-yet-valid'],
      certainty: 'likely',
      because: 'By the server’s clock the token’s `iat` is in the future: the clocks differ by some seconds or more.',
      steps: {
        developer: [
          'Set both clocks by NTP, and allow `jwt.WithLeeway(30*time.Second)`; version 5 checks `iat` only on `WithIssuedAt`.',
        ],
      },
      ask: '`iat` of the token, and `date -u +%s` on the server',
      source: errors,
    },
    {
      text: 'token is not valid yet',
      means: ['clock-skew', 'token-not-yet-valid'],
      certainty: 'likely',
      because: 'By the server’s clock the token’s `nbf` is still to come.',
      ask: '`nbf` of the token, and `date -u +%s` on the server',
      source: errors,
    },
    {
      text: 'signature is invalid',
      when: { noText: ['signature_invalid', 'error_description="the signature is invalid', 'invalid session:'] },
      means: ['invalid-signature', 'server-misconfigured', 'unknown-signing-key'],
      certainty: 'likely',
      because: 'The key that verifies is not the one that signed the token.',
      steps: {
        developer: [
          'Compare the secret on both sides, as bytes: `[]byte(os.Getenv("JWT_SECRET"))`, without a final line break.',
        ],
      },
      ask: 'the key function given to `jwt.Parse`, and the token’s `alg` and `kid`',
      source: errors,
    },
    {
      text: 'token contains an invalid number of segments',
      means: ['malformed-token', 'placeholder-credential', 'malformed-header'],
      certainty: 'likely',
      because:
        'The text is not three parts joined by dots: empty, `null`, `undefined`, an opaque token, or still with `Bearer`.',
      steps: { developer: ['Strip the scheme: `strings.TrimPrefix(header, "Bearer ")`.'] },
      ask: 'what is given to `jwt.Parse`, printed with `%q` (its middle hidden)',
      source: parser,
    },
    {
      text: "tokenstring should not contain 'bearer '",
      means: ['malformed-header', 'malformed-token'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The whole field was given to `jwt.Parse`, the word Bearer included.',
      steps: { developer: ['Strip the scheme: `strings.TrimPrefix(header, "Bearer ")`.'] },
      source: parser,
    },
    {
      text: 'unexpected signing method',
      means: ['algorithm-mismatch', 'wrong-environment'],
      certainty: 'likely',
      because: 'The token’s `alg` is not the one that the key function allows.',
      ask: 'the token’s JOSE header',
      source: 'https://pkg.go.dev/github.com/golang-jwt/jwt/v5#example-Parse-Hmac',
    },
    {
      text: 'key is of invalid type',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The key function hands out a key of another Go type than the algorithm wants.',
      steps: {
        developer: ['HS: `[]byte`; RS: `*rsa.PublicKey` from `jwt.ParseRSAPublicKeyFromPEM`; ES: `*ecdsa.PublicKey`.'],
      },
      source: errors,
    },
    {
      text: 'token has invalid audience',
      means: ['wrong-audience'],
      certainty: 'certain',
      because: 'The token’s `aud` is not the one given to `jwt.WithAudience`.',
      source: errors,
    },
    {
      text: 'token has invalid issuer',
      means: ['wrong-issuer'],
      certainty: 'certain',
      because: 'The token’s `iss` is not the one given to `jwt.WithIssuer`.',
      source: errors,
    },
    {
      text: 'token is unverifiable: error while executing keyfunc',
      means: ['unknown-signing-key', 'auth-service-unavailable', 'algorithm-mismatch'],
      certainty: 'likely',
      because: 'The function that looks up the key failed; its own words follow.',
      ask: 'the words after "keyfunc:"',
      source: parser,
    },
  ],
})
