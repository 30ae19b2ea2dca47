import { defineCause } from '../cause.ts'

/** it was good once and has been revoked, rotated, reset or invalidated before its time (a logout or a password change included) */
export const revokedCredential = defineCause({
  id: 'revoked-credential',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'revoked-credential',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
