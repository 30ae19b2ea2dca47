import { defineProduct } from '../product.ts'

const authentication =
  'https://github.com/jazzband/djangorestframework-simplejwt/blob/master/rest_framework_simplejwt/authentication.py'
const tokens =
  'https://github.com/jazzband/djangorestframework-simplejwt/blob/master/rest_framework_simplejwt/tokens.py'
const serializers =
  'https://github.com/jazzband/djangorestframework-simplejwt/blob/master/rest_framework_simplejwt/serializers.py'
const expired = ['token is expired', 'signature has expired']

/** What Simple JWT for Django REST framework answers. */
export const simplejwt = defineProduct({
  name: 'Simple JWT',
  marks: ['rest_framework_simplejwt', 'simplejwt', 'token_not_valid'],
  says: [
    {
      text: 'token_not_valid',
      when: { text: expired },
      means: ['token-expired', 'refresh-failed'],
      certainty: 'certain',
      because:
        'Simple JWT says that the token is past its `exp`: access tokens last 5 minutes unless `ACCESS_TOKEN_LIFETIME` says otherwise.',
      steps: {
        developer: [
          'Get a new one: `curl -d "refresh=$REFRESH_TOKEN" https://api.example.com/api/token/refresh/`.',
          'Raise `SIMPLE_JWT = {"ACCESS_TOKEN_LIFETIME": timedelta(minutes=30)}`.',
        ],
      },
      source: tokens,
    },
    {
      text: 'pyjwt',
      pattern: /^pyjwt[^\n]{0,80}2\.1\d/i,
      when: { text: ['simplejwt', 'token_not_valid'], noText: expired },
      means: ['wrong-claims', 'client-bug'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'PyJWT from 2.10 on refuses a `sub` that is no string, and Simple JWT up to 5.3 writes the user’s number into it.',
      steps: {
        developer: [
          'Upgrade: `pip install -U "djangorestframework-simplejwt>=5.4"`, or stay below: `pip install "PyJWT<2.10"`.',
          'Tokens made before hold a number in `sub`: sign in anew.',
        ],
      },
      source: 'https://github.com/jazzband/djangorestframework-simplejwt/issues/831',
    },
    {
      text: 'token_not_valid',
      when: { text: ['token has wrong type'] },
      means: ['wrong-token-type'],
      certainty: 'certain',
      because: 'A refresh token was sent where an access token belongs, or the other way round.',
      steps: {
        developer: [
          'Send `access` of the login’s answer in the Authorization field; `refresh` goes to the refresh route alone.',
          'A token whose `token_type` is `sliding` needs `SlidingToken` in `AUTH_TOKEN_CLASSES`, or `TokenObtainPairView` in its place.',
        ],
      },
      source: tokens,
    },
    {
      text: 'Given token not valid for any token type',
      when: {
        text: ['the refresh', '"refresh"', "'refresh'", 'refresh token', 'refresh_token'],
        noText: ['token has wrong type', 'token is expired', 'expired', 'signature'],
      },
      means: ['wrong-token-type', 'token-expired', 'invalid-signature'],
      certainty: 'likely',
      because: 'The refresh token was sent where an access token belongs.',
      steps: { developer: ['Send `access` of the login’s answer; `refresh` goes to the refresh route alone.'] },
      source: tokens,
    },
    {
      text: 'Token is blacklisted',
      means: ['revoked-credential', 'refresh-failed'],
      certainty: 'certain',
      because: 'This refresh token was used or logged out before: with `ROTATE_REFRESH_TOKENS` each serves once.',
      steps: {
        developer: ['Keep the new `refresh` that every refresh answers, and let only one refresh run at a time.'],
      },
      source: tokens,
    },
    {
      text: 'token_not_valid',
      when: {
        text: ['token is invalid', 'given token not valid for any token type'],
        noText: [...expired, 'token has wrong type', 'token is blacklisted'],
      },
      means: ['token-expired', 'invalid-signature', 'malformed-token', 'wrong-token-type'],
      certainty: 'possible',
      because:
        'Simple JWT says only that it cannot accept the token: expired in older releases, signed with another `SIGNING_KEY`, or damaged.',
      steps: {
        developer: [
          'Decode the token and look at `exp` and `token_type`.',
          'Is `SECRET_KEY` the same on all instances, and the same as when the token was issued?',
          'Send no old token to the login route: give that view `authentication_classes = []`.',
        ],
      },
      ask: 'the decoded payload’s `exp` and `token_type`, and the `messages` of the answer',
      source: authentication,
    },
    {
      text: 'bad_authorization_header',
      means: ['malformed-header', 'placeholder-credential'],
      certainty: 'likely',
      because: 'The Authorization field is not the word Bearer, one blank and the token.',
      steps: { developer: ['Send exactly `Authorization: Bearer $TOKEN`.'] },
      source: authentication,
    },
    {
      text: 'AUTH_HEADER_TYPES',
      pattern: /^auth_header_types['"]?\s?[:=]\s?[([]\s?['"](?!bearer['"])\w{1,20}['"],?\s?[)\]]/i,
      means: ['wrong-scheme', 'malformed-header', 'no-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      status: 401,
      because:
        'The setting admits no other word than its own before the token: `Authorization: Bearer …` then counts as no login at all.',
      steps: {
        developer: [
          'Send the word of the setting: `-H "Authorization: JWT $TOKEN"`; or admit both: `"AUTH_HEADER_TYPES": ("Bearer", "JWT")`, and restart.',
          'A tuple of one needs its comma: `("JWT",)`, for `("JWT")` is the text `JWT` alone.',
        ],
      },
      ask: 'the `Authorization` field as the client sends it, the token blacked out',
      source: 'https://django-rest-framework-simplejwt.readthedocs.io/en/latest/settings.html#auth-header-types',
    },
    {
      text: 'Token contained no recognizable user identification',
      means: ['wrong-claims', 'wrong-token-type'],
      certainty: 'likely',
      because: 'The token has no `user_id` claim (`USER_ID_CLAIM`): another issuer made it.',
      source: authentication,
    },
    {
      text: 'No active account found with the given credentials',
      means: ['wrong-credentials', 'account-not-active'],
      certainty: 'likely',
      because: 'The user name or password is wrong, or the user is not active: Simple JWT does not tell which.',
      steps: {
        developer: [
          'Check in `python manage.py shell`: `authenticate(username=…, password=…)`; a user saved without `set_password` has a plain password that never fits.',
        ],
      },
      ask: '`User.objects.get(username=…).is_active`, and whether its `password` begins with `pbkdf2_`',
      source: serializers,
    },
  ],
})
