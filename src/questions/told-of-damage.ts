import { told } from './exchange.ts'
import { hasNoneOfThem } from './characters-in-text.ts'
import { anyOf, eitherWay, findWording, near, says } from './near.ts'
import type { Telling } from './telling.ts'

/** Characters that mean something to a shell, an address or a file of settings, by name … */
const namedCharacter =
  /\b(?:special char\w{0,8}|symbols?|ampersands?|dollar signs?|exclamation marks?|percent signs?|plus signs?|hash signs?|at signs?|quotes?|colons?|umlauts?)\b/
/** … or as they stand. */
const bareCharacter =
  /\b(?:with|like|has|have|contain(?:s|ing)?|an?|or|and|use[sd]?|using|put|adding|as) (?:the |an? )?["'`(]?[&%#+$!@^:;?\\][\s"'`),.?!]/
/** … or in a list of what is taken and what is not. */
const listedCharacter =
  /\b(?:works?|worked|fails?|failed|breaks?|accepted|refused|rejected|ok|okay):? ["'`(]?(?:[&%@^\\]|([&%#+$!@^*?\\])\1{1,11})[\s"'`),.?!]/
const troublesome = new RegExp(`${namedCharacter.source}|${bareCharacter.source}|${listedCharacter.source}`)
const passwordWord = /\b(?:password|passwd|passphrase|pass ?word|pwd)s?\b/
/** That it is not taken, or that another one is. */
const notTaken = says(
  /\b(?:not|n't|never|no longer|isn't|won't|doesn't) (?:be )?(?:\w{1,10} )?(?:recogni[sz]ed?|accept(?:ed)?|work(?:ing)?|log ?in|sign ?in|valid|match|let me in)\b|\b(?:rejects?|rejected|refuses?|refused|fails?|failed|wrong password|login error|locked out|401|unable to authenticate)\b|\bcan(?:'t|not| not) (?:log|sign) ?in\b/,
)

/** How a line break behind a secret is seen, and left out. */
const withoutLineBreak = [
  'Look at its last bytes: `kubectl get secret $NAME -o jsonpath="{.data.$KEY}" | base64 -d | tail -c 4 | od -c` must not show `\\n`.',
  'Encode it anew without one: `printf %s "$TOKEN" | base64 -w0`, or write it plain under `stringData:`.',
]

const simpler =
  /\bsimpler?\b|\balphanumeric\b|\b(?:plain|only) letters\b|\bletters only\b|\bletters (?:and|or) (?:digits|numbers)\b|\bwithout (?:them|special|symbols)/

/** That it is these characters on which it depends. */
const dependsOnThem = anyOf(
  says(bareCharacter),
  says(listedCharacter),
  near(/\b(?:if|when(?:ever)?|once|as soon as|after|since|with|because)\b/g, 70, namedCharacter),
  says(simpler),
)

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
    wording: near(/\b(?:tokens?|keys?|passwords?|secrets?)\b/g, 80, /\bcarriage returns?\b|\bwindows line ends?\b/),
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
      says(/\becho (?!-)[^|\n]{1,80}\| ?base64\b(?! --?d)/),
      near(/\bbase ?64\b/g, 60, /\bnew ?line\b|\bline break\b/),
      says(
        /(?:\\n|%0a|\bnew-?lines?|\bline[ -](?:breaks?|ends?|feeds?))['"`]?(?: or (?:%0a|\\n))? (?:is |are |was |gets? |being )?(?:append|attach|add)ed\b|\b(?:trailing|appended|ends? (?:in|with)|has) (?:an? |the )?['"`]?(?:\\n|%0a)/,
      ),
      near(/\bnew ?line\b|\bline break\b/g, 60, /\b(?:kubernetes |k8s |docker )?secret\b|\bbase ?64\b|\btoken file\b/),
    ),
    without: says(/\bsignature (?:verification|validation) (?:failed|fails|failure|error)\b|\binvalid signature of\b/),
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
  {
    wording: anyOf(
      eitherWay(passwordWord, 50, troublesome, 40),
      near(/\bpasswords?\b/g, 240, listedCharacter),
      near(
        /\b(?:password|passphrase)s?\b[^.\n]{0,80}\b(?:random|complex|difficult|strong|escap\w{2,6}|encod\w{1,4})\b|\b(?:random|complex|difficult|strong|escap\w{2,6})\b[^.\n]{0,40}\b(?:password|passphrase)s?\b/g,
        300,
        simpler,
      ),
    ),
    beside: anyOf(notTaken, says(simpler)),
    without: anyOf(
      says(
        /\b(?:must (?:contain|include|have at)|at least|policy|requirements?|forgot(?:ten)?|reset link|neither (?:works|helps))\b|\b\d{1,2} characters\b|\b(?:complex|difficult|strong) (?:and|or) simple\b|\bsimple (?:and|or) (?:complex|difficult|strong)\b|\bsame (?:every time|each time|result|error|thing)\b/,
      ),
      hasNoneOfThem,
    ),
    holds: (evidence) => findWording(evidence, dependsOnThem) !== undefined,
    means: ['corrupted-credential', 'wrong-credentials', 'client-bug'],
    certainty: 'likely',
    fixer: 'provider',
    because:
      'It depends on the special characters in the password: a form, an address or a file of settings on the way reads them as something else, and another password is stored or sent.',
    steps: {
      visitor: ['Use a long password of letters and digits until the program is mended, and report it to its maker.'],
      developer: [
        'Encode name and password where they are put into an address or form (`encodeURIComponent`, `--data-urlencode`), and quote them in a shell and where they are stored.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc3986#section-2.2',
  },
  {
    wording: anyOf(
      near(
        /\b(?:link|url|code|token|address)s?\b/g,
        60,
        /\b(?:on|onto|over|into) (?:the next|two|a second|a new|several) lines?\b|\bcut (?:off|short|in (?:half|two))\b|\b(?:is|gets?|was) (?:wrapped|broken|split|truncated)\b|\b(?:line break|new ?line) in the middle\b|\bonly the first (?:half|part|line)\b/,
      ),
      near(
        /\b(?:half|part|rest|end) of the\b/g,
        24,
        /\b(?:code|token|link|url)\b[^.\n]{0,24}\b(?:missing|left out|lost|cut|not (?:in|part)|next line)\b/,
      ),
      near(/\bline break\b/g, 40, /\b(?:token|code|link)\b/),
      near(/\bwraps?\b/g, 20, /\b(?:link|url|code|token)\b/),
    ),
    beside: says(/\be-?mails?\b|\bmails?\b|\boutlook\b|\bthunderbird\b|\bsmtp\b|\bgmail\b/),
    means: ['corrupted-credential', 'client-bug'],
    certainty: 'likely',
    fixer: 'provider',
    because:
      'The link in the mail is broken over lines: only a part of its code comes back (quoted-printable ends a long line with `=`).',
    steps: {
      visitor: [
        'Put the link together by hand: join both lines without the `=` at the end of the first, and without a blank.',
      ],
      developer: [
        'Let the mail library encode the body, and look at the raw mail: its links have to be whole once decoded.',
      ],
    },
    ask: 'the raw source of the mail around the link, its code blacked out',
    source: 'https://www.rfc-editor.org/rfc/rfc2045#section-6.7',
  },
  {
    wording: anyOf(
      near(
        /\b(?:plain[- ]?text|in clear|literal(?:ly)?|hard-?coded?|directly|inline|as a (?:plain )?value)\b/g,
        80,
        /\bsecret\b[^.\n]{0,60}\b(?:works?|fine|ok|200)\b/,
      ),
      near(
        /\b(?:from|via|through|by|in|into|of) (?:the |a |my |our )?(?:\w{1,16} )?secret\b/g,
        60,
        /\b(?:not|n't|fails?|401|403|refused|invalid)\b/,
      ),
    ),
    beside: says(/\bbase ?64\b/),
    means: ['corrupted-credential', 'wrong-credentials'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The value works as it is and not out of the secret: what was encoded has a line end (`echo` adds one), or was encoded twice.',
    steps: {
      developer: withoutLineBreak,
    },
    ask: 'the length of the decoded value beside that of the token, and its last byte',
    source: 'https://kubernetes.io/docs/tasks/configmap-secret/managing-secret-using-config-file/',
  },
  {
    wording: says(/\bkind["']?: ?["']?secret\b/),
    holds: (evidence) => told(evidence, 'tells:line-break-encoded'),
    means: ['corrupted-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'A value of this Secret decodes to text with a newline at its end, as `echo` without `-n` leaves it: the newline is sent as a part of the user name or password.',
    steps: { developer: withoutLineBreak },
    source: 'https://kubernetes.io/docs/tasks/configmap-secret/managing-secret-using-config-file/',
  },
]
