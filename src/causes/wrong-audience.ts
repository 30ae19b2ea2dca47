import { defineCause } from '../cause.ts'

/** `aud` and the audience that the API expects differ, whichever of the two is set wrongly */
export const wrongAudience = defineCause({
  id: 'wrong-audience',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'wrong-audience',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
