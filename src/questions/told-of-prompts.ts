import { findMatch } from './exchange.ts'
import { eitherWay, says } from './near.ts'
import type { Telling } from './telling.ts'

const workers = 'https://github.com/w3c/ServiceWorker/issues/1400'
const takers = 'https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/webRequest/onAuthRequired'
const preferences = 'https://github.com/arkenfox/user.js/blob/master/user.js'

/** The browser's own dialog for a login does not come. */
const noPrompt =
  /(?:\bno|\bnot (?:get|see|show|given|shown) (?:a|the|any)|n't (?:get|see|show|bring up) (?:a|the|any)|\bnever (?:get|see) (?:a|the)|\bwithout (?:a|the|any)) (?:\w{1,12} )?(?:password|log-?in|auth\w{0,12}|basic(?: auth)?|credentials?|username) ?(?:box|dialog\w{0,3}|prompts?|window|pop-?up|form)\b|\b(?:browser|chrome|firefox|safari|edge|it) (?:just |simply |never |then )?(?:doesn't|does not|never|won't|no longer) (?:even |ever )?(?:asks?|prompts?)(?: me| for| again)?\b/

/** What takes a service worker or what it has stored out of the way. */
const pastWorker =
  /\bhard[- ](?:reload|refresh)|\bclear(?:ed|ing)? (?:all )?(?:the |my )?(?:site(?:'s)?|browser|browsing|website) (?:data|storage)\b|\bunregister\w{0,3}\b[^.\n]{0,30}\bworkers?\b|\bservice workers?\b|\bctrl ?[+-] ?(?:shift ?[+-] ?r|f5)\b|\bshift ?[+-] ?(?:f5|reload)\b/

const privately =
  '(?:private (?:window|mode|tab|browsing)|incognito(?: window| mode)?|inprivate|(?:new|fresh|clean|other|another) profile)'

/** A window without extensions and cookies asks for the login, or gets in. */
const asksPrivately = new RegExp(
  `\\b${privately}\\b[^.\\n]{0,50}\\b(?:asks?|asked|prompts?|prompted|works?|dialog|box|comes? up|appears?|fine)\\b|\\b(?:asks?|prompts?|works?|appears?|comes? up)\\b[^.\\n]{0,30}\\b${privately}\\b`,
)

const basicLogin = says(/\b401\b|\bunauthori[sz]ed\b|\bbasic\b|www-authenticate|\bdigest\b/)

/** Browsers whose makers harden what Firefox leaves open. */
const hardened = /\b(?:librewolf|arkenfox|mullvad browser|tor browser|waterfox|icecat|betterfox)\b/

const plainWorks =
  /\b(?:firefox|chrome)\b[^.\n]{0,30}\b(?:works?|asks?|fine|ok)\b|\b(?:works?|asks?|fine|ok)\b[^.\n]{0,30}\b(?:in|with) (?:plain |normal |regular |stock )?(?:firefox|chrome)\b/i

const addOn = /\b(?:extensions?|add-?ons?)\b/
const suspected =
  /\b(?:seems?|appears?|looks?) (?:to (?:go|come|be|have|start)|like|related|tied)\b|\b(?:lately|recently|just|automatically|auto-?|silently|was|got) ?updated\b|\bupdated (?:itself|lately|recently|automatically)\b|\bgot an update\b|\bsuspect\b|\bonly (?:while|when|as long as|since|with)\b|\b(?:people|users|visitors|customers|those) (?:who|that|with) (?:have |has |had )?(?:installed|use|uses|run|added|the)\b/

/** What people tell of a login dialog that the browser does not open, and of what in it may be the reason (lower case). */
export const toldOfPrompts: readonly Telling[] = [
  {
    wording: eitherWay(noPrompt, 260, pastWorker),
    beside: basicLogin,
    without: says(/\b2fa\b|\bcode\b[^.\n]{0,20}\bphone\b/),
    means: ['challenge-not-answered', 'cached-response', 'client-bug'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The page comes through its service worker, and a browser opens no login dialog for a 401 that a worker passes on: without the worker it asks.',
    steps: {
      visitor: [
        'Unregister the worker: F12 › Application › Service workers › Unregister, or clear the data of this site; then open the page again.',
      ],
      developer: [
        'Let the worker leave navigations alone: return from its `fetch` handler without `respondWith()` where `request.mode` is `navigate`, or where the network answered 401.',
        'Or put a login with a page of its own in place of Basic before the app.',
      ],
    },
    ask: 'whether a worker is listed under F12 › Application › Service workers, and whether it asks once that is unregistered',
    source: workers,
  },
  {
    wording: eitherWay(noPrompt, 260, asksPrivately),
    beside: basicLogin,
    without: says(pastWorker),
    means: ['client-interference', 'stored-credential', 'cached-response'],
    certainty: 'likely',
    fixer: 'visitor',
    because:
      'A private window asks and the usual one does not: there an extension takes the dialog over (password managers do), or a login that was kept is sent.',
    steps: {
      visitor: [
        'Switch the extensions off one by one, password managers first, and open the page again.',
        'Delete the login that the browser keeps for this site, and close all of its windows.',
      ],
    },
    ask: 'which extensions run in the usual window, and whether it asks without them',
    source: takers,
  },
  {
    wording: says(hardened),
    beside: says(/\bbasic\b|\bauthorization\b|\bdigest\b|www-authenticate|\bhttp[- ]auth/),
    holds: (evidence) => findMatch(evidence, plainWorks) !== undefined,
    means: ['challenge-not-answered', 'client-interference'],
    certainty: 'likely',
    fixer: 'visitor',
    because:
      'A hardened browser does not let what a page or an extension fetches from another host open a login: it is sent without one, where the plain browser asks.',
    steps: {
      visitor: [
        'In `about:config` set `network.auth.subresource-http-auth-allow` to 2, and see whether it asks; 1 keeps other hosts out.',
        'Or open the address itself in a tab and log in there first.',
      ],
    },
    ask: 'the value of `network.auth.subresource-http-auth-allow` in `about:config`',
    source: preferences,
  },
  {
    wording: eitherWay(addOn, 60, suspected),
    beside: says(
      /\b40[134]\b|\blog(?:s|ged)? ?(?:in|out)\b|\blog-?ins?\b|\bsign(?:s|ed)? ?(?:in|out)\b|\bget into\b|\bforbidden\b/,
    ),
    without: says(
      /\bhome assistant\b|\bvs ?code\b|\bjoomla\b|\btypo3\b|\bmagento\b|\bblender\b|\bmanifest\.json\b|\bour extension\b|\b(?:extension|add-?on) (?:that )?(?:i am|i'm|we are|we're|i|we) (?:writing|developing|building|develop|write|wrote|build|maintain|made)\b|\b(?:jira|confluence|anki|thunderbird) add-?on\b|\b(?:disabled|removed|switched off|without) (?:all |the |my |any )?(?:extensions?|add-?ons?)[^.\n]{0,40}\b(?:same|still|no)\b/,
    ),
    holds: (evidence) =>
      findMatch(evidence, /\b(?:firefox|chrome|edge|safari|brave|opera|browsers?|sites?|pages?|shops?)\b/i) !==
      undefined,
    means: ['client-interference', 'cookie-not-sent'],
    certainty: 'likely',
    fixer: 'visitor',
    because: 'It goes with an extension of the browser: that may change what is sent, or keep cookies back.',
    steps: {
      visitor: [
        'Open the site in a private window, where extensions are off; if it works there, switch off the one that you suspect, or allow the site in it.',
        'Tell its makers which site it breaks: many keep a list of exceptions.',
      ],
    },
    ask: 'whether it works in a private window without extensions',
    source: 'https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/webRequest',
  },
]
