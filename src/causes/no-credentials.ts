import { defineCause } from '../cause.ts'

/** the request carried no credentials at all: no Authorization header, key or session cookie */
export const noCredentials = defineCause({
  id: 'no-credentials',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'no-credentials',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
