import { defineCause } from '../cause.ts'

/** another claim is missing or has a value the server refuses */
export const wrongClaims = defineCause({
  id: 'wrong-claims',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'wrong-claims',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
