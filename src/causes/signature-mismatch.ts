import { defineCause } from '../cause.ts'

/** a signed request (AWS SigV4, HMAC, OAuth 1.0, webhook) does not match what the server computes */
export const signatureMismatch = defineCause({
  id: 'signature-mismatch',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'signature-mismatch',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
