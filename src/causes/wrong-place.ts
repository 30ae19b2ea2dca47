import { defineCause } from '../cause.ts'

/** a credential was sent, but not where the server looks: other header, query parameter, cookie, body, or other header name */
export const wrongPlace = defineCause({
  id: 'wrong-place',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'wrong-place',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
