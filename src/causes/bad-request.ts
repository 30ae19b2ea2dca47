import { defineCause } from '../cause.ts'

/** 400: the request itself cannot be read */
export const badRequest = defineCause({
  id: 'bad-request',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'bad-request',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
