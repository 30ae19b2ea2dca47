import { defineProduct } from '../product.ts'

const decode = 'https://github.com/jwt/ruby-jwt/blob/v2.7.1/lib/jwt/decode.rb'
const verify = 'https://github.com/jwt/ruby-jwt/blob/v2.7.1/lib/jwt/verify.rb'

/** What ruby-jwt says of a token that it refuses. */
export const rubyJwt = defineProduct({
  name: 'ruby-jwt',
  marks: ['jwt::', 'ruby-jwt'],
  server: true,
  says: [
    {
      text: 'JWT::ExpiredSignature',
      when: { noText: ['rescue jwt::expiredsignature'] },
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The token is past its `exp`; its signature is good.',
      steps: { developer: ['Ask for a new token; allow small clock differences with `exp_leeway: 30`.'] },
      source: verify,
    },
    {
      text: 'JWT::VerificationError',
      means: ['invalid-signature', 'server-misconfigured'],
      certainty: 'likely',
      because: 'The key that verifies is not the one that signed the token.',
      steps: {
        developer: [
          'Compare the secret where tokens are made and where they are read: `Rails.application.secret_key_base` differs between environments.',
        ],
      },
      ask: 'how the key is read on both sides',
      source: decode,
    },
    {
      text: 'Signature verification raised',
      means: ['invalid-signature', 'server-misconfigured'],
      certainty: 'likely',
      because: 'The key that verifies is not the one that signed the token.',
      ask: 'how the key is read on both sides',
      source: decode,
    },
    {
      text: 'Not enough or too many segments',
      means: ['malformed-token', 'placeholder-credential', 'malformed-header'],
      certainty: 'likely',
      because:
        'The text is not three parts joined by dots: `null`, `undefined`, an opaque token, or still with `Bearer`.',
      steps: { developer: ['Strip the scheme: `request.headers["Authorization"].split(" ").last`.'] },
      ask: 'what is given to `JWT.decode`, printed with `p` (its middle hidden)',
      source: decode,
    },
    {
      text: 'Nil JSON web token',
      means: ['no-credentials', 'wrong-place', 'stripped-by-intermediary'],
      certainty: 'likely',
      because: '`JWT.decode` was given `nil`: no token was found where the code looks.',
      source: decode,
    },
    {
      text: 'JWT::IncorrectAlgorithm',
      when: { noText: ['rescue jwt::incorrectalgorithm'] },
      means: ['algorithm-mismatch'],
      certainty: 'certain',
      because: 'The token’s `alg` is not the one given to `JWT.decode`.',
      source: decode,
    },
    {
      text: 'JWT::InvalidAudError',
      when: { noText: ['rescue jwt::invalidauderror'] },
      means: ['wrong-audience'],
      certainty: 'certain',
      because: 'The token’s `aud` is not the one given to `JWT.decode`.',
      source: verify,
    },
    {
      text: 'JWT::InvalidIssuerError',
      when: { noText: ['rescue jwt::invalidissuererror'] },
      means: ['wrong-issuer'],
      certainty: 'certain',
      because: 'The token’s `iss` is not the one given to `JWT.decode`.',
      source: verify,
    },
    {
      text: 'JWT::ImmatureSignature',
      means: ['clock-skew', 'token-not-yet-valid'],
      certainty: 'likely',
      because: 'By the server’s clock the token’s `nbf` is still to come.',
      ask: '`nbf` of the token, and the server’s time',
      source: verify,
    },
    {
      text: 'JWT::InvalidIatError',
      means: ['clock-skew', 'wrong-claims'],
      certainty: 'likely',
      because: 'By the server’s clock the token was issued in the future, or `iat` is no number.',
      ask: '`iat` of the token, and the server’s time',
      source: verify,
    },
    {
      text: 'Could not find public key for kid',
      means: ['unknown-signing-key', 'wrong-environment'],
      certainty: 'likely',
      because: 'The key set has no key with the token’s `kid`.',
      ask: 'the token’s `kid` and `iss`, and the `kid`s in the key set',
      source: 'https://github.com/jwt/ruby-jwt/blob/v2.7.1/lib/jwt/jwk/key_finder.rb',
    },
    {
      text: 'No verification key available',
      means: ['server-misconfigured', 'unknown-signing-key'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The key given to `JWT.decode` is empty: the environment variable or credential is not set.',
      source: decode,
    },
  ],
})
