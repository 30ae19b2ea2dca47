import { defineProduct } from '../product.ts'

const decorators = 'https://github.com/vimalloc/flask-jwt-extended/blob/main/flask_jwt_extended/view_decorators.py'
const internal = 'https://github.com/vimalloc/flask-jwt-extended/blob/main/flask_jwt_extended/internal_utils.py'
const callbacks = 'https://github.com/vimalloc/flask-jwt-extended/blob/main/flask_jwt_extended/default_callbacks.py'
const tokens = 'https://github.com/vimalloc/flask-jwt-extended/blob/main/flask_jwt_extended/tokens.py'

/** What Flask-JWT-Extended answers in `msg`. */
export const flaskJwtExtended = defineProduct({
  name: 'Flask-JWT-Extended',
  marks: ['flask_jwt_extended', 'flask-jwt-extended', 'jwt_required'],
  server: true,
  says: [
    {
      text: 'create_access_token',
      pattern:
        /^create_access_token\b(?:\(\s?(?:identity\s?=\s?)?(?:[\w.]{0,40}(?:(?:\.|_|\b)id|\[['"]id['"]\])\s?[,)]|\{|\d)|[^\n(]{0,120}\b(?:int|integer|number|dict)\b)/i,
      when: { text: ['422', '401', 'unprocessable'], noText: ['str(', 'subject must be a string'] },
      means: ['wrong-claims', 'client-bug'],
      certainty: 'likely',
      fixer: 'owner',
      status: 422,
      because:
        'The identity that goes into `sub` is a number or an object, and PyJWT from 2.10 takes a string alone: the login gives a token, and every route refuses it.',
      steps: {
        developer: [
          'Make it a string where the tokens are made, `create_access_token(identity=str(user.id))`, the refresh token too, and a number again where it is read: `int(get_jwt_identity())`.',
          'Where a library makes the tokens (Flask-AppBuilder), update it, or hold PyJWT below 2.10 until then.',
        ],
      },
      source: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.2',
    },
    {
      text: 'csrf_access_token',
      when: { status: [401], noText: ['missing csrf token', 'csrf double submit'] },
      means: ['csrf-refused', 'cookie-not-sent'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'With tokens in cookies and `JWT_COOKIE_CSRF_PROTECT`, calls that change something (POST, PUT, PATCH, DELETE) want the field `X-CSRF-TOKEN`; the cookie alone is no proof.',
      steps: {
        developer: ['Copy the cookie `csrf_access_token` into the request field `X-CSRF-TOKEN` of each such call.'],
      },
      source: 'https://flask-jwt-extended.readthedocs.io/en/stable/token_locations.html#cookies',
    },
    {
      text: 'Missing Authorization Header',
      when: { text: ['"msg"', "'msg'", 'flask', 'jwt_required', 'missing jwt in'] },
      means: ['no-credentials', 'stripped-by-intermediary', 'preflight-blocked', 'wrong-place'],
      certainty: 'likely',
      because:
        'No Authorization field reached Flask: not sent, removed on the way (Apache with mod_wsgi), or the request is a CORS preflight.',
      steps: {
        developer: [
          'Send `Authorization: Bearer $TOKEN`.',
          'Behind Apache with mod_wsgi set `WSGIPassAuthorization On`.',
          'From a browser on another origin set up Flask-CORS, so that OPTIONS is answered before `@jwt_required`.',
        ],
      },
      ask: 'the request’s fields and method as Flask sees them: `print(request.method, request.headers)`',
      source: decorators,
    },
    {
      text: "Missing 'Bearer' type in 'Authorization' header",
      means: ['malformed-header', 'wrong-scheme'],
      certainty: 'likely',
      because: 'The Authorization field came, but does not start with the word Bearer.',
      steps: {
        developer: ['Send `Authorization: Bearer $TOKEN`, or set `JWT_HEADER_TYPE` to the word the client uses.'],
      },
      source: decorators,
    },
    {
      text: 'Bad Authorization header. Expected',
      means: ['malformed-header', 'placeholder-credential', 'corrupted-credential'],
      certainty: 'likely',
      because:
        'The Authorization field is not the word Bearer, one blank and the token: the token is empty, or holds a blank.',
      steps: { developer: ['Send exactly `Authorization: Bearer $TOKEN`.'] },
      source: decorators,
    },
    {
      text: 'Missing cookie "',
      pattern: /^missing cookie "(?<cookie>[\w-]{1,60})"/i,
      when: { text: ['"msg"', "'msg'", 'flask', 'jwt_token_location'] },
      means: ['cookie-not-sent', 'no-credentials', 'session-expired'],
      certainty: 'likely',
      because: 'The cookie {cookie} that carries the token was not sent.',
      steps: {
        developer: [
          'Send the request with `credentials: "include"` (axios: `withCredentials: true`).',
          'Across sites set `JWT_COOKIE_SAMESITE = "None"` and `JWT_COOKIE_SECURE = True`; over plain http `JWT_COOKIE_SECURE = False`.',
        ],
      },
      ask: 'the `Set-Cookie` line of the login’s answer, and the page’s origin',
      source: decorators,
    },
    {
      text: 'Missing CSRF token',
      when: { text: ['"msg"', "'msg'", 'flask', 'x-csrf-token'] },
      means: ['csrf-refused'],
      certainty: 'certain',
      because:
        'The token in the cookie is there, but the second half of the double submit, the field `X-CSRF-TOKEN`, is not.',
      steps: {
        developer: [
          'Copy the cookie `csrf_access_token` into the request field `X-CSRF-TOKEN` (`csrf_refresh_token` for the refresh route).',
        ],
      },
      source: decorators,
    },
    {
      text: 'CSRF double submit tokens do not match',
      means: ['csrf-refused'],
      certainty: 'certain',
      because: 'The field `X-CSRF-TOKEN` does not belong to the token in the cookie.',
      steps: {
        developer: [
          'Read the cookie `csrf_access_token` afresh before every request; on the refresh route take `csrf_refresh_token`.',
        ],
      },
      source: tokens,
    },
    {
      text: 'Only non-refresh tokens are allowed',
      means: ['wrong-token-type'],
      certainty: 'certain',
      because: 'A refresh token was sent where an access token belongs.',
      steps: { developer: ['Send `access_token` of the login’s answer; keep `refresh_token` for `/refresh`.'] },
      source: internal,
    },
    {
      text: 'Only refresh tokens are allowed',
      means: ['wrong-token-type'],
      certainty: 'certain',
      because: 'An access token was sent to the refresh route.',
      steps: { developer: ['Send `Authorization: Bearer $REFRESH_TOKEN` to the refresh route.'] },
      source: internal,
    },
    {
      text: 'Fresh token required',
      means: ['mfa-or-sso-required', 'wrong-token-type'],
      certainty: 'likely',
      because: 'The route demands a token from a login with a password; a refreshed token is not fresh.',
      steps: { developer: ['Log in again with the password, and send that access token.'] },
      source: callbacks,
    },
    {
      text: 'Token has been revoked',
      when: { text: ['"msg"', "'msg'", 'flask'] },
      means: ['revoked-credential'],
      certainty: 'certain',
      because: 'The token is on the application’s blocklist: it was logged out.',
      source: callbacks,
    },
    {
      text: 'Token has expired',
      when: { text: ['"msg"', "'msg'", 'flask'] },
      means: ['token-expired'],
      certainty: 'certain',
      because:
        'The token is past its `exp`; access tokens last 15 minutes unless `JWT_ACCESS_TOKEN_EXPIRES` says otherwise.',
      steps: { developer: ['Call the refresh route with the refresh token, or set `JWT_ACCESS_TOKEN_EXPIRES`.'] },
      source: callbacks,
    },
    {
      text: 'User claims verification failed',
      means: ['wrong-claims'],
      certainty: 'certain',
      because: 'The application’s own claims check said no.',
      source: callbacks,
    },
    {
      text: 'Missing claim: ',
      pattern: /^missing claim: (?<claim>[a-z_]{1,40})/i,
      when: { text: ['"msg"', "'msg'", 'flask'] },
      means: ['wrong-claims', 'wrong-token-type'],
      certainty: 'likely',
      because: 'The token has no `{claim}` claim: another issuer or an older version made it.',
      source: tokens,
    },
    {
      text: 'Error loading the user',
      when: { text: ['"msg"', "'msg'", 'flask'] },
      means: ['account-not-active', 'wrong-claims'],
      certainty: 'likely',
      because: 'The token is good, but its user is not in the database any more.',
      source: callbacks,
    },
  ],
})
