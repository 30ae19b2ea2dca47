import { defineCause } from '../cause.ts'

/** the scheme sent is not one the server accepts (Basic for Bearer, Bearer for token, Basic for Digest, NTLM for Kerberos …) */
export const wrongScheme = defineCause({
  id: 'wrong-scheme',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'wrong-scheme',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
