import { anyOf, eitherWay, near, says } from './near.ts'
import { refused } from './telling.ts'
import type { Telling } from './telling.ts'

const narrow = /\b(?:wi-?fi|wlan|lan|ethernet|office|work|company network|corporate network|home network|vpn)\b/
const wide =
  /\b(?:mobile data|mobile network|cellular|lte|4g|5g|hotspot|outside|at home|from home|on the road|other networks?|another network|public wi-?fi)\b/
const guest =
  /\b(?:wi-?fi|wlan|wireless|hotspot|guest network|trains?|hotel|airport|caf[eé]|campus|hospital|dorm\w{0,5})\b/
const gatePage =
  /\b(?:web|browser|splash|landing|terms|log-?in|sign-?in) ?page\b|\bweb log-?in\b|\b(?:accept|agree|log ?in|sign ?in|password)\b[^.\n]{0,24}\b(?:in|on|with|through) (?:the|a|your|my) (?:web ?)?(?:browser|page)\b/

const works = /\b(?:works?|fine|ok|opens?|loads?)\b/

const shield =
  /\b(?:kaspersky|avast|avg|bitdefender|eset|norton|mcafee|sophos|malwarebytes|zscaler|netskope|anti-?virus|web protection|internet security)\b/
const shieldChanged =
  /\b(?:installed|updated|enabled|activated|since|after|yesterday|disabled|turned (?:on|off)|switched (?:on|off)|uninstall\w{0,3})\b/

/** What is told of the network, the programs and the caches between people and a server (lower case). */
export const toldOfNetworks: readonly Telling[] = [
  {
    wording: anyOf(
      near(new RegExp(`${works.source}[^.\\n]{0,30}${narrow.source}`, 'g'), 40, wide),
      near(new RegExp(`${wide.source}[^.\\n]{0,40}\\b(?:not|never|401|403|fails?|denied|blocked)\\b`, 'g'), 60, narrow),
    ),
    beside: refused,
    without: says(/\b(?:kerberos|ntlm|negotiate|spnego|windows auth\w*)\b/),
    means: ['security-layer-block', 'client-interference'],
    certainty: 'likely',
    because:
      'It depends on the network: a rule in front lets some addresses in and others not, or something in that network changes the request.',
    steps: {
      visitor: [
        'Try it in the network where it works, or by the VPN of the organisation, and tell its helpdesk from which network it fails.',
      ],
    },
    ask: 'the page or answer in the network where it fails, and its public address there',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.4',
  },
  {
    wording: eitherWay(guest, 100, gatePage),
    beside: says(
      /\bbefore (?:it|the|you|i|we|one|anything)\b[^.\n]{0,30}\b(?:lets?|through|works?|online|network|internet|wi-?fi|connect\w{0,2})\b|\buntil (?:then|you|i|one)\b[^.\n]{0,30}\b(?:page|log|sign|accept|our|my|the)|\bpage first\b|\blog-?in page for the server\b|\bweb log-?in in front\b|\bget on the internet\b/,
    ),
    without: says(/\b(?:router|access point|nas|camera|printer)\b/),
    means: ['captive-portal', 'not-authentication'],
    certainty: 'likely',
    fixer: 'visitor',
    because:
      'The network answers with a login page of its own until somebody has signed in there; programs take that page for the server’s answer.',
    steps: {
      visitor: ['Open http://example.com/ in a browser, answer the page of the network, then start the program again.'],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc8952',
  },
  {
    wording: anyOf(
      near(new RegExp(shield, 'g'), 60, shieldChanged),
      says(
        new RegExp(
          `\\bkaspersky-labs\\.com\\b|\\b(?:forbidden|blocked|denied|refused) by (?:the |my |your |an )?${shield.source}`,
        ),
      ),
    ),
    beside: refused,
    means: ['client-interference'],
    certainty: 'likely',
    fixer: 'visitor',
    because:
      'A protection program (antivirus) stands between: those look into encrypted traffic, and change, drop or refuse requests.',
    steps: {
      visitor: [
        'Pause its web protection for a minute and try again; if it works then, make an exception for the site there.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-7.7',
  },
  {
    wording: near(
      /\b(?:endpoint|path|route|url|address|api)s?\b[^.\n]{0,16}\b(?:(?:has |have |was |were |got )?(?:moved|renamed|changed)|(?:is|was|are) deprecated)\b/g,
      140,
      /\b(?:works?|200|ok|succeeds?|fine)\b/,
    ),
    beside: says(/\b40[134]\b/),
    means: ['wrong-url'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The address was moved, and the new one works with the same credential.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5',
  },
  {
    wording: near(
      /\b(?:page |full[- ]page |object |wp[- ]|varnish |nginx |cdn )?cach(?:e|ing)(?: plugin)?\b/g,
      100,
      /\b(?:log ?in|logged[- ](?:in|out)|40[13]|unauthori[sz]ed)\b/,
    ),
    beside: says(
      /\b(?:now and then|sometimes|randomly|logged-in users|other users|everybody|everyone|until (?:i|we) (?:purge|clear|flush)|after (?:purging|clearing|flushing))\b/,
    ),
    without: says(
      /\b(?:browser|my) cache\b|\bclear(?:ed|ing)? (?:the |my |all )?(?:cookies|browser|cache and cookies)\b|\btoken cache\b/,
    ),
    means: ['cached-response'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'A cache for pages serves what was stored for somebody else: the page of one who is not signed in, to all.',
    source: 'https://www.rfc-editor.org/rfc/rfc9111#section-3.5',
  },
  {
    wording: says(
      /\b(?:when|if|while|once|after|as soon as) (?:i |we |the |my )?(?:[\w-]{1,20} ){0,3}(?:enabl\w{1,4}|install\w{0,4}|activat\w{1,4}|turn(?:ed)? on) (?:[\w-]{1,20} ){0,4}(?:extension|add-?on)\b|\b(?:extension|add-?on) (?:is |was )?(?:enabled|switched on|turned on|active)\b|\bwithout the (?:extension|add-?on)\b|\b(?:disabling|uninstalling|removing|deactivating) (?:the |my |this )?(?:[\w-]{1,20} ){0,2}(?:extension|add-?on)\b[^.\n]{0,30}\b(?:fix|help|solve|works?)/,
    ),
    beside: refused,
    without: says(
      /\b(?:chrome|browser) extension (?:i am|i'm|we are|we're) (?:writing|developing|building)\b|\bhome assistant\b|\bmanifest\.json\b/,
    ),
    means: ['client-interference'],
    certainty: 'likely',
    fixer: 'provider',
    because: 'It comes and goes with a browser extension: that changes requests or keeps cookies back.',
    source: 'https://developer.chrome.com/docs/extensions/reference/api/declarativeNetRequest',
  },
  {
    wording: says(
      /\b(?:authentication|auth|log-?in|sign-?in|account)s?(?: servers?| services?| systems?)? (?:is |are |seems? |were |was |currently ){0,3}(?:down|offline|unavailable|under maintenance|in maintenance|unreachable|not (?:available|reachable|responding))\b/,
    ),
    means: ['auth-service-unavailable'],
    certainty: 'likely',
    fixer: 'provider',
    because: 'The service that checks logins is told to be away; until it is back no login can be right.',
    steps: {
      visitor: [
        'Look at the status page of the service, and try again in half an hour; nothing on your side is wrong.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.6.4',
  },
  {
    wording: says(/\b(?:kerberos|authenticat(?:ed|ing|ion)|basic auth\w*) prox(?:y|ies)\b/),
    beside: says(/\b(?:can't|cannot|can not|unable|fails?|failed|error|refused|denied|pass|through)\b/),
    without: says(/\b(?:reverse|auth\w*) proxy (?:in front|before)\b|\bproxy_pass\b|\breverse prox/),
    means: ['proxy-authentication'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'A proxy that wants a login stands between the program and the network.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.7.1',
  },
  {
    wording: says(
      /\bself[- ]signed\b|\bcertificate\b[^.\n]{0,20}\b(?:isn't|is not|not) trusted\b|\bcertificate (?:has expired|verify failed|verification failed)\b|\bunable to (?:get local issuer|verify the first) certificate\b|\bcertificate signed by unknown authority\b/,
    ),
    without: says(
      /\bwww-authenticate\b|\bjwt\b|\bsaml\b|\b(?:use|using|have|with) (?:an? )?self[- ]signed\b|--insecure|\bverify=false\b/,
    ),
    means: ['not-authentication'],
    certainty: 'likely',
    because: 'The connection itself is not trusted: without TLS no request and no login reaches the server.',
    source: 'https://www.rfc-editor.org/rfc/rfc8446#section-6.2',
  },
  {
    wording: says(
      /\b(?:some|certain|only (?:some|certain)) (?:of (?:the|my|our) )?(?:messages|e?mails|posts|requests|articles|forms|comments|entries|queries)\b[^.\n]{0,60}\b(?:fail|fails|failed|blocked|refused|rejected|40[36])\b/,
    ),
    beside: says(/\b(?:css|html|sql|scripts?|javascript|iframes?|markup|select|links?|code|styling)\b/),
    means: ['security-layer-block'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'It depends on what is in the message: a rule against attacks (ModSecurity, Wordfence, a CDN) takes its content for one.',
    steps: {
      developer: [
        'Look for the request in the log of the firewall or security plugin (`modsec_audit.log`, Wordfence › Live Traffic), and make an exception for the rule by its number and for this path.',
      ],
    },
    ask: 'the shortest text that is refused, and the log of the firewall or plugin at that moment',
    source: 'https://coreruleset.org/docs/concepts/false_positives_tuning/',
  },
  {
    wording: near(
      /\bpublic (?:page|profile|link|share|url|site|map|calendar|album|dashboard|view|gallery)s?\b/g,
      140,
      /\b(?:request|asks?|redirects?|prompts?|leads?|requires?|wants?|forces?)\b[^.\n]{0,24}\b(?:log-?in|log in|sign-?in|sign in|authenticat\w{1,5}|password)\b/,
    ),
    means: ['protected-by-mistake'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'What is meant for everybody asks for a login.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2',
  },
  {
    wording: says(
      /\b(?:requests?|calls?|attempts?|ones?) (?:from |made )?(?:after|before and after)\b[^.\n]{0,40}\b(?:success\w*|work(?:s|ed)|fine|ok|accepted)?|\b(?:works?|worked|fine) again (?:since|after|now|an hour|minutes)\b/,
    ),
    beside: says(/\b(?:no|nothing)\b[^.\n]{0,40}\b(?:was |were |has been |have been )?chang(?:ed|es?)\b/),
    without: says(/\brestart|\breboot|\bdeploy/),
    means: ['auth-service-unavailable'],
    certainty: 'possible',
    fixer: 'provider',
    because: 'It failed for a time and went away without a change: the service that checks logins was disturbed.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.6.4',
  },
  {
    wording: anyOf(
      near(/\b(?:corporate|company|office|work|our|my)\b[^.\n]{0,60}\bprox(?:y|ies)\b/g, 200, /\bntlm\b/),
      near(/\bntlm\b/g, 30, /\bprox(?:y|ies)\b/),
    ),
    beside: says(/\bnot work|n't work|\bfail\w{0,3}\b|\bbreaks?\b|\b(?:can't|cannot|unable)\b|\bsupport/),
    without: says(
      /\breverse[- ]prox|\bnginx\b|\biis\b|\barr\b|\bupstream\b|\bbackend\b|\b40[17]\b|\bproxy-authenticate\b|\bload balancer\b/,
    ),
    means: ['proxy-authentication', 'challenge-not-answered'],
    certainty: 'likely',
    because: 'The proxy of the network wants NTLM, which most clients of HTTP do not speak towards a proxy.',
    ask: '`Proxy-Authenticate` of the 407: `curl -v -x "$PROXY" https://example.com/`',
    source: 'https://everything.curl.dev/usingcurl/proxies/auth.html',
  },
]
