import { anyOf, near, says } from './near.ts'
import type { Telling } from './telling.ts'

const attributes = 'https://www.rfc-editor.org/rfc/rfc6265#section-5.4'

/** What is told of the attributes of a cookie that keep it back (lower case). */
export const toldOfCookies: readonly Telling[] = [
  {
    wording: near(
      /\bcookies?\b/g,
      80,
      /\bpath ?(?:=|is|of)? ?['"`]?\/[\w-]{1,30}\b[^.\n]{0,40}\b(?:but|while|whereas|under|api)\b|\bfor path\b/,
    ),
    means: ['cookie-not-sent'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'A cookie goes only to addresses below its path.',
    source: attributes,
  },
  {
    wording: near(
      /\b(?:cookies?|set-cookie)\b/g,
      60,
      /\bdomain ?(?:=|is|of|attribute)\b|\bdomain\b[^.\n]{0,20}\b(?:wrong|differs?|other|another)\b/,
    ),
    beside: says(/\b(?:while|but|whereas|wrong|differs?|other|lost|not)\b/),
    means: ['cookie-not-sent'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'A browser stores a cookie for another domain than the page’s not at all.',
    source: attributes,
  },
  {
    wording: anyOf(
      near(
        /\b(?:set-cookie|cookies?)\b[^.\n]{0,30}\bsecure\b/g,
        80,
        /\bplain http\b|\bhttp only\b|\bover http\b|\bno https\b|\bwithout (?:https|tls|ssl)\b|\bis http\b/,
      ),
      near(
        /\bplain http\b|\bno https\b|\bwithout (?:https|tls|ssl)\b/g,
        80,
        /\bcookies?\b[^.\n]{0,30}\bsecure\b|\bsecure cookies?\b/,
      ),
    ),
    means: ['cookie-not-sent'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'A cookie with `Secure` is neither stored nor sent over http.',
    source: 'https://www.rfc-editor.org/rfc/rfc6265#section-5.2.5',
  },
  {
    wording: says(
      /\bblock(?:s|ed|ing)? (?:all )?(?:third[- ]party|3rd[- ]party|cross-site) cookies\b|\b(?:third[- ]party|3rd[- ]party) cookies (?:are |is |get )?(?:blocked|off|disabled|not allowed)\b/,
    ),
    means: ['cookie-not-sent', 'client-interference'],
    certainty: 'likely',
    because: 'The browser keeps cookies of other sites back, and the login of an embedded page is one.',
    source: 'https://developer.mozilla.org/docs/Web/Privacy/Guides/Third-party_cookies',
  },
]
