import { eitherWay, says } from './near.ts'
import type { Telling } from './telling.ts'

const netrc = 'https://docs.ansible.com/ansible/latest/collections/ansible/builtin/uri_module.html'

/** A login written into an address, as it stands once it is concealed. */
const loginInAddress = /\bhttps?:\/\/[^\s/@:'"]{1,40}:[^\s/@]{1,60}@[a-z0-9][a-z0-9.-]{1,80}/
const inVain =
  /\b(?:n't|not|nothing|never|no|fails?|failed|ignor\w{2,3}|empty|without)\b[^.\n]{0,40}\b(?:work\w{0,3}|get\w{0,4}|load\w{0,3}|anything|fetch\w{0,3}|feeds?|used?|sent|sends?|helps?|possible|taken|supported|that)\b/

const basicSent =
  /\bauthorization["']?\s?[:=]\s?["']?basic\b|\b(?:sends?|sending|sent|gets?|receives?) (?:a |an |some )?["']?(?:authorization: )?basic\b|\bbasic (?:auth )?(?:is|was) sent\b/
const notMine =
  /\b(?:never|didn't|did not|don't|do not|nowhere|haven't) (?:set|give|gave|given|configure\w{0,2}|enter\w{0,2}|have|use)\b|\bno idea (?:where|why)\b|\bwhere (?:does |do )?(?:it|they|that) (?:takes?|gets?|comes?)\b|\bout of nowhere\b/

const newLogin =
  /\b(?:chose|choose|picked|set|made|changed|gave it) (?:me )?(?:(?:choose|pick|set) )?(?:a |the |my |it a )?(?:new |own |different )?(?:user ?name and )?(?:new )?passwords?\b/
const otherBrowser =
  /\b(?:in|with|on|from|using) (?:the |my |an? )?(?:old |other |another |different |second )?(?:ie|internet explorer|edge|chrome|chromium|firefox|safari|opera|laptop|browser)\b[^.\n]{0,40}\b(?:works?|saves?|stores?|fine|goes|normal\w{0,2}|ok)\b/

const connection = /\bconnection_?params?\b|\bconnection_init\b|\binit payload\b/

/** What people tell of how a login or key was entered: in the address, by a file nobody thinks of, under a name that the server does not read (lower case). */
export const toldOfEntries: readonly Telling[] = [
  {
    wording: eitherWay(loginInAddress, 160, inVain),
    without: says(
      /\b(?:curl|wget|git clone|docker|pip3?|npm|proxy|http_proxy|https_proxy|rtsp|postgres\w{0,3}|mongodb|redis|amqp|remote)\b|\b40[137]\b/,
    ),
    means: ['wrong-place', 'client-bug', 'no-credentials'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The login stands in the address, where many programs leave it out of the request or refuse the address; a field of its own is the place for it.',
    steps: {
      visitor: [
        'Enter the address without the login, and name and password in the fields for HTTP authentication in the settings of that entry.',
      ],
      developer: ['Take name and password out of the address and send them as `Authorization: Basic …` (RFC 7617).'],
    },
    ask: 'whether the program has fields for name and password beside the address',
    source: 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1',
  },
  {
    wording: eitherWay(basicSent, 300, notMine),
    beside: says(/\bbearer\b|\btoken\b|\bapi[- ]?key\b/),
    means: ['stored-credential', 'client-bug'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'Basic goes out where a token was set: the program found a login for this host in a store, most often `~/.netrc` (`_netrc` on Windows), and put it in place of the given field.',
    steps: {
      developer: [
        'See whether the file names the host: `grep -n machine ~/.netrc`; take that entry out, or set `NETRC` to an empty file for one run.',
        'Ansible: `use_netrc: false` in the task. Requests: `session.trust_env = False`, or give `auth=` yourself.',
      ],
    },
    ask: 'whether `~/.netrc` has an entry for this host or a `default`',
    source: netrc,
  },
  {
    wording: eitherWay(newLogin, 300, otherBrowser),
    without: says(/\btokens?\b|\bapi[- ]?key\b|\b2fa\b|\bapp password\b/),
    means: ['stored-credential', 'session-expired', 'client-interference'],
    certainty: 'likely',
    fixer: 'visitor',
    because:
      'A new login was set, and another browser, which knows no older one, works with it: this browser still sends the old login or session.',
    steps: {
      visitor: [
        'Clear what is kept for this address (Firefox: History › Clear Recent History › Active Logins and Cookies), close all windows, and open it again.',
        'A private window shows at once whether that is it.',
      ],
    },
    ask: 'whether it works in a private window of the same browser',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.4',
  },
  {
    wording: says(connection),
    beside: says(
      /\bunauthori[sz]ed\b|\bunauthenticated\b|\b401\b|\b4401\b|\b4403\b|\bforbidden\b|\bnot authori[sz]ed\b/,
    ),
    holds: ({ folded }) => folded.some(({ text }) => /\btoken\b|\bauthorization\b/.test(text)),
    without: says(/\bexpired?\b/),
    means: ['wrong-place', 'no-credentials', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'A browser cannot set fields for a WebSocket, so the token rides in the payload of `connection_init`, and what it must be called there only the server’s own code says.',
    steps: {
      developer: [
        'Compare the name that the server reads (`payload.authToken`, `payload.Authorization`, `payload.headers.Authorization` …) with the one that is sent, its letter case too.',
        'Log the payload’s names, not its values, where the server handles `connection_init` (`onConnect`).',
      ],
    },
    ask: 'the lines of the server that read the payload of `connection_init`',
    source: 'https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md',
  },
]
