import { defineCause } from '../cause.ts'

/** credentials were sent, then dropped when the client followed a redirect (other host, http to https, trailing slash) */
export const droppedOnRedirect = defineCause({
  id: 'dropped-on-redirect',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'dropped-on-redirect',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
