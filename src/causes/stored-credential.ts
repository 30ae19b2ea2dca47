import { defineCause } from '../cause.ts'

/** another credential than the one meant is sent from a store: a browser's saved Basic login, a credential helper, keychain, `.netrc`, `config.json`, an environment variable that wins */
export const storedCredential = defineCause({
  id: 'stored-credential',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'stored-credential',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
