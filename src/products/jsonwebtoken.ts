import { defineProduct } from '../product.ts'
import { clockHints } from '../questions/clock-hints.ts'

const verify = 'https://github.com/auth0/node-jsonwebtoken/blob/master/verify.js'
const others = ['pgrst30', 'org.springframework', 'io.jsonwebtoken', 'jwt expired at']

/** What jsonwebtoken for Node says of a token that it refuses. */
export const jsonwebtoken = defineProduct({
  name: 'jsonwebtoken',
  marks: ['jsonwebtokenerror', 'tokenexpirederror', 'notbeforeerror', 'node_modules/jsonwebtoken'],
  server: true,
  says: [
    {
      text: 'jwt expired',
      when: { noText: [...clockHints, ...others] },
      means: ['token-expired'],
      certainty: 'certain',
      because: '`jwt expired` says that the server’s clock is past the token’s `exp`.',
      steps: {
        developer: [
          'Ask for a new token (log in again, or use the refresh token) and retry the request once.',
          'Set the life wanted in `jwt.sign(payload, secret, { expiresIn: "1h" })`: a bare number counts seconds, a bare string milliseconds.',
        ],
      },
      source: verify,
    },
    {
      text: 'jwt expired',
      when: { text: clockHints, noText: others },
      means: ['token-expired', 'clock-skew'],
      certainty: 'likely',
      because:
        '`jwt expired` compares `exp` with the server’s clock; `exp` in milliseconds, a string `expiresIn` or a wrong clock give the same words.',
      steps: {
        developer: [
          'Compare `exp` of the token with `date -u +%s` on the server.',
          'Allow small differences with `clockTolerance: 30` in `jwt.verify`.',
        ],
      },
      ask: '`exp` and `iat` of the token, and `date -u +%s` on the server',
      source: verify,
    },
    {
      text: 'maxAge exceeded',
      when: { text: ['tokenexpirederror', 'jsonwebtoken', 'jwt'] },
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The token is older than the `maxAge` given to `jwt.verify`, whatever its `exp` says.',
      steps: { developer: ['Ask for a new token, or raise `maxAge` in `jwt.verify`.'] },
      source: verify,
    },
    {
      text: 'jwt malformed',
      when: { text: ['bearer null', 'bearer undefined', 'bearer [object', 'bearer false', 'bearer nan'] },
      means: ['placeholder-credential'],
      certainty: 'certain',
      because:
        'The client sends a missing value in place of the token (`Bearer null`, `Bearer undefined`), which is no JWT.',
      steps: {
        developer: [
          'Look where the client keeps the token: the name in `localStorage.getItem("…")` must be the one it was stored under.',
          'Send the field only where a token is there: `token ? { Authorization: `Bearer ${token}` } : {}`.',
        ],
      },
      source: verify,
    },
    {
      text: 'jwt malformed',
      when: { noText: ['bearer null', 'bearer undefined', 'bearer [object', 'bearer false', 'bearer nan'] },
      means: ['malformed-token', 'placeholder-credential', 'malformed-header', 'corrupted-credential'],
      certainty: 'likely',
      because:
        '`jwt malformed` is said of a text that is not three parts joined by dots: `null`, `undefined`, the word Bearer, quotes, or a token cut short.',
      steps: {
        developer: [
          'Print what reaches `jwt.verify`: `console.log(JSON.stringify(token))`.',
          'Strip the scheme first: `req.headers.authorization.split(" ")[1]`.',
          'Look in the client for a token that was never stored: `Bearer null`, `Bearer undefined`, `Bearer [object Object]`.',
        ],
      },
      ask: 'the first and last characters of what is given to `jwt.verify`, as `JSON.stringify` prints it',
      source: verify,
    },
    {
      text: 'jwt must be provided',
      means: ['no-credentials', 'wrong-place', 'stripped-by-intermediary'],
      certainty: 'likely',
      because: '`jwt.verify` was given an empty value: no token was found where the code looks for it.',
      steps: {
        developer: [
          'Log `req.headers.authorization` and `req.cookies` on the server: one of them must carry the token.',
          'If the token is in a cookie, mount `cookie-parser` before the check and send `credentials: "include"`.',
        ],
      },
      ask: 'the request as it reaches the server: its Authorization and Cookie fields, values hidden',
      source: verify,
    },
    {
      text: 'JsonWebTokenError: invalid signature',
      means: ['invalid-signature', 'server-misconfigured', 'wrong-environment'],
      certainty: 'likely',
      because: 'The secret or key that verifies is not the one that signed the token.',
      steps: {
        developer: [
          'Print the length of the secret where the token is signed and where it is verified: `console.log(process.env.JWT_SECRET?.length)`.',
          'Load `dotenv` before the module that reads the secret, and log in again for a token of the present secret.',
        ],
      },
      ask: 'how the secret is read where tokens are signed and where they are verified',
      source: verify,
    },
    {
      text: 'invalid signature',
      when: { text: ['jsonwebtoken', 'jwt.verify'], noText: ['jsonwebtokenerror: invalid signature'] },
      means: ['invalid-signature', 'server-misconfigured'],
      certainty: 'likely',
      because: 'The secret or key that verifies is not the one that signed the token.',
      steps: {
        developer: [
          'Compare the secret at `jwt.sign` with the one at `jwt.verify`: same variable, same environment, no line break at its end.',
        ],
      },
      ask: 'how the secret is read where tokens are signed and where they are verified',
      source: verify,
    },
    {
      text: 'JsonWebTokenError: invalid token',
      means: ['malformed-token', 'corrupted-credential', 'malformed-header'],
      certainty: 'likely',
      because: 'The text has three parts, but the first or second cannot be decoded: a damaged or wrapped token.',
      steps: {
        developer: [
          'Compare the token byte for byte with the one that was issued; remove quotes, blanks and line breaks.',
        ],
      },
      source: verify,
    },
    {
      text: 'JsonWebTokenError: invalid algorithm',
      means: ['algorithm-mismatch'],
      certainty: 'certain',
      because:
        'The token’s `alg` is not in the `algorithms` that `jwt.verify` allows (a public key implies RS or ES, a secret HS).',
      steps: {
        developer: [
          'Give `jwt.verify` the algorithm the issuer uses: `{ algorithms: ["RS256"] }` with the issuer’s public key.',
        ],
      },
      source: verify,
    },
    {
      text: 'jwt audience invalid. expected:',
      pattern: /expected: (?<expected>[^\s"',}]{1,200})/i,
      means: ['wrong-audience'],
      certainty: 'certain',
      because: 'The API expects the audience {expected}, and the token’s `aud` is another.',
      steps: {
        developer: [
          'Ask for a token with that audience, or correct `audience` in `jwt.verify`: the two must be equal to the letter, final slash included.',
        ],
      },
      source: verify,
    },
    {
      text: 'jwt issuer invalid. expected:',
      pattern: /expected: (?<expected>[^\s"',}]{1,200})/i,
      means: ['wrong-issuer'],
      certainty: 'certain',
      because: 'The API trusts the issuer {expected}, and the token’s `iss` is another (a final slash counts).',
      steps: {
        developer: ['Copy `iss` of a decoded token to the `issuer` option of `jwt.verify`, final slash included.'],
      },
      source: verify,
    },
    {
      text: 'jwt not active',
      means: ['clock-skew', 'token-not-yet-valid'],
      certainty: 'likely',
      because:
        'The server’s clock is before the token’s `nbf`: the clocks of issuer and server differ, or the token is for later.',
      steps: {
        developer: [
          'Compare `nbf` with `date -u +%s` on the server; set the clock by NTP, or allow `clockTolerance: 30`.',
        ],
      },
      ask: '`nbf` and `iat` of the token, and the server’s time',
      source: verify,
    },
    {
      text: 'invalid algorithm',
      when: {
        text: ['jsonwebtoken', 'jwt.verify', 'express-jwt', 'json web token', 'verify.js'],
        noText: ['jsonwebtokenerror: invalid algorithm'],
      },
      means: ['algorithm-mismatch'],
      certainty: 'likely',
      because:
        'The token’s `alg` is not one that `jwt.verify` allows for this key: a shared secret implies HS256, RS256 wants the issuer’s public key.',
      steps: {
        developer: [
          'For RS256 hand over the issuer’s public key or certificate (`jwks-rsa`), and name `{ algorithms: ["RS256"] }`.',
        ],
      },
      source: verify,
    },
  ],
})
