import { defineCause } from '../cause.ts'

/** one issuer's other kind was sent: an ID or refresh token for an access token, an app token for a user token */
export const wrongTokenType = defineCause({
  id: 'wrong-token-type',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'wrong-token-type',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
