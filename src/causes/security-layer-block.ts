import { defineCause } from '../cause.ts'

/** a WAF, security plugin, firewall, rate limiter or IP allowlist answers before the application */
export const securityLayerBlock = defineCause({
  id: 'security-layer-block',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'security-layer-block',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
