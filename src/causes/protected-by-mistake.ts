import { defineCause } from '../cause.ts'

/** a page meant to be public is behind a lock: staging password, directory rule, deployment protection, default authentication on a new route */
export const protectedByMistake = defineCause({
  id: 'protected-by-mistake',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'protected-by-mistake',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
