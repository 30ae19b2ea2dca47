import { defineProduct } from '../product.ts'

/** Freshdesk: the API key stands in the place of the user name. */
export const freshdesk = defineProduct({
  name: 'Freshdesk',
  hosts: ['.freshdesk.com'],
  marks: ['freshdesk'],
  status: 401,
  says: [
    {
      text: 'freshdesk',
      when: {
        status: [401],
        text: ['password', 'e-mail and', 'email and'],
        noText: [':x', 'password x', 'password is x'],
      },
      means: ['password-not-accepted', 'invalid-api-key'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'Freshdesk’s API no longer takes an agent’s password: the API key stands in the user’s place.',
      steps: {
        developer: [
          'Use Basic with the key from Profile Settings as the user, and any password: `curl -u "$KEY:X" https://example.freshdesk.com/api/v2/tickets`.',
        ],
      },
      ask: 'whether the first part before the colon is the API key',
      source: 'https://support.freshdesk.com/en/support/solutions/articles/50000003346-api-key-based-authentication',
    },
  ],
})
