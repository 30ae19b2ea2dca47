import { defineProduct } from '../product.ts'
import { sendsBearer } from '../questions/exchange.ts'

const authentication = 'https://github.com/encode/django-rest-framework/blob/main/rest_framework/authentication.py'
const exceptions = 'https://github.com/encode/django-rest-framework/blob/main/rest_framework/exceptions.py'
const apache = 'https://www.django-rest-framework.org/api-guide/authentication/#apache-mod_wsgi-specific-configuration'

/** What Django REST framework answers in `detail`. */
export const djangoRestFramework = defineProduct({
  name: 'Django REST framework',
  marks: ['rest_framework', 'djangorestframework', 'django rest framework'],
  says: [
    ...['HasAPIKey', 'rest_framework_api_key', 'djangorestframework-api-key'].map((text) => ({
      text,
      when: { text: ['bearer'], noText: ['keyword =', 'custom_header'] },
      means: ['wrong-scheme', 'malformed-header'] as const,
      certainty: 'likely' as const,
      fixer: 'caller' as const,
      because:
        'HasAPIKey reads the key behind the word `Api-Key`; behind `Bearer` a JWT authentication class of the project takes it for a token of its own, and cannot decode it.',
      steps: {
        developer: [
          'Send `Authorization: Api-Key $API_KEY` (in Postman as a field of its own, not under “Bearer Token”).',
        ],
      },
      source: 'https://florimondmanca.github.io/djangorestframework-api-key/guide/#making-authorized-requests',
    })),
    {
      text: 'Authentication credentials were not provided',
      when: { text: ['tokenauthentication', 'authtoken'], holds: sendsBearer },
      means: ['wrong-scheme', 'no-credentials'],
      certainty: 'likely',
      fixer: 'caller',
      status: 401,
      because:
        'TokenAuthentication answers to the word `Token` alone; `Bearer` it takes for another scheme, and passes over.',
      steps: {
        developer: ['Send `Authorization: Token $TOKEN`, or set `keyword = "Bearer"` in a class of your own.'],
      },
      source: authentication,
    },
    ...["-H 'Authorization:", '-H "Authorization:'].map((text) => ({
      text,
      pattern: /^-H ?['"]Authorization: ?[^\s'"]{4,100}['"]/i,
      when: { text: ['authentication credentials were not provided'] },
      means: ['malformed-header', 'wrong-scheme', 'no-credentials'] as const,
      certainty: 'likely' as const,
      fixer: 'caller' as const,
      status: 401,
      because:
        'The field is the token alone. TokenAuthentication reads it behind the word `Token`; in the browser the cookie of the login lets the same call pass.',
      steps: {
        developer: ['Send `Authorization: Token $TOKEN`; in a page of Swagger type the word before the token.'],
      },
      source: authentication,
    })),
    {
      text: 'Authentication credentials were not provided',
      when: { text: ['apache', 'mod_wsgi', 'wsgi.conf', 'elastic beanstalk', 'elasticbeanstalk'] },
      means: ['stripped-by-intermediary', 'no-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      status: 401,
      because: 'Apache with mod_wsgi keeps the Authorization field from Django unless `WSGIPassAuthorization` is on.',
      steps: { developer: ['Add `WSGIPassAuthorization On` to the Apache configuration, and reload it.'] },
      ask: '`request.META.get("HTTP_AUTHORIZATION")` as Django sees it',
      source: apache,
    },
    {
      text: 'Authentication credentials were not provided',
      means: ['no-credentials', 'wrong-scheme', 'stripped-by-intermediary', 'dropped-on-redirect', 'cookie-not-sent'],
      certainty: 'likely',
      because:
        'None of the view’s authentication classes found anything it knows: no field, another scheme word, or no session cookie.',
      steps: {
        developer: [
          'Use the class’s own word: `Authorization: Token $TOKEN` for TokenAuthentication, `Bearer` for simplejwt.',
          'Call the address with its final slash: `APPEND_SLASH` redirects, and clients may drop the field on the way.',
          'Name the class in the view’s `authentication_classes` or in `DEFAULT_AUTHENTICATION_CLASSES`.',
        ],
      },
      ask: 'the request’s Authorization field (token hidden), and the view’s `authentication_classes`',
      source: exceptions,
    },
    {
      text: 'Invalid token header. No credentials provided',
      means: ['malformed-header', 'placeholder-credential'],
      certainty: 'likely',
      because: 'The field is the word `Token` alone: the token itself is empty.',
      steps: {
        developer: ['Look at the variable that holds the token in the client: it is empty when the request is built.'],
      },
      source: authentication,
    },
    {
      text: 'Invalid token header. Token string should not contain',
      pattern: /should not contain (?<what>spaces|invalid characters)/i,
      means: ['malformed-header', 'corrupted-credential'],
      certainty: 'likely',
      because: 'The token holds {what}: a doubled scheme word, or damage from copying.',
      source: authentication,
    },
    {
      text: 'Invalid basic header. No credentials provided',
      means: ['malformed-header', 'placeholder-credential'],
      certainty: 'likely',
      because: 'The field is the word `Basic` alone.',
      source: authentication,
    },
    {
      text: 'Invalid basic header. Credentials',
      pattern: /credentials (?:string should not contain spaces|not correctly base64 encoded)/i,
      means: ['malformed-header', 'corrupted-credential'],
      certainty: 'likely',
      because: 'What follows `Basic` is not the Base64 of `user:password`.',
      steps: { developer: ['Let the client encode it: `curl -u "$USER:$PASSWORD" …`.'] },
      source: authentication,
    },
    {
      text: 'Invalid username/password.',
      means: ['wrong-credentials', 'stored-credential'],
      certainty: 'likely',
      because:
        'Django does not know this user with this password; behind a Basic login of nginx or Apache it gets that login’s name and password.',
      ask: 'whether a Basic login of a web server stands in front of the application',
      source: authentication,
    },
    {
      text: 'User inactive or deleted',
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'The credentials are right, but the user’s `is_active` is false.',
      source: authentication,
    },
    {
      text: '"Invalid token."',
      when: { text: ['detail'] },
      means: ['invalid-api-key', 'wrong-environment', 'revoked-credential', 'wrong-scheme'],
      certainty: 'likely',
      because: 'The table of tokens (`authtoken_token`) has no such key: deleted, mistyped, or of another database.',
      steps: {
        developer: [
          'Issue one: `python manage.py drf_create_token $USER`; a JWT belongs behind `Bearer`, not behind `Token`.',
        ],
      },
      source: authentication,
    },
    {
      text: 'Incorrect authentication credentials',
      when: { text: ['detail', 'rest_framework'] },
      means: ['wrong-credentials', 'invalid-api-key'],
      certainty: 'likely',
      because: 'An authentication class refused the credentials without a word of its own.',
      source: exceptions,
    },
    {
      text: 'CSRF Failed:',
      means: ['csrf-refused'],
      certainty: 'certain',
      because: 'SessionAuthentication recognised the session cookie, and then wants a CSRF token too.',
      steps: {
        developer: [
          'Send the cookie `csrftoken` in the field `X-CSRFToken` (axios: `xsrfCookieName = "csrftoken"`, `xsrfHeaderName = "X-CSRFToken"`).',
          'For a pure token API take SessionAuthentication out of `DEFAULT_AUTHENTICATION_CLASSES`.',
        ],
      },
      source: authentication,
    },
    {
      text: 'You do not have permission to perform this action',
      when: { text: ['detail', 'rest_framework', 'permission_denied'] },
      means: ['forbidden', 'insufficient-scope'],
      certainty: 'likely',
      because: 'The caller is known, and the view’s permission classes say no.',
      source: exceptions,
    },
    {
      text: 'Unable to log in with provided credentials',
      means: ['wrong-credentials', 'account-not-active'],
      certainty: 'likely',
      because: 'The login route did not find an active user with this name and password.',
      source: 'https://github.com/encode/django-rest-framework/blob/main/rest_framework/authtoken/serializers.py',
    },
  ],
})
