import { defineCause } from '../cause.ts'

/** passwords are no longer accepted here: a personal access token, app password or OAuth is required */
export const passwordNotAccepted = defineCause({
  id: 'password-not-accepted',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'password-not-accepted',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
