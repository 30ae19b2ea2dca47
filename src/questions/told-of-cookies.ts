import { anyOf, eitherWay, findWording, near, says } from './near.ts'
import { refused } from './telling.ts'
import type { Telling } from './telling.ts'

const webView = /\b(?:(?:wk|ui)? ?web ?view|cordova|capacitor|ionic|phonegap)\b/
const cookiesLost =
  /\bcookies?\b[^.\n]{0,50}\b(?:not|never|no longer|lost|gone|missing|empty|dropped|ignored)\b|\bcookies?\b[^.\n]{0,30}(?:n't)\b|\b(?:no|none of the|without) cookies?\b/
const oldCookie =
  /\b(?:stale|old|expired|left-?over) (?:session )?cookies?\b|\bcookies?\b[^.\n]{0,16}\b(?:has expired|have expired|is (?:old|stale|expired)|from (?:the|an|my) (?:other|old|previous|earlier)|of (?:the|an|my) (?:other|old|previous|earlier))\b/

const attributes = 'https://www.rfc-editor.org/rfc/rfc6265#section-5.4'

/** What is told of the attributes of a cookie that keep it back (lower case). */
export const toldOfCookies: readonly Telling[] = [
  {
    wording: says(
      /\bsessions? (?:is |are |gets? |was )?(?:lost|gone|empty|missing) (?:after|on|in|by|with) (?:the |a |each |every |my )?(?:\w{1,12} )?redirect/,
    ),
    means: ['cookie-not-sent', 'session-expired'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The session is made before the redirect and not found behind it: its cookie was not kept, or not sent there.',
    steps: {
      developer: [
        'Redirect within one scheme and host (`http` and `https`, with and without `www.` are different ones), and let the cookie’s `Domain`, `Path`, `Secure` and `SameSite` fit the target.',
        'PHP: `session_start()` before any output on both pages, and `exit` right behind `header("Location: …")`.',
      ],
    },
    ask: 'the `Set-Cookie` field before the redirect and the `Cookie` field after it, values blacked out',
    source: 'https://www.rfc-editor.org/rfc/rfc6265#section-5.4',
  },
  {
    wording: says(/\bcookie[_.-]?domain\b["']? ?[:=]>? ?["']?\d{1,3}(?:\.\d{1,3}){3}\b/),
    means: ['cookie-not-sent'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The cookie is given an address as its domain, and a browser keeps none with a `Domain` that is no host name.',
    steps: {
      developer: [
        'Leave the setting empty, so that the cookie has no `Domain`, or open the site by a host name and set that.',
        'Over plain http a cookie must not be `Secure` either: settings of production often make it so.',
      ],
    },
    ask: 'the `Set-Cookie` field of the answer to the login, and the yellow mark that DevTools puts beside it',
    source: 'https://www.rfc-editor.org/rfc/rfc6265#section-5.1.3',
  },
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
      near(
        /\b\w{0,20}secure_?cookies?['"`]? ?[:=]? ?['"`]?(?:true|1|on|yes)\b|\b\w{0,20}cookies?_?secure['"`]? ?[:=]? ?['"`]?(?:true|1|on|yes)\b/g,
        160,
        /\bhttp:\/\/(?:ip\b|\d|192\.|10\.|[\w-]{1,30}[:/])|\b(?:over|by|plain|via) http\b/,
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
      /\b(?:plain|over|via|on|only|uses?|using|through|pure|unencrypted|is) http\b(?!:\/\/| basic| auth| 40| 30| 50| 200| error| status| requests?| headers?)|\bhttp:\/\/(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d|\bhttp only\b|\b(?:no|without|non-?)[ -]?(?:https|tls|ssl)\b|(?:n't|\bnot) (?:use|have|using|run) (?:https|tls|ssl)\b/,
    ),
    beside: says(
      /\b(?:lands?|landed|landing|ends?|ended|ending|stays?|stuck|bounc\w{2,4}|thrown|sent|brings?|brought|leads?|redirect\w{0,3}|am|are|is|back)\b[^.\n]{0,24}\b(?:to|on|at|up|with) (?:the |a |my |our )?(?:log-?in|sign-?in|log ?on)(?: (?:page|screen|form|again)\b|[.,]| once more)|\b(?:back|thrown|throws?|sends?|sent|bounces?|redirects?) (?:me |us )?(?:back )?to \/(?:log-?in|sign-?in)\b|\b(?:log-?in|sign-?in) (?:page|screen|form) (?:again|once more|comes back|reappears|shows up again)\b|\b(?:shows?|see|get|asks? for) (?:me )?(?:the |a |my )?(?:log-?in|sign-?in)(?: page| screen| form)? (?:again|once more)\b/,
    ),
    without: says(
      /\b(?:wrong|invalid|incorrect) (?:password|credentials)\b|\bbasic auth|\bdigest\b|\bntlm\b|\bkerberos\b|\bredirect_uri\b|\bserviceaccount\b/,
    ),
    means: ['cookie-not-sent', 'session-expired'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The site is on plain http, and the login leads back to itself: its cookie is likely marked `Secure`, which a browser neither stores nor sends without https. Newer versions of many frameworks set that by default.',
    steps: {
      developer: [
        'See whether the `Set-Cookie` of the login says `Secure`; serve the site by https, or switch that off for this internal site (`cookie.secure=false`, `SESSION_COOKIE_SECURE = False` or as the framework calls it).',
      ],
    },
    ask: 'the `Set-Cookie` fields of the answer to the login, their values blacked out',
    source: 'https://www.rfc-editor.org/rfc/rfc6265#section-5.4',
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
  {
    wording: eitherWay(webView, 240, cookiesLost, 160),
    beside: says(/\b(?:ios|iphone|ipad|wk ?web ?view|capacitor|safari)\b/),
    without: says(/\b(?:uses?|using|needs?) no cookies\b/),
    holds: (evidence) =>
      findWording(evidence, refused) !== undefined ||
      findWording(evidence, says(/\bauthenticat|\bsession/)) !== undefined,
    means: ['cookie-not-sent', 'client-bug'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The page of the app comes from another site than the API (`capacitor://localhost`, a file), and WebKit stores and sends no cookies of other sites.',
    steps: {
      developer: [
        'Make the calls natively, past the web view (`CapacitorHttp`, a plugin for HTTP), or send a token in `Authorization` in place of a cookie.',
        'Or give the app a host name below the site of the API (`server.hostname` in the configuration of Capacitor).',
      ],
    },
    ask: 'whether the same call keeps its cookie on Android and in Safari itself',
    source: 'https://webkit.org/tracking-prevention/',
  },
  {
    wording: anyOf(
      near(/\blocalhost\b/g, 200, oldCookie),
      near(new RegExp(oldCookie, 'g'), 160, /\blocalhost\b|\banonymous\b|\bpublic (?:page|resource|endpoint|path|api)/),
    ),
    beside: refused,
    without: says(/\bcleared (?:the |all |my )?cookies\b|\b(?:secure|samesite)\b/),
    means: ['session-expired', 'cookie-not-sent'],
    certainty: 'likely',
    fixer: 'visitor',
    because:
      'A cookie of an earlier login goes along, and the server refuses it: cookies belong to the host, whichever port and program put them there.',
    steps: {
      visitor: ['Delete the cookies of that host, and load the page again.'],
      developer: [
        'Give each program on one host a cookie name of its own; where a path is public, take a stale cookie for none, or answer with `Set-Cookie` that deletes it.',
      ],
    },
    ask: 'whether it works in a private window',
    source: 'https://www.rfc-editor.org/rfc/rfc6265#section-8.5',
  },
  {
    wording: anyOf(
      near(
        /\b(?:after|once|when|having|i|can|could|we) (?:\w{1,12} ){0,2}(?:sign(?:ing|ed)?|log(?:ging|ged)?)[- ]?(?:in|on)(?: (?:fine|successfully|ok|just fine|normally|works?))?\b/g,
        110,
        /(?:\b|_)not (?:authenticated|logged in|signed in)(?:\b|_)|\bunauthenticated\b|\b(?:session|log-?in) (?:is )?required\b|\blog ?in first\b/,
      ),
      near(
        /\b(?:log-?ins?|sign-?ins?|logging in|signing in) (?:itself )?(?:works?|succeeds?|is fine|goes through|is ok)\b/g,
        110,
        /(?:\b|_)not (?:authenticated|logged in|signed in)(?:\b|_)|\bunauthenticated\b|\blog ?in first\b/,
      ),
    ),
    without: says(
      /\bbearer\b|\bjwts?\b|\b(?:access|id|refresh)[_ ]tokens?\b|\blocalstorage\b|\bwrong password\b|\bdocker (?:login|pull|push)\b|\bcurl\b|\bcli\b|\bgh auth\b|\b(?:az|gcloud|npm|oc|aws sso) login\b|\bdeleted\b|\b(?:minutes?|hours?) later\b|\bproxy\b|\bafter (?:a|an|some|\d{1,3}) (?:\w{1,8} )?(?:hours?|minutes?|days?|while)\b/,
    ),
    means: ['cookie-not-sent', 'session-expired'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The login is taken, and the very next request counts as nobody’s: the cookie of the session was not kept or not sent back. On plain http that is so for a `Secure` one.',
    steps: {
      developer: [
        'Open it by https, or let the application set its cookie without `Secure` for plain http (a setting such as `ALLOW_INSECURE` or `COOKIE_SECURE=false`).',
        'In the developer tools: does the answer to the login have `Set-Cookie`, is it struck out there, and does the next request have `Cookie`? For another origin it wants `credentials: "include"`.',
      ],
    },
    ask: 'whether the page is opened by http or https, and the attributes of its `Set-Cookie`, the value blacked out',
    source: 'https://www.rfc-editor.org/rfc/rfc6265#section-5.4',
  },
  {
    wording: near(
      /\b(?:log(?:ging|ged)?[- ]?in|sign(?:ing|ed)?[- ]?in|user(?:name)? and password)\b/g,
      110,
      /\b(?:does|do|did) nothing\b|\bnothing (?:at all )?happens\b|\bsilently fails\b|\breturns to the (?:log-?in|sign-?in) (?:page|form|screen) without\b|\bpage (?:simply |just )?reloads\b|\b(?:simply|just) (?:clears|blinks|flashes|refreshes|reloads)\b|\bclears itself\b/,
    ),
    beside: says(/\bdocker\b|\bcompose\b|\bcontainers?\b|\bself-?hosted\b|\bnas\b|\bhttp:\/\/\d|\bimage\b/),
    without: says(/\b(?:wrong|invalid|incorrect) (?:password|credentials)\b|\bdocker login\b|\bpopup\b|\bcaptcha\b/),
    means: ['cookie-not-sent', 'client-bug', 'wrong-credentials', 'server-misconfigured'],
    certainty: 'possible',
    fixer: 'owner',
    because:
      'A login without an error that leads nowhere is mostly one that succeeds: the browser drops the cookie of the session, as it does with a `Secure` one over plain http.',
    steps: {
      developer: [
        'In the developer tools look at the answer to the login: is `Set-Cookie` marked `Secure` while the address begins with http, or struck out there?',
        'Open the program by https (a reverse proxy with a certificate), or set it to plain http where it has such a setting (`COOKIE_SECURE=false`, a base URL with `http://`).',
      ],
    },
    ask: 'whether the page is opened by http or https, and status and `Set-Cookie` of the login’s answer, its value blacked out',
    source: 'https://www.rfc-editor.org/rfc/rfc6265#section-5.4',
  },
]
