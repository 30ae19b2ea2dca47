import { defineCause } from '../cause.ts'

/** the token is good, but lacks a scope, role or permission that the endpoint wants */
export const insufficientScope = defineCause({
  id: 'insufficient-scope',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'insufficient-scope',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
