import { defineCause } from '../cause.ts'

/** the login or token itself lacks a required second factor, single sign-on authorisation or conditional access (where a program's plain password is refused because an app password or token is wanted, say `password-not-accepted`) */
export const mfaOrSsoRequired = defineCause({
  id: 'mfa-or-sso-required',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'mfa-or-sso-required',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
