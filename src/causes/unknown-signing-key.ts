import { defineCause } from '../cause.ts'

/** the verifier does not have the key that `kid` names: rotated, stale or wrong key set */
export const unknownSigningKey = defineCause({
  id: 'unknown-signing-key',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'unknown-signing-key',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
