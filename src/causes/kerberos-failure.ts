import { defineCause } from '../cause.ts'

/** Negotiate with Kerberos fails: SPN, keytab, delegation, ticket, fallback to NTLM */
export const kerberosFailure = defineCause({
  id: 'kerberos-failure',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'kerberos-failure',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
