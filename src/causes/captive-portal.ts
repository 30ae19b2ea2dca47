import { defineCause } from '../cause.ts'

/** 511, or a network's login page, stands between */
export const captivePortal = defineCause({
  id: 'captive-portal',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'captive-portal',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
