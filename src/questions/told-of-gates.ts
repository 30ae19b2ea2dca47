import { anyOf, eitherWay, findWording, near, says } from './near.ts'
import { refused } from './telling.ts'
import type { Telling } from './telling.ts'

/** Devices that join a network and have no browser for its log-in page. */
const withoutBrowser =
  /\b(?:chromecast|fire ?(?:tv|stick)|roku|apple tv|smart ?tv|android tv|google tv|echo(?: dot)?|alexa|google home|homepod|nest|sonos|nintendo|playstation|ps[345]|xbox|printer|raspberry pi|console|streaming stick)\b/
/** A lock of the web server … */
const outerLock = /(?:^|[\s"'`(])\.?ht(?:access|passwd)\b|\bauth_basic\b|\bbasic[- ]?auth\w{0,12}\b/
/** … and a login of the application behind it. */
const innerLogin =
  /\b(?:its|the|their) own (?:log-?in|auth\w{0,12}|password)\b|\blog-?in (?:of|from|page|form|in the config)\b|\blog in to (?:the|my) (?:app|application|web ?ui|interface|panel)\b|\bauth_type\b|\bitself uses? basic\b/
const withoutLock = anyOf(
  near(/\b(?:without|disabl\w{0,4}|remov\w{0,4}|switch\w{0,4} off|turn\w{0,4} off)\b/g, 40, outerLock),
  near(new RegExp(outerLock, 'g'), 20, /\b(?:is )?(?:disabled|removed|off)\b/),
)

/** What is told of locks, limits and networks that answer before the application does (lower case). */
export const toldOfGates: readonly Telling[] = [
  {
    wording: anyOf(
      near(
        /\b(?:hotel|airport|train|caf[eé]|guest (?:wi-?fi|network)|hospital|campus|conference|ferry|plane|hostel|dorm(?:itory)?)\b/g,
        100,
        /\bno (?:web ?)?(?:sites?|pages?) (?:open|load)|\bconnect to (?:the )?(?:network|wi-?fi)\b|\b(?:welcome|log-?in|portal) page\b|\broom number\b/,
      ),
      near(/\baccept\w{0,3}\b[^.\n]{0,12}\bterms\b/g, 80, /\b(?:network|wi-?fi|wlan|airport|hotel|train|hotspot)\b/),
      near(
        /\b(?:hotels?|airports?|coffee|caf[eé]s?|public|open|guest|trains?|hostel|travel\w{0,4})\b[^.\n]{0,80}\b(?:wi-?fi|hotspot|wireless|wlan)\b/g,
        260,
        /\b(?:agree|accept)\b[^.\n]{0,20}\bterms\b|\bsign-?in pages?\b|\blog-?in page\b|\benter (?:the |a |my )?credentials?\b|\bprompts? (?:you|me)\b|\baccess screen\b/,
      ),
    ),
    without: says(/\b(?:router|access point) (?:settings|admin)\b/),
    means: ['captive-portal', 'not-authentication'],
    certainty: 'likely',
    fixer: 'visitor',
    because:
      'A network for guests lets nothing through before its own page is answered, and can show that page on a plain http address alone.',
    steps: {
      visitor: [
        'Open `http://example.com` (an address without https, so that the page can step in) or the one that the network names, answer the page, and try again.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc8952',
  },
  {
    wording: says(
      /\b(?:blocked|banned|locked out)\b[^.\n]{0,20}\bfail2ban\b|\bfail2ban\b[^.\n]{0,30}\b(?:block|bann|lock)/,
    ),
    means: ['security-layer-block'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'fail2ban shuts an address out for a time after failed logins, right ones included.',
    steps: {
      developer: [
        '`fail2ban-client status $JAIL`, then `fail2ban-client set $JAIL unbanip $ADDRESS`; mend the program that goes on with the old password first.',
      ],
    },
    source: 'https://github.com/fail2ban/fail2ban/wiki/How-fail2ban-works',
  },
  {
    wording: says(
      /\b(?:was|were|used to be|has always been|had been) (?:\w{1,10} )?(?:open|public|accessible|reachable|available)\b[^.\n]{0,16}\b(?:to|for|without|before|until)\b/,
    ),
    beside: says(/\blog-?in\b|\bsign-?in\b|\bpassword\b|\bsso\b|\bsingle sign-?on\b|\b401\b/),
    means: ['protected-by-mistake'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'What was open before asks for a login now: a new rule covers more than it should.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2',
  },
  {
    wording: near(/\b(?:switch|chang)\w{0,3}\b/g, 60, /\bmobile (?:data|network)\b|\b(?:wi-?fi|wlan)\b|\bip address\b/),
    beside: says(/\bsessions?\b|\blogged out\b|\blog ?in again\b|\bsigned out\b/),
    means: ['session-expired', 'security-layer-block'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'The login is bound to the address of the network, and ends when that changes.',
    source:
      'https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html#binding-the-session-id-to-other-user-properties',
  },
  {
    wording: near(
      /\bnot found\b|\b404\b/g,
      60,
      /\bunless\b[^.\n]{0,20}\b(?:sign|log)(?:ged|ed)? in\b|\b(?:before|until|after) (?:i |you |we )?(?:sign|log)(?:ing|ged|ed)? in\b/,
    ),
    means: ['hidden-as-not-found'],
    certainty: 'likely',
    because: 'The page is there for those who are signed in, and hidden from all others.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5',
  },
  {
    wording: says(
      /\bempty reply from server\b|\bupstream connect error\b|\bno healthy upstream\b|\bupstream (?:timed out|prematurely closed)\b/,
    ),
    without: refused,
    means: ['not-authentication'],
    certainty: 'likely',
    because: 'The connection or the server behind it fails: no login is asked for or judged.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.6',
  },
  {
    wording: near(
      /\b(?:ips?|addresses|address|office|network)\b[^.\n]{0,30}\b(?:changed|new|moved)\b/g,
      80,
      /\b(?:allow|white)[- ]?list\b/,
    ),
    means: ['security-layer-block'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'Only listed addresses are let in, and the caller’s is another one now.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.4',
  },
  {
    wording: says(
      /\bgeo-?(?:block|fenc|restrict)\w{0,5}\b|\b(?:works?|fine|ok) (?:in|from) [\w ]{3,20}, (?:but )?(?:not )?(?:in|from) [\w ]{3,20}\b[^.\n]{0,12}\b(?:403|401|blocked|not|denied)\b/,
    ),
    means: ['security-layer-block'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'It depends on the country: a rule in front refuses some of them.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.4',
  },
  {
    wording: says(/\bparental controls?\b|\bfamily (?:link|safety)\b|\bcontent filter\b|\bweb filter\b/),
    beside: says(/\bblock\w{0,3}\b|\brefus\w{1,3}\b|\blog-?in\b/),
    means: ['client-interference', 'security-layer-block'],
    certainty: 'likely',
    fixer: 'visitor',
    because: 'A filter on the device or in the network stands between the page and the site.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.4',
  },
  {
    wording: says(/\b(?:perma-?)?bann?ed\b|\bpermaban\b|\b(?:forum|ip|network|account) ban\b/),
    beside: says(/\b(?:forum|account|network|ip|address|contact|admin\w{0,12}|site|server)\b/),
    without: says(/\bfail2ban\b|\bip_bans\b/),
    means: ['security-layer-block', 'account-not-active'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'The account or the address is told to be banned: no login helps until somebody lifts that.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.4',
  },
  {
    wording: anyOf(
      near(/\b(?:creat|publish|push|upload|updat|open)\w{0,4}\b/g, 60, /\b404\b/),
      near(/\b(?:to|can't|cannot) (?:un)?(?:star|follow|fork)\b/g, 140, /\b404\b/),
    ),
    beside: says(/\b(?:github|gitlab|npm|bitbucket|pull requests?|releases?|package)\b/),
    without: says(/\bgit push\b|\bapi\/v4\b|\bbase ?url\b|\broutes?\b/),
    means: ['hidden-as-not-found', 'insufficient-scope', 'wrong-url'],
    certainty: 'likely',
    because:
      'A 404 to a change hides that the token may not make it: without the right the place is shown as if it were not there.',
    source:
      'https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#404-not-found-for-an-existing-resource',
  },
  {
    wording: says(/\binvalid peer certificate\b|\bunknownissuer\b/),
    means: ['client-interference', 'not-authentication'],
    certainty: 'likely',
    because:
      'The certificate comes from an issuer that the program does not know: something between, such as a company’s proxy, shows its own in place of the site’s.',
    steps: {
      developer: [
        'Give the program the company’s root certificate (`SSL_CERT_FILE`, `NODE_EXTRA_CA_CERTS`, the system’s store), or a way past the inspection.',
      ],
    },
    source: 'https://docs.rs/rustls/latest/rustls/enum.CertificateError.html',
  },
  {
    wording: anyOf(
      near(
        new RegExp(withoutBrowser, 'g'),
        400,
        /\bno (?:web|internet)\b|\bnot connected to (?:the )?internet\b|\b(?:without|(?:can't|cannot|not) reach (?:the )?|nothing has )internet\b|\binternet (?:connection )?(?:test )?(?:failed|fails)\b/,
      ),
    ),
    beside: says(
      /\b(?:hotels?|motel|hostel|airbnb|resort|dorm\w{0,8}|campus|hospital|front desk|reception|holiday|cruise|ferry|airport|guest)\b/,
    ),
    means: ['captive-portal', 'not-authentication'],
    certainty: 'likely',
    fixer: 'visitor',
    because:
      'A network for guests wants its own page answered for each device, and a device without a browser cannot show that page: it is connected, and has no Internet.',
    steps: {
      visitor: [
        'Ask the front desk to let the device in by its MAC address (it stands in its network settings).',
        'Or bring a travel router, or share the connection of a laptop or phone: that one accepts the terms of the log-in page in its browser, and the device joins behind it.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc8952#section-1',
  },
  {
    wording: eitherWay(outerLock, 220, innerLogin, 200),
    beside: says(
      /\b(?:wrong|incorrect|invalid|again and again|every time|refused|rejected|fails?|can(?:'t|not) log in|401)\b/,
    ),
    holds: (evidence) => findWording(evidence, withoutLock) !== undefined,
    without: says(/\b(?:cron|monitor|webhook|callback|api client|healthcheck)\b/),
    means: ['server-misconfigured', 'wrong-place', 'protected-by-mistake'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'Two locks read the same `Authorization` field: the login of the server in front and that of the application overwrite each other, and a request has room for one.',
    steps: {
      developer: [
        'Keep one of the two: switch the application’s own login off, or take `AuthType Basic` or `auth_basic` away from its path.',
        'Or let the application sign in by a form and cookie, which leaves the field to the server in front.',
      ],
    },
    ask: 'whether the application’s own login is Basic too, or a form',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2',
  },
]
