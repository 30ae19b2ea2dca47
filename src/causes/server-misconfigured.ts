import { defineCause } from '../cause.ts'

/** the server's authentication is set up wrongly: middleware order, wrong secret or authority, unreadable password file, a missing setting; good credentials fail */
export const serverMisconfigured = defineCause({
  id: 'server-misconfigured',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'server-misconfigured',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
