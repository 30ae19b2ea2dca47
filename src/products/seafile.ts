import { defineProduct } from '../product.ts'

const seafileApi = 'https://seafile-api.readme.io/reference/authentication'

/** Seafile: the word before the token changed. */
export const seafile = defineProduct({
  name: 'Seafile',
  marks: ['seafile', '/api2/auth-token', 'seahub'],
  says: [
    {
      text: 'seafile',
      when: { status: [401, 403], text: ['bearer'] },
      means: ['wrong-scheme', 'wrong-token-type'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'Before version 11 Seafile reads `Authorization: Token …` alone; Bearer came with it.',
      steps: {
        developer: [
          'Send `Authorization: Token $TOKEN`, or update the server.',
          'A library’s token (Advanced › API Token) opens that library’s addresses only; others want an account’s.',
        ],
      },
      ask: 'the version of the server, and of which kind the token is',
      source: seafileApi,
    },
  ],
})
