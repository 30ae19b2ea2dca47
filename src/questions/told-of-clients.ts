import { anyOf, eitherWay, findWording, near, says } from './near.ts'
import { failsBeforeFactor } from './second-factor.ts'
import { refused, rejected } from './telling.ts'
import type { Telling } from './telling.ts'

const program =
  /\b(?:plugin|app|integration|add-?on|dashboard|monitor|client|program|module|library|exporter|tool|cli|octoprint|home ?assistant|snapshot|importer)\b/
const fails =
  /\b(?:isn't|is not|not|doesn't|does not|can't|cannot|fails?|failed|401|unauthori[sz]ed|nothing|no (?:image|picture)|basic)\b/

const blockers =
  /\b(?:cookie ?auto ?delete|cookie ?block\w{0,2}|cookie ?(?:remover|cleaner|blocker)|privacy (?:badger|possum)|ghostery|canvas ?blocker|adguard(?:'s)? (?:browser )?(?:extension|add-?on)|u ?block(?: origin)?|no ?script|umatrix|privacy essentials|don't care about cookies|consent (?:blocker|manager|-?o-?matic)|ad ?block\w{0,4}|decentraleyes|clear ?urls|shields? (?:up|on|is on|(?:are |is )?(?:off|down|disabled)|blocks?|is blocking)|brave(?:'s)? (?:\w{1,8} )?shields?|tracking (?:protection|prevention))\b/

const ownApp = /\b(?:android|ios|iphone|mobile|phone|desktop|the) app\b/
const secondFactor = /\b(?:2fa|mfa|(?:two|2|multi)[- ](?:factor|step)|second (?:factor|step))\b/

/** What is told of the clients that sign in: how they send a credential, and what in the browser gets in their way (lower case). */
export const toldOfClients: readonly Telling[] = [
  {
    wording: says(blockers),
    beside: says(
      /\blog(?:ged|s|ging)? ?(?:in|on|out|me out)\b|\bsign(?:ed|s|ing)?[- ]?(?:in|on|out)\b|\blog-?ins?\b|\b40[13]\b/,
    ),
    without: says(
      /\b(?:disabled|without|no|turned off|switched off|even with|tried (?:disabling|without|turning off)) (?:\w{1,12} ){0,2}(?:extensions?|add-?ons?|ad ?block\w{0,4}|u ?block|shields?|tracking)\b|\bad ?block\w{0,4} (?:is |are )?(?:disabled|off|paused|(?:turned|switched) off)\b|\b(?:off|disabled|removed|uninstalled)\b[^.\n]{0,30}\b(?:same|no (?:change|luck|difference)|still|n't help)\b/,
    ),
    means: ['client-interference', 'cookie-not-sent'],
    certainty: 'likely',
    fixer: 'visitor',
    because: 'An extension or setting that keeps cookies and scripts back can keep back those of a login.',
    steps: {
      visitor: [
        'Switch it off for this site alone, delete the cookies of the site, and sign in again.',
        'If that helps, make an exception for the site there, or let its functional cookies through.',
      ],
    },
    ask: 'whether it works in a private window in which no extension runs',
    source: 'https://developer.mozilla.org/docs/Web/Privacy/Guides/Third-party_cookies',
  },
  {
    wording: anyOf(
      near(/\b(?:works?|working|fine|ok|200|accepts|needs|wants|requires|expects|takes)\b/g, 60, /\bbearer\b/),
      near(/\bbearer\b/g, 40, /\b(?:works?|working|fine|ok|200|succeeds?|accepted)\b/),
    ),
    beside: says(/\bbasic\b|\s-u\s|\s-u\b/),
    without: says(
      /\bnginx\b|\bstaging\b|\.?ht(?:passwd|access)\b|\bprox(?:y|ies)\b|\bclient_secret_basic\b|\bwww-authenticate\b|\bspring\b/,
    ),
    holds: (evidence) => findWording(evidence, rejected) !== undefined,
    means: ['wrong-scheme', 'client-bug'],
    certainty: 'likely',
    because: 'The same token is good as Bearer, and is sent as Basic.',
    steps: {
      developer: [
        'Send the token as `Authorization: Bearer $TOKEN`; personal access tokens of Confluence, Jira and Bitbucket Data Center are taken so alone.',
        'Where the program offers only user and password, look for an option for a token, or tell its maker.',
      ],
    },
    source: 'https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html',
  },
  {
    wording: anyOf(
      near(
        /\b(?:reading|read|from|in|at|looking (?:at|into|through)) (?:its|the|their|your|this) (?:source|code|sources)\b/g,
        80,
        /\b(?:sends?|puts?|sets?|uses?|passes|adds?)\b[^.\n]{0,50}\b(?:header|query|param\w{0,6}|authorization|field|url|body|cookie)\b/,
      ),
      near(
        /\b(?:private-token|x-[\w-]{2,20}(?:key|token))\b/g,
        100,
        /\b(?:tool|client|library|sdk|plugin|exporter|it|code|program|app)\b[^.\n]{0,12}\b(?:uses?|sends?|sets?|puts?)\b[^.\n]{0,24}\bauthorization\b/,
      ),
      near(
        /\b(?:sends?|sets?|puts?|uses?)\b[^.\n]{0,30}\bauthorization\b/g,
        100,
        /\b(?:wants?|needs?|expects?|curl|works?)\b[^.\n]{0,24}\b(?:private-token|x-[\w-]{2,20}(?:key|token))\b/,
      ),
    ),
    beside: rejected,
    without: says(/\bstrip\w{0,4}\b|\bprox(?:y|ies)\b|\bcors\b/),
    means: ['wrong-place', 'wrong-scheme', 'client-bug'],
    certainty: 'likely',
    fixer: 'provider',
    because: 'The program is seen to send the credential otherwise than the call that works.',
    steps: {
      developer: [
        'Compare the request of the program with the one that works, field by field; send the credential in the field and scheme that the API documents.',
        'Where the program has no option for that, tell its maker which field the server reads.',
      ],
    },
    ask: 'the call that works, with the credential blacked out',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2',
  },
  {
    wording: anyOf(
      near(
        /\b(?:needs?|works?|only|have to|must|succeeds?|fine|if i add|requires?)\b/g,
        40,
        /--(?:digest|anyauth)\b|\bhttpdigestauth\b/,
      ),
      near(/--(?:digest|anyauth)\b/g, 40, /\b(?:works?|fine|ok|succeeds?|is needed)\b/),
      says(
        /\b(?:wants?|needs?|requires?|accepts?|takes|speaks?) (?:only )?(?:http )?digest(?: auth\w{0,12}| only)?\b|\bdigest (?:auth\w{0,12} )?only\b/,
      ),
    ),
    beside: says(program),
    without: says(/\bmessage digest\b|\bimage digest\b|\bsha\d{3}\b|\bworks? only with basic\b/),
    holds: (evidence) => findWording(evidence, says(fails)) !== undefined,
    means: ['challenge-not-answered', 'wrong-scheme', 'client-bug'],
    certainty: 'likely',
    status: 401,
    because:
      'The device asks for Digest, which browsers and wget answer by themselves, and the failing program sends Basic.',
    steps: {
      developer: [
        'Set the program to Digest where it has the choice, or the device to Basic (cameras: “Authentication: Digest/Basic”), within your own network only.',
        'Else update the program: look in its release notes for Digest.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc7616#section-3.3',
  },
  {
    wording: anyOf(
      near(
        /\b(?:last|latest|newest|recent|new) (?:update|version|release)\b|\b(?:update|version|release) (?:of|to) [\w.-]{1,20}/g,
        100,
        /\b401\b|\bbasic auth\w*|\bhttp auth\w*|\bbroken\b/,
      ),
      near(/\b(?:basic|http) auth\w{0,12}\b/g, 60, /\b(?:last|latest|newest|recent|new) (?:update|version|release)\b/),
    ),
    beside: says(
      /\b(?:version|release|update)\b[^.\n]{0,30}\b(?:was|were|is|before|worked|works)\b|\bnothing (?:was |has been )?changed on (?:the|our) server\b|\b(?:used|worked|fine)\b[^.\n]{0,20}\b(?:for years|before|since|until)\b|\b(?:without|switch\w{0,3}|turn\w{0,2}|remov\w{1,2}) (?:it|the|auth\w{0,12}|protection)?\b/,
    ),
    without: says(
      /\b(?:server|wordpress|nextcloud|gitlab|keycloak|spring|nginx|php|plugin|node|rails|windows|ios) (?:update|upgrade|to \d)|\b(?:updated?|upgraded?) (?:the |our |my )?(?:server|nextcloud|gitlab|spring|keycloak)\b|\btokens?\b/,
    ),
    holds: (evidence) => findWording(evidence, says(/\b401\b|\bunauthori[sz]ed\b/)) !== undefined,
    means: ['client-bug', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'provider',
    because:
      'The version before sends the login, and the new one is refused with the same: its way to sign in has changed, or has a defect.',
    steps: {
      visitor: [
        'Go back to the version before, or wait for the next, and tell the maker from which version on it fails.',
      ],
      developer: ['Compare `Authorization` of both versions in the server’s log or by a proxy.'],
    },
    ask: 'the last version that works and the first that does not',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2',
  },
  {
    wording: says(/\bauthorization['"]?: ?['"`]?ey[\w-]{1,40}(?: ?\.\.|…)/),
    beside: rejected,
    without: says(/\bcognito\b|\bappsync\b|\bapi ?gateway\b|\bapollo\b/),
    means: ['malformed-header'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The token stands in `Authorization` by itself: the word `Bearer` and a space belong before it.',
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-2.1',
  },
  {
    wording: anyOf(
      near(/\bapikeyscheme\b|\bsecurityschemetype\.apikey\b|\btype ?[:=]? ?['"`]?apikey\b/g, 200, /\bauthorization\b/),
      near(/\bname ?[:=] ?['"`]?authorization\b/g, 160, /\bsecurityschemetype\.apikey\b|\btype ?[:=]? ?['"`]?apikey\b/),
    ),
    beside: says(/\b401\b|\bunauthori[sz]ed\b/),
    without: says(
      /\bbearer ?(?:\{|<|\[|\+|space|followed|before)|\b(?:with|word|prefix|enter|type|add) ['"`\\]{0,2}bearer\b/,
    ),
    means: ['malformed-header', 'no-credentials'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'A scheme of type `apiKey` sends the value as it is typed: without the word `Bearer` in it the field holds a bare token.',
    steps: {
      developer: [
        'Describe it as `type: http`, `scheme: bearer` (`SecuritySchemeType.Http`): then the page puts `Bearer` before the token.',
        'With `apiKey` type `Bearer`, a space and the token into the box.',
      ],
    },
    source: 'https://swagger.io/docs/specification/v3_0/authentication/bearer-authentication/',
  },
  {
    wording: eitherWay(ownApp, 100, secondFactor, 120),
    beside: refused,
    holds: (evidence) => !failsBeforeFactor(evidence),
    without: says(
      /\bapp(?:lication)?[- ](?:specific )?passwords?\b|\bimap\b|\bsmtp\b|\bmail app\b|\bcodes? (?:is|are)\b|\binvalid_client\b|\b(?:mfa|2fa|factor|totp|otp)\b[^.\n]{0,24}\b(?:ok|fine|works|passe[sd]|succe\w{2,6}|completed?)\b/,
    ),
    means: ['mfa-or-sso-required', 'client-bug'],
    certainty: 'likely',
    fixer: 'provider',
    because:
      'The app signs in with name and password alone, and the account wants a second step that it never asks for.',
    steps: {
      visitor: [
        'Update the app; where it still does not ask for the code, tell its maker.',
        'Until then use the web page, or a code or password for apps where the service gives one.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc9470#section-3',
  },
]
