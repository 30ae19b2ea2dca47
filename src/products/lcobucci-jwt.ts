import { defineProduct } from '../product.ts'

const repository = 'https://github.com/lcobucci/jwt/blob'
const signedWith = `${repository}/1ec5e0a04e8b1a3e942c610195ad698ae46207b3/src/Validation/Constraint/SignedWith.php`
const validAt = `${repository}/1ec5e0a04e8b1a3e942c610195ad698ae46207b3/src/Validation/Constraint/LooseValidAt.php`
const permittedFor = `${repository}/163bad67d621868ef4b9fbb7c0fc729e1f5efda2/src/Validation/Constraint/PermittedFor.php`
const issuedBy = `${repository}/1ef2a867da4b165f61df2553a11dd0643fd5805c/src/Validation/Constraint/IssuedBy.php`

const php = ['lcobucci', 'mandatory constraints', 'requiredconstraintsviolated', 'php', 'laravel', 'symfony']

/** lcobucci/jwt, on which the OAuth 2.0 server of the PHP League, Passport and others stand. */
export const lcobucciJwt = defineProduct({
  name: 'lcobucci/jwt',
  marks: ['lcobucci', 'requiredconstraintsviolated'],
  server: true,
  says: [
    {
      text: 'Token signature mismatch',
      means: ['invalid-signature', 'unknown-signing-key', 'server-misconfigured'],
      certainty: 'likely',
      because: 'The key in `SignedWith` is not the partner of the one that signed the token.',
      steps: {
        developer: [
          'Compare the keys of issuer and API; a secret is read by `InMemory::plainText` on one side and by `InMemory::base64Encoded` on the other.',
        ],
      },
      ask: 'since when the keys are in use, and how both sides read them',
      source: signedWith,
    },
    {
      text: 'Token signer mismatch',
      means: ['algorithm-mismatch'],
      certainty: 'certain',
      because: 'The `alg` of the token is not that of the signer in `SignedWith`.',
      steps: { developer: ['Give `SignedWith` the signer for the token’s `alg`: `Rsa\\Sha256` is RS256.'] },
      source: signedWith,
    },
    {
      text: 'The token is not allowed to be used by this audience',
      means: ['wrong-audience'],
      certainty: 'certain',
      because: 'The audience in `PermittedFor` is not in the token’s `aud`.',
      source: permittedFor,
    },
    {
      text: 'The token was not issued by the given issuers',
      means: ['wrong-issuer'],
      certainty: 'certain',
      because: 'The token’s `iss` is none of those in `IssuedBy`.',
      source: issuedBy,
    },
    {
      text: 'The token is expired',
      when: { text: php },
      means: ['token-expired', 'clock-skew'],
      certainty: 'likely',
      because: 'The token’s `exp` is past, with no more leeway than the constraint was given.',
      ask: 'the token’s `exp`, and the server’s time',
      source: validAt,
    },
    ...['The token cannot be used yet', 'The token was issued in the future'].map((text) => ({
      text,
      when: { text: php },
      means: ['clock-skew', 'token-not-yet-valid'] as const,
      certainty: 'likely' as const,
      because: 'The `nbf` or `iat` of the token lies ahead of the clock that checks it.',
      steps: {
        developer: [
          'Compare `date -u` on issuer and API; a leeway of `new DateInterval("PT30S")` in `LooseValidAt` bears small differences.',
        ],
      },
      ask: 'the token’s `iat` and `nbf`, and the time of both machines',
      source: validAt,
    })),
  ],
})
