import { defineProduct } from '../product.ts'

const gotifyAuth = 'https://github.com/gotify/server/blob/master/auth/authentication.go'

const gotifyDocs = 'https://pkg.go.dev/github.com/gotify/server/v2/docs'

/** Gotify: tokens of applications send, those of clients do the rest. */
export const gotify = defineProduct({
  name: 'Gotify',
  marks: ['gotify'],
  says: [
    {
      text: 'you need to provide a valid access token or user credentials to access this api',
      means: ['wrong-token-type', 'invalid-api-key', 'no-credentials'],
      certainty: 'likely',
      status: 401,
      fixer: 'caller',
      because:
        'Gotify has two kinds of tokens and found none that fits here: an application’s (A…) only sends, a client’s (C…) does the rest.',
      steps: {
        developer: [
          'To send: a token of Apps, `curl -H "X-Gotify-Key: $APP_TOKEN" -F message=hello https://push.example.com/message`.',
          'To read or manage: a token of Clients.',
        ],
      },
      ask: 'the first letter of the token, A or C, and the address that is called',
      source: gotifyAuth,
    },
    {
      text: 'you are not allowed to access this api',
      when: { text: ['gotify'] },
      means: ['wrong-token-type', 'forbidden'],
      certainty: 'likely',
      status: 403,
      fixer: 'caller',
      because:
        'The login is known to Gotify and may not do this: messages are sent with an application’s token alone, and users are managed by administrators.',
      ask: 'the address that is called, and whether a user and password are sent to it',
      source: gotifyDocs,
    },
  ],
})
