import { defineCause } from '../cause.ts'

/** any other error (5xx, network, TLS …): authentication is not what fails */
export const notAuthentication = defineCause({
  id: 'not-authentication',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'not-authentication',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
