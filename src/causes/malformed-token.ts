import { defineCause } from '../cause.ts'

/** the token's form is not the one expected: no JWT where one is wanted, a wrong number of parts, an encrypted token it cannot open, another product's token or id (of the kinds of one issuer, say `wrong-token-type`) */
export const malformedToken = defineCause({
  id: 'malformed-token',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'malformed-token',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
