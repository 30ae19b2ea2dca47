import { defineCause } from '../cause.ts'

/** before its `nbf` or `iat`, with clocks that agree */
export const tokenNotYetValid = defineCause({
  id: 'token-not-yet-valid',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'token-not-yet-valid',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
