import { defineProduct } from '../product.ts'

const ntfyErrors = 'https://github.com/binwiederhier/ntfy/blob/main/server/errors.go'

/** ntfy, its server and ntfy.sh. */
export const ntfy = defineProduct({
  name: 'ntfy',
  hosts: ['ntfy.sh'],
  marks: ['ntfy'],
  says: [
    {
      text: '40301',
      when: { text: ['ntfy'] },
      means: ['insufficient-scope', 'no-credentials'],
      certainty: 'likely',
      status: 403,
      fixer: 'owner',
      because: 'ntfy’s code 40301: this user, or everyone where no login came, may not read or write this topic.',
      steps: {
        developer: [
          'Send the login: `curl -H "Authorization: Bearer $TOKEN" -d hello https://ntfy.example.com/topic`.',
          'Grant it: `ntfy access USER TOPIC rw` (for all: the user `everyone`).',
        ],
      },
      ask: 'whether the request carries a login, and what `ntfy access` lists for the topic',
      source: ntfyErrors,
    },
    {
      text: '40101',
      when: { text: ['ntfy'] },
      means: ['wrong-credentials', 'invalid-api-key'],
      certainty: 'likely',
      status: 401,
      fixer: 'caller',
      because: 'ntfy’s code 40101: a login came, and ntfy does not know it; no login at all is 403.',
      steps: { developer: ['List users and tokens on the server: `ntfy user list`, `ntfy token list USER`.'] },
      ask: 'whether a password or a token (tk_…) is sent',
      source: ntfyErrors,
    },
  ],
})
