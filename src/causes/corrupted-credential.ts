import { defineCause } from '../cause.ts'

/** a real credential was damaged: cut short, line break or space inside, trailing newline, invisible character, smart quote, wrong or double encoding */
export const corruptedCredential = defineCause({
  id: 'corrupted-credential',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'corrupted-credential',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
