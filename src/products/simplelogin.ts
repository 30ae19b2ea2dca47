import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findText } from '../questions/exchange.ts'

/** The words are so general that the product must be named, or one of its paths. */
const isNamed = (evidence: Evidence): boolean =>
  findText(evidence, 'simplelogin', 'simple-login', '/api/user_info', '/alias') !== undefined

/** SimpleLogin’s API, which reads its key from a field with a name of its own. */
export const simplelogin = defineProduct({
  name: 'SimpleLogin',
  hosts: ['app.simplelogin.io'],
  marks: ['simplelogin', 'simple-login'],
  status: 401,
  says: [
    {
      text: 'Wrong api key',
      when: {
        text: ['authorization'],
        noText: ['authentication:', 'authentication":', "authentication':"],
        holds: isNamed,
      },
      means: ['wrong-place', 'invalid-api-key'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'SimpleLogin reads the key from the field `Authentication`, bare; one in `Authorization` is not seen, and counts as wrong.',
      steps: {
        developer: [
          '`curl -H "Authentication: $KEY" https://app.simplelogin.io/api/user_info`, without the word Bearer.',
        ],
      },
      source: 'https://github.com/simple-login/app/blob/master/docs/api.md',
    },
    {
      text: 'Wrong api key',
      when: { text: ['authentication:', 'authentication":', "authentication':"], holds: isNamed },
      means: ['invalid-api-key', 'wrong-environment', 'revoked-credential'],
      certainty: 'likely',
      because: 'This SimpleLogin knows no such key: it was deleted, or made at another instance.',
      source: 'https://github.com/simple-login/app/blob/master/docs/api.md',
    },
  ],
})
