import { defineCause } from '../cause.ts'

/** a session cookie exists but was not sent or stored: SameSite, Secure, domain or path, third-party blocking, fetch without credentials, no cookie jar */
export const cookieNotSent = defineCause({
  id: 'cookie-not-sent',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'cookie-not-sent',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
