import { defineProduct } from '../product.ts'

const circle = 'https://circleci.com/docs/guides/toolkit/api-developers-guide'

/** CircleCI. */
export const circleci = defineProduct({
  name: 'CircleCI',
  hosts: ['circleci.com'],
  marks: ['circleci', 'circle-token'],
  says: [
    {
      text: 'You must log in first',
      when: { text: ['circle'] },
      means: ['invalid-api-key', 'wrong-token-type', 'no-credentials', 'wrong-place'],
      certainty: 'likely',
      status: 401,
      fixer: 'caller',
      because:
        'CircleCI says so of no token, of an unknown one, and of a project’s token: version 2 of its API takes a personal one alone.',
      steps: {
        developer: [
          'Make a token under User Settings › Personal API Tokens, and send it as `Circle-Token: $TOKEN` (or as the user name of Basic, with no password).',
          'Try it: `curl -H "Circle-Token: $TOKEN" https://circleci.com/api/v2/me`.',
        ],
      },
      ask: 'whether the token is personal or the project’s, and what `/api/v2/me` answers',
      source: circle,
    },
    {
      text: 'circleci',
      when: { text: ['project token', 'project api token', 'project-level token'], status: [401, 403, 404] },
      means: ['wrong-token-type', 'insufficient-scope'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'Version 2 of CircleCI’s API takes personal tokens alone; project tokens are for version 1.1.',
      steps: {
        developer: ['Make a token under User Settings › Personal API Tokens; for a team use a machine user’s.'],
      },
      ask: 'the address that is called (v1.1 or v2)',
      source: circle,
    },
  ],
})
