import { defineProduct } from '../product.ts'

const source = 'https://github.com/tymondesigns/jwt-auth/blob/2.x/src'
const provider = 'https://github.com/tymondesigns/jwt-auth/blob/develop/src/Providers/JWT/Lcobucci.php'
const jwt = 'https://github.com/tymondesigns/jwt-auth/blob/develop/src/JWT.php'

const middleware = 'https://github.com/tymondesigns/jwt-auth/blob/0.5.12/src/Middleware/GetUserFromToken.php'
const rewrite = 'Apache: `RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]`, or `CGIPassAuth On`.'
const sent = [
  'authorization: bearer',
  "authorization': 'bearer",
  'authorization": "bearer',
  "'bearer ' +",
  '`bearer ${',
]

/** What tymon/jwt-auth for Laravel says (php-open-source-saver/jwt-auth alike). */
export const tymonJwtAuth = defineProduct({
  name: 'tymon/jwt-auth',
  marks: ['tymon', 'jwtauth', 'jwt-auth', 'php-open-source-saver'],
  server: true,
  says: [
    {
      text: 'Token Signature could not be verified',
      means: ['invalid-signature', 'server-misconfigured'],
      certainty: 'likely',
      because:
        'The token was signed with another `JWT_SECRET`: a new secret, another environment, or a cached configuration.',
      steps: { developer: ['Compare `JWT_SECRET` on both sides, run `php artisan config:clear`, and log in again.'] },
      source: provider,
    },
    {
      text: 'Could not decode token',
      means: ['malformed-token', 'corrupted-credential', 'placeholder-credential'],
      certainty: 'likely',
      because: 'The text is no readable JWT.',
      ask: 'what follows `Bearer ` in the request, its middle hidden',
      source: provider,
    },
    {
      text: 'token could not be parsed from the request',
      means: ['no-credentials', 'stripped-by-intermediary', 'malformed-header'],
      certainty: 'likely',
      because: 'No token was found: no Authorization field, not the word Bearer, or a field lost before PHP.',
      steps: {
        developer: ['Send `Authorization: Bearer $TOKEN`.', rewrite],
      },
      ask: '`$request->header("Authorization")` as Laravel sees it',
      source: jwt,
    },
    {
      text: 'token_not_provided',
      when: { text: sent },
      means: ['stripped-by-intermediary', 'malformed-header', 'no-credentials'],
      certainty: 'likely',
      status: 400,
      because:
        'The field is sent and Laravel finds no token: Apache keeps `Authorization` from PHP unless it is told to hand it on.',
      steps: { developer: [rewrite] },
      ask: '`$request->header("Authorization")` as Laravel sees it',
      source: middleware,
    },
    {
      text: 'token_not_provided',
      when: { text: ['laravel', 'jwt.auth', 'tymon', 'jwtauth', 'jwt-auth'], noText: sent },
      means: ['no-credentials', 'stripped-by-intermediary', 'malformed-header'],
      certainty: 'likely',
      status: 400,
      because: 'No token was found: no Authorization field, not the word Bearer, or a field lost before PHP.',
      steps: { developer: ['Send `Authorization: Bearer $TOKEN`.', rewrite] },
      ask: '`$request->header("Authorization")` as Laravel sees it',
      source: middleware,
    },
    {
      text: 'The token has been blacklisted',
      means: ['revoked-credential'],
      certainty: 'certain',
      because: 'The token was logged out or already exchanged by a refresh.',
      steps: {
        developer: ['Use the token of the last refresh; for parallel requests set `JWT_BLACKLIST_GRACE_PERIOD=30`.'],
      },
      source: `${source}/Manager.php`,
    },
    {
      text: 'Token has expired and can no longer be refreshed',
      means: ['refresh-failed'],
      certainty: 'certain',
      because: 'The token is older than `JWT_REFRESH_TTL` (two weeks by default).',
      steps: { developer: ['Log in again, or raise `JWT_REFRESH_TTL`.'] },
      source: `${source}/Claims/IssuedAt.php`,
    },
    {
      text: 'Token has expired',
      when: { text: ['tymon', 'jwtauth', 'jwt-auth', 'tokenexpiredexception'], noText: ['can no longer be refreshed'] },
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The token is older than `JWT_TTL` (60 minutes by default).',
      steps: { developer: ['Call the refresh route before it expires, or raise `JWT_TTL`.'] },
      source: `${source}/Claims/Expiration.php`,
    },
    {
      text: 'Wrong number of segments',
      when: { text: ['tymon', 'jwtauth', 'jwt-auth', 'tokeninvalidexception'] },
      means: ['malformed-token', 'placeholder-credential', 'malformed-header'],
      certainty: 'likely',
      because: 'The text is not three parts joined by dots: `null`, `undefined`, or quotes round the token.',
      source: `${source}/Validators/TokenValidator.php`,
    },
  ],
})
