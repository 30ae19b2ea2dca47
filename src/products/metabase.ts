import { defineProduct } from '../product.ts'

const metabaseSession = 'https://metabase.com/docs/master/people-and-groups/changing-session-expiration'

/** Metabase: a session of two weeks, whatever is done in it. */
export const metabase = defineProduct({
  name: 'Metabase',
  marks: ['metabase'],
  says: [
    {
      text: 'did not match stored password',
      means: ['wrong-credentials'],
      certainty: 'certain',
      status: 401,
      because: 'Metabase knows no such pair of e-mail and password; one who signs in through SSO has no password here.',
      steps: {
        developer: [
          'For a program make a key under Admin settings › Authentication › API keys, and send it as `x-api-key`.',
        ],
      },
      source: 'https://www.github.com/bplmp/metabase-google-sheets-add-on/issues/16',
    },
    {
      text: 'metabase',
      when: {
        status: [401],
        text: ['session', '/api/', 'every two weeks', 'after two weeks', '14 days', 'script', 'x-metabase-session'],
        noText: [
          'embed',
          'database connection',
          'did not match',
          'proxy',
          'in front',
          'before our',
          'cloudflare',
          'behind',
        ],
      },
      means: ['session-expired', 'no-credentials'],
      certainty: 'likely',
      because: 'A session of Metabase ends two weeks after its login, however much it is used.',
      steps: {
        visitor: ['Sign in again.'],
        developer: [
          'For a program use a key (Admin settings › Authentication › API keys) as `x-api-key`, which does not end.',
          'With sessions log in anew at a 401, and send the id as `X-Metabase-Session`; `MAX_SESSION_AGE` is in minutes.',
        ],
      },
      ask: 'when the session was made, and the name of the field in which it is sent',
      source: metabaseSession,
    },
  ],
})
