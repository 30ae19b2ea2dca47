import { defineCause } from '../cause.ts'

/** the address, endpoint or method is mistyped, outdated or wrong, and what stands there is protected or does not exist */
export const wrongUrl = defineCause({
  id: 'wrong-url',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'wrong-url',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
