import { defineCause } from '../cause.ts'

/** a placeholder or an unexpanded or empty variable was sent: YOUR_TOKEN, $TOKEN, {{token}}, undefined, null, [object Object], an empty value */
export const placeholderCredential = defineCause({
  id: 'placeholder-credential',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'placeholder-credential',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
