import type { Attempt } from '../../circumstance.ts'
import type { Circumstance } from '../../evidence.ts'
import { finder, isNegated, isSupposed, patternsOf } from './pattern.ts'
import type { Sentence } from './words.ts'

const TABLE: readonly (readonly [Attempt, string])[] = [
  [
    'new-credentials',
    'tried|tested|used|using|created|made|try|with .. new|another|different|other|various|several|multiple ?set ?of credentials|user|users|account|accounts|password|passwords|login|username|usernames / reset|changed|resetting|changing .. password / new password|credentials|user|app / recreated|created .. user|account',
  ],
  [
    'log-in-again',
    'logged|signed|logging|signing|log|sign|logout ?me out ?and ?then ?back|logged|log|sign ?in / re ?logged|login|logging|authenticating|authenticated|authorizing|authorized|authenticate|authorise|authorising|log|auth|authorize / reauthenticated|reauthenticating|reauthorized|relogin|relogged|reauthorised|reauthorizing / logged|logging|log|sign|signed back|in ?in again / authorising|authorizing|authenticating|login|logging again / reconnected|reconnecting|relinked / docker|npm|az|gh|aws|gcloud|helm login|logout',
  ],
  [
    'clear-cookies',
    'cleared|clearing|deleted|deleting|removed|flushed|emptied|purged|clear|delete ... cookies|cookie|cache|caches|cached|storage|history / clean|empty cache',
  ],
  ['private-window', 'incognito|inprivate / private window|mode|tab|browsing / guest mode|profile'],
  ['restart', 'restarted|restarting|rebooted|rebooting|restart|reboot|recycled / turned .. off and on / power cycled'],
  [
    'reinstall',
    'reinstalled|reinstalling|reinstall|uninstalled|reset|clean|fresh ?the ?and ?completely install|installed|reinstalled|app|it|reset / reinstalled|reinstalling|reinstall / re installed|installing|install / deleted node_modules / fresh install|installation / installed .. again',
  ],
  [
    'check-password',
    'double|triple|re checked|check|checking|verified ... password|credentials|key|token|username|secret / rechecked|verified|checked ... password|credentials|key|token|username|secret / typed|copied|pasted|entered|copy ... password|key|token|credentials|it ?again ?carefully|directly|manually / caps lock / copy paste|pasted / tried ... password|key|token .. times|again|without',
  ],
  [
    'clock',
    'clock|clocks|ntp|ntpd|chrony|timesync|w32tm / time .. synced|synchronized|synchronised|correct|right|sync / system|server time|times|clock / timezone / time zone',
  ],
  [
    'decode-token',
    'jwt.io|jwt.ms|jwt.decode / decoded|decoding|inspected|decode ... token|jwt|claims|payload|it / token decoded|decodes',
  ],
  [
    'other-network',
    'mobile data|hotspot|network / another|different|other|home|guest network|wifi|connection|location / phone|hotspot hotspot|tethering / without ?the ?a vpn / disabled|disconnected|turned ... vpn',
  ],
  [
    'new-key',
    'new|another|different|fresh|second|other|several|multiple|brand api|access|personal|new|bot|bearer|client|robot ?access key|keys|token|tokens|secret|pat / new|another|different|fresh|several|multiple key|keys|token|tokens|secret|pat / generated|regenerated|created|recreated|made|reissued|regenerating|generating|creating|recreating|rotated|deleting ... key|keys|token|tokens|secret|pat|tokenid',
  ],
  [
    'disable-plugin',
    'disabled|deactivated|removed|disabling|deactivating|uninstalled|turned ... plugin|plugins|extension|extensions|antivirus|firewall|addon|addons|adblock|adblocker|wordfence|module|ublock / without ?the ?any ?my adblock|adblocker|ublock|extensions|plugins|antivirus|addons / without ?the ?an ?my ad blocker',
  ],
]

const find = finder(patternsOf(TABLE))

/** Attempts of which the words alone say that they were made: not "the clock", which must be checked or right. */
const SAID =
  /^(?:tried|trying|checked|verified|synced|synchronized|synchronised|correct|right|same|okay|fine|set|compared|sync|matches|match|adjusted|in|also|already|used|using|with|cleared|tested)$/

/** What was tried already, as one sentence tells it: "already made a new key", "cleared my cookies"; not what is asked or advised. */
export const readAttempts = ({ words }: Sentence): readonly Circumstance[] =>
  find(words).flatMap(({ fact, start }): readonly Circumstance[] => {
    const word = words[start]
    if (!word || isNegated(words, start) || isSupposed(words, start)) return []
    if (fact === 'clock' && !words.some(({ text }) => SAID.test(text))) return []
    return [{ kind: 'tried', what: fact, where: word.where }]
  })
