import { defineCause } from '../cause.ts'

/** 404 given in place of 401 or 403 to hide that the resource exists */
export const hiddenAsNotFound = defineCause({
  id: 'hidden-as-not-found',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'hidden-as-not-found',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
