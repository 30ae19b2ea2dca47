import { defineCause } from '../cause.ts'

/** a defect or wrong version of the client or library drops or breaks authentication; good credentials, correctly given, fail */
export const clientBug = defineCause({
  id: 'client-bug',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'client-bug',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
