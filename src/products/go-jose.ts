import { defineProduct } from '../product.ts'

const claims = 'https://github.com/go-jose/go-jose/blob/main/jwt/errors.go'
const parse = 'https://github.com/go-jose/go-jose/blob/main/jws.go'

/** What go-jose says of a token, also inside go-oidc, KrakenD, Vault, SPIRE, step-ca and Kubernetes. */
export const goJose = defineProduct({
  name: 'go-jose',
  marks: ['go-jose'],
  server: true,
  says: [
    {
      text: 'validation failed, token is expired (exp)',
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The token is past its `exp`.',
      source: claims,
    },
    {
      text: 'validation failed, token not valid yet (nbf)',
      means: ['token-not-yet-valid', 'clock-skew'],
      certainty: 'likely',
      because: 'The token’s `nbf` lies in the future, by the clock of the server that checks it.',
      ask: '`date -u` on both machines',
      source: claims,
    },
    {
      text: 'token issued in the future (iat)',
      means: ['clock-skew', 'token-not-yet-valid'],
      certainty: 'likely',
      because: 'The token’s `iat` lies in the future, by the clock of the server that checks it.',
      ask: '`date -u` on both machines',
      source: claims,
    },
    {
      text: 'validation failed, invalid audience claim (aud)',
      means: ['wrong-audience'],
      certainty: 'certain',
      because: 'The token’s `aud` does not hold the audience that the server expects.',
      source: claims,
    },
    {
      text: 'validation failed, invalid issuer claim (iss)',
      means: ['wrong-issuer', 'wrong-environment'],
      certainty: 'certain',
      because: 'The token’s `iss` is not the issuer that the server expects, to the letter.',
      source: claims,
    },
    {
      text: 'validation failed, invalid subject claim (sub)',
      means: ['wrong-claims'],
      certainty: 'certain',
      because: 'The token’s `sub` is not the one that the server expects.',
      source: claims,
    },
    {
      text: 'go-jose: error in cryptographic primitive',
      means: ['invalid-signature', 'unknown-signing-key', 'wrong-environment'],
      certainty: 'likely',
      because: 'The signature does not verify with the key that the server took.',
      ask: 'the token’s `kid` and `iss`, and the `kid`s in the key set that the server reads',
      source: 'https://github.com/go-jose/go-jose/blob/main/shared.go',
    },
    {
      text: 'unexpected signature algorithm',
      pattern: /^unexpected signature algorithm "(?<got>[\w-]{1,20})"; expected \["(?<expected>[^\]]{1,120})"\]/i,
      means: ['algorithm-mismatch'],
      certainty: 'certain',
      because: 'The token is signed with {got}, and the server allows {expected} alone.',
      steps: {
        developer: [
          'Let the issuer sign with an algorithm that is allowed (an OIDC provider without a certificate signs HS256), or allow {got} at the server.',
        ],
      },
      source: parse,
    },
    {
      text: 'compact JWS format must have three parts',
      means: ['malformed-token', 'wrong-token-type', 'placeholder-credential'],
      certainty: 'likely',
      because: 'What came is no signed JWT: an opaque token, an empty value, or a part of one.',
      ask: 'the number of dots in the token',
      source: parse,
    },
  ],
})
