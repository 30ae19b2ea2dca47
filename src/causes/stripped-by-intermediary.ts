import { defineCause } from '../cause.ts'

/** credentials were sent, but a proxy, CDN, load balancer, gateway, CGI or framework layer removed them before the application */
export const strippedByIntermediary = defineCause({
  id: 'stripped-by-intermediary',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'stripped-by-intermediary',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
