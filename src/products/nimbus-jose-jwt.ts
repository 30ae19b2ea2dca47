import { defineProduct } from '../product.ts'
import { clockHints } from '../questions/clock-hints.ts'

const processor =
  'https://bitbucket.org/connect2id/nimbus-jose-jwt/src/master/src/main/java/com/nimbusds/jwt/proc/DefaultJWTProcessor.java'
const claims =
  'https://bitbucket.org/connect2id/nimbus-jose-jwt/src/master/src/main/java/com/nimbusds/jwt/proc/DefaultJWTClaimsVerifier.java'
const decoder =
  'https://github.com/spring-projects/spring-security/blob/main/oauth2/oauth2-jose/src/main/java/org/springframework/security/oauth2/jwt/NimbusJwtDecoder.java'
const validators =
  'https://github.com/spring-projects/spring-security/blob/main/oauth2/oauth2-jose/src/main/java/org/springframework/security/oauth2/jwt'

/** What Nimbus JOSE + JWT says of a token, also behind Spring’s “attempting to decode the Jwt”. */
export const nimbusJoseJwt = defineProduct({
  name: 'Nimbus JOSE + JWT',
  marks: ['com.nimbusds', 'nimbusjwtdecoder', 'attempting to decode the jwt'],
  server: true,
  says: [
    {
      text: 'Signed JWT rejected: Invalid signature',
      means: ['invalid-signature', 'server-misconfigured', 'wrong-token-type'],
      certainty: 'likely',
      because:
        'The key was found, but the signature does not verify. A Microsoft Graph token (with `nonce` in its JOSE header) always ends so outside Graph.',
      ask: 'the token’s JOSE header, `iss` and `aud`, and the key that verifies',
      source: processor,
    },
    {
      text: 'Jwt expired at',
      when: { noText: [...clockHints, 'io.jsonwebtoken', 'a difference of'] },
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The token is past its `exp` by more than the 60 seconds that Spring allows.',
      steps: { developer: ['Ask for a new token; renew it before `exp`.'] },
      source: `${validators}/JwtTimestampValidator.java`,
    },
    {
      text: 'Jwt expired at',
      when: { text: clockHints, noText: ['io.jsonwebtoken', 'a difference of'] },
      means: ['token-expired', 'clock-skew'],
      certainty: 'likely',
      because: 'The server’s clock is past the token’s `exp`: the token is old, or one of the clocks is wrong.',
      ask: '`exp` and `iat` of the token, and the true time on both machines',
      source: `${validators}/JwtTimestampValidator.java`,
    },
    {
      text: 'Jwt used before',
      means: ['clock-skew', 'token-not-yet-valid'],
      certainty: 'likely',
      because: 'By the server’s clock the token’s `nbf` is still to come.',
      ask: '`nbf` of the token, and the server’s time',
      source: `${validators}/JwtTimestampValidator.java`,
    },
    {
      text: 'The iss claim is not valid',
      means: ['wrong-issuer'],
      certainty: 'certain',
      because:
        'The token’s `iss` is not the configured `issuer-uri`: often the inner and the public host name of the identity provider.',
      steps: {
        developer: [
          'Set `issuer-uri` to the `iss` of a decoded token, and `jwk-set-uri` to the address that the server itself can reach.',
        ],
      },
      source: `${validators}/JwtIssuerValidator.java`,
    },
    {
      text: 'The aud claim is not valid',
      means: ['wrong-audience'],
      certainty: 'certain',
      because: 'The token’s `aud` is not among the configured `audiences`.',
      steps: {
        developer: [
          'Set `spring.security.oauth2.resourceserver.jwt.audiences` to the `aud` of a decoded token, or ask for a token for this API.',
        ],
      },
      source: `${validators}/JwtClaimValidator.java`,
    },
    {
      text: 'attempting to decode the Jwt: Malformed',
      means: ['malformed-token', 'wrong-token-type', 'corrupted-credential'],
      certainty: 'likely',
      because: 'The text after `Bearer` is no JWT: an opaque token, an encrypted one, or a token cut short.',
      steps: {
        developer: [
          'An opaque token needs `oauth2ResourceServer().opaqueToken()`, or ask the issuer for a JWT (name the API as audience).',
        ],
      },
      ask: 'the number of dots in the token',
      source: decoder,
    },
    {
      text: 'Invalid JWT serialization: Missing dot delimiter',
      means: ['malformed-token', 'placeholder-credential', 'wrong-token-type'],
      certainty: 'likely',
      because: 'The text has no dots: an opaque token, `null` or `undefined`.',
      ask: 'the length and the first characters of what is sent after `Bearer`',
      source:
        'https://bitbucket.org/connect2id/nimbus-jose-jwt/src/master/src/main/java/com/nimbusds/jwt/JWTParser.java',
    },
    {
      text: 'attempting to decode the Jwt: Unsupported algorithm of',
      pattern: /unsupported algorithm of (?<alg>[a-z0-9]{1,12})/i,
      means: ['algorithm-mismatch', 'wrong-token-type'],
      certainty: 'certain',
      because: 'The token’s `alg` is {alg}, which the decoder does not allow.',
      steps: {
        developer: [
          'Set `spring.security.oauth2.resourceserver.jwt.jws-algorithms`, or build `NimbusJwtDecoder` with that algorithm.',
        ],
      },
      source: decoder,
    },
    {
      text: "Couldn't retrieve remote JWK set",
      pattern: /^(?!.{0,200}\b(?:40[134]|not found|pars(?:e|ing)|unexpected)\b)/i,
      means: ['auth-service-unavailable'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The server cannot reach the issuer’s key set: network, DNS, proxy or certificate.',
      steps: {
        developer: [
          'Run `curl -sS -m 5 "$JWKS_URI"` where the application runs; a proxy or a private CA must be given to the JVM.',
        ],
      },
      source:
        'https://bitbucket.org/connect2id/nimbus-jose-jwt/src/master/src/main/java/com/nimbusds/jose/jwk/source/RemoteJWKSet.java',
    },
    {
      text: "Couldn't retrieve remote JWK set",
      pattern: /^.{0,200}\b(?:40[134]|not found|pars(?:e|ing)|unexpected)\b/i,
      means: ['server-misconfigured', 'auth-service-unavailable'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Something answered at the address of the key set, and it was no key set: `jwk-set-uri` or `issuer-uri` is of another path, or of another server.',
      steps: {
        developer: [
          'Compare `jwk-set-uri` with `jwks_uri` in `curl -sS "$ISSUER/.well-known/openid-configuration"`; a renamed realm or a path prefix (`/auth`) changes both.',
        ],
      },
      ask: 'what `curl -sS -i "$JWKS_URI"` answers where the application runs',
      source:
        'https://bitbucket.org/connect2id/nimbus-jose-jwt/src/master/src/main/java/com/nimbusds/jose/jwk/source/RemoteJWKSet.java',
    },
    {
      text: 'JWT aud claim has value',
      means: ['wrong-audience'],
      certainty: 'certain',
      because: 'The token’s `aud` is not the one that is demanded; both stand in the message.',
      source: claims,
    },
    {
      text: 'JWT iss claim has value',
      means: ['wrong-issuer'],
      certainty: 'certain',
      because: 'The token’s `iss` is not the one that is demanded; both stand in the message.',
      source: claims,
    },
    {
      text: 'JWT missing required claims',
      means: ['wrong-claims', 'wrong-token-type'],
      certainty: 'likely',
      because: 'The token lacks claims that the verifier demands; they are named in the message.',
      source: claims,
    },
  ],
})
