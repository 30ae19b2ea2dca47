import { anyOf, eitherWay, firstPlace, near, says } from './near.ts'
import { refused, rejected } from './telling.ts'
import type { Telling } from './telling.ts'

const many =
  /\b(?:two|three|several|multiple|parallel|concurrent|both|many|all|five|[2-9])\b[^.\n]{0,24}?\b(?:tabs?|requests?|calls?|instances?|workers?|threads?|pods?|devices?|queries|jobs)\b/
const refreshes = /\brefresh(?:es|ed|ing)?\b/

const inMemory =
  /\bmemory ?store\b|\bin[- ]memory (?:sessions?|store|cache)\b|\bsessions? (?:are |is |live |kept )*in memory\b/
const copies =
  /\b(?:two|three|several|multiple|more|[2-9]) (?:instances?|dynos?|replicas?|pods?|workers?|processes|servers?|machines)\b|\bpm2\b|\bcluster mode\b|\bload balanc\w{1,4}\b|\bscaled\b/

const program =
  /\b(?:alert(?:s|ing)?(?: rules?)?|schedul(?:er|ed)(?: \w{3,9})?|cron(?: ?jobs?)?|background (?:sync|tasks?|jobs?|worker)|reports?|exports?|e-?mails?|notifications?|web ?sockets?|widgets?|annotations?)\b/g

/** What is told of apps and of the flows they sign in by: refreshes at the same time, sessions in memory, parts that send no login, logins that lead back to the login (lower case). */
export const toldOfApps: readonly Telling[] = [
  {
    wording: anyOf(
      eitherWay(many, 100, refreshes),
      says(
        /\brefresh(?:es)? (?:runs?|happens?|is called|fires?|goes out|twice) (?:\w{1,9} )?(?:twice|at the same time|in parallel)\b/,
      ),
    ),
    beside: says(
      /\bsame (?:time|moment|second)\b|\bat once\b|\bsimultaneous|\bin parallel\b|\bconcurrent|\brace\b|\beach (?:one |of them )?(?:tries to )?refresh|\brotation\b|\brotated\b|\breuse\b|\balready (?:been )?used\b/,
    ),
    without: says(/\bjwks\b|\bcsrf\b|\brefresh(?:es|ed|ing)? the (?:cache|page|data|list|browser)\b/),
    means: ['refresh-failed', 'client-bug'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'A refresh token that rotates is good once: of two refreshes at the same time one wins, and the other sends a token that is used up, which may end the whole session.',
    steps: {
      developer: [
        'Let one refresh run at a time, and have all others wait for its promise; among tabs by `navigator.locks` or a `BroadcastChannel`.',
        'Many authorization servers have a grace time for a rotated token (Auth0: “Rotation Overlap Period”).',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc9700#section-4.14.2',
  },
  {
    wording: anyOf(
      says(
        /\b(?:code[ _]?verifier|pkce)\b[^.\n]{0,60}\b(?:mismatch|not match|n't match|invalid|missing|lost|gone|failed|fails|incorrect|wrong|undefined|null|not found)\b/,
      ),
      says(/\b(?:no|missing|invalid|wrong|lost) (?:the )?(?:code[ _]?verifier|pkce)\b/),
    ),
    without: says(/\baadsts\d|\bredirect_uri\b/),
    means: ['client-bug', 'bad-request', 'cookie-not-sent'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The code is exchanged with another `code_verifier` than the one whose hash began the sign-in: it was lost by a reload, made anew, or belongs to another tab.',
    steps: {
      developer: [
        'Keep the verifier in `sessionStorage` beside the `state` until the exchange, and begin the sign-in once: no second call on a double click or a second render.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc7636#section-4.6',
  },
  {
    wording: eitherWay(inMemory, 160, copies),
    beside: anyOf(refused, says(/\bstate\b|\bsessions?\b|\binvalid\b/)),
    means: ['server-misconfigured', 'session-expired'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'Sessions in memory are those of one process: what the next request meets is another one, which knows no such session.',
    steps: { developer: ['Keep sessions in Redis or the database (`connect-redis`), or in a signed cookie.'] },
    source: 'https://expressjs.com/en/resources/middleware/session.html',
  },
  {
    wording: near(
      program,
      80,
      /\b40[13]\b|\bunauthori[sz]ed\b|\b(?:not|n't|never) (?:use|send|pass|apply|include|get|take)\b[^.\n]{0,20}\b(?:credentials?|login|token|password|header|auth\w{0,10})\b/,
    ),
    beside: near(
      /\b(?:dashboards?|graphs?|panels?|ui|browser|pages?|lists?|queries|everything else|the rest|other (?:calls|requests|parts)|explore|preview)\b/g,
      60,
      /\b(?:works?|fine|ok|all right|loads?|shows?|display\w{0,2}|render\w{0,2}|good)\b/,
    ),
    without: says(
      /\bcors\b|\boptions\b|\bnginx\b|\bcookies?\b|\b(?:deleted|expired|rotated|changed the password)\b|\bpostman\b/,
    ),
    holds: ({ folded }) =>
      folded.some(({ text }) =>
        /\bsame (?:data ?source|login|token|credentials?|session|key)\b|\b(?:not|n't|never) (?:use|send|pass|apply|include|take)\b|\bcredentials? of the\b/.test(
          text,
        ),
      ),
    means: ['client-bug', 'no-credentials'],
    certainty: 'likely',
    fixer: 'provider',
    because:
      'One part of the program signs in with the stored credentials and another does not: that part leaves them out, or sends its own in their place.',
    steps: {
      developer: [
        'Look for this part in the release notes and issues of the program, and update; until then see in the server’s log which login these requests carry.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2',
  },
  {
    wording: near(
      /\b(?:log|logs|log ?file|server|backend|console)\b/g,
      20,
      /^[^.\n]{0,12}\b(?:says?|shows?|tells?|reports?|claims?|logs?|prints?)\b[^.\n]{0,40}\b(?:success\w{0,5}|authenticated|logged in|accepted)\b/,
    ),
    beside: says(
      /\b(?:back (?:at|on|to)|lands?|ends up|redirect\w{0,3}|returns?|thrown|sent back)\b[^.\n]{0,30}(?:\blog-?in\b|\bsign-?in\b)|\blog-?in (?:page|form|screen)? ?(?:again|reappears|comes back)/,
    ),
    without: says(/\bwrong password\b|\bsaml\b|\bkerberos\b|\bdocker\b/),
    means: ['cookie-not-sent', 'session-expired', 'no-credentials'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The server took the login, and the browser comes back without one: it did not keep the cookie, as one with `Secure` on plain http, or did not send it.',
    steps: {
      developer: [
        'Open the page by https, or let the program set its cookie without `Secure` while it is on plain http.',
      ],
    },
    ask: 'whether the page is opened by http or https, and the `Set-Cookie` of the login, the value blacked out',
    source: 'https://www.rfc-editor.org/rfc/rfc6265#section-5.2.5',
  },
  {
    wording: eitherWay(
      /\b(?:extension|add-?on)\b[^.\n]{0,40}?\b(?:installed|enabled|active|running)\b|\b(?:have|with|using|installed) (?:the )?[\w.-]{2,20} (?:\w{2,12} )?(?:extension|add-?on)\b/,
      300,
      /\bbasic auth\w{0,10}|\b(?:http|browser|password|login) (?:basic )?(?:auth\w{0,10} )?(?:dialog|prompt|pop-?up)\b/,
    ),
    beside: says(
      /\bfor ?ever\b|\bendless\w{0,2}\b|\bhangs?\b|\bkeeps? (?:loading|trying|reloading)\b|\b(?:dialog|prompt|pop-?up)\b[^.\n]{0,20}\b(?:never|not|no longer|n't)\b|\b(?:no|never|instead of (?:the|a)|without the) (?:\w{2,8} ){0,2}(?:dialog|prompt|pop-?up)\b/,
    ),
    without: says(/\bpostman\b|\bvs ?code\b|\bphp extension\b/),
    means: ['client-interference', 'client-bug'],
    certainty: 'likely',
    fixer: 'visitor',
    because:
      'An extension that looks at each answer can take the 401 for itself, so that the browser never asks for the password.',
    steps: {
      visitor: [
        'Open the page in a private window, where extensions are off; if the password is asked for there, switch them off one by one.',
      ],
    },
    source: 'https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/webRequest/onAuthRequired',
  },
  {
    wording: says(
      /\b(?:no|without (?:a|any)|not (?:picked|chosen|added|set up|selected)(?: a| any)?) (?:\w{3,9} )?(?:billing plan|payment method|billing|credit card|subscription|paid plan|plan(?! to\b)|credits?)\b[^.\n]{0,30}\b(?:yet|picked|chosen|added|set up|selected|on the account|attached|so far)\b/,
    ),
    beside: says(/\bkeys?\b|\bapi\b|\btokens?\b/),
    holds: ({ folded }) => folded.some((one) => firstPlace(rejected, one) !== null),
    means: ['account-not-active', 'invalid-api-key'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The account has no plan or way to pay yet: many services make keys before that, and take them only afterwards.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.3',
  },
  {
    wording: near(
      /\bconnect(?:s|ed|ing)? to (?:an? |the |this |some )?(?:[\w'-]{1,16} )?(?:wi-?fi|wlan|hot ?spot)\b/g,
      100,
      /\b(?:opens?|opened|pops? up|shows?|redirects?|launch\w{0,2}|sends? me)\b[^.\n]{0,50}\b(?:urls?|page|address|browser|log-?in|portal)\b/,
    ),
    without: says(
      /\b(?:esp\w{0,5}|arduino|router|access point|printer|camera|setup mode|config(?:uration)? page|ap mode)\b/,
    ),
    means: ['captive-portal', 'client-bug'],
    certainty: 'likely',
    fixer: 'visitor',
    because:
      'The network shows a page of its own when one joins it, and lets nothing else through until that is answered.',
    steps: {
      visitor: ['Open http://example.com/ in another browser, answer the page of the network, and try again.'],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc8952',
  },
  {
    wording: near(
      /\b(?:leave|left|leaving|keep|kept)\b[^.\n]{0,30}?\b(?:open|tab|window|logged in)\b/g,
      120,
      /\b(?:come|came|comes|coming|get|got) back\b|\b(?:hours?|days?|much|some time) later\b|\bnext (?:day|morning)\b|\bovernight\b/,
    ),
    beside: says(
      /\bsomething went wrong\b|\b(?:log-?in|sign-?in) (?:screen|page|form)\b|\b40[13]\b|\bunauthori[sz]ed\b|\blogged out\b|\bblank\b|\berrors?\b/,
    ),
    without: says(/\bsocket\b|\bapi key\b|\baccess[_ ]token\b|\bjwt\b|\bbackup\b|\bconnection pool\b/),
    means: ['session-expired', 'token-expired'],
    certainty: 'likely',
    fixer: 'visitor',
    because:
      'The session ended while the page stood open: its next request comes without a login, and the page does not say so.',
    steps: {
      visitor: ['Load the page anew and log in again.'],
      developer: ['Let the page go to the login when a call is answered with 401.'],
    },
    source: 'https://owasp.org/www-community/Session_Timeout',
  },
]
