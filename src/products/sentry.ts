import { defineProduct } from '../product.ts'

const cli = 'https://docs.sentry.io/cli/configuration/'
const auth = 'https://docs.sentry.io/api/auth/'

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
      text: 'bad or missing authentication header',
      when: { text: ['sentry'] },
      means: ['no-credentials', 'malformed-header'],
      certainty: 'likely',
      because: 'The event came without a readable X-Sentry-Auth or DSN key.',
      source: 'https://develop.sentry.dev/sdk/overview/',
    },
  ],
})
