import type { Phrase } from '../product.ts'
import { defineProduct } from '../product.ts'

const errors = 'https://github.com/lestrrat-go/jwx/blob/develop/v3/jwt/internal/errors/errors.go'
const jwtauth = 'https://github.com/go-chi/jwtauth/blob/master/jwtauth.go'

const leeway =
  'Set the clock by NTP, and allow some seconds: `jwt.WithAcceptableSkew(30*time.Second)`, with jwtauth as the last argument of `jwtauth.New`.'

/** A claim that does not hold, as jwx writes it: since its second version in quotes. */
const notSatisfied = (claim: string, phrase: Omit<Phrase, 'text' | 'source'>): readonly Phrase[] =>
  [`"${claim}" not satisfied`, `${claim} not satisfied`].map((text) => ({ ...phrase, text, source: errors }))

const early = {
  means: ['clock-skew', 'token-not-yet-valid'] as const,
  certainty: 'likely' as const,
  fixer: 'owner' as const,
  because:
    'By the server’s clock the token’s `nbf` is still to come: the clock of whoever issued it is ahead, and a fraction of a second is enough where no leeway is set.',
  steps: { developer: [leeway] },
  ask: '`nbf` of the token, and `date -u +%s` on the server',
}

const issuedLater = {
  ...early,
  because: 'By the server’s clock the token’s `iat` is still to come: the clock of whoever issued it is ahead.',
  ask: '`iat` of the token, and `date -u +%s` on the server',
}

/** What Go’s jwx, and chi’s jwtauth on it, say of a token that they refuse. */
export const jwx = defineProduct({
  name: 'jwx',
  marks: ['lestrrat-go/jwx', 'chi/jwtauth', 'jwtauth.'],
  server: true,
  says: [
    ...notSatisfied('nbf', early),
    ...notSatisfied('iat', issuedLater),
    { ...early, text: 'token nbf validation failed', source: jwtauth },
    { ...issuedLater, text: 'token iat validation failed', source: jwtauth },
    ...notSatisfied('exp', {
      means: ['token-expired', 'clock-skew'],
      certainty: 'likely',
      because: 'The token’s `exp` has passed by the server’s clock.',
    }),
    ...notSatisfied('aud', {
      means: ['wrong-audience'],
      certainty: 'likely',
      because: 'The token’s `aud` does not hold what `jwt.WithAudience` asks for.',
    }),
    ...notSatisfied('iss', {
      means: ['wrong-issuer'],
      certainty: 'likely',
      because: 'The token’s `iss` is not what `jwt.WithIssuer` asks for, to the letter.',
    }),
    {
      text: 'could not verify message using any of the signatures or keys',
      means: ['invalid-signature', 'unknown-signing-key', 'wrong-environment'],
      certainty: 'likely',
      because:
        'None of the keys that jwx was given made the signature: another key, another algorithm, or no key with the token’s `kid`.',
      steps: {
        developer: [
          'Compare `kid` and `alg` of the token’s header with the key set; keys without `alg` need `jws.WithInferAlgorithmFromKey(true)`.',
        ],
      },
      ask: 'the header of the token (`alg`, `kid`), and the `kid`s and `alg`s of the key set',
      source: 'https://github.com/lestrrat-go/jwx/blob/develop/v3/jws/verify.go',
    },
  ],
})
