import { defineProduct } from '../product.ts'

const cli = 'https://docs.sentry.io/cli/configuration/'
const auth = 'https://docs.sentry.io/api/auth/'
const relay = 'https://github.com/getsentry/relay/blob/master/relay-server/src/extractors/request_meta.rs'
const rejections = 'https://github.com/getsentry/relay/blob/master/relay-server/src/endpoints/common.rs'

/** Sentry: its API, its command line, the intake of events. */
export const sentry = defineProduct({
  name: 'Sentry',
  hosts: ['sentry.io', '.ingest.sentry.io', '.sentry.io'],
  marks: ['sentry-cli', 'sentry.io', 'x-sentry-auth', 'sentry_auth_token', 'sentry_dsn'],
  says: [
    {
      text: 'authentication credentials were not provided',
      when: { text: ['sentry'] },
      means: ['no-credentials', 'placeholder-credential'],
      certainty: 'likely',
      because: 'No token reached Sentry: SENTRY_AUTH_TOKEN is not set where the program runs.',
      source: auth,
    },
    {
      text: 'invalid token (http status: 401)',
      when: { text: ['sentry'] },
      means: ['invalid-api-key', 'wrong-environment'],
      certainty: 'likely',
      because: 'Sentry does not know the token: revoked, or of another Sentry (SENTRY_URL).',
      steps: {
        developer: [
          '`sentry-cli info`; make a token under Settings › Auth Tokens, and set SENTRY_URL for a server of your own or the EU.',
        ],
      },
      source: cli,
    },
    {
      text: 'auth token is required for this request',
      when: { text: ['sentry'] },
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'sentry-cli found no token.',
      steps: { developer: ['`sentry-cli login`, or set SENTRY_AUTH_TOKEN.'] },
      source: 'https://github.com/getsentry/sentry-cli/blob/master/src/api/errors/api_error.rs',
    },
    {
      text: 'you do not have permission to perform this action. (http status: 403)',
      means: ['insufficient-scope'],
      certainty: 'likely',
      because: 'The token is good, but lacks a scope (project:releases, org:read) or the project.',
      source: cli,
    },
    {
      text: 'missing authorization information',
      when: { text: ['sentry'] },
      means: ['no-credentials', 'wrong-place', 'wrong-url'],
      certainty: 'likely',
      status: 401,
      because: 'The event came without a key: neither `X-Sentry-Auth`, nor `?sentry_key=`, nor the envelope’s `dsn`.',
      steps: {
        developer: ['Send `X-Sentry-Auth: Sentry sentry_version=7, sentry_key=$PUBLIC_KEY`, with the key of the DSN.'],
      },
      ask: 'the address that the event was sent to, up to `?sentry_key=`, and whether a tunnel or proxy stands between',
      source: relay,
    },
    {
      text: 'bad x-sentry-auth header',
      means: ['malformed-header'],
      certainty: 'certain',
      status: 401,
      because: 'Sentry cannot read the field `X-Sentry-Auth`.',
      steps: { developer: ['Its form is `Sentry sentry_version=7, sentry_key=$PUBLIC_KEY`.'] },
      source: relay,
    },
    {
      text: 'bad envelope authentication header',
      means: ['malformed-header'],
      certainty: 'certain',
      status: 401,
      because: 'The first line of the envelope is no JSON with a readable `dsn`.',
      source: relay,
    },
    {
      text: 'multiple authorization payloads detected',
      means: ['malformed-header', 'wrong-place'],
      certainty: 'certain',
      status: 401,
      because: 'The key came twice: in `X-Sentry-Auth` and as `?sentry_key=`.',
      source: relay,
    },
    {
      text: 'bad sentry DSN public key',
      means: ['corrupted-credential', 'placeholder-credential'],
      certainty: 'likely',
      status: 400,
      because: 'The key of the DSN has not the form of one: 32 hexadecimal digits.',
      source: relay,
    },
    {
      text: 'event submission rejected with_reason: ProjectId',
      means: ['wrong-environment', 'invalid-api-key', 'revoked-credential'],
      certainty: 'likely',
      status: 403,
      because:
        'Sentry has no such key and project here: the key is not of this project, was removed, or belongs to another region.',
      steps: { developer: ['Copy the whole DSN anew: the project’s Settings › Client Keys (DSN).'] },
      source: rejections,
    },
  ],
})
