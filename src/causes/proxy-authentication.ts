import { defineCause } from '../cause.ts'

/** 407: a proxy between wants credentials */
export const proxyAuthentication = defineCause({
  id: 'proxy-authentication',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'proxy-authentication',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
