import { defineProduct } from '../product.ts'

const processor =
  'https://bitbucket.org/connect2id/nimbus-jose-jwt/src/master/src/main/java/com/nimbusds/jwt/proc/DefaultJWTProcessor.java'
const decoder =
  'https://github.com/spring-projects/spring-security/blob/main/oauth2/oauth2-jose/src/main/java/org/springframework/security/oauth2/jwt/NimbusJwtDecoder.java'
/** Algorithms other than the one that is taken by default, in lower case. */
const otherAlgorithms = [
  'rs384',
  'rs512',
  'es256',
  'es384',
  'es512',
  'ps256',
  'ps384',
  'ps512',
  'hs256',
  'hs512',
  'eddsa',
]

/** What Nimbus JOSE + JWT says of a token’s header, also behind Spring. */
export const nimbusHeader = defineProduct({
  name: 'Nimbus JOSE + JWT',
  marks: ['com.nimbusds', 'nimbusjwtdecoder'],
  server: true,
  says: [
    {
      text: 'Another algorithm expected, or no matching key(s) found',
      when: { text: otherAlgorithms },
      means: ['algorithm-mismatch', 'unknown-signing-key'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'Spring’s decoder takes RS256 alone where nothing else is set, and another algorithm is named here.',
      steps: {
        developer: [
          'Set `spring.security.oauth2.resourceserver.jwt.jws-algorithms` to the `alg` in the header of the token, or build the decoder with `jwsAlgorithm(…)`.',
        ],
      },
      ask: '`alg` and `kid` in the header of the token, and those of the keys in the key set',
      source: decoder,
    },
    {
      text: 'Another algorithm expected, or no matching key(s) found',
      when: { noText: otherAlgorithms },
      means: ['unknown-signing-key', 'wrong-environment', 'algorithm-mismatch'],
      certainty: 'likely',
      because:
        'No key of the key set has the token’s `kid` and `alg`: another realm or environment issued it, the keys were rotated, or only RS256 is allowed.',
      steps: {
        developer: [
          'Compare `kid` and `alg` of the token with `curl -sS "$JWKS_URI" | jq ".keys[] | {kid, alg}"`.',
          'For another algorithm set `spring.security.oauth2.resourceserver.jwt.jws-algorithms`.',
        ],
      },
      ask: 'the token’s JOSE header and `iss`, and the `kid`s in the key set',
      source: processor,
    },
    {
      text: 'JOSE header typ (type)',
      pattern: /typ \(type\) "?at\+jwt"? not allowed/i,
      means: ['wrong-claims', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The JOSE header’s `typ` is at+jwt, as RFC 9068 wants it, and the verifier is set to take `JWT` alone.',
      steps: {
        developer: [
          'Give the decoder `DefaultJOSEObjectTypeVerifier` with `at+jwt` (Spring Security 6.5: `JwtTypeValidator`).',
        ],
      },
      source:
        'https://bitbucket.org/connect2id/nimbus-jose-jwt/src/master/src/main/java/com/nimbusds/jose/proc/DefaultJOSEObjectTypeVerifier.java',
    },
    {
      text: 'JOSE header typ (type)',
      pattern: /typ \(type\) "?(?!at\+jwt)(?<typ>[\w+.-]{1,40})"? not allowed/i,
      means: ['wrong-token-type'],
      certainty: 'likely',
      because:
        'The JOSE header’s `typ` is {typ}, which the verifier does not take: `at+jwt` wants `DefaultJOSEObjectTypeVerifier`.',
      source:
        'https://bitbucket.org/connect2id/nimbus-jose-jwt/src/master/src/main/java/com/nimbusds/jose/proc/DefaultJOSEObjectTypeVerifier.java',
    },
  ],
})
