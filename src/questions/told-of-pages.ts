import { findMatch } from './exchange.ts'
import { anyOf, eitherWay, near, says } from './near.ts'
import { rejected } from './telling.ts'
import type { Telling } from './telling.ts'

const fetchesAside =
  /\b(?:service[- ]?workers?|ngsw(?:-worker)?\.js(?:on)?|ngsw|workbox|offline-plugin|pre-?cach\w{1,4}|pre-?fetch\w{0,4})\b/
const fromStorage = /\bbearer ?(?:\$\{ ?|["'`] ?\+ ?)(?:window\.)?(?:local|session)storage\.getitem\(/g

const storage = 'https://developer.mozilla.org/docs/Web/API/Storage/getItem'

/** What is told of the pages of a site: what they and their workers fetch, what plugins refuse them, and which origins a server takes (lower case). */
export const toldOfPages: readonly Telling[] = [
  {
    wording: says(
      /\b(?:minutes?|moments?|seconds|a bit|a while) later,?[^.\n]{0,50}\b(?:(?:logged|signed) in|(?:it|that|this) works|fine|knows me|by itself)\b|\b(?:waiting|wait|for) (?:a few|some|five|5|ten|10|a couple of) minutes\b[^.\n]{0,40}\b(?:(?:logged|signed) in|it works|fine)\b|\bafter (?:a few|some|about )?\s?\w{1,4} minutes,? a (?:reload|refresh)\b/,
    ),
    beside: near(
      /\b(?:log(?:ged|ging|s)?|sign(?:ed|ing|s)?) ?in\b|\blog-?in\b/g,
      140,
      /\bstill\b|\bkeeps? (?:giving|saying|answering|returning)\b|\bgoes on\b|\bas (?:anonymous|a guest)\b/,
    ),
    means: ['cached-response', 'client-bug'],
    certainty: 'likely',
    fixer: 'provider',
    because:
      'The login is good after some minutes without another step: until then the answer from before the login is served, which a script, the browser or a cache has stored.',
    steps: {
      visitor: ['Wait the few minutes, or sign in in a private window, which begins with nothing stored.'],
      developer: [
        'Look whether the request goes out at all after the login (developer tools, Network): a script may answer from `localStorage` or memory.',
        'Forget the stored answer when somebody signs in or out, and send `Cache-Control: no-store` with it.',
      ],
    },
    ask: 'whether the check goes out to the network again after the login, and what `localStorage` holds for it',
    source: 'https://www.rfc-editor.org/rfc/rfc9111#section-4',
  },
  {
    wording: anyOf(
      near(
        new RegExp(fetchesAside, 'g'),
        160,
        /\b401\b|\bunauthori[sz]ed\b|\baccess denied\b|\blog-?in (?:box|prompt|dialog)\b/,
      ),
      near(/\b401\b|\bunauthori[sz]ed\b/g, 100, fetchesAside),
    ),
    beside: says(
      /\b(?:windows|http|basic|integrated|site) auth\w*|\bht(?:passwd|password|access)\b|\bntlm\b|\bkerberos\b|\bpassword[- ]protect\w*|\bstaging\b|\bbehind (?:a |an )?(?:password|login|proxy)/,
    ),
    without: says(/\b(?:stale|cached|stored) (?:401|response|page|answer)\b|\bauthori[sz]ation: ?bearer\b/),
    means: ['no-credentials', 'cookie-not-sent', 'client-bug'],
    certainty: 'likely',
    status: 401,
    fixer: 'owner',
    because:
      'The page itself is let in; what a service worker or the browser fetches beside it goes out without the login unless the request says `credentials`.',
    steps: {
      developer: [
        'Let those requests carry it: `new Request(url, { credentials: "same-origin" })`, an option such as `prefetchRequest: { credentials: "same-origin" }`.',
        'Or take these files (`sw.js`, `ngsw.json`) out of the lock.',
      ],
    },
    ask: 'the refused request in the developer tools: whether it has an `Authorization` or `Cookie` field',
    source: 'https://developer.mozilla.org/docs/Web/API/Request/credentials',
  },
  {
    wording: anyOf(
      near(fromStorage, 500, /\bhttp-?only\b|\bsession (?:is|lives in|comes from|moved to)\b[^.\n]{0,40}\bcookie\b/),
      near(/\bhttp-?only\b/g, 500, new RegExp(fromStorage.source)),
    ),
    means: ['placeholder-credential', 'no-credentials'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The login is kept in a cookie, so nothing stands in the storage: `getItem` gives `null`, and the field says `Bearer null`.',
    steps: {
      developer: [
        'Drop the hand-made `Authorization` and let the cookie go along (`credentials: "include"`, `withCredentials: true`).',
        'Where both are in use, set the field only when there is a token.',
      ],
    },
    ask: 'the `Authorization` field of the refused request in the developer tools: whether it ends in `null`',
    source: storage,
  },
  {
    wording: anyOf(
      near(
        /\b(?:when|if|once|as soon as) (?:i |we |you |the |this |that )?(?:plugin (?:is )?)?(?:activate|enable|activated|enabled|active|turn it on|switch it on)\b/g,
        80,
        /\b(?:when|if|once|as soon as) (?:i |we |you )?(?:it is )?(?:deactivat|disabl|turn(?:ed)? (?:it )?off|switch(?:ed)? (?:it )?off)/,
      ),
      near(
        /\b(?:deactivat|disabl)(?:e|ed|es|ing)\b[^.\n]{0,24}\bplugins?\b|\bplugins? (?:is |was )?(?:deactivated|disabled|switched off|turned off|off)\b/g,
        60,
        /\b(?:works?|worked|fixe[sd]|solve[sd]|helps?|helped|gone|answers|ok|fine)\b/,
      ),
      near(
        /\b(?:works?|worked|fine|gone)\b/g,
        40,
        /\b(?:without|deactivat\w{1,3}|disabl\w{1,3}|switched off|turned off) (?:the |this |that )?(?:[\w-]{1,20} )?plugin\b/,
      ),
    ),
    beside: says(/\bplugins?\b/),
    without: says(
      /\b(?:browser|chrome|firefox|maven|gradle|jenkins|ide|intellij|vs ?code|kong|webpack|vite|obsidian|grafana) plugins?\b|\bcach\w{1,3}\b|\bplugins?\b[^.\n]{0,40}\b(?:still|same|no (?:change|luck|difference)|n't help)\b/,
    ),
    holds: (evidence) =>
      findMatch(
        evidence,
        /\bwordpress\b|\bwoocommerce\b|\bwp[- _]|\bjoomla\b|\bdrupal\b|\bprestashop\b|\bshop\b|\bapi\b/i,
      ) !== undefined && findMatch(evidence, /\b40[13]\b|unauthori[sz]ed|forbidden/i) !== undefined,
    means: ['security-layer-block', 'server-misconfigured', 'stripped-by-intermediary'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'It comes and goes with one plugin of the site: that refuses the request before the application looks at its key.',
    steps: {
      developer: [
        'Look in the plugin for an exception for the REST API (`/wp-json/`) or for logged-in requests; else tell its maker, or do without it.',
        'A plugin that asks for a login does so in `rest_authentication_errors`: it should leave requests alone that carry credentials of their own.',
      ],
    },
    source: 'https://developer.wordpress.org/rest-api/frequently-asked-questions/',
  },
  {
    wording: says(
      /["']?(?:error|message|reason|detail)["']? ?[:=] ?["']?(?:invalid|unknown|forbidden|bad|disallowed|unauthori[sz]ed|untrusted) origin\b|["']?(?:error|message|reason|detail)["']? ?[:=] ?["']?(?:the )?origin (?:is )?(?:not allowed|not permitted|blocked|refused|rejected|forbidden|invalid)\b/,
    ),
    without: says(/\baccess-control\b|\bcors\b|\bclient id\b|\bwebsocket\b/),
    means: ['csrf-refused', 'security-layer-block', 'forbidden'],
    certainty: 'likely',
    fixer: 'provider',
    because:
      'The server looks at the `Origin` field, which the browser sets, and lets through only pages and extensions that it knows.',
    steps: {
      developer: [
        'Ask whoever runs the API to let your origin in, or call it from a server of yours with a key of your own: no `Origin` is sent there.',
      ],
    },
    ask: 'since when, and whether the same request without an `Origin` field (`curl`) is answered',
    source: 'https://www.rfc-editor.org/rfc/rfc6454#section-7',
  },
  {
    wording: anyOf(
      near(
        /\b(?:(?:in|with|from|by) (?:the|a|my|your|any|normal) (?:web )?browser|(?:in|with|from) (?:chrome|firefox|safari|edge)|normal window)\b/g,
        70,
        /\b(?:opens?|shows? (?:the|it)|works?|downloads?|loads|gives\b(?! me (?:a )?404)|i (?:can )?see|comes down|is there|is fine)\b/,
      ),
      near(
        /\b(?:opens?|works?|downloads?|loads)\b/g,
        24,
        /\bin (?:the|a|my) (?:web )?browser\b|\bin (?:chrome|firefox|safari|edge)\b/,
      ),
    ),
    beside: near(
      /\b(?:curl|wget|go get|scripts?|cli|private window|incognito|git clone|composer|pip)\b/g,
      200,
      /\b404\b|\bnot found\b/,
    ),
    without: says(/\blocalhost\b|\buser-?agent\b|\bcors\b/),
    means: ['hidden-as-not-found', 'no-credentials', 'wrong-url'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'A browser that is signed in finds it, and a program without that login does not: it is there, and hidden from strangers.',
    steps: {
      developer: [
        'Open the address in a private window: 404 there too means that it wants a login; then give the program a token, or make the thing public.',
      ],
    },
    ask: 'whether the address opens in a private window, without a login',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5',
  },
  {
    wording: near(
      /\b(?:(?:wrong|incorrect|bad|false|invalid) (?:one|password|login|credentials|user ?name)|(?:password|login|user ?name) is (?:wrong|incorrect|bad))\b[^.\n]{0,60}\b(?:says? so|error|message|told|tells|rejected|complains?|(?:is|are) refused)\b/g,
      120,
      /\b(?:right|correct|good|proper|valid|real) (?:one|password|login|credentials)\b[^.\n]{0,50}\b(?:(?:re)?loads?|again|back to|returns?|nothing happens|login page|prompts?|blank|empty|same page)\b/,
    ),
    without: says(/\b(?:jwts?|bearer|api[- ]?keys?|40[13])\b/),
    means: ['cookie-not-sent', 'session-expired'],
    certainty: 'likely',
    because:
      'A wrong password is told so, and the right one leads back to the login: the password is taken, and the session cookie of that login does not stay.',
    steps: {
      visitor: ['Delete the cookies of that address, or try a private window and the usual https address.'],
      developer: [
        'See whether the answer to the login has a `Set-Cookie` and whether the next request brings that cookie back: `Secure` on plain http, `SameSite`, `Domain` and a session folder that cannot be written all end like this.',
      ],
    },
    ask: 'the `Set-Cookie` line of the answer to the login, and the address in the browser (http or https, port)',
    source: 'https://www.rfc-editor.org/rfc/rfc6265#section-5.3',
  },
  {
    wording: eitherWay(
      /\b(?:right|directly|immediately|straight|just|only) after (?:the |a |my |i )?(?:first )?(?:log(?:ging|ged)?[- ]?in|sign(?:ing|ed)?[- ]?in)\b|\bfirst (?:calls?|requests?|load|time|page) after (?:the |a )?(?:log|sign)/,
      140,
      /\b(?:reload|refresh)(?:ing|ed)?(?: the page| it| once)?,?[^.\n]{0,30}\b(?:works?|worked|fix(?:es|ed)|helps?|solves|fine|ok|goes away|gone)\b|\b(?:works?|fine|ok) (?:again )?(?:after|when i|once i|if i|on|with) (?:a |the |page )?(?:reload|refresh)/,
    ),
    beside: rejected,
    without: says(/\b(?:reload|refresh)(?:ing|ed)?\b[^.\n]{0,30}(?:n't|\bnot|\bno|\bnever|\bneither)\b/),
    means: ['no-credentials', 'placeholder-credential', 'client-bug'],
    certainty: 'likely',
    because:
      'It fails right after the login and works once the page is loaded anew: the call is made, or its field is set, before the token of this login is there.',
    steps: {
      developer: [
        'Read the token where each call is made (an interceptor), not where the module or the client is made: `axios.create({ headers })` keeps what was there at the start.',
        'Wait until the token is stored before the first call, or before the page changes.',
      ],
    },
    source: 'https://axios-http.com/docs/interceptors',
  },
]
