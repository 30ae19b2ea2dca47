import { defineProduct } from '../product.ts'

const csrf = 'https://github.com/django/django/blob/main/django/middleware/csrf.py'

/** What Django’s CSRF middleware says in its 403 page and log. */
export const django = defineProduct({
  name: 'Django',
  marks: ['csrfmiddlewaretoken', 'django', 'manage.py'],
  server: true,
  says: [
    {
      text: 'Origin checking failed -',
      pattern: /origin checking failed - (?<origin>\S{1,200}) does not match/i,
      means: ['csrf-refused'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'Django does not trust the origin {origin}: it is not in `CSRF_TRUSTED_ORIGINS`, or the proxy hides the scheme.',
      steps: {
        developer: [
          'Add it, scheme included: `CSRF_TRUSTED_ORIGINS = ["https://app.example.com"]`.',
          'Behind a TLS proxy set `SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")`, and let the proxy pass `Host`.',
        ],
      },
      source: csrf,
    },
    {
      text: 'Referer checking failed -',
      means: ['csrf-refused', 'client-interference'],
      certainty: 'certain',
      because: 'Over https Django compares the Referer field with the site’s host, and it is missing or foreign.',
      steps: {
        visitor: ['Allow the Referer for this site: switch off privacy extensions that remove it.'],
        developer: [
          'Set `Referrer-Policy: same-origin` and not `no-referrer`; add other origins to `CSRF_TRUSTED_ORIGINS`.',
        ],
      },
      source: csrf,
    },
    {
      text: 'CSRF cookie not set',
      means: ['csrf-refused', 'cookie-not-sent'],
      certainty: 'likely',
      because: 'The request came without Django’s cookie `csrftoken`.',
      steps: {
        visitor: ['Allow cookies for this site, and reload the page before the form is sent.'],
        developer: [
          'Load a page first that sets the cookie (`@ensure_csrf_cookie`), and send it: `credentials: "include"`.',
          'Over plain http set `CSRF_COOKIE_SECURE = False`.',
        ],
      },
      ask: 'whether the answer to the first GET holds `Set-Cookie: csrftoken=…`, and with which attributes',
      source: csrf,
    },
    {
      text: 'CSRF token missing',
      means: ['csrf-refused'],
      certainty: 'certain',
      because: 'The form or script sent no CSRF token.',
      steps: {
        developer: [
          'Put `{% csrf_token %}` into the form; from a script send the cookie `csrftoken` in the field `X-CSRFToken`.',
        ],
      },
      source: csrf,
    },
    {
      text: 'CSRF token from',
      pattern: /^csrf token from .{1,80} (?:incorrect|has incorrect length|has invalid characters)/i,
      means: ['csrf-refused', 'session-expired'],
      certainty: 'certain',
      because:
        'The CSRF token is not the one that belongs to the cookie: an old page, or a login in another tab changed it.',
      steps: {
        visitor: ['Reload the page and send the form again.'],
        developer: ['Read the cookie `csrftoken` afresh before each request.'],
      },
      source: csrf,
    },
    {
      text: 'CSRF verification failed. Request aborted.',
      means: ['csrf-refused'],
      certainty: 'certain',
      because: 'Django’s CSRF check refused the form; with `DEBUG` on, the page names the reason.',
      steps: {
        visitor: ['Reload the page, allow cookies for this site, and send the form again.'],
        developer: [
          'Read the reason in the log: `Forbidden (…)` of the logger `django.security.csrf`.',
          'After a move to https or a new domain set `CSRF_TRUSTED_ORIGINS = ["https://example.com"]`.',
        ],
      },
      source: 'https://github.com/django/django/blob/main/django/views/csrf.py',
    },
    {
      text: 'Please enter the correct username and password for a staff account',
      means: ['wrong-credentials', 'forbidden', 'account-not-active'],
      certainty: 'likely',
      because: 'The admin refuses a wrong password and a user without `is_staff` or `is_active` with the same words.',
      steps: { developer: ['`python manage.py changepassword $USER`; check `is_staff` and `is_active` of the user.'] },
      source: 'https://github.com/django/django/blob/main/django/contrib/admin/forms.py',
    },
  ],
})
