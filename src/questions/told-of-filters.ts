import { findMatch, told } from './exchange.ts'
import { anyOf, near, says } from './near.ts'
import { refused } from './telling.ts'
import type { Telling } from './telling.ts'

/** That a program fails, and no person's browser. */
const programs = [
  'fails:desktop',
  'fails:app',
  'fails:mobile',
  'fails:curl',
  'fails:python',
  'fails:command-line',
  'fails:production',
  'fails:postman',
  'fails:another-program',
] as const

const program = /\b(?:client|app|script|bot|crawler|integration|program|sync)\b/i

/** The name of a field for a credential, written with an underscore. */
const underscored =
  /\b(?:x|access|auth|api|user|app|client|session|service|private|device|company|login)_(?:token|key|api_key|auth|access_token)\b|\b(?:session|service|device|company|user|tenant)_id\b/

/** What is told of filters, locks and stores between a program or browser and the application (lower case). */
export const toldOfFilters: readonly Telling[] = [
  {
    wording: says(
      /\b(?:callback|return|redirect|oauth\w{0,8}|login|signin)[\w/.-]{0,60}\?\S{0,600}(?:=|%20|\+|%2c)https?(?::\/\/|%3a)/,
    ),
    beside: says(/\bforbidden\b/),
    without: says(/\bredirect_ur[il]\b|\bcsrf\b|\bresponse_type=|\bcode_challenge=|"error"|\bmod_auth\w{0,8}\b/),
    holds: ({ scene }) => scene.status === 403,
    means: ['security-layer-block', 'server-misconfigured', 'forbidden'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The way back from the login carries other addresses in its query (`scope=https://…`), and a firewall of the host, such as ModSecurity, takes those for an attempt to load a foreign file: its bare 403 comes before the application.',
    steps: {
      developer: [
        'Look for this address in the firewall’s log (`modsec_audit.log`, Apache’s error log): the line names the rule.',
        'Except the path of the callback from that rule, `SecRuleUpdateTargetById $ID "!ARGS:scope"`, or ask the host to; switching it off for one try shows whether it is that.',
      ],
    },
    ask: 'what the web server’s error log says at that time, and whether ModSecurity runs there',
    source: 'https://github.com/coreruleset/coreruleset/blob/main/rules/REQUEST-931-APPLICATION-ATTACK-RFI.conf',
  },
  {
    wording: near(
      /\b(?:behind|through|via|using|uses?|runs? on|proxied (?:by|through)|in front)\b/g,
      40,
      /\b(?:cloudflare|akamai|imperva|incapsula|sucuri|cloudfront|fastly|web application firewall|waf)\b/,
    ),
    beside: says(/\b403\b/),
    without: says(
      /\b(?:cloudflare|cf) (?:api|access|token|zero trust|worker)|\btunnel\b|\bapi\.cloudflare\.com\b|\bcsrf\b|\bsigned url\b|\bscopes?\b|\bpermissions?\b|\bs3\b/,
    ),
    holds: (evidence) =>
      evidence.scene.status === 403 &&
      told(
        evidence,
        'works:browser',
        'works:web-interface',
        'works:direct',
        'works:another-network',
        'works:local',
        'works:ip-address',
      ) &&
      (told(evidence, ...programs) || findMatch(evidence, program) !== undefined),
    means: ['security-layer-block', 'forbidden'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'A browser gets through and a program does not: the layer in front takes it for a bot and refuses before the application is asked.',
    steps: {
      developer: [
        'Look for the refused request under Security › Events (Cloudflare) or in the firewall’s log; it names the rule.',
      ],
    },
    source: 'https://developers.cloudflare.com/waf/analytics/security-events/',
  },
  {
    wording: near(
      /\b(?:open|opens|paste|pasted|enter|try|call|visit|put|load)\b[^.\n]{0,40}\b(?:url|link|address|feed|it)\b/g,
      60,
      /\bin (?:a|my|the|any) (?:web ?)?browser\b/,
    ),
    beside: says(/\breverse[- ]prox|\btraefik\b|\bnginx\b|\bcaddy\b|\bswag\b|\bauthelia\b|\bauthentik\b/),
    without: says(/\bcors\b|\bbearer\b|\bheaders?\b|\bprivate window\b|\bincognito\b/),
    holds: (evidence) => evidence.scene.status === 401,
    means: ['no-credentials', 'wrong-url'],
    certainty: 'likely',
    because:
      'The browser is let in by a login that it keeps for the proxy (a password or its cookie); a program has none, and the proxy answers it 401 before the key is looked at.',
    steps: {
      developer: [
        'Call the service past the proxy: by its own name and port in the same network (`http://$CONTAINER:$PORT`).',
        'Or take the API’s path out of the proxy’s lock (`auth_basic off;`, a bypass rule), and open the address in a private window to see it.',
      ],
    },
    source: 'https://nginx.org/en/docs/http/ngx_http_auth_basic_module.html#auth_basic',
  },
  {
    wording: anyOf(
      near(
        /\b(?:extensions?|add-?ons)\b/g,
        30,
        /\bone (?:by|at a|after)\b|\bculprit\b|\bas long as\b[^.\n]{0,60}\b(?:enabled|on|active|installed)\b/,
      ),
      near(
        /\b(?:goes(?: away)?|gone|stops?|disappears?|vanish(?:es)?|works?|fine|ok) (?:again )?(?:when|if|once|after|as soon as) i (?:switch|turn|take|disable|remove|uninstall)\w{0,3}\b/g,
        40,
        /\b(?:extensions?|add-?ons?)\b/,
      ),
      says(
        /расширени[^.\n]{0,120}(?:отключ|выключ|удал)|(?:отключ|выключ|удал)[^.\n]{0,40}расширени|\berweiterung[^.\n]{0,40}(?:deaktivier|ausgeschaltet)|\b(?:désactiv|desactiv|disattiv|desativ)[^.\n]{0,40}\b(?:extens|estens)|(?:禁用|关闭|停用|卸载)[^.\n]{0,20}(?:扩展|插件|擴充)|拡張機能[^.\n]{0,20}(?:無効|オフ|削除)/,
      ),
    ),
    beside: anyOf(refused, says(/авториз|войти|пароль|anmeld|einlogg|connexion|sesión|accesso|登录|登录|ログイン/)),
    without: says(
      /\b(?:extensions?|add-?ons)\b[^.\n]{0,40}\b(?:still|same|no change|no luck|(?:not|n't) help|no difference)\b/,
    ),
    means: ['client-interference'],
    certainty: 'likely',
    fixer: 'visitor',
    because:
      'It goes when one browser extension is switched off: that changes what the page sends, or answers in its place.',
    steps: {
      visitor: [
        'Leave that extension off, or off for this site alone (right click › “This can read and change site data”).',
      ],
    },
    source: 'https://developer.chrome.com/docs/extensions/reference/api/webRequest',
  },
  {
    wording: says(
      /\b(?:blocked|flagged|treat(?:s|ed)|classif\w{3}|identif\w{3}|consider\w{1,3}|detected|stopped|rejected|refused|looks?|seen|regarded)\b[^.\n]{0,50}(?:\bsecurity (?:threat|risk)|\bas (?:being )?an? (?:threat|bot\b|attack)|\ban attack\b|\bmalicious|\bsuspicious)/,
    ),
    beside: says(/\brequests?\b|\bcalls?\b|\bapi\b|\b(?:scripts?|jobs?|programs?|clients?)\b/),
    without: says(
      /\b(?:account|files?|urls?|links?|domains?|samples?|e?mails?|messages?|packages?) (?:that )?(?:(?:was|were|is|are|has been|got) )?(?:blocked|flagged|detected|classified|considered|locked|suspended)/,
    ),
    means: ['security-layer-block', 'client-bug'],
    certainty: 'likely',
    status: 403,
    because:
      'A firewall in front takes the requests of the program for an attack, before anybody looks at the credential.',
    steps: {
      developer: [
        'Send a `User-Agent` that names the program and its version: many firewalls refuse requests without one, or with the default of a library.',
        'Give the owner the address, time and id of a refused request (`cf-ray`, `x-amzn-requestid`): the log of the firewall names the rule.',
      ],
    },
    source: 'https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-baseline.html',
  },
  {
    wording: says(
      /\b(?:cache )?hit(?:s)? (?:from|on|in|at) (?:the |our |a )?[\w-]{0,20} ?(?:cdn|cache|cloudfront|cloudflare|fastly|varnish|bunny|akamai|edge)\b|\b(?:x-cache|cf-cache-status|cdn-cache|x-cache-status)\b[^.\n]{0,12}\bhit\b|\b(?:served|comes?|came|answered) (?:from|by|out of) (?:the |our |a )?(?:[\w-]{1,20} )?(?:cdn|cache)\b/,
    ),
    beside: anyOf(refused, says(/\blogged (?:out|off)\b|\bsigned out\b|\blog-?in page\b/)),
    without: says(/\btoken cache\b|\bcredential cache\b|\bcached credentials\b|\bfrom cache: true\b/),
    means: ['cached-response'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'A store in front answers with what it kept from somebody else or from before the login.',
    steps: {
      developer: [
        'Answer what depends on a login with `Cache-Control: private, no-store`, and take those paths out of the rules of the CDN; then purge them.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc9111#section-3.5',
  },
  {
    wording: anyOf(near(new RegExp(underscored, 'g'), 60, /\bheaders?\b/), near(/\bheaders?\b/g, 60, underscored)),
    beside: says(/\bnginx\b|\bopenresty\b/),
    without: says(
      /\bauthori[sz]ation\b|\bbearer\b|\bcookies?\b|\boauth|\bunderscores_in_headers on\b|\bproxy_set_header\b|\bwith (?:a )?(?:dash|hyphen)\b|\bhttp_[a-z]+_[a-z]+\b/,
    ),
    means: ['stripped-by-intermediary', 'no-credentials'],
    certainty: 'likely',
    fixer: 'proxy-admin',
    because:
      'The name of the field has an underscore: nginx drops such fields without a word unless it is told otherwise.',
    steps: {
      developer: [
        '`underscores_in_headers on;` in the `server` block of nginx (the default one of that port), then `nginx -s reload`.',
        'Or name the field with a hyphen on both sides: `access-token`.',
      ],
    },
    ask: 'whether the field arrives when the application is called without nginx, or under a name with a hyphen',
    source: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#underscores_in_headers',
  },
  {
    wording: anyOf(
      near(
        /\bpurg(?:e|ed|ing)\b|\b(?:cache|cdn) (?:is |was )?(?:flushed|cleared)\b|\bflush(?:ed|ing)? the (?:cache|cdn)\b/g,
        260,
        /\b(?:logged|signed)[- ]in\b|\banonymous\b|\bmembers?\b/,
      ),
      near(
        /\b(?:(?:logged|signed)[- ]in|anonymous|members?)\b/g,
        160,
        /\b(?:i|we|until|after|when) (?:\w{1,4} )?purg(?:e|ed|ing)\b|-x purge\b/,
      ),
    ),
    beside: says(
      /\b(?:not|n't|aren't) (?:logged|signed)[- ]in\b|\b(?:everyone|everybody|all|others|visitors|people)\b[^.\n]{0,40}\b(?:sees?|gets?|click|shown?)\b|\banonymous\b/,
    ),
    means: ['cached-response'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'Whoever loads the page first after a purge has it stored for all: the cache keeps one page, whether somebody is signed in or not.',
    steps: {
      developer: [
        'Let the CDN pass by its cache where the cookie of the login is there, or answer such pages with `Cache-Control: private, no-store`.',
        'Better: store the anonymous page alone, and load what depends on the login by a second request that is never stored.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc9111#section-3.5',
  },
]
