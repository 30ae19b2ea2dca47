import { defineCause } from '../cause.ts'

/** 403: known caller, no permission */
export const forbidden = defineCause({
  id: 'forbidden',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'forbidden',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
