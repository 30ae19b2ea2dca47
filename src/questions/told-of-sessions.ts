import { anyOf, eitherWay, findWording, near, says } from './near.ts'
import type { Telling } from './telling.ts'

const out =
  /\b(?:logged|signed|kicked|thrown)(?: me)? out\b|\b(?:logs?|signs?|kicks?|throws?) (?:me|us|you|it) out\b|\b401\b/
const other =
  /\b(?:on|in|from|at) (?:my |the |a |an )?(?:another|other|second|phone|tablet|laptop|work|home|pc|new (?:device|phone|computer))\b|\b(?:second|another|other|new|two) (?:tabs?|devices?|browsers?|phones?|computers?|windows?)\b/
const elsewhere =
  /\b(?:first|other|old|previous|former)(?: one| tab| device| browser| phone| computer| session| token)?\b[^.\n]{0,20}\b(?:401|(?:logged|signed|kicked|thrown) out|logs? out|invalid)|\bout (?:on|at|from|in|of) (?:(?:my|the) (?:other|first|old)|(?:my |the )?(?:pc|phone|laptop|home|work|tablet|computer|desktop))\b/

const soon =
  /\b(?:immediately|at once|instantly|right (?:away|after)|straight away|directly|(?:a|one|some) (?:second|moment)s? later)\b/
const inside = /\b(?:log(?:s|ged|ging)?[- ]?(?:in|on)|sign(?:s|ed|ing)?[- ]?(?:in|on)|log-?ins?)\b/

const oldLogin = /\b(?:old|former|previous) (?:password|login|credentials)\b/
const changed =
  /\bpasswords?\b[^.\n]{0,24}\bchang(?:ed|e)\b|\b(?:changed|reset)\b[^.\n]{0,30}\bpassword\b|\bpassword change\b/

const nowAndAgain =
  /\b(?:every|each) (?:few|couple of|other|two|three|2|3) days\b|\b(?:once|twice|three times) a week\b|\bafter (?:some|a few|two|three) (?:days|hours)\b|\bfor (?:a few|two or three|some) days\b|\bconstantly\b|\boften\b|\bkeeps? (?:dropping|disconnecting|stopping)\b|\bafter an hour\b/
const anew =
  /\blog(?:ging)? out and (?:log(?:ging)? )?(?:back )?in\b|\bre-?(?:connect|auth|login|log ?in|link)\w{0,8}\b|\b(?:log|sign) ?in again\b|\bconnect (?:my|the) account again\b/

/** What is told of logins that end: too soon, by another login, or by a password that was changed (lower case). */
export const toldOfSessions: readonly Telling[] = [
  {
    wording: anyOf(
      near(new RegExp(other, 'g'), 100, elsewhere),
      near(
        /\b(?:wife|husband|colleague|co-?worker|friend|flatmate|somebody else|someone else|another (?:user|person))\b[^.\n]{0,24}(?<!n't |not )\b(?:logs?|signs?) in\b/g,
        60,
        out,
      ),
      says(
        /\b(?:second|new|next|another|each|every)(?: new)? log-?in (?:\w{1,12} )?(?:invalidates|ends|kills|replaces|revokes|makes)\b|\blog-?in in one ends\b|\bonly (?:be )?(?:logged|signed) in (?:on|at|from|in) one\b|\bone (?:device|session) at a time\b/,
      ),
      near(/\b(?:log ?in|sign ?in|logging in)\b/g, 60, /\bkicks? (?:out )?(?:the |my )?(?:other|first|old)\b/),
    ),
    without: says(/\brefresh(?:es|ing)?\b[^.\n]{0,30}\b(?:same|at once|moment|parallel|simultaneous\w{0,2})\b/),
    means: ['revoked-credential', 'session-expired', 'client-bug'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'A new login ends the one before: the service keeps one session or token for each user.',
    steps: {
      developer: [
        'Keep a row for each session or device, not one token in the row of the user, and end only the one that logs out.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc9700#section-4.14',
  },
  {
    wording: anyOf(
      near(/\b(?:logs?|signs?|kicks?|throws?) (?:me |us |you )?(?:back |right )?out\b/g, 40, soon),
      near(
        /\b(?:logged|signed|kicked|thrown) (?:back |right )?out\b/g,
        40,
        new RegExp(`${soon.source}|\\bto the log-?in page\\b`),
      ),
      near(new RegExp(soon, 'g'), 40, /\b(?:logged|signed|kicked|thrown) (?:back )?out\b/),
      near(
        /\b(?:try|trying|tried) to (?:log|sign) ?in\b/g,
        40,
        /\bkeeps? (?:logging|signing|kicking|throwing) me out\b/,
      ),
      says(/\b(?:can't|cannot|can not|don't) (?:stay|remain) (?:logged|signed) in\b/),
    ),
    beside: says(inside),
    without: says(
      /\b(?:other|another|second|both) (?:device|computer|tab|browser|phone|user|account)|\bextensions?\b|\badd-?ons?\b|\bshields\b|\b(?:hours?|days?|weeks?|overnight|timeout|inactiv\w{1,5}|remember me)\b|\btokens?\b|\bpassword (?:was |has been )?changed\b|\bchanged (?:my|the) password\b|\bprivacy\b|\bcookie ?(?:auto|block)/,
    ),
    means: ['cookie-not-sent', 'session-expired'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The login is taken and is gone with the next page: the browser did not keep the cookie of the session, as one with `Secure` over http.',
    steps: {
      visitor: ['Open the page by its https address, and under one name always.'],
      developer: [
        'Look at `Set-Cookie` of the login in the developer tools: a yellow sign says why it was not kept (`Secure` over http, another `Domain`, `SameSite`).',
        'Serve the page over https, or set its base address to the http one that is used.',
      ],
    },
    ask: 'the address in the browser (http or https), and the `Set-Cookie` line of the login without its value',
    source: 'https://www.rfc-editor.org/rfc/rfc6265#section-5.4',
  },
  {
    wording: anyOf(
      near(
        new RegExp(changed, 'g'),
        200,
        /(?:\b(?:never|not|nobody|nothing|without)|n't) (?:\w{1,10} ){0,2}(?:asks?|prompts?|asked|asking|prompted)\b|\bfind\b[^.\n]{0,24}\b(?:saved|stored|kept)\b|\bchance to enter\b/,
      ),
      near(/(?:\b(?:never|not|nobody)|n't) (?:\w{1,10} ){0,2}(?:asks?|prompts?|asked|prompted)\b/g, 100, changed),
      near(/\b(?:stores?|saves?|keeps?|remembers?|caches?) (?:the |my |our )?/g, 1, oldLogin),
    ),
    without: says(/\b(?:ldap|replica\w{0,4}|domain controller|smart ?card)\b/),
    means: ['stored-credential', 'password-not-accepted'],
    certainty: 'likely',
    because: 'The password was changed, and nothing asks for the new one: the old one comes from a store.',
    source: 'https://git-scm.com/docs/git-credential',
  },
  {
    wording: eitherWay(nowAndAgain, 140, anew),
    beside: says(/\b(?:plugin|integration|add-?on|sync\w{0,3}|connector|calendar|google|gmail|drive|spotify)\b/),
    without: says(/\bcookies?\b|\bpasswords?\b|\bwebsite\b/),
    holds: (evidence) =>
      findWording(
        evidence,
        says(/\b(?:stops?|disconnect\w{0,3}|lost|dropp?\w{0,4}|have to|i've to|need to|until)\b/),
      ) !== undefined,
    means: ['refresh-failed', 'token-expired', 'session-expired'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'A new login mends it for a time each time: the program cannot renew its token, or Google ends it after seven days, as it does for projects in “Testing”.',
    steps: {
      visitor: ['Update the plugin, and look among its issues for its own client: some let you bring one of your own.'],
      developer: [
        'Google: Google Auth Platform › Audience › Publish app, then authorize once more.',
        'Log what the token endpoint answers to a refresh: `invalid_grant` says that the refresh token has ended.',
      ],
    },
    ask: 'after how many days or hours it stops, and whether the plugin uses a client of your own',
    source: 'https://developers.google.com/identity/protocols/oauth2#expiration',
  },
  {
    wording: says(
      /\b(?:pending|awaiting|awaits|waiting for|waits for) (?:an? )?(?:admin\w{0,12} )?(?:approval|activation|verification|confirmation|review|moderation)\b|\bnot (?:yet )?(?:been )?(?:yet )?(?:approved|activated)\b|\b(?:needs?|has|have) to be (?:approved|activated|enabled) by\b|\baccount (?:is )?(?:still )?pending\b|\bmust approve your\b|\buser pending\b/,
    ),
    beside: says(/\baccounts?\b|\blog|\bsign[- ]?in|\bregist|\buser\b/),
    without: says(
      /\b(?:pull request|token|app|client|device|scope|permission|api access|deployment) (?:is |was )?(?:pending|awaiting)|\bapi[- ]?keys?\b/,
    ),
    means: ['account-not-active'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'The account exists and waits for somebody to approve or activate it.',
    steps: {
      visitor: ['Ask whoever runs the site to approve the account, and look for a mail with a link that activates it.'],
      developer: [
        'Approve it in the list of users with an account that may; for the very first one look for a setting or command that names the administrators.',
      ],
    },
    source:
      'https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html#authentication-and-error-messages',
  },
  {
    wording: near(
      /\b(?:restart\w{0,3}|reboot\w{0,3}|redeploy\w{0,3}|bounc(?:e|ing)|delet(?:e|ing)|kill\w{0,3}) (?:(?:of )?(?:the|that|its|our) )?(?:pods?|containers?|deployment|service|process|daemon|agent|controller|operator|app)\b/g,
      40,
      /\b(?:cures?|fix(?:es)?|helps?|solves?|peace|another|good again|(?:works?|runs?|fine|well) (?:again|for))\b/,
    ),
    beside: says(
      /\b(?:every|after|about|for|exactly|another) (?:\w{1,8} ){0,2}(?:\d{1,3}|one|two|three|six|a|an)? ?(?:days?|weeks?|months?|year)\b/,
    ),
    holds: (evidence) => evidence.scene.status === 401 || evidence.scene.status === 403,
    means: ['token-expired', 'client-bug'],
    certainty: 'likely',
    because:
      'It comes back each time after the same span, and a restart ends it: the program reads its token once, at the start, and never again.',
    steps: {
      developer: [
        'Compare the span with the life of the token (`exp` less `iat`), and have the program fetch or read a new one before that; in Kubernetes read the file of the service account anew for each call.',
      ],
    },
    source: 'https://kubernetes.io/docs/concepts/security/service-accounts/#assign-to-pod',
  },
  {
    wording: says(
      /\bsessions? (?:is|are|was|were|has|have)(?: been)? (?:gone|over|ended|lost|dead|timed out|no longer (?:valid|there|alive))\b/,
    ),
    beside: says(/\b(?:log-?in|sign-?in) (?:page|form|screen)\b|\b302\b|\blogged out\b|\bredirect\w{0,3}\b/),
    without: says(/\blost (?:after|on|in|by|with) (?:the |a |each |every )?redirect/),
    means: ['session-expired', 'no-credentials'],
    certainty: 'likely',
    because: 'The session is told to be over, and then a login is asked for.',
    source: 'https://www.rfc-editor.org/rfc/rfc6265#section-4.1.2.2',
  },
  {
    wording: near(
      /\b(?:links?|invitations?|invites?)\b/g,
      60,
      /\b(?:has |is |was |have |are )?(?:expired|already (?:been )?used|no longer valid)\b/,
    ),
    beside: says(
      /\b(?:e-?mail|mail|magic|reset|invit\w{2,6}|confirm\w{0,6}|verif\w{1,7}|activat\w{2,4}|sign-?in|log-?in)\b/,
    ),
    means: ['token-expired', 'revoked-credential'],
    certainty: 'likely',
    fixer: 'visitor',
    because:
      'Such a link holds a token that is good once and for a short time; a program that checks mail may have opened it first.',
    steps: {
      visitor: [
        'Ask for a new link, and open the newest mail within a few minutes, on the device that you asked with.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-10.5',
  },
  {
    wording: says(
      /\bstate (?:mismatch|parameter (?:is )?(?:missing|invalid|wrong)|(?:does|did)(?: not|n't) match|not equal)|\b(?:invalid|missing|wrong|mismatching|unknown)[_ ]state\b|\bcsrf warning\b/,
    ),
    beside: says(/\boauth\d?\b|\bcallback\b|\bopenid\b|\boidc\b|\bsso\b|\bsign-?in\b|\blog-?in\b|\blogin\b/),
    means: ['csrf-refused', 'cookie-not-sent', 'session-expired'],
    certainty: 'likely',
    because:
      'The `state` that came back is not the one that the session holds: the cookie of the session was not sent back, or the login was begun in another tab or host.',
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-10.12',
  },
]
