import { certain, defineCause, likely } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence } from '../evidence.ts'
import { fieldOf, findMatch, placeOf, statusOf } from '../exchange.ts'

type Facts = { readonly by: 'status' } | { readonly by: 'redirect'; readonly to: string } | { readonly by: 'words' }

const portal =
  /captive[-_. ]?portal|hotspot|wifi[-_. ]?(?:login|portal)|guest[-_. ]?(?:login|portal)|\/(?:hs|portal|guest|login)\/?\?.{0,80}(?:mac|ap|ssid|orig|redirect|nasid)=|network authentication required|authenticate with the local network/i

function* fromWire({ exchanges }: Evidence): Iterable<Sign<Facts>> {
  for (const exchange of exchanges) {
    const status = statusOf(exchange) ?? 0
    if (status === 511) yield certain({ by: 'status' }, placeOf(exchange))
    const location = fieldOf(exchange.response, 'location')
    const host = exchange.request?.address?.value.host
    if (
      location &&
      status >= 300 &&
      status < 400 &&
      portal.test(location.value) &&
      !(host && location.value.includes(host))
    )
      yield likely({ by: 'redirect', to: location.value.slice(0, 100) }, location.where)
    const body = exchange.response?.body
    if (body && status !== 511 && portal.test(body.value.slice(0, 4000))) yield likely({ by: 'words' }, body.where)
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
    const words =
      evidence.exchanges.length === 0
        ? findMatch(evidence, /\b511\b.{0,40}network authentication|network authentication required|captive portal/i)
        : undefined
    if (words) yield likely<Facts>({ by: 'words' }, words.where)
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
