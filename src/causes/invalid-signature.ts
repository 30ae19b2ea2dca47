import { defineCause } from '../cause.ts'

/** the signature does not verify: other key or secret, altered token, `alg` none */
export const invalidSignature = defineCause({
  id: 'invalid-signature',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'invalid-signature',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
