import { defineCause } from '../cause.ts'

/** unknown user name or wrong password */
export const wrongCredentials = defineCause({
  id: 'wrong-credentials',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'wrong-credentials',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
