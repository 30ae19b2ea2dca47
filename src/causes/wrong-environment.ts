import { defineCause } from '../cause.ts'

/** it is good elsewhere: another tenant, region, project, registry, host, account, or test against live */
export const wrongEnvironment = defineCause({
  id: 'wrong-environment',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'wrong-environment',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
