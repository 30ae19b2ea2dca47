import { defineProduct } from '../product.ts'

const source = 'https://github.com/firebase/php-jwt/blob/main/src/JWT.php'
const slim = 'https://github.com/tuupola/slim-jwt-auth/blob/3.x/src/JwtAuthentication.php'
const marks = ['firebase\\jwt', 'php-jwt', 'jwt::decode', 'expiredexception', 'tuupola', 'slim', 'php']

/** What firebase/php-jwt says, and Slim’s JWT middleware on top of it. */
export const phpJwt = defineProduct({
  name: 'firebase/php-jwt',
  marks: ['firebase\\jwt', 'php-jwt', 'slim-jwt-auth', 'tuupola'],
  server: true,
  says: [
    {
      text: 'Expired token',
      pattern: /^Expired token/,
      when: { text: marks },
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The token is past its `exp`.',
      steps: { developer: ['Ask for a new token; allow small clock differences with `JWT::$leeway = 60`.'] },
      source,
    },
    {
      text: 'Wrong number of segments',
      when: { text: marks, noText: ['tymon', 'jwtauth', 'jwt-auth'] },
      means: ['malformed-token', 'placeholder-credential', 'malformed-header'],
      certainty: 'likely',
      because: 'The text is not three parts joined by dots: empty, `null`, `undefined`, or still with `Bearer`.',
      steps: { developer: ['Print it: `var_dump($jwt)`; strip the scheme first.'] },
      source,
    },
    {
      text: 'Key may not be empty',
      when: { text: marks },
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The key given to `JWT::decode` is empty: the environment variable is not loaded.',
      source,
    },
    {
      text: 'SignatureInvalidException',
      when: { text: marks },
      means: ['invalid-signature', 'server-misconfigured'],
      certainty: 'likely',
      because: 'The key that verifies is not the one that signed the token.',
      ask: 'how the key is read on both sides',
      source,
    },
    {
      text: 'Cannot handle token',
      pattern: /cannot handle token (?:with (?<claim>nbf|iat) )?prior to/i,
      means: ['clock-skew', 'token-not-yet-valid'],
      certainty: 'likely',
      because:
        'By the server’s clock the token’s `nbf` or `iat` is in the future: often a difference of a few seconds.',
      steps: { developer: ['Set the clock by NTP, and allow `JWT::$leeway = 60`.'] },
      ask: 'the time in the message, and the server’s time (`date -u`)',
      source,
    },
    {
      text: '"kid" empty, unable to lookup correct key',
      means: ['unknown-signing-key', 'wrong-token-type'],
      certainty: 'likely',
      because: 'A set of keys is configured, and the token names no `kid`.',
      source,
    },
    {
      text: '"kid" invalid, unable to lookup correct key',
      means: ['unknown-signing-key', 'wrong-environment'],
      certainty: 'likely',
      because: 'The configured keys have none with the token’s `kid`: rotated, or of another project.',
      steps: {
        developer: ['Fetch the issuer’s key set again; do not keep it longer than its `Cache-Control` allows.'],
      },
      source,
    },
    {
      text: 'Incorrect key for this algorithm',
      means: ['algorithm-mismatch'],
      certainty: 'certain',
      because: 'The token’s `alg` is not the one in `new Key($material, "RS256")`.',
      source,
    },
    {
      text: 'Algorithm not allowed',
      when: { text: marks },
      means: ['algorithm-mismatch'],
      certainty: 'certain',
      because: 'The token’s `alg` is not among the allowed ones.',
      source,
    },
    {
      text: 'Insecure use of middleware over',
      means: ['server-misconfigured', 'wrong-url'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'Slim’s JWT middleware refuses plain http, except for hosts in its `relaxed` list; behind a TLS proxy it sees http.',
      steps: {
        developer: [
          'Set `"relaxed" => ["localhost", "api.internal"]`, or `"secure" => false` behind your own TLS proxy.',
        ],
      },
      source: slim,
    },
    {
      text: 'Token not found.',
      when: { text: ['slim', 'tuupola', 'php'] },
      means: ['no-credentials', 'stripped-by-intermediary', 'preflight-blocked'],
      certainty: 'likely',
      because: 'The middleware found no token in the Authorization field or cookie; a CORS preflight never has one.',
      steps: {
        developer: [
          'Apache: `RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]`, or `CGIPassAuth On`.',
          'Add the CORS middleware last, so that it runs first, and `"ignore"` the public paths.',
        ],
      },
      ask: 'the method of the refused request, and `$_SERVER["HTTP_AUTHORIZATION"]`',
      source: slim,
    },
  ],
})
