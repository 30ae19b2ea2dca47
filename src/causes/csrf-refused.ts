import { defineCause } from '../cause.ts'

/** a CSRF token, crumb, anti-forgery or page nonce, or the Origin or Referer check fails */
export const csrfRefused = defineCause({
  id: 'csrf-refused',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'csrf-refused',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
