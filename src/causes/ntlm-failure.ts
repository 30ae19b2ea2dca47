import { defineCause } from '../cause.ts'

/** the NTLM exchange fails: broken connection reuse, loopback check, domain, extended protection */
export const ntlmFailure = defineCause({
  id: 'ntlm-failure',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'ntlm-failure',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
