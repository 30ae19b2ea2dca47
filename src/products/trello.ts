import { defineProduct } from '../product.ts'

/** Trello’s API: a key and a token, and refusals of two words in plain text. */
export const trello = defineProduct({
  name: 'Trello',
  hosts: ['api.trello.com', 'trello.com'],
  marks: ['trello'],
  status: 401,
  says: [
    {
      text: 'invalid key',
      pattern: /^invalid key(?=["'\s.]|$)/i,
      when: { text: ['trello'] },
      means: ['invalid-api-key', 'no-credentials', 'placeholder-credential'],
      certainty: 'likely',
      because: 'The parameter `key` is missing, or Trello does not know the key.',
      steps: {
        developer: [
          'Copy it from trello.com/power-ups/admin › the Power-Up › API key (32 letters and digits; the secret is another value).',
          'Send both: `?key=$KEY&token=$TOKEN`.',
        ],
      },
      source: 'https://gist.github.com/roachhd/a6c511f6280c236e7995',
    },
    {
      text: 'invalid token',
      pattern: /^invalid token(?=["'\s.]|$)/i,
      when: { text: ['trello'] },
      means: ['invalid-api-key', 'wrong-token-type', 'revoked-credential'],
      certainty: 'likely',
      because:
        'Trello does not know the token. Most often the API secret was taken for it: the token is another value.',
      steps: {
        developer: [
          'trello.com/power-ups/admin › the Power-Up › API key › the link “Token” beside the key: allow it, and copy the value shown then.',
        ],
      },
      ask: 'from which page the token was copied',
      source: 'https://github.com/sarumont/py-trello/issues/367',
    },
  ],
})
