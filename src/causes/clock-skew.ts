import { defineCause } from '../cause.ts'

/** the clocks of issuer, caller and server disagree */
export const clockSkew = defineCause({
  id: 'clock-skew',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'clock-skew',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
