import type { Evidence } from '../evidence.ts'
import { anyOf, eitherWay, near, says } from './near.ts'
import { refused } from './telling.ts'
import type { Telling } from './telling.ts'

const shields = 'https://support.brave.com/hc/en-us/articles/360022973471-What-is-Shields'
const webSockets = 'https://bugs.webkit.org/show_bug.cgi?id=80362'

const guestNetwork =
  /\b(?:wi-?fi|wlan|hotspots?|(?:public|hotel|guest|train|airport|foreign) (?:networks?|internet)|caf[eé]s?)\b/
const gate =
  /\b(?:requires?|wants?|needs?|asks? for|demands?)\b[^.\n]{0,24}\b(?:log-?in|sign-?in|confirm\w{0,6}|accept\w{0,4}|agree\w{0,4}|terms|registration)\b|\b(?:accepted|agreed to|confirmed|clicked through) (?:the |its |their )?(?:terms|conditions|page)\b|\bterms to accept\b|\bconfirmation page\b/

const vpn = /\b(?:[a-z]{0,10}vpn|proxy service|tor browser|icloud private relay|cloudflare warp)\b/
const vpnInUse = new RegExp(
  `\\b(?:as long as|while|when(?:ever)?|if|once|with|use|using|through|over|behind)\\b[^.,\\n]{0,20}${vpn.source}|${vpn.source}[^.,\\n]{0,12}\\b(?:on|off|enabled|disabled|connected|active)\\b`,
)
const turnedAway =
  /\b(?:access denied|40[13]|forbidden|block(?:ed|s)?|refus(?:es|ed)|denied|unauthori[sz]ed|captchas?|not available|opens|works?)\b/

/** A host and the same with `www.` both stand in the report. */
const hasTwoNames = ({ folded }: Evidence): boolean =>
  folded.some(({ text }) =>
    [...text.matchAll(/\bwww\.([a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,20}){1,3})/g)].some(
      ([, host]) => host !== undefined && new RegExp(`(?<![\\w.-])${host.replaceAll('.', '\\.')}\\b`).test(text),
    ),
  )

/** What visitors tell of browsers and of the network that they are in: its login page, a VPN, a lock after mistakes, embedded pages, names with and without `www` (lower case). */
export const toldOfBrowsers: readonly Telling[] = [
  {
    wording: eitherWay(guestNetwork, 100, gate),
    beside: says(
      /\b(?:client|app|apps|programs?|sync\w{0,13}|mail|laptop|outlook|thunderbird)\b|\b(?:logs?|logged|signed|signs) (?:me )?out\b/,
    ),
    without: says(
      /\b(?:router|access point|nas|camera|printer|802\.1x|radius|wpa\d?|admin (?:page|panel)|unifi|openwrt)\b/,
    ),
    means: ['captive-portal', 'client-bug'],
    certainty: 'likely',
    fixer: 'visitor',
    because:
      'Until its page has been answered, such a network (a captive portal) puts that page in place of every answer, and a program takes it for the end of its login.',
    steps: {
      visitor: [
        'Open http://example.com/ in a browser, answer the page of the network, then let the program try again before you log in anew.',
      ],
      developer: [
        'Keep the login where the answer is no answer of the server (a redirect to another host, HTML in place of JSON, another certificate): ask again later.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc8952',
  },
  {
    wording: eitherWay(vpnInUse, 60, turnedAway),
    beside: says(
      /\b(?:access denied|40[13]|forbidden|block(?:ed|s)?|refus(?:es|ed)|denied|unauthori[sz]ed|captchas?)\b/,
    ),
    without: says(
      /\b(?:company|corporate|office|work|our)(?:'s)? vpn\b|\bintranet\b|\bkerberos\b|\bsso\b|\bvpn (?:log-?in|server|client|gateway|password|account|credentials|api)\b|\b(?:open)?vpn (?:prompt|asks)|\bkubectl\b|\bcurl\b|\bgit\b|\bapi[- ]?keys?\b|\btokens?\b|\bproxy_pass\b/,
    ),
    means: ['security-layer-block', 'client-interference'],
    certainty: 'likely',
    fixer: 'visitor',
    because:
      'It depends on the VPN: many people share its addresses, and a filter before the site refuses those, or lets in only some.',
    steps: {
      visitor: [
        'Leave the VPN for this site (split tunnelling), or choose another server or country in it; only the site can let the address in.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.4',
  },
  {
    wording: eitherWay(
      /\bbrave(?: browser)?\b/,
      100,
      /\b(?:log(?:ging|ged)?[- ]?in|sign(?:ing|ed)?[- ]?in|pop-?ups?|401)\b/,
    ),
    beside: says(
      /\b(?:can't|cannot|can not|unable|fail\w{0,3}|nothing|errors?|not|loops?|shields?|only|never|works? in|impossible)\b/,
    ),
    without: says(
      /\b(?:api[- ]?keys?|subscription token|brave search|search api|curl|iframes?|also (?:in|with|on)|same in|tried (?:chrome|firefox|edge|safari|brave))\b|\bbrave(?:,| and| or|\/) ?(?:chrome|firefox|edge|safari|opera|vivaldi)|\b(?:chrome|firefox|edge|safari|opera)(?:,| and| or|, and|\/) ?brave\b|\b(?:431|400)\b/,
    ),
    means: ['client-interference', 'cookie-not-sent'],
    certainty: 'likely',
    fixer: 'visitor',
    because:
      'Brave holds scripts and cookies of other sites back (Shields), and a login through a pop-up or another host (Google, Firebase) needs them.',
    steps: {
      visitor: [
        'Turn Shields off for the site (the lion in the address bar), in the pop-up of the login too, and load the page again.',
      ],
    },
    source: shields,
  },
  {
    wording: eitherWay(
      /\bsafari\b|\biphones?\b|\bipads?\b/,
      160,
      /\b(?:asks?|asked|types?|typing|wants?|prompts?|enter(?:ing)?|needs?)\b[^.\n]{0,50}\b(?:passwords?|credentials|log-?in)\b[^\n]{0,60}\b(?:again|every|each|twice|two times|over and over|reload|refresh|webso\w{1,5})\b/,
    ),
    beside: says(/\b(?:chrome|firefox|edge|other browsers?|another browser)\b/),
    without: says(
      /\bcookies?\b|\bintranet\b|\bkerberos\b|\biframes?\b|\bicloud\b|\bface ?id\b|\bkeychain\b|\bsso\b|\bwordpress\b/,
    ),
    means: ['client-bug', 'challenge-not-answered', 'no-credentials'],
    certainty: 'likely',
    fixer: 'provider',
    because:
      'Safari (WebKit) sends a Basic login with pages, and none with a WebSocket that the page opens: that is refused, and Safari asks again.',
    steps: {
      visitor: ['Cancel the second prompt and see whether the page works all the same; or use another browser.'],
      developer: [
        'Let the WebSocket in by a cookie or a ticket in its address that the page was given, not by Basic; Safari’s network log shows the 401 of the handshake.',
      ],
    },
    ask: 'which request is answered 401 in Safari’s Web Inspector, and whether the page opens a WebSocket',
    source: webSockets,
  },
  {
    wording: eitherWay(
      /\biframes?\b|\bembed(?:s|ded|ding)?\b|\bwidgets?\b|\bthird[- ]party (?:web)?(?:sites?|pages?)\b/,
      140,
      /\b(?:after|once|when|you|users?|students?|people)\b[^.\n]{0,30}\b(?:log|sign)(?:ging|ned|ning|s)?[- ]?in\b[^\n]{0,100}\b(?:still|again|not|nothing|back)\b|\b(?:log-?in|sign-?in)\b[^.\n]{0,40}\b(?:succeed\w{0,2}|success\w{0,5}|closes)\b[^\n]{0,100}\b(?:still|again|not|nothing)\b|\b(?:still|again)\b[^.\n]{0,20}\bafter a successful (?:sign|log)-?in\b/,
    ),
    without: says(
      /\bbearer\b|\bjwts?\b|\btokens?\b|\bapi[- ]?keys?\b|\bx-frame-options\b|\bwrong password\b|\bkiosk\b|\bgrafana\b|\bwidget: ?(?:$|type|url|\{)/,
    ),
    means: ['cookie-not-sent', 'client-interference'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'Within a page of another site the login’s cookie is a third-party one: browsers send it there only with `SameSite=None; Secure`, and some not even then.',
    steps: {
      developer: [
        'Set it `SameSite=None; Secure; Partitioned`, or ask for it by `document.requestStorageAccess()` after a click; or log in by a window of its own that hands a token over.',
      ],
    },
    ask: 'the attributes of its `Set-Cookie`, the value blacked out, and whether it works in a tab of its own',
    source: 'https://developer.mozilla.org/docs/Web/Privacy/Guides/Third-party_cookies',
  },
  {
    wording: anyOf(
      near(
        /\bwww\.[\w.-]{3,60}/g,
        200,
        /\b(?:reloads?|again|back (?:at|to|on) the (?:form|log-?in)|doesn't know me|not logged in|logged out)\b/,
      ),
      eitherWay(/\bwithout (?:the )?www\b|\bhas(?:n't| no)\b/, 100, /\b(?:with|has) (?:the )?www\b/),
    ),
    beside: refused,
    without: says(/\b(?:bearer|jwts?|curl|authorization|redirects? loop|http basic)\b/),
    holds: (evidence) =>
      hasTwoNames(evidence) || evidence.folded.some(({ text }) => /\b(?:without (?:the )?|has )www\b/.test(text)),
    means: ['cookie-not-sent', 'wrong-environment'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'To a browser the name with `www` and the one without are two hosts: a cookie that one of them sets without `Domain` is not sent to the other.',
    steps: {
      visitor: ['Open the site under the very name that its login page has, with `www` or without.'],
      developer: [
        'Send one of the names on to the other (301) before the login, and let the address in the settings (`siteurl`, `home`) be that one; or set the cookie with `Domain`.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc6265#section-4.1.2.3',
  },
  {
    wording: says(/\brequests to the server have been blocked by an extension\b/),
    means: ['client-interference'],
    certainty: 'certain',
    fixer: 'visitor',
    because:
      'So Chrome says that one of its extensions, most often an ad blocker, stopped the request: it never went out.',
    steps: {
      visitor: [
        'Open it in a private window without extensions; then switch them off one by one, and allow the site in the one that blocks it.',
      ],
    },
    source: 'https://source.chromium.org/chromium/chromium/src/+/main:net/base/net_error_list.h',
  },
]
