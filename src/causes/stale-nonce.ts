import { defineCause } from '../cause.ts'

/** a nonce is missing, stale or replayed: Digest `stale=true`, DPoP `use_dpop_nonce`, OAuth 1.0 */
export const staleNonce = defineCause({
  id: 'stale-nonce',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'stale-nonce',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
