import { anyOf, near, says } from './near.ts'
import type { Telling } from './telling.ts'

const refused = says(
  /\b40[134]\b|\bunauthori[sz]ed\b|\bforbidden\b|\blog(?:ged)? ?(?:in|out)\b|\bsign(?:ed)? ?(?:in|out)\b|\bpassword\b|\baccess denied\b/,
)

const narrow = /\b(?:wi-?fi|wlan|lan|ethernet|office|work|company network|corporate network|home network|vpn)\b/
const wide =
  /\b(?:mobile data|mobile network|cellular|lte|4g|5g|hotspot|outside|at home|from home|on the road|other networks?|another network|public wi-?fi)\b/
const works = /\b(?:works?|fine|ok|opens?|loads?)\b/

/** What people tell of their accounts, devices and networks (lower case). */
export const toldOfPeople: readonly Telling[] = [
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
    wording: near(
      /\b(?:kaspersky|avast|avg|bitdefender|eset|norton|mcafee|sophos|malwarebytes|zscaler|netskope|anti-?virus|web protection|internet security)\b/g,
      60,
      /\b(?:installed|updated|enabled|activated|since|after|yesterday|disabled|turned (?:on|off)|switched (?:on|off)|uninstall\w{0,3})\b/,
    ),
    beside: refused,
    means: ['client-interference'],
    certainty: 'likely',
    fixer: 'visitor',
    because:
      'A protection program was installed or changed: those look into encrypted traffic and change or drop fields and logins.',
    steps: {
      visitor: [
        'Pause its web protection for a minute and try again; if it works then, make an exception for the site there.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-7.7',
  },
  {
    wording: says(
      /\b(?:i |we )?(?:deleted|closed|cancel+ed|deactivated) (?:my|our|the|his|her) (?:old )?(?:account|subscription|membership|profile)\b|\b(?:my|our|the|his|her) (?:account|subscription|membership) (?:was|got|has been|is) (?:deleted|closed|cancel+ed)\b/,
    ),
    beside: refused,
    means: ['account-not-active', 'revoked-credential'],
    certainty: 'likely',
    fixer: 'visitor',
    because: 'The account was closed; what still signs in with it is refused.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2',
  },
  {
    wording: says(
      /\b(?:keeps?|still|always|insists on) (?:on )?(?:sending|sends|send|uses?|using|trying|tries|submitting|taking|takes) (?:my |the |our |an )?(?:old|previous|former|other|wrong) (?:\w{1,12} )?(?:password|credentials?|login|token|key|account|user)\b/,
    ),
    means: ['stored-credential'],
    certainty: 'likely',
    because: 'The old login is told to be sent: it comes from a store.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.4',
  },
  {
    wording: anyOf(
      near(
        /\b(?:sign(?:ed)? up|registered|log(?:ged)? in|sign(?:ed)? in|created (?:my|the|an) account|account (?:is|was) made) (?:with|via|using|through|by) (?:google|apple|facebook|microsoft|github|twitter|sso)\b/g,
        200,
        /\bpasswords?\b/,
      ),
      near(
        /\b(?:wrong|invalid|incorrect|bad) (?:user ?name or )?password\b/g,
        120,
        /\b(?:sign(?:ed)? up|registered|log(?:ged)? in|sign(?:ed)? in|account) (?:with|via|using|through) (?:google|apple|facebook|microsoft|github)\b/,
      ),
    ),
    means: ['password-not-accepted', 'mfa-or-sso-required', 'wrong-credentials'],
    certainty: 'likely',
    fixer: 'visitor',
    because: 'An account that was made with the login of another service has no password of its own.',
    steps: {
      visitor: [
        'Choose the same button in the app (“Continue with Google”, “Sign in with Apple”).',
        'Where the app has none, set a password first: “Forgot password” with the address of that account.',
      ],
    },
    source: 'https://openid.net/specs/openid-connect-core-1_0.html#Introduction',
  },
  {
    wording: anyOf(
      near(
        /\b(?:second|another|other|new|two) (?:tabs?|devices?|browsers?|phones?|computers?|windows?)\b/g,
        100,
        /\b(?:the )?(?:first|old|other|previous)(?: one| tab| device| browser| phone)?\b[^.\n]{0,30}\b(?:401|logged out|log(?:s)? out|kicked out|invalid|signed out)\b/,
      ),
      near(/\b(?:log ?in|sign ?in|logging in)\b/g, 60, /\bkicks? (?:out )?(?:the |my )?(?:other|first|old)\b/),
    ),
    means: ['revoked-credential', 'session-expired'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'A new login ends the one before: the service keeps one session or refresh token for each user.',
    source: 'https://www.rfc-editor.org/rfc/rfc9700#section-4.14',
  },
  {
    wording: near(
      /\b(?:refresh(?:ing)?|reload(?:ing)?|f5)\b/g,
      60,
      /\b(?:logged out|log(?:ged)? me out|signed out|(?:log|sign) ?in again|token is (?:gone|lost)|lose the (?:token|login))\b/,
    ),
    without: says(
      /\b(?:refresh|reload)(?:ing)?\b[^.\n]{0,30}\b(?:fixes|fixed|helps?|helped|solves?|works?)\b|\brefresh[_ -]?token\b/,
    ),
    beside: says(
      /\b(?:usestate|redux|vuex|pinia|zustand|spa|react|vue|angular|svelte|in memory|variable|context|token)\b/,
    ),
    means: ['no-credentials', 'cookie-not-sent', 'session-expired'],
    certainty: 'possible',
    fixer: 'owner',
    because: 'The login is gone with the page: it is kept in the memory of the page alone.',
    steps: {
      developer: [
        'Keep the login in an `HttpOnly` cookie, or fetch the token anew when the page starts and wait for it before the first call.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc6265#section-5.3',
  },
  {
    wording: anyOf(
      near(/\b404\b|\bnot found\b/g, 160, /\bprivate (?:repo\w{0,8}|project|document|page|space|board|file|package)\b/),
      near(/\bprivate (?:repo\w{0,8}|project|document|page|space|board|file|package)\b/g, 160, /\b404\b|\bnot found\b/),
    ),
    beside: says(
      /\b(?:colleagues?|coworkers?|others|other people|everyone|boss|friend|he|she|they) (?:can |could )?(?:sees?|opens?|open|gets?|access|view)\b/,
    ),
    means: ['hidden-as-not-found', 'forbidden'],
    certainty: 'likely',
    fixer: 'visitor',
    because: 'Others see it: it is there, and hidden from whoever is not signed in with an account that may see it.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5',
  },
  {
    wording: near(
      /\b(?:hotel|airport|train|caf[eé]|guest (?:wi-?fi|network)|hospital|campus|conference|ferry|plane)\b/g,
      100,
      /\bno (?:web ?)?(?:sites?|pages?) (?:open|load)|\bconnect to (?:the )?(?:network|wi-?fi)\b|\baccept (?:the )?terms\b|\b(?:welcome|log-?in|portal) page\b|\broom number\b/,
    ),
    means: ['captive-portal'],
    certainty: 'likely',
    fixer: 'visitor',
    because: 'A network for guests shows its own page first, and lets nothing else through until that is done.',
    source: 'https://www.rfc-editor.org/rfc/rfc6585#section-6',
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
]
