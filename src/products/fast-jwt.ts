import { defineProduct } from '../product.ts'

const verifier = 'https://github.com/nearform/fast-jwt/blob/master/src/verifier.js'

/** fast-jwt, on which @fastify/jwt stands. */
export const fastJwt = defineProduct({
  name: 'fast-jwt',
  marks: ['fast-jwt', 'fast_jwt_', '@fastify/jwt'],
  server: true,
  status: 401,
  says: [
    {
      text: 'Invalid public key provided for algorithms',
      pattern: /^invalid public key provided for algorithms (?<allowed>[A-Za-z0-9, ]{4,40})/i,
      means: ['algorithm-mismatch', 'unknown-signing-key'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'The verifier is set to {allowed} alone, and the key that it was given, and that the issuer signs with, is of another kind (EC for ES256, Ed25519 for EdDSA).',
      steps: {
        developer: [
          'Allow what the issuer signs with: `algorithms: ["EdDSA"]` (or `ES256`) in the options of the verifier; a plugin that has RS256 written in wants a newer version, or the issuer set to RS256.',
          'See `alg` and `kty` of the issuer’s keys: `curl -s $JWKS_URI | jq ".keys[] | {kid, kty, alg}"`.',
        ],
      },
      source: verifier,
    },
    {
      text: 'FAST_JWT_INVALID_ALGORITHM',
      means: ['algorithm-mismatch'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The `alg` of the token is not one that the verifier allows, or that its key can have.',
      source: 'https://github.com/nearform/fast-jwt/blob/master/src/error.js',
    },
  ],
})
