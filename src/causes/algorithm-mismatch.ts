import { defineCause } from '../cause.ts'

/** `alg` is not one the verifier allows */
export const algorithmMismatch = defineCause({
  id: 'algorithm-mismatch',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'algorithm-mismatch',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
