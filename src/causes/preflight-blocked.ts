import { defineCause } from '../cause.ts'

/** the browser's CORS preflight (OPTIONS, which never carries credentials) was itself answered 401, or CORS keeps the header from being sent */
export const preflightBlocked = defineCause({
  id: 'preflight-blocked',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'preflight-blocked',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
