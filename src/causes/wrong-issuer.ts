import { defineCause } from '../cause.ts'

/** `iss` and the issuer that the API trusts differ, whichever of the two is set wrongly (trailing slash, version, tenant, http or https included) */
export const wrongIssuer = defineCause({
  id: 'wrong-issuer',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'wrong-issuer',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
