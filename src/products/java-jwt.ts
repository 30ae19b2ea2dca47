import { defineProduct } from '../product.ts'
import { clockHints } from '../questions/clock-hints.ts'

const verifier = 'https://github.com/auth0/java-jwt/blob/master/lib/src/main/java/com/auth0/jwt/JWTVerifier.java'

/** What Auth0’s java-jwt says of a token that it refuses. */
export const javaJwt = defineProduct({
  name: 'java-jwt',
  marks: ['com.auth0.jwt'],
  server: true,
  says: [
    {
      text: 'The Token has expired on',
      when: { noText: clockHints },
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The token is past its `exp`.',
      steps: { developer: ['Ask for a new token; allow small clock differences with `acceptLeeway(30)`.'] },
      source: verifier,
    },
    {
      text: 'The Token has expired on',
      when: { text: clockHints },
      means: ['token-expired', 'clock-skew'],
      certainty: 'likely',
      because: 'The server’s clock is past the token’s `exp`: the token is old, or one of the clocks is wrong.',
      ask: '`exp` and `iat` of the token, and the true time on both machines',
      source: verifier,
    },
    {
      text: "The Token can't be used before",
      means: ['clock-skew', 'token-not-yet-valid'],
      certainty: 'likely',
      because: 'By the server’s clock the token’s `nbf` or `iat` is still to come.',
      ask: '`nbf` and `iat` of the token, and the server’s time',
      source: verifier,
    },
    {
      text: "The Token's Signature resulted invalid when verified using the Algorithm",
      means: ['invalid-signature', 'server-misconfigured', 'unknown-signing-key'],
      certainty: 'likely',
      because: 'The key that verifies is not the one that signed the token.',
      ask: 'the token’s `alg` and `kid`, and how `Algorithm` is built',
      source:
        'https://github.com/auth0/java-jwt/blob/master/lib/src/main/java/com/auth0/jwt/exceptions/SignatureVerificationException.java',
    },
    {
      text: "The provided Algorithm doesn't match the one defined in the JWT's Header",
      means: ['algorithm-mismatch'],
      certainty: 'certain',
      because: 'The token’s `alg` is not the `Algorithm` that the verifier was built with.',
      source: verifier,
    },
    {
      text: "The Claim 'aud' value doesn't contain the required audience",
      means: ['wrong-audience'],
      certainty: 'certain',
      because: 'The token’s `aud` lacks the audience given to `withAudience`.',
      source: verifier,
    },
    {
      text: "The Claim 'iss' value doesn't match the required issuer",
      means: ['wrong-issuer'],
      certainty: 'certain',
      because: 'The token’s `iss` is not the one given to `withIssuer`; a final slash counts.',
      source: verifier,
    },
    {
      text: 'The token was expected to have 3 parts, but got',
      means: ['malformed-token', 'placeholder-credential', 'corrupted-credential'],
      certainty: 'likely',
      because: 'The text is not three parts joined by dots.',
      ask: 'the first and last characters of what is decoded',
      source: 'https://github.com/auth0/java-jwt/blob/master/lib/src/main/java/com/auth0/jwt/TokenUtils.java',
    },
  ],
})
