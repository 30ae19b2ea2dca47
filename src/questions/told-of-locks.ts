import { eitherWay, says } from './near.ts'
import type { Telling } from './telling.ts'

const otherNetwork =
  /\b(?:on|over|via|with|through|using|from) (?:my |the |a |some |another )?(?:phone'?s? )?(?:mobile data|mobile network|cellular|lte|4g|5g|hotspot|other network|different network|vpns?|mobile)\b/
const opens = /\b(?:opens?|loads?|works?|fine|reach\w{0,3}|get(?:s)? (?:in|through)|accessible|visible)\b/
/** Wrong passwords or names, more than once. */
const manyTimes =
  /\b(?:wrong|mistyped|incorrect|failed|bad)\b[^.\n]{0,30}\b(?:few|some|several|many|two|three|four|five|six|ten|\d{1,2}) times\b/
const someMisses = new RegExp(
  `${manyTimes.source}|\\b(?:too many|few|some|several|many|three|four|five|six|ten|\\d{1,2}) (?:wrong|failed|bad|incorrect) (?:passwords?|log-?ins?|attempts?|tries)\\b`,
)
const someWrong = new RegExp(
  `${manyTimes.source}|\\b(?:too many|few|some|several|many|two|three|four|five|six|ten|\\d{1,2}) (?:wrong|failed|bad|incorrect|log-?in attempts?|attempts?|tries)\\b`,
)
const nowRightRefused =
  /\b(?:now |even )?(?:the )?(?:right|correct|real|good) (?:one|password|login) (?:is |gets? |also |too )?(?:refused|rejected|denied|not accepted|wrong|fails?|doesn't work|does not work)\b/

const elsewhere =
  /\b(?:from|with|over|on|at|via)\b[^.\n]{0,20}\b(?:mobile data|(?:my |the )?phone|(?:an)?other (?:network|computer|pc|device|ip|address)|work|4g|5g|lte|cellular)\b/

/** What people tell of addresses and accounts that are shut out for a time, after mistakes or many requests (lower case). */
export const toldOfLocks: readonly Telling[] = [
  {
    wording: eitherWay(otherNetwork, 60, opens),
    beside: says(/\b403\b|\bforbidden\b|\bblank page\b|\baccess denied\b/),
    without: says(/\b401\b|\btoken\b|\bapi[- ]?key\b|\bcorporate\b|\bcompany\b/),
    means: ['security-layer-block'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'From another address it opens: what stands before the site (CrowdSec, fail2ban, a firewall) has banned this one, often after many requests in a short time.',
    steps: {
      visitor: [
        'Wait until the ban ends (hours, often), or come from another network; ask the owner to let your address in.',
      ],
      developer: [
        'Look for the address among the bans: `cscli decisions list`, `fail2ban-client status`, the firewall’s log; take it out with `cscli decisions delete --ip $ADDRESS` or `fail2ban-client unban $ADDRESS`.',
        'Put your own networks on the list of those that are never banned.',
      ],
    },
    ask: 'whether your address (as a page such as ifconfig.me shows it) stands among the bans of what is in front',
    source: 'https://docs.crowdsec.net/docs/next/user_guides/decisions_mgmt/',
  },
  {
    wording: eitherWay(someMisses, 160, nowRightRefused),
    without: says(/\btokens?\b|\bapi[- ]?key\b|\b429\b|\b407\b/),
    means: ['security-layer-block', 'account-not-active', 'wrong-credentials'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'After some misses the server shuts out the address or the account for a time, and refuses the right password too.',
    steps: {
      visitor: ['Wait as long as the lock lasts (minutes to a day), or try from another address, such as a phone’s.'],
      developer: [
        'Lift the lock in the program’s settings or file (qBittorrent: Options › Web UI › “Ban client after consecutive failures”; restart it), and look at the log for the address that it names.',
        'Behind Docker or a proxy all visitors share one address there: let it read the real one.',
      ],
    },
    ask: 'what its log says at the time of the refused login',
    source: 'https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html#account-lockout',
  },
  {
    wording: eitherWay(someWrong, 160, elsewhere),
    beside: says(/\b(?:passwords?|log-?in|sign ?in|typed|mistyped|pin)\b/),
    without: says(
      /\baccount (?:is |was |has been |got )?(?:locked|disabled|blocked)\b|\b429\b|\b407\b|\brate[- ]limit|\btokens?\b|\bvpn\b/,
    ),
    holds: ({ folded }) =>
      folded.some(({ text }) => /\b(?:works?|get in|lets? me in|fine|ok|yes|opens?|does|banned|blocked)\b/.test(text)),
    means: ['security-layer-block', 'account-not-active'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'After some wrong logins the server shuts out the address that they came from, and from another one the same password is good.',
    steps: {
      visitor: ['Wait until the lock ends, or let whoever runs the server take the address off its list.'],
      developer: [
        'Take the address off the list: Synology Control Panel › Security › Protection (auto block), `fail2ban-client set $JAIL unbanip $ADDRESS`, Home Assistant `ip_bans.yaml`; then correct what still sends the old password.',
      ],
    },
    source: 'https://github.com/fail2ban/fail2ban/wiki/How-fail2ban-works',
  },
]
