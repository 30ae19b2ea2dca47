import { eitherWay, says } from './near.ts'
import { findMatch } from './exchange.ts'
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

const withKey = /\bwith ["'`]{0,2}-h ["'`]{0,2}(?:x-[\w-]{0,20}key|x-[\w-]{0,20}token|authorization|api-key|apikey)\b/
const works = /\b(?:gets?|works?|returns?|shows?|fine|200|everything|succeeds?|ok)\b/

const inAddressBar =
  /\b(?:open(?:ed|ing)?|typed?|enter(?:ed)?|went|go(?:ing)?|browsed?|call(?:ed)?) (?:to )?(?:it|that|this|the (?:address|url|page|link)|https?:\S{4,120}) (?:in|into|with) (?:the|a|my) (?:web ?)?(?:browser|address bar)\b|\baddress bar\b/
const wantsOne =
  /\bi (?:have|had|got) no (?:token|key)\b|\b(?:this|that|it) is where (?:i|you) (?:get|would get|should get)\b|\bsupposed to (?:give|hand|create|return) (?:me )?(?:a|the) (?:token|key)\b|\bto get (?:a|the|my) (?:token|key|registration)\b/

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
    without: says(/\btokens?\b|\bapi[- ]?key\b|\b2fa\b|\bapp password\b|\bdatabase\b/),
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
    holds: (evidence) => findMatch(evidence, /\btoken\b|\bauthorization\b/i) !== undefined,
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
  {
    wording: says(
      /\bauthorization (?:header|field) (?:there |here |of the proxy )?(?:is|holds|has|contains|carries) (?:just|only|simply|nothing but) (?:that |the |my |a )?(?:bare |raw |plain )?(?:variable|token|key|value)\b|\b(?:just|only) the (?:bare |raw |plain )?(?:token|key) (?:as|in) the authorization (?:header|field)\b/,
    ),
    without: says(/\bbearer\b|\bbasic\b/),
    means: ['malformed-header', 'wrong-scheme'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The value is the token alone: before it a scheme and a blank are wanted, mostly `Bearer`.',
    steps: {
      developer: [
        'Write `Authorization: Bearer $TOKEN` (with a variable: `Bearer ${TOKEN}`), and restart what reads the setting.',
      ],
    },
    ask: 'the field as it goes out, the token itself left out',
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-2.1',
  },
  {
    wording: eitherWay(withKey, 80, works),
    beside: says(
      /\bwhere (?:does|do|should|can|to)\b|\bhow (?:do|can|to)\b|\b(?:config|scrape|yml|yaml|job|settings?|prometheus|widget|plugin)\b/,
    ),
    means: ['no-credentials', 'wrong-place'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'With the key in its field the same call is answered: the program that is refused sends none.',
    steps: {
      developer: [
        'Look in its settings for headers (`headers`, `http_headers`, `extraHeaders`), or for `Authorization` with a type and a value.',
        'Where it can send no field of that name, see whether the server takes the key in the query, over https (Prometheus: `params`), or put a proxy between that adds it.',
      ],
    },
    ask: 'the part of the configuration that calls this address',
    source: 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config',
  },
  {
    wording: eitherWay(inAddressBar, 260, wantsOne),
    means: ['wrong-url', 'no-credentials', 'bad-request'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'An address bar sends GET and nothing else; the address that hands out a token wants a POST with a body, and takes a GET for another call, which needs a token already.',
    steps: {
      developer: [
        'Call it as its documentation says, with method and body: `curl -X POST -H "Content-Type: application/json" -d "{…}" https://device.example.com/…`.',
      ],
    },
    ask: 'the line of the documentation that names the method',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-9.3.3',
  },
]
