import { defineCause } from '../cause.ts'

/** a stored 401 (or a stored page) is served by a cache */
export const cachedResponse = defineCause({
  id: 'cached-response',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'cached-response',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
