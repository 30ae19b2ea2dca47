import { defineProduct } from '../product.ts'

const supersetCsrf = 'https://github.com/apache/superset/issues/39436'

/** Superset. */
export const superset = defineProduct({
  name: 'Superset',
  marks: ['apache superset', 'superset_config', '/superset/'],
  says: [
    {
      text: 'The CSRF session token is missing',
      when: { text: ['superset', '/api/v1/'] },
      means: ['csrf-refused', 'cookie-not-sent'],
      certainty: 'likely',
      status: 400,
      fixer: 'caller',
      because:
        'Superset wants with a change the CSRF token and the session cookie that came with it; the cookie did not come back.',
      steps: {
        developer: [
          'Keep one session (a cookie jar) for `GET /api/v1/security/csrf_token/` and the call after it, and send `X-CSRFToken` and a `Referer`.',
          'Over plain http a cookie with `Secure` is dropped: see `SESSION_COOKIE_SECURE` in superset_config.py.',
        ],
      },
      ask: 'whether the call sends the cookie `session` that the token’s answer set',
      source: supersetCsrf,
    },
  ],
})
