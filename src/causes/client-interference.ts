import { defineCause } from '../cause.ts'

/** something on the caller's machine or network alters the request: a browser extension, antivirus, TLS inspection */
export const clientInterference = defineCause({
  id: 'client-interference',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'client-interference',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
