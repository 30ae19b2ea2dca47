import { defineProduct } from '../product.ts'

const framework = 'https://github.com/laravel/framework/blob/12.x/src/Illuminate'
const sanctum = 'https://laravel.com/docs/sanctum#spa-authentication'
const marks = ['laravel', 'illuminate', 'sanctum', 'artisan']

/** What Laravel says, its Sanctum guard included. */
export const laravel = defineProduct({
  name: 'Laravel',
  marks: [...marks, 'xsrf-token', 'laravel_session'],
  server: true,
  says: [
    {
      text: 'session_domain',
      pattern: /^session_domain ?[=:] ?['"]?(?:localhost|127\.0\.0\.1|\.?[\w-]{1,30}\.(?:test|local))\b/i,
      when: { told: ['fails:production', 'works:local', 'when:after-deploy'] },
      means: ['cookie-not-sent', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The session cookie is made for the host of the laptop: the browser drops it at the real site.',
      steps: {
        developer: [
          'Set `SESSION_DOMAIN` to the domain of the site (`.example.com`) or leave it out, `SANCTUM_STATEFUL_DOMAINS` to the host of the page; then `php artisan config:clear`.',
        ],
      },
      source: 'https://laravel.com/docs/sanctum#spa-configuration',
    },
    {
      text: 'Unauthenticated.',
      when: { text: ['sanctum', 'stateful', 'withcredentials', 'xsrf-token'] },
      means: ['cookie-not-sent', 'server-misconfigured', 'no-credentials', 'csrf-refused'],
      certainty: 'likely',
      because:
        'Sanctum takes the session cookie only from the hosts in `SANCTUM_STATEFUL_DOMAINS`, and only if the browser sends it.',
      steps: {
        developer: [
          'Set `SANCTUM_STATEFUL_DOMAINS=localhost:3000` (host and port of the page, no scheme) and `SESSION_DOMAIN` to the shared parent domain; then `php artisan config:clear`.',
          'Call `/sanctum/csrf-cookie` first, with `axios.defaults.withCredentials = true` and `withXSRFToken = true`; `supports_credentials` in `config/cors.php` must be true.',
          'For tokens send `Authorization: Bearer $TOKEN` and `Accept: application/json`.',
        ],
      },
      ask: 'the page’s host and port, `SANCTUM_STATEFUL_DOMAINS`, `SESSION_DOMAIN`, and the request’s Cookie and Origin fields',
      source: sanctum,
    },
    {
      text: '"Unauthenticated."',
      when: { noText: ['sanctum', 'stateful', 'withcredentials', 'xsrf-token'] },
      means: ['no-credentials', 'invalid-api-key', 'stripped-by-intermediary', 'token-expired', 'server-misconfigured'],
      certainty: 'possible',
      because:
        'Laravel’s guard found no user: no token, an unknown, revoked or expired one, the wrong guard, or a field lost before PHP.',
      steps: {
        developer: [
          'Send `Authorization: Bearer $TOKEN` and `Accept: application/json`.',
          'Print `$request->bearerToken()`: if it is empty, Apache or FastCGI dropped the field (`CGIPassAuth On`).',
          'Name the guard: `->middleware("auth:sanctum")` or `auth:api`.',
        ],
      },
      ask: '`$request->bearerToken()` as Laravel sees it, and the route’s middleware',
      source: `${framework}/Auth/AuthenticationException.php`,
    },
    {
      text: 'auth:sanctum',
      when: { status: [401], noText: ['bearer', 'createtoken', 'plaintexttoken', 'unauthenticated.', 'api token'] },
      means: ['server-misconfigured', 'cookie-not-sent', 'no-credentials', 'stripped-by-intermediary'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Sanctum takes the session cookie only from the hosts in `SANCTUM_STATEFUL_DOMAINS`: the page’s own host and port have to stand there.',
      steps: {
        developer: [
          'Set `SANCTUM_STATEFUL_DOMAINS` to host and port of the page (no scheme) and `SESSION_DOMAIN` to the shared parent domain; then `php artisan config:clear`.',
        ],
      },
      ask: 'the page’s host and port, `SANCTUM_STATEFUL_DOMAINS`, `SESSION_DOMAIN`, and the request’s Cookie and Origin fields',
      source: sanctum,
    },
    {
      text: 'SANCTUM_STATEFUL_DOMAINS=',
      pattern: /^sanctum_stateful_domains=["']?(?:localhost|127\.0\.0\.1)(?:["' ,]|$)/i,
      when: { text: ['localhost:', '127.0.0.1:', 'on 3000', 'port 3000', 'port 8080', 'port 5173'] },
      means: ['server-misconfigured', 'cookie-not-sent'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The page runs on a port of its own, and Sanctum compares host and port: without the port the page is no stateful domain.',
      steps: {
        developer: [
          'Write `SANCTUM_STATEFUL_DOMAINS=localhost:3000` with the page’s port, and run `php artisan config:clear`.',
        ],
      },
      ask: 'the address of the page as the browser shows it, port included',
      source: sanctum,
    },
    {
      text: 'CSRF token mismatch',
      when: { text: ['sanctum'] },
      means: ['csrf-refused', 'cookie-not-sent'],
      certainty: 'likely',
      fixer: 'owner',
      status: 419,
      because:
        'Sanctum’s cookie for the token (`XSRF-TOKEN`) did not come, or did not come back: it is for the hosts in `SANCTUM_STATEFUL_DOMAINS` and `SESSION_DOMAIN` alone.',
      steps: {
        developer: [
          'In `.env` set `SANCTUM_STATEFUL_DOMAINS` to host and port of the page and `SESSION_DOMAIN` to its host (`localhost` on the own machine), then `php artisan config:clear`.',
          'Call `/sanctum/csrf-cookie` before the form is sent, with `axios.defaults.withCredentials = true` and `withXSRFToken = true`.',
        ],
      },
      source: sanctum,
    },
    {
      text: 'CSRF token mismatch',
      means: ['csrf-refused', 'cookie-not-sent', 'session-expired'],
      certainty: 'likely',
      status: 419,
      because: 'Laravel (status 419) found no CSRF token, or one of another session.',
      steps: {
        visitor: ['Reload the page and send the form again.'],
        developer: [
          'Put `@csrf` into the form, or send the cookie XSRF-TOKEN in the field `X-XSRF-TOKEN` with `withCredentials`.',
          'Stateless routes belong into `routes/api.php`.',
        ],
      },
      source: `${framework}/Foundation/Http/Middleware/VerifyCsrfToken.php`,
    },
    {
      text: 'Page Expired',
      when: { text: ['419', ...marks] },
      means: ['csrf-refused', 'session-expired', 'cookie-not-sent'],
      certainty: 'likely',
      status: 419,
      because: 'Laravel’s 419 page: the form’s CSRF token does not belong to a living session.',
      steps: {
        visitor: ['Go back, reload the page, and send the form again with cookies allowed.'],
        developer: [
          'Over plain http set `SESSION_SECURE_COOKIE=false`; let `SESSION_DOMAIN` fit the host; make `storage/framework/sessions` writable.',
        ],
      },
      source: `${framework}/Foundation/Exceptions/views/419.blade.php`,
    },
    {
      text: 'Route [login] not defined',
      means: ['no-credentials', 'server-misconfigured'],
      certainty: 'likely',
      because:
        'The caller is not authenticated, and Laravel wants to redirect to a login page, because the request did not ask for JSON.',
      steps: {
        developer: [
          'Send `Accept: application/json`: the answer is then a plain 401, and the token is what to look at.',
        ],
      },
      source: `${framework}/Foundation/Exceptions/Handler.php`,
    },
    {
      text: 'These credentials do not match our records',
      means: ['wrong-credentials'],
      certainty: 'likely',
      because: 'No user has this e-mail and password; a password stored without a hash never fits.',
      steps: {
        visitor: ['Type the password again, or use "Forgot your password?".'],
        developer: ['Store `Hash::make($password)`, or the cast `"password" => "hashed"`, not both.'],
      },
      source: `${framework}/Translation/lang/en/auth.php`,
    },
    {
      text: 'Invalid ability provided',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The Sanctum token lacks the ability that the route wants.',
      steps: { developer: ['Issue it with `createToken("name", ["orders:read"])`.'] },
      source: 'https://github.com/laravel/sanctum/blob/4.x/src/Exceptions/MissingAbilityException.php',
    },
    {
      text: 'The MAC is invalid',
      means: ['server-misconfigured', 'session-expired'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'A cookie or value was encrypted with another `APP_KEY`.',
      steps: {
        visitor: ['Delete this site’s cookies.'],
        developer: ['Restore the former `APP_KEY`, or list it in `APP_PREVIOUS_KEYS`.'],
      },
      source: `${framework}/Encryption/Encrypter.php`,
    },
    {
      text: 'Session store not set on request',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'The route runs without the session middleware: an API route, or a host that Sanctum does not take for stateful.',
      steps: {
        developer: [
          'Add the page’s host to `SANCTUM_STATEFUL_DOMAINS`, and `$middleware->statefulApi()` in `bootstrap/app.php`.',
        ],
      },
      source: `${framework}/Http/Request.php`,
    },
    {
      text: 'Your email address is not verified',
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'The `verified` middleware wants a confirmed e-mail address.',
      steps: { visitor: ['Open the link in the verification mail.'] },
      source: `${framework}/Auth/Middleware/EnsureEmailIsVerified.php`,
    },
    {
      text: 'This action is unauthorized',
      when: { text: marks },
      means: ['forbidden', 'server-misconfigured', 'no-credentials'],
      certainty: 'likely',
      because: 'A policy, gate or form request’s `authorize()` said no, to a caller that is known most often.',
      steps: { developer: ['Let `authorize()` of the form request return true, or correct the policy.'] },
      ask: 'what `authorize()` of the form request returns, and whether `$request->user()` is set there',
      source: `${framework}/Auth/Access/AuthorizationException.php`,
    },
  ],
})
