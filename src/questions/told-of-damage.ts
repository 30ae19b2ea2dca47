import { anyOf, near, says } from './near.ts'
import type { Telling } from './telling.ts'

/** What is told of a credential that is altered on its way (lower case). */
export const toldOfDamage: readonly Telling[] = [
  {
    wording: anyOf(near(/\bjson\.stringify\b/g, 100, /\bquotes?\b/), says(/\bbearer ["'“]+(?:ey|\.\.\.|…)/)),
    means: ['corrupted-credential', 'malformed-header'],
    certainty: 'likely',
    fixer: 'caller',
    because: '`JSON.stringify` puts quotes round a text, and they are sent along with the token.',
    steps: {
      developer: ['Store the text itself: `localStorage.setItem("token", token)`, or read it with `JSON.parse`.'],
    },
    source: 'https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/JSON/stringify',
  },
  {
    wording: near(
      /\b(?:tokens?|keys?|passwords?|secrets?)\b/g,
      80,
      /\\r\b|\bcarriage returns?\b|\bwindows line ends?\b/,
    ),
    means: ['corrupted-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'A line end of Windows stands behind the credential: the carriage return is sent along.',
    steps: {
      developer: [
        'Take it off: `TOKEN="$(tr -d \'\\r\\n\' < token.txt)"`, and save the file with the line ends of Unix.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-5.5',
  },
  {
    wording: says(
      /\b(?:lower-?cases?|upper-?cases?|trims?|truncates?|url-?encodes?|double[- ]encodes?|cuts(?: off)?|shortens?|escapes?) (?:the |my |our )?(?:tokens?|keys?|passwords?|secrets?|credentials?)\b/,
    ),
    means: ['corrupted-credential', 'client-bug'],
    certainty: 'likely',
    fixer: 'provider',
    because: 'A program is told to alter the credential before it sends it.',
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-2.1',
  },
  {
    wording: anyOf(
      near(/\becho\b/g, 40, /\becho -n\b|\bprintf\b|\bnew ?line\b/),
      near(/\bbase ?64\b/g, 60, /\bnew ?line\b|\bline break\b/),
      near(/\bnew ?line\b|\bline break\b/g, 60, /\b(?:kubernetes |k8s |docker )?secret\b|\bbase ?64\b|\btoken file\b/),
    ),
    means: ['corrupted-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'A line end was encoded or stored together with the credential.',
    steps: { developer: ['Make it without: `printf %s "$VALUE" | base64 -w0`; `echo` adds a line end.'] },
    source: 'https://www.rfc-editor.org/rfc/rfc7617#section-2',
  },
  {
    wording: says(
      /\bsoft hyphen\b|\bzero[- ]width\b|\bscientific notation\b|\bligature\b|\b(?:pdf|excel|spreadsheet|word) (?:changed|turned|replaced|broke|split)\b/,
    ),
    beside: says(/\b(?:keys?|tokens?|passwords?|secrets?)\b/),
    means: ['corrupted-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'A program through which the credential was copied put characters into it or changed some.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-5.5',
  },
  {
    wording: near(
      /\b(?:passwords?|keys?|tokens?|secrets?)\b/g,
      80,
      /\b(?:un-?encoded|not (?:url-?|percent-?)?(?:encoded|escaped)|without (?:url-?|percent-?)?(?:encoding|escaping))\b/,
    ),
    means: ['corrupted-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'Characters such as `&`, `+`, `#` and `%` mean something in an address: unencoded they cut or change the credential.',
    source: 'https://www.rfc-editor.org/rfc/rfc3986#section-2.2',
  },
]
