import { defineCause } from '../cause.ts'

/** the identity provider, key set, directory or introspection endpoint cannot be reached by the server */
export const authServiceUnavailable = defineCause({
  id: 'auth-service-unavailable',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'auth-service-unavailable',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
