import { defineProduct } from '../product.ts'

const validator =
  'https://github.com/thephpleague/oauth2-server/blob/master/src/AuthorizationValidators/BearerTokenValidator.php'
const exception = 'https://github.com/thephpleague/oauth2-server/blob/master/src/Exception/OAuthServerException.php'

/** What league/oauth2-server says, and Laravel Passport on top of it. */
export const laravelPassport = defineProduct({
  name: 'league/oauth2-server (Laravel Passport)',
  marks: ['league\\oauth2', 'laravel/passport', 'oauthserverexception'],
  server: true,
  says: [
    {
      text: 'auth:api',
      when: {
        status: [401],
        told: ['works:local', 'fails:production', 'changed:deploy', 'changed:move'],
        noText: ['oauth-private.key', 'passport:keys', 'auth:sanctum'],
      },
      means: ['stripped-by-intermediary', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'It works with the development server: the web server of the host keeps `Authorization` from PHP, or has other keys of Passport.',
      steps: {
        developer: [
          'Look at what arrives: `return response()->json(["seen" => request()->bearerToken() !== null]);` on a route without the guard.',
          'Apache: `CGIPassAuth On`, or in .htaccess `RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]`.',
          'If it arrives, run `php artisan passport:keys` there and sign in anew.',
        ],
      },
      ask: 'whether `request()->bearerToken()` is empty on the server',
      source: 'https://httpd.apache.org/docs/2.4/mod/core.html#cgipassauth',
    },
    {
      text: 'Missing "Authorization" header',
      means: ['no-credentials', 'stripped-by-intermediary'],
      certainty: 'likely',
      because: 'No Authorization field reached PHP.',
      steps: {
        developer: ['Send `Authorization: Bearer $TOKEN`.', 'Behind Apache with FastCGI set `CGIPassAuth On`.'],
      },
      ask: 'the request’s fields as PHP sees them',
      source: validator,
    },
    {
      text: 'Access token has been revoked',
      means: ['revoked-credential', 'wrong-environment'],
      certainty: 'likely',
      because:
        'The token is marked as revoked in `oauth_access_tokens`, or that table does not have it: a database made anew, or another one.',
      ask: 'whether `oauth_access_tokens` has a row for the token’s `jti`, and its `revoked`',
      source: validator,
    },
    {
      text: 'Access token could not be verified',
      means: ['invalid-signature', 'token-expired', 'server-misconfigured'],
      certainty: 'likely',
      because: 'The token’s signature or time is refused: keys were made anew, or differ between servers.',
      steps: {
        developer: [
          '`php artisan passport:keys` invalidates all older tokens: give all servers the same `oauth-private.key` and `oauth-public.key`.',
        ],
      },
      ask: 'the token’s `exp`, and the age of `storage/oauth-public.key`',
      source: validator,
    },
    {
      text: 'The resource owner or authorization server denied the request',
      when: {
        noText: [
          'access token has been revoked',
          'missing "authorization" header',
          'access token could not be verified',
        ],
      },
      means: ['no-credentials', 'invalid-signature', 'revoked-credential', 'token-expired'],
      certainty: 'possible',
      because: 'The library says `access_denied` for every fault of the token; the `hint` tells which.',
      ask: 'the `hint` of the answer or of the log',
      source: exception,
    },
    {
      text: 'Client authentication failed',
      when: { text: ['laravel', 'league', 'passport', 'oauth2-server'] },
      means: ['invalid-client'],
      certainty: 'likely',
      because: 'The client id, its secret or its grant is refused.',
      steps: {
        developer: [
          'Make a client: `php artisan passport:client --password`; hashed secrets cannot be read again from the table.',
        ],
      },
      source: exception,
    },
    {
      text: 'Personal access client not found',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'Passport has no personal access client to issue tokens with.',
      steps: { developer: ['`php artisan passport:client --personal`'] },
      source: 'https://github.com/laravel/passport/blob/13.x/src/ClientRepository.php',
    },
    {
      text: 'does not exist or is not readable',
      when: { text: ['oauth-private.key', 'oauth-public.key'] },
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'Passport’s keys are missing, or the web server may not read them.',
      steps: {
        developer: [
          '`php artisan passport:keys`, then `chown www-data storage/oauth-*.key && chmod 600 storage/oauth-*.key`.',
        ],
      },
      source: 'https://github.com/thephpleague/oauth2-server/blob/master/src/CryptKey.php',
    },
    {
      text: 'Invalid scope(s) provided',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The token lacks a scope that the route’s middleware wants.',
      source: 'https://github.com/laravel/passport/blob/13.x/src/Exceptions/MissingScopeException.php',
    },
  ],
})
