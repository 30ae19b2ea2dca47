import { defineCause } from '../cause.ts'

/** the OAuth client itself failed to authenticate: client id, secret, or the way they are sent */
export const invalidClient = defineCause({
  id: 'invalid-client',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'invalid-client',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
