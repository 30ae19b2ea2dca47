import { anyOf, eitherWay, near, says } from './near.ts'
import { refused } from './telling.ts'
import type { Telling } from './telling.ts'

const notThere = /\b404\b|\bnot found\b|\bdoes(?:n't| not) exist\b/
const ofFew = /\bprivate (?:repo\w{0,8}|project|document|page|space|board|file|package)\b/

/** What people tell of their accounts and of how they sign in (lower case). */
export const toldOfPeople: readonly Telling[] = [
  {
    wording: near(
      /\b(?:list|get|fetch|pull|read|export|load|see|retriev|quer)\w{0,4} (?:out |of )?(?:all|every) (?:of )?(?:the |our |my )?(?:\w{1,10} )?(?:users?|members|accounts|groups|people|employees)\b/g,
      260,
      /\b403\b|\bforbidden/,
    ),
    means: ['forbidden', 'insufficient-scope'],
    certainty: 'likely',
    fixer: 'owner',
    status: 403,
    because:
      'A list of all users is for administrators in most systems: the login is good, and its role is not enough.',
    steps: {
      developer: [
        'Use the login or key of an administrator for this list, or ask for the role that its documentation names.',
        'What belongs to the user is often at an address of its own, as `/users/current` or `/me`, or in the members of a project.',
      ],
    },
    source: 'https://www.redmine.org/projects/redmine/wiki/Rest_Users',
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
    wording: eitherWay(notThere, 160, ofFew),
    beside: says(
      /\bgit@[\w.-]{1,60}:|\b(?:by|over|via|with|through) ssh\b|\bssh works\b|\b(?:colleagues?|coworkers?|others|other people|everyone|boss|friend|he|she|they) (?:can |could )?(?:sees?|opens?|open|gets?|access|view)\b/,
    ),
    means: ['hidden-as-not-found', 'insufficient-scope', 'forbidden'],
    certainty: 'likely',
    fixer: 'visitor',
    because:
      'It is there, since others see it, or you do by another way in: it is hidden from whoever is not signed in with an account or token that may see it.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5',
  },
  {
    wording: near(
      /\b(?:log-?in|sign-?in|logging in|signing in)\b[^.\n]{0,24}\b(?:successful|succeeds|success|works|ok|fine|200)\b/g,
      120,
      /\bnot (?:logged|signed) in\b|\bno session\b|\bsession is (?:null|empty|undefined)\b|\bsays? (?:that )?i'm (?:logged|signed) out\b/,
    ),
    means: ['cookie-not-sent'],
    certainty: 'likely',
    because:
      'The login succeeds and the next request is not known: the cookie of the session was not stored or not sent along.',
    source: 'https://www.rfc-editor.org/rfc/rfc6265#section-5.4',
  },
  {
    wording: says(
      /\b(?:i|we|he|she|they) (?:have |had |just |then |also |accidentally ){0,2}revoked\b|\bso i revoked\b|\bafter revok(?:e|ing)\b/,
    ),
    beside: says(/\b401\b|\bunauthori[sz]ed\b|\berror\b|\brefused\b/),
    means: ['revoked-credential', 'stored-credential'],
    certainty: 'likely',
    because: 'The access was revoked, and something still sends what was good before.',
    source: 'https://www.rfc-editor.org/rfc/rfc7009#section-2',
  },
  {
    wording: says(
      /\b(?:your|the) (?:session|login) (?:has |is |was )?(?:expired|timed out)\b|\byou have been (?:logged|signed) out\b/,
    ),
    without: says(/\btokens?\b|\bjwt\b|\bbearer\b/),
    means: ['session-expired'],
    certainty: 'likely',
    fixer: 'visitor',
    because: 'The page says that the login has ended.',
    source: 'https://www.rfc-editor.org/rfc/rfc6265#section-5.3',
  },
  {
    wording: says(/\byour (?:access |bearer |auth |api )?token (?:has |is |was )?expired\b/),
    means: ['token-expired'],
    certainty: 'likely',
    because: 'The words say that the token has expired.',
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-3.1',
  },
  {
    wording: says(
      /\byou need (?:access|permission)\b|\byou do(?:n't| not) have access\b|\b(?:ask|request) (?:for )?access\b/,
    ),
    without: says(/\b(?:request|ask for) access tokens?\b|\baccess token\b|\bapi\b/),
    means: ['forbidden', 'stored-credential', 'insufficient-scope'],
    certainty: 'likely',
    fixer: 'visitor',
    because:
      'The page knows who is signed in and does not let this account in; with several accounts it may be another than you think.',
    steps: {
      visitor: [
        'Look at the picture of the account in the corner, and switch to the one that was invited.',
        'Else ask the owner for access by the button on the page.',
      ],
    },
    source: 'https://support.google.com/docs/answer/2494822',
  },
  {
    wording: says(
      /\b(?:signs?|logs?|signed|logged) (?:me )?(?:in|on) automatically\b|\bautomatically (?:signs?|logs?|signed|logged) (?:me )?(?:in|on)\b/,
    ),
    beside: says(/\b(?:other|another|different|normal|wrong|admin|old) (?:\w{1,10} )?(?:user|account|login|profile)\b/),
    means: ['stored-credential'],
    certainty: 'likely',
    fixer: 'visitor',
    because: 'The account that is stored is taken without asking, and it is not the one that is meant.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.4',
  },
  {
    wording: says(
      /\b(?:url|address|path|host|endpoint|link)\b[^.\n]{0,20}\b(?:typo|typing error|misspelt)\b|\b(?:mis-?typed|misspelt|misspelled|typo in|typing error in) (?:the |my |our |a )?(?:tenant|host\w{0,4}|url|address|domain|path|endpoint|realm)\b/,
    ),
    means: ['wrong-url', 'wrong-environment'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The address is told to be mistyped.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5',
  },
  {
    wording: says(
      /\b(?:apple id|google account|microsoft account|steam account|my account|our account|account|profile|id) (?:is|was|got|has been) (?:now )?(?:locked|suspended|disabled|deactivated|banned|frozen|limited)\b|\b(?:e-?mail|mail|link) to (?:verify|confirm|activate)\b|\b(?:forgot|failed) to renew\b|\b(?:confirm|verify) (?:my|our|your|the) (?:phone|mobile|number|identity|age)\b|\b(?:enrol\w{0,6}|membership|contract|licen[cs]e|subscription|course) (?:has |is |was )?(?:ended|over|expired|run out)\b/,
    ),
    means: ['account-not-active'],
    certainty: 'likely',
    fixer: 'visitor',
    because: 'It is the state of the account that is told of: until that is settled the right login is refused too.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2',
  },
  {
    wording: eitherWay(
      /\b(?:admin\w{0,9}|colleagues?|developers?|contractors?|freelancers?|agency|employees?|co-?workers?|persons?|user|guy|owner|intern|he|she|someone|somebody|whoever|account)\b[^.\n]{0,30}?\b(?:who|that|whose)\b[^.\n]{0,40}\b(?:keys?|tokens?|apps?|integration|pat|secret|webhook|connection|service account|authori[sz]ed (?:it|us)|set (?:it|this|that) up)\b|\b(?:keys?|tokens?|pat|integration|app|connection)\b[^.\n]{0,40}\b(?:made|created|generated|issued|set up|owned|authori[sz]ed|belong\w{0,3})\b[^.\n]{0,20}\b(?:by|to|under)\b/,
      60,
      /\b(?:left(?=[.,;!]| us\b| the (?:company|team|firm|organi[sz]ation|agency|project|university|school)\b| (?:last|this|some|a few|two|three) \w{3,6}\b| (?:yesterday|recently|in (?:\w{3,9}))\b| on (?:mon|tues|wednes|thurs|fri)day)|quit|resigned|was let go|no longer (?:works?|with us|here|employed|in the (?:company|team|organi[sz]ation))|(?:is|was|has been|got) (?:off-?boarded|deactivated|removed|deleted|fired))\b/,
    ),
    means: ['revoked-credential', 'account-not-active', 'stored-credential'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The key belongs to somebody who is gone: when an account is closed, what was made under it is refused from that moment.',
    steps: {
      developer: [
        'Make a new key under an account that stays (a service account, an app of the organization), and put it where the old one stood.',
        'Look for what else that person had made: webhooks, connections, keys in CI.',
      ],
    },
    ask: 'under whose account the key was made, and whether that account is still active',
    source: 'https://www.rfc-editor.org/rfc/rfc7009#section-2',
  },
]
