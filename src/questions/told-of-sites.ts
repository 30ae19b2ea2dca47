import { anyOf, eitherWay, near, says } from './near.ts'
import type { Telling } from './telling.ts'

const sameSite = 'https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Set-Cookie#samesitesamesite-value'
const preflight = 'https://fetch.spec.whatwg.org/#cors-protocol-and-credentials'
const privateNetwork = 'https://www.rfc-editor.org/rfc/rfc8908#section-1'

const fromAScript =
  /\baxios\b|\bfetch\b|\bxhr\b|\bxmlhttprequest\b|\bajax\b|\breact\b|\bvue\b|\bangular\b|\bsvelte\b|\bfront ?end\b|\bspa\b|\$\.(?:get|post|ajax)\b|\bjavascript\b|\bjquery\b/

/** What is told of a site as its visitors and its own pages meet it (lower case). */
export const toldOfSites: readonly Telling[] = [
  {
    wording: anyOf(
      near(
        /\b(?:back|returns?|returned|returning) from (?:the |our |a |their )?(?:bank|payment|paypal|stripe|klarna|adyen|3-?d ?secure|3ds|checkout|identity provider|idp)\b/g,
        100,
        /\b(?:guests?|logged[- ]?out|signed out|session (?:is )?(?:lost|gone|empty|null|new)|not logged in|login page|anonymous)\b/,
      ),
      near(
        /\b(?:bank|payment|paypal|stripe|klarna|adyen|3-?d ?secure|3ds|checkout|psp|acs|identity provider|idp|saml)\b/g,
        140,
        /\b(?:back|returns?|returned|redirect\w{0,4}|posts? to us)\b[^\n]{0,80}\b(?:guests?|logged[- ]?out|signed out|session (?:is )?(?:lost|gone|empty|null|new)|not logged in|login page|new session|anonymous|lose (?:the|their) (?:session|login))\b/,
      ),
      near(
        /\bsame-?site ?=? ?:? ?["']?(?:lax|strict)\b/g,
        160,
        /\b(?:form ?post|form_post|post(?:s|ed)? (?:back|from|to us)|other (?:site|domain)|another (?:site|domain)|external (?:site|link)|from (?:an? )?e-?mails?)\b/,
      ),
      near(
        /\b(?:form_post|post(?:s|ed|ing)? (?:back )?(?:from|by|to us|to our)|form post|response_mode)\b/g,
        160,
        /\bsame-?site ?=? ?:? ?["']?(?:lax|strict)\b/,
      ),
    ),
    without: says(/\bsignature\b|\bwebhooks?\b|\bsecret key\b|\bapi[- ]?keys?\b|\bclock\b|\baudience\b/),
    means: ['cookie-not-sent', 'session-expired', 'csrf-refused'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The way back is a POST from another site, and with that the browser sends no cookie whose SameSite is Lax or Strict.',
    steps: {
      developer: [
        'Let the other site come back by a link or a redirect with GET, or set `SameSite=None; Secure` for the cookie that must survive.',
      ],
    },
    source: sameSite,
  },
  {
    wording: near(
      /\b(?:(?:opened|opening|open|typed|entered|pasted|called|clicking|calling|visit\w{0,3})\b[^.\n]{0,30}\b(?:in|into) (?:a|the|another|new|my)\b[^.\n]{0,16}\b(?:tab|address bar|url bar)|(?:in|into) (?:the |a )?(?:address bar|url bar|new tab))\b/g,
      80,
      /\b(?:works?|fine|ok|gives?|shows?|returns?|200|json|there|see)\b/,
    ),
    beside: says(fromAScript),
    without: says(
      /\bbearer\b|\btokens?\b|\bapi[- ]?keys?\b|\bauthorization\b|\bbasic\b|\bno login\b|\bpublic\b|\bserver-side\b/,
    ),
    means: ['cookie-not-sent', 'no-credentials'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'In a tab the browser sends its cookie; the script’s request to another origin goes without unless it asks for credentials.',
    steps: {
      developer: [
        'Send them: `fetch(url, { credentials: "include" })`, `axios` with `withCredentials: true`; the server then names the origin and `Access-Control-Allow-Credentials: true`.',
      ],
    },
    source: 'https://developer.mozilla.org/en-US/docs/Web/API/RequestInit#credentials',
  },
  {
    wording: eitherWay(
      /\bwindows auth\w*|\banonymous (?:auth\w* |access )?(?:is |turned |switched )?(?:off|disabled)\b|\bdisabled anonymous\b|\bintegrated auth\w*|\bauth_basic\b|\bhtpasswd\b/,
      240,
      /\b(?:other|another|different|separate|own) (?:port|origin|domain|host|subdomain)\b|\bcross[- ]?(?:origin|domain|site)\b|\bcors\b|\blocalhost:\d{4}\b|\boptions\b/,
    ),
    beside: says(/\b(?:put|patch|delete|options|preflight|cors|json)\b/),
    without: says(/\biframe\b|\bpostman too\b|\bproxy\b/),
    means: ['preflight-blocked', 'challenge-not-answered', 'cookie-not-sent'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'Before such a request the browser asks with OPTIONS, which never carries a login: a lock on everything refuses that too.',
    steps: {
      developer: [
        'Let OPTIONS through without a login and answer it with the CORS fields (the CORS module of IIS, `if ($request_method = OPTIONS)` in nginx).',
      ],
    },
    source: preflight,
  },
  {
    wording: anyOf(
      near(
        /\b(?:no|not|n't|without|forgot|missing|omit\w{0,4})\b/g,
        40,
        /^[^.\n]{0,40}\b(?:x-?wp-?nonce|_?wp_?nonce|wp_rest|rest nonce|nonce header)\b/,
      ),
      near(/\b(?:x-?wp-?nonce|_wpnonce|nonce)\b/g, 30, /\b(?:missing|not (?:sent|there|set)|isn't|is not|absent)\b/),
    ),
    beside: says(/\bwp-json\b|\bwordpress\b|\bwp\b/),
    holds: ({ folded }) =>
      folded.some(({ text }) => /\bcookies?\b|\blogged[- ]?in\b|\bsame (?:browser|site)\b/.test(text)),
    without: says(/\bapplication passwords?\b|\bjwts?\b|\bbasic\b/),
    means: ['csrf-refused', 'no-credentials'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'With the cookie alone WordPress takes the caller for a guest: its REST API wants the nonce beside it.',
    steps: { developer: ['Send `X-WP-Nonce` with the value of `wp_create_nonce("wp_rest")` beside the cookie.'] },
    source: 'https://developer.wordpress.org/rest-api/using-the-rest-api/authentication/',
  },
  {
    wording: eitherWay(
      /\bform[-_ ]?log-?in\b|\busernamepasswordauthenticationfilter\b|\bj_username\b/,
      260,
      /\bjson\b/,
    ),
    beside: says(/\b(?:bad|invalid|wrong) credentials\b|\b401\b|\blog-?in\b/),
    without: says(
      /\bgrant[_ ]type\b|\btoken endpoint\b|\/token\b|\bclient[_ ](?:id|secret)\b|\bcsrf\b|\bhmac\b|\bsignature\b/,
    ),
    means: ['wrong-place', 'wrong-credentials'],
    certainty: 'likely',
    because:
      'The login is read from the fields of a form, and name and password came as JSON: the server sees neither.',
    steps: {
      developer: ['Send `application/x-www-form-urlencoded`, or give the server a filter that reads JSON.'],
    },
    source: 'https://docs.spring.io/spring-security/reference/servlet/authentication/passwords/form.html',
  },
  {
    wording: near(
      /\b(?:hotel|airport|airline|caf[eé]|coffee shop|train|ferry|plane|guest (?:wi-?fi|wlan|network)|hot ?spot|conference|hostel|campground|hospital)\b/g,
      120,
      /\b(?:all|every|any|everything|nothing|none)\b[^\n]{0,60}\b(?:fail\w{0,3}|log-?in|40[13]|refused|certificates?|loads?|broken|works?)\b|\bcertificate of (?!our\b|my\b|the server)|\bsome (?:guest|wifi|portal)\b/,
    ),
    without: says(/\bvpn\b|\bour (?:hotel|airport|hospital|conference)\b|\bapi[- ]?keys?\b|\bbooking\b/),
    means: ['captive-portal', 'client-interference'],
    certainty: 'likely',
    fixer: 'visitor',
    because: 'Such a network holds everything back until its own page has been agreed to.',
    steps: {
      visitor: ['Open any page with http:// in the browser, agree to the terms of the network, and try again.'],
    },
    source: privateNetwork,
  },
  {
    wording: near(
      /\b(?:github|google|microsoft|gitlab|apple|facebook|discord|keycloak|authelia|authentik|provider|idp|sso|mail link|magic link)\b[^\n]{0,40}\b(?:says? ok|lets me in|accepts?|confirms?|authori[sz]es?|succeeds?|asks|is fine|logs me in)\b/g,
      120,
      /\b(?:i am|i'm|i land|land(?:s|ing)?|end up|sent|thrown|back) (?:again )?(?:at|on|to) (?:the |its |their |a )?[\w' ]{0,24}(?:start|home|log-?in|sign-?in|first|landing)[ -]?(?:page|screen)\b/,
    ),
    without: says(/\bredirect_uri\b|\binvalid_\w{3,20}\b|\bstate (?:mismatch|invalid)\b/),
    means: ['cookie-not-sent', 'server-misconfigured', 'session-expired'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'The other side logs you in, and on the way back the site does not know you: its cookie was not kept.',
    steps: {
      developer: [
        'Open DevTools › Network at the answer that should set the cookie: the yellow mark beside `Set-Cookie` says why the browser drops it.',
        'Over plain http a `Secure` cookie is never kept: serve the site by https, and give it the address that people open as its base URL.',
      ],
    },
    ask: 'whether the site is opened by http or https, and the `Set-Cookie` field of the answer that follows the login',
    source: 'https://www.rfc-editor.org/rfc/rfc6265#section-5.3',
  },
  {
    wording: near(
      /\b(?:log|sign)(?:ged|ging|s)? (?:me )?in\b/g,
      50,
      /\b(?:throws?|kicks?|sends?|puts?|takes?|bounces?|brings?) me (?:right |straight )?(?:out|back) to (?:the )?log-?in (?:page|form|screen)?\b/,
    ),
    without: says(/\b(?:wrong|invalid|incorrect|bad) (?:password|credentials|login)\b|\bredirect_uri\b|\bbasic\b/),
    means: ['cookie-not-sent', 'session-expired', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'No word of a wrong password, and the login page again: the login was taken, and its cookie did not come back.',
    steps: {
      developer: [
        'See in DevTools › Application › Cookies whether the session’s cookie is there after the login; where it is not, DevTools › Network says beside `Set-Cookie` why.',
        'A cookie with `Secure` is kept over https alone: open the site by https, or tell the program the address that people really open (its base URL).',
      ],
    },
    ask: 'whether the site is opened by http or https, and the `Set-Cookie` field of the answer to the login, its value blacked out',
    source: 'https://www.rfc-editor.org/rfc/rfc6265#section-5.3',
  },
]
