import { defineCause } from '../cause.ts'

/** the client cannot or may not carry out the challenge the server made: Digest, NTLM or Negotiate not enabled, not built in or not supported, algorithm unsupported */
export const challengeNotAnswered = defineCause({
  id: 'challenge-not-answered',
  fixer: 'caller',
  references: [],
  *signs() {},
  ask: () => ({ what: '' }),
  words: {
    title: () => 'challenge-not-answered',
    because: () => '',
    why: '',
    visitor: () => [],
    developer: () => [],
  },
})
