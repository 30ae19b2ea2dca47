import { defineProduct } from '../product.ts'

const reasons =
  'https://github.com/sanity-io/sanity/blob/main/packages/sanity/src/_singletons/context/LoggedOutReasonContext.ts'

/** Sanity: the codes SIO-401-… of its sessions and tokens. */
export const sanity = defineProduct({
  name: 'Sanity',
  hosts: ['.api.sanity.io', '.apicdn.sanity.io', '.sanity.studio'],
  marks: ['sanity'],
  status: 401,
  says: [
    {
      text: 'SIO-401-ANF',
      means: ['revoked-credential', 'invalid-api-key', 'session-expired', 'wrong-environment'],
      certainty: 'likely',
      because: 'Sanity knows no such token or session: deleted, or of another project.',
      steps: {
        visitor: ['Sign out of the studio, and sign in again.'],
        developer: [
          'sanity.io/manage › the project › API › Tokens: make a new one, and set it where the site is built too.',
          'Read published content of a public dataset without any token: an unknown one is refused even there.',
        ],
      },
      ask: 'whether the same query works without the token',
      source: reasons,
    },
    {
      text: 'SIO-401-AEX',
      means: ['session-expired', 'token-expired'],
      certainty: 'certain',
      because: 'The session has run out.',
      steps: {
        visitor: ['Sign in to the studio again.'],
        developer: ['`npx sanity login`, or a token of the project for programs.'],
      },
      source: reasons,
    },
  ],
})
