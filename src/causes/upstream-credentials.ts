import { defineCause } from '../cause.ts'

/** a server in between fails with its own credentials against the service behind it; the caller's are not at fault */
export const upstreamCredentials = defineCause({
  id: 'upstream-credentials',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'upstream-credentials',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
