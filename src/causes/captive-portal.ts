import { certain, defineCause, likely } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence } from '../evidence.ts'
import { fieldOf, findMatch, placeOf, statusOf } from '../questions/exchange.ts'
import { short } from '../questions/said.ts'

type Facts =
  | { readonly by: 'status' }
  | { readonly by: 'redirect'; readonly to: string }
  | { readonly by: 'words' | 'guest' }

/** Addresses of networks' login pages: their names, and the devices' own numbers that they are given. */
const portal =
  /captive|hotspot|wi-?fi[-_.]?(?:login|portal|auth|guest)|guest[-_.]?(?:login|portal|access|wi-?fi)|[?&](?:client_?|user_?|ap_?|sta_?)?mac=|[?&](?:nasid|uamip|ssid|called)=/i

/** What such a page says, and browsers of it. */
const page =
  /captive[- ]?portal|network authentication required|authenticate with the local network|log ?in to (?:this|the) (?:wi-?fi )?network|sign in to (?:the |this )?(?:wi-?fi|network)|open network login page|welcome to [^<\n]{0,40}wi-?fi/i

/** Networks of guests, and that every page is answered by another. */
const guestNetwork =
  /\b(?:hotel|train|airport|airplane|plane|guest|caf[eé]|hostel|campus|public|dorm)(?:'s|s)? (?:wi-?fi|wlan|network|internet)\b/i
const everyPage =
  /\b(?:every|all|any|each) (?:https? )?(?:page|site|website|address)s?\b|\b511\b|\bredirects? (?:me )?to\b/i

/** The host of an absolute address; empty for a relative one. */
const hostOf = (address: string): string => /^https?:\/\/([^/?#]{1,255})/i.exec(address)?.[1]?.toLowerCase() ?? ''

function* fromWire({ exchanges }: Evidence): Iterable<Sign<Facts>> {
  for (const exchange of exchanges) {
    const status = statusOf(exchange) ?? 0
    if (status === 511) yield certain({ by: 'status' }, placeOf(exchange))
    const location = fieldOf(exchange.response, 'location')
    const to = hostOf(location?.value ?? '')
    const host = exchange.request?.address?.value.host?.toLowerCase()
    const isElsewhere = to !== '' && (host === undefined || !to.startsWith(host))
    if (location && status >= 300 && status < 400 && isElsewhere && portal.test(location.value))
      yield likely({ by: 'redirect', to: short(location.value) }, location.where)
    const body = exchange.response?.body
    const isAnswer = status === 200 || (status >= 300 && status < 400) || status === 0
    if (body && isAnswer && page.test(body.value.slice(0, 4000))) yield likely({ by: 'words' }, body.where)
  }
}

/** A network's login page stands between (RFC 6585 §6, RFC 8952). */
export const captivePortal = defineCause({
  id: 'captive-portal',
  fixer: 'visitor',
  references: ['RFC 6585 §6', 'RFC 8952'],
  outranks: ['no-credentials', 'session-expired', 'not-authentication', 'dropped-on-redirect', 'client-interference'],

  *signs(evidence) {
    yield* fromWire(evidence)
    const words = evidence.exchanges.length === 0 ? findMatch(evidence, page) : undefined
    if (words) yield likely<Facts>({ by: 'words' }, words.where)
    const guest = findMatch(evidence, guestNetwork)
    if (guest && findMatch(evidence, everyPage)) yield likely<Facts>({ by: 'guest' }, guest.where)
  },

  ask: () => ({
    what: 'whether a plain page such as http://example.com/ opens in the browser on the same network',
    means: 'If a login or terms page of the network opens in its place, that is the cause.',
    command: 'curl -sS -o /dev/null -D - http://example.com/',
  }),

  words: {
    title: () => "the network's own login page stands between you and the site",
    because: (facts) => {
      if (facts.by === 'status') return '511 is the status with which a network, not the site, asks for a login.'
      if (facts.by === 'guest') return 'The report tells of a guest network that answers in place of every page.'
      return facts.by === 'redirect'
        ? `The request is sent on to \`${facts.to}\`, a login page of the network.`
        : 'What came back is a login page of the network, not of the site.'
    },
    why: 'A hotel, train or guest network answers in place of every site until somebody has signed in or agreed to its terms.',
    visitor: () => [
      'Open http://example.com/ in a browser: the login page of the network appears; sign in or agree there.',
      'Then load the page again.',
      'If no login page appears, leave the network and join it again.',
    ],
    developer: () => [
      'Sign the machine in to the network with a browser, or have its address exempted by whoever runs it.',
      'In the program treat 511, and an unexpected redirect to another host, as “no network yet”, and do not send credentials there.',
    ],
  },
})
