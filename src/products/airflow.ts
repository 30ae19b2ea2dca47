import { defineProduct } from '../product.ts'

const variables = 'https://airflow.apache.org/docs/apache-airflow/2.2.5/howto/set-config.html'
const backends = 'https://airflow.apache.org/docs/apache-airflow/2.7.1/security/api.html'
const allowBasic =
  'Set `AIRFLOW__API__AUTH_BACKENDS=airflow.api.auth.backend.basic_auth,airflow.api.auth.backend.session` (double underscores; in Airflow before 2.3 `AUTH_BACKEND`, one value), restart the webserver, and read it back: `airflow config get-value api auth_backends`.'

/** Apache Airflow’s REST API, whose logins are set up apart from those of its web page. */
export const airflow = defineProduct({
  name: 'Apache Airflow',
  marks: ['airflow'],
  says: [
    {
      text: '#section/errors/unauthenticated',
      when: { noText: ['backend.basic_auth', 'auth.backend.session', 'auth.backend.deny_all'] },
      means: ['server-misconfigured', 'wrong-credentials'],
      certainty: 'likely',
      status: 401,
      fixer: 'owner',
      because:
        'Airflow’s REST API has logins of its own: until Basic is named among its backends, it looks at no name and password (up to 2.2 it refuses everybody).',
      steps: { developer: [allowBasic] },
      ask: 'what `airflow config get-value api auth_backends` (before 2.3 `auth_backend`) says',
      source: backends,
    },
    {
      text: 'AIRFLOW_',
      pattern: /^airflow_(?:_(?:api|webserver|core|fab)_(?!_)|(?:api|webserver|core|fab)_)\w{0,20}auth/i,
      means: ['server-misconfigured', 'challenge-not-answered'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Airflow reads a setting from `AIRFLOW__{SECTION}__{KEY}`, with two underscores each; under this name nobody reads it, and the API keeps its default.',
      steps: { developer: [allowBasic] },
      source: variables,
    },
    {
      text: 'auth.backend.session',
      when: { status: [401, 403], noText: ['backend.basic_auth'] },
      means: ['server-misconfigured', 'challenge-not-answered'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The backend `session` alone knows the cookie of the web page: it looks at no name and password.',
      steps: { developer: [allowBasic] },
      source: backends,
    },
    {
      text: 'auth.backend.deny_all',
      means: ['server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      status: 403,
      because:
        'The backend `deny_all`, the default before Airflow 2.3, refuses every call of the API, whoever makes it.',
      steps: { developer: [allowBasic] },
      source: 'https://airflow.apache.org/docs/apache-airflow/2.2.1/security/api.html',
    },
    {
      text: '/api/v2/',
      when: { text: ['airflow'], status: [401, 403], noText: ['/auth/token', 'bearer'] },
      means: ['wrong-scheme', 'no-credentials'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'The API of Airflow 3 takes a token alone; name and password are good for the one call that gives it.',
      steps: {
        developer: [
          'Get a token, `curl -X POST "$URL/auth/token" -H "Content-Type: application/json" -d \'{"username": "…", "password": "…"}\'`, and send it: `Authorization: Bearer $TOKEN`.',
        ],
      },
      source: 'https://airflow.apache.org/docs/apache-airflow/stable/security/api.html',
    },
    {
      text: '/api/v1/',
      when: { text: ['airflow'], status: [401, 403], noText: ['auth_backend', 'auth.backend', 'auth_manager'] },
      means: ['server-misconfigured', 'wrong-credentials'],
      certainty: 'possible',
      fixer: 'owner',
      because:
        'Airflow’s API does not take the logins of its web page unless it is told so: by default it knows the session of a browser alone.',
      steps: { developer: [allowBasic] },
      ask: 'what `airflow config get-value api auth_backends` prints on the webserver',
      source: backends,
    },
  ],
})
