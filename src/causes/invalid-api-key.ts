import { defineCause } from '../cause.ts'

/** an API key, personal token or opaque token that the server does not know: mistyped, deleted, never issued */
export const invalidApiKey = defineCause({
  id: 'invalid-api-key',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'invalid-api-key',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
