import { defineProduct } from '../product.ts'

const tokens = 'https://github.com/suzuki-shunsuke/go-graylog/issues/152'
const requestedBy = 'https://github.com/Graylog2/documentation/pull/517'

/** Graylog’s REST API. */
export const graylog = defineProduct({
  name: 'Graylog',
  marks: ['graylog'],
  says: [
    {
      text: 'CSRF protection header is missing',
      when: { text: ['graylog', 'x-requested-by'] },
      means: ['csrf-refused'],
      certainty: 'certain',
      status: 400,
      fixer: 'caller',
      because: 'Graylog wants the field `X-Requested-By` with every call that is not a GET.',
      steps: { developer: ['Add `-H "X-Requested-By: cli"`; any value will do.'] },
      source: requestedBy,
    },
    {
      text: 'graylog',
      when: { status: [401], text: ['bearer', 'access token', 'api token', 'apitoken'] },
      means: ['wrong-scheme', 'invalid-api-key', 'wrong-place'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'A token of Graylog is the user name of a Basic login, whose password is the word `token`.',
      steps: {
        developer: [
          'Call it with `curl -u "$TOKEN:token" https://graylog.example.com/api/system`; for a session the word is `session`.',
        ],
      },
      ask: 'the way in which the token is sent, the token left out',
      source: tokens,
    },
  ],
})
