import { defineProduct } from '../product.ts'

const base =
  'https://github.com/smallrye/smallrye-jwt/blob/main/implementation/jwt-auth/src/main/java/io/smallrye/jwt/auth/principal'
const messages = `${base}/PrincipalMessages.java`
const logging = `${base}/PrincipalLogging.java`

/** SmallRye JWT, which checks tokens in Quarkus, WildFly and Open Liberty’s kin. */
export const smallryeJwt = defineProduct({
  name: 'SmallRye JWT',
  marks: ['srjwt0', 'smallrye.jwt', 'smallrye-jwt', 'mp.jwt.verify'],
  server: true,
  status: 401,
  says: [
    {
      text: 'SRJWT07000',
      when: {
        noText: [
          'no longer valid',
          'expected value of',
          'acceptable identifier',
          'signature is invalid',
          'srjwt07003',
          'srjwt07005',
          'srjwt07011',
          'suitable verification key',
        ],
      },
      means: ['invalid-signature', 'wrong-issuer', 'token-expired', 'unknown-signing-key'],
      certainty: 'possible',
      because: 'SmallRye’s code 07000 says only that the token did not pass; the exception inside it says why.',
      steps: {
        developer: [
          'Set `quarkus.log.category."io.smallrye.jwt".level=DEBUG` (and `min-level=TRACE`), and read the last `Caused by`.',
          'Compare the token’s `iss` with `mp.jwt.verify.issuer`, and its `kid` with the keys at `mp.jwt.verify.publickey.location`.',
        ],
      },
      ask: 'the last `Caused by` behind SRJWT07000',
      source: messages,
    },
    {
      text: 'SRJWT07001',
      means: ['wrong-claims', 'wrong-token-type'],
      certainty: 'certain',
      because: 'The token names no user: it has none of `sub`, `upn` and `preferred_username`.',
      source: messages,
    },
    ...['SRJWT07003', 'SRJWT07005', 'SRJWT07002', 'SRJWT07004'].map((text) => ({
      text,
      means: ['server-misconfigured', 'auth-service-unavailable'] as const,
      certainty: 'likely' as const,
      fixer: 'owner' as const,
      because:
        'The key that tokens are checked with cannot be read from where `mp.jwt.verify.publickey` or its location says.',
      steps: {
        developer: [
          'Fetch that location from the server itself with `curl -sS`; a file of the class path is written without a leading `file:`, and in a native image it must be among `quarkus.native.resources.includes`.',
        ],
      },
      ask: 'the value of `mp.jwt.verify.publickey.location`, and what `curl` on the server fetches from there',
      source: messages,
    })),
    {
      text: 'SRJWT07006',
      means: ['unknown-signing-key', 'wrong-environment'],
      certainty: 'certain',
      because: 'The token’s `kid` is not that of the configured key.',
      source: messages,
    },
    ...['SRJWT07008', 'SRJWT07009'].map((text) => ({
      text,
      means: ['wrong-claims'] as const,
      certainty: 'likely' as const,
      because: 'Between the token’s `iat` and `exp` lies more time than the server’s greatest life of a token allows.',
      steps: { developer: ['Issue shorter tokens, or raise `smallrye.jwt.time-to-live`.'] },
      ask: 'the token’s `iat` and `exp`',
      source: messages,
    })),
    ...['SRJWT07010', 'SRJWT08014'].map((text) => ({
      text,
      means: ['wrong-claims', 'wrong-token-type'] as const,
      certainty: 'certain' as const,
      because: 'Claims that the server requires are not in the token; at level DEBUG the log names them.',
      source: text === 'SRJWT08014' ? logging : messages,
    })),
    ...['SRJWT07011', 'SRJWT08005'].map((text) => ({
      text,
      means: ['unknown-signing-key', 'server-misconfigured', 'auth-service-unavailable'] as const,
      certainty: 'likely' as const,
      because:
        'No key to check this token with was found: its `kid` is not in the key set, or the key set cannot be fetched.',
      ask: 'the token’s `kid`, and the `kid` of each key at `mp.jwt.verify.publickey.location`',
      source: text === 'SRJWT08005' ? logging : messages,
    })),
  ],
})
