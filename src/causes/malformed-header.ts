import { defineCause } from '../cause.ts'

/** the Authorization header's syntax is wrong: scheme missing, doubled or misspelt, a colon after the scheme, quotes or brackets round the value, wrong prefix word */
export const malformedHeader = defineCause({
  id: 'malformed-header',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'malformed-header',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
