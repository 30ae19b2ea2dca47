import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

/** A secret or id of a client that has more than letters and digits in it. */
const special =
  /\b(?:secrets?|client[ _-]?ids?)\b[^\n]{0,60}(?:\bspecial char\w{0,8}|\b(?:ampersand|colon|plus|percent|slash)\b|(?:has|have|with|contains?|like|an?|and|or) ["'`(]?[+%/:=&](?:[\s"'`),.]|$))|\bsecret is like \S/i
const refused = /\binvalid[_ ]client\b|\bunauthorized_client\b|\b40[01]\b|\btoken (?:endpoint|request)\b/i

/** Clients of OAuth 2.0 that authenticate themselves by Basic, as reporters tell of them. */
export const oauthBasic = defineProduct({
  name: 'OAuth 2.0 client in Basic',
  says: ['basic', 'client_secret_basic'].map((text) => ({
    text,
    when: {
      holds: (evidence: Evidence) =>
        findMatch(evidence, special) !== undefined && findMatch(evidence, refused) !== undefined,
    },
    means: ['invalid-client', 'corrupted-credential', 'client-bug'] as const,
    certainty: 'likely' as const,
    fixer: 'caller' as const,
    because:
      'In Basic, a client’s id and secret are each form-encoded before Base64; the server decodes them, and a bare `+` becomes a blank.',
    steps: {
      developer: [
        'Send `base64(urlencode(id) + ":" + urlencode(secret))`, or both in the body (`client_secret_post`).',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1',
  })),
})
