import { defineCause } from '../cause.ts'

/** the refresh token is expired, used, revoked or never asked for, so no new access token is had */
export const refreshFailed = defineCause({
  id: 'refresh-failed',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'refresh-failed',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
