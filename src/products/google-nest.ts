import { defineProduct } from '../product.ts'

/** Google Nest, as programs reach it with the cookies of a browser. */
export const googleNest = defineProduct({
  name: 'Google Nest',
  marks: ['issue_token', 'issuetoken', 'nest_protect', 'homebridge-nest'],
  says: [
    {
      text: 'USER_LOGGED_OUT',
      when: { text: ['issue_token', 'issuetoken', 'nest', 'no active session found', 'google'] },
      means: ['session-expired', 'revoked-credential'],
      certainty: 'likely',
      status: 401,
      fixer: 'visitor',
      because:
        'Google knows no session for the stored cookies any more: it was signed out, or ended with a new password or by itself.',
      steps: {
        visitor: [
          'Sign in in a private window, copy the issue token and the cookies anew into the settings, and close that window without signing out.',
        ],
      },
      source: 'https://github.com/chrisjshull/homebridge-nest/issues/416',
    },
  ],
})
