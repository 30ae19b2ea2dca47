import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

/** Ktor’s client: bearer tokens that it keeps once they are loaded. */
export const ktor = defineProduct({
  name: 'Ktor',
  marks: ['ktor', 'io.ktor'],
  says: [
    {
      text: 'ktor',
      when: {
        text: ['loadtokens', 'bearertokens', 'bearer'],
        holds: (evidence) =>
          findMatch(
            evidence,
            /\blog(?:ged|ging|s)? ?(?:out|in again)\b|\bold token\b|\bprevious (?:user|token|account)\b|\bswitch(?:ed|ing)? (?:the )?(?:user|account)|\brestart(?:ed|ing)? the app\b/i,
          ) !== undefined,
      },
      means: ['stored-credential'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Ktor’s client calls `loadTokens` once and keeps what it got, also after a logout or a login by somebody else.',
      steps: {
        developer: [
          'At each login and logout call `client.authProvider<BearerAuthProvider>()?.clearToken()`.',
          'Or set `cacheTokens = false` in `bearer { … }` (since 3.4).',
        ],
      },
      ask: 'whether `clearToken()` is called at the login',
      source: 'https://github.com/ktorio/ktor/pull/5115',
    },
  ],
})
