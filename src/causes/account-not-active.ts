import { defineCause } from '../cause.ts'

/** the account is locked, disabled, unverified, unpaid or expired */
export const accountNotActive = defineCause({
  id: 'account-not-active',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'account-not-active',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
