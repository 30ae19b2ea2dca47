import { defineProduct } from '../product.ts'

const vrchatDocs = 'https://vrchat.community/reference/get-current-user'

/** VRChat’s API. */
export const vrchat = defineProduct({
  name: 'VRChat',
  hosts: ['api.vrchat.cloud', 'vrchat.com'],
  marks: ['vrchat', 'vrcx'],
  says: [
    {
      text: 'Invalid Username/Email or Password',
      when: { text: ['vrcx', 'saved account', 'saved', 'auth/user'] },
      means: ['stored-credential', 'wrong-credentials', 'revoked-credential'],
      certainty: 'likely',
      fixer: 'visitor',
      because: 'VRChat refused the login; a program that keeps it may still hold the password from before a change.',
      steps: { visitor: ['Remove the account in the program, and log in anew with the present password.'] },
      ask: 'whether the login works at vrchat.com, and when the password was changed',
      source: vrchatDocs,
    },
    {
      text: 'requiresTwoFactorAuth',
      means: ['mfa-or-sso-required'],
      certainty: 'certain',
      because: 'VRChat took the password and wants the second factor.',
      steps: {
        developer: [
          'POST the code to `/auth/twofactorauth/totp/verify` (or `emailotp`), and keep the cookie `twoFactorAuth`.',
        ],
      },
      source: vrchatDocs,
    },
    {
      text: '"Missing Credentials"',
      when: { text: ['vrchat'] },
      means: ['no-credentials', 'session-expired'],
      certainty: 'likely',
      because: 'VRChat saw neither the cookie `auth` nor a login.',
      source: vrchatDocs,
    },
  ],
})
