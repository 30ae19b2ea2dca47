import { defineProduct } from '../product.ts'

const wikiErrors = 'https://github.com/requarks/wiki/blob/main/server/helpers/error.js'

/** Wiki.js: GraphQL that answers 200 with a code of its own. */
export const wikiJs = defineProduct({
  name: 'Wiki.js',
  marks: ['wiki.js', 'wikijs', 'requarks'],
  says: [
    ...['AuthLoginFailed', 'Invalid email / username or password'].map((text) => ({
      text,
      when: { text: ['wiki.js', 'wikijs', 'wiki js', 'requarks', 'invalid email / username'] },
      means: ['wrong-credentials'] as const,
      certainty: 'certain' as const,
      fixer: 'visitor' as const,
      because:
        'Wiki.js (code 1002): the address or name and the password do not belong together in this login’s strategy.',
      steps: {
        visitor: ['Choose the right kind of login first, local or the company’s, then enter name and password.'],
      },
      source: wikiErrors,
    })),
    {
      text: 'You must verify your account before your can login',
      means: ['account-not-active'],
      certainty: 'certain',
      fixer: 'visitor',
      because: 'Wiki.js (code 1014): the account waits for the link in the mail of confirmation.',
      steps: {
        visitor: ['Open the link in that mail.'],
        developer: ['Administration › Users › the user: verify the account by hand, and mend Administration › Mail.'],
      },
      source: wikiErrors,
    },
    ...['AuthRequired', 'You are not authorized to view this page'].map((text) => ({
      text,
      when: { text: ['wiki.js', 'wikijs', 'requarks'] },
      means: ['forbidden', 'no-credentials', 'insufficient-scope'] as const,
      certainty: 'likely' as const,
      fixer: 'owner' as const,
      because:
        'No group of the caller may read this page: a visitor without a login is in the group Guests, a key in the group that was chosen for it.',
      steps: {
        developer: [
          'Administration › Groups: the group needs `read:pages` under Permissions, and a page rule that allows the path.',
        ],
      },
      source: wikiErrors,
    })),
  ],
})
