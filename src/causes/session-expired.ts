import { defineCause } from '../cause.ts'

/** a browser login or session cookie has run out, is stale or corrupted; signing in again mends it */
export const sessionExpired = defineCause({
  id: 'session-expired',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'session-expired',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
