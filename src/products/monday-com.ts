import { defineProduct } from '../product.ts'

const mondayErrors = 'https://developer.monday.com/api-reference/docs/errors'

/** monday.com: 200 with an error in the body. */
export const monday = defineProduct({
  name: 'monday.com',
  hosts: ['api.monday.com'],
  marks: ['monday.com', 'userunauthorizedexception'],
  says: [
    {
      text: 'UserUnauthorizedException',
      means: ['forbidden', 'insufficient-scope'],
      certainty: 'likely',
      because: 'monday.com knows the token; its user may not do this to this board, item or account.',
      steps: {
        developer: [
          'Try the same in the browser as the token’s user; a token of an app needs the scope in the Developer Center too.',
        ],
      },
      source: mondayErrors,
    },
  ],
})
