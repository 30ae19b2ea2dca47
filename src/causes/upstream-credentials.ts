import { defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence } from '../evidence.ts'
import { findMatch, placeOf, statusOf, toldAt } from '../exchange.ts'

type Facts =
  | { readonly by: 'words'; readonly words: string }
  | { readonly by: 'gateway'; readonly status: number }
  | { readonly by: 'told' }

const upstream =
  /(?:upstream|backend|back-end|origin|downstream) (?:service |server |api )?(?:returned|responded with|answered|rejected|error)[^\n]{0,40}\b40[13]\b|(?:error|failed|failure)[^\n]{0,60}(?:calling|fetching|requesting|from)[^\n]{0,60}\b401\b|failed to (?:pull|fetch|refresh|call|authenticate with|connect to)[^\n]{0,100}(?:401|unauthori[sz]ed)|sign in to aad failed/i

function* fromGateway({ exchanges }: Evidence): Iterable<Sign<Facts>> {
  for (const exchange of exchanges) {
    const status = statusOf(exchange) ?? 0
    if (
      (status === 502 || status === 500) &&
      /\b401\b|unauthori[sz]ed|invalid (?:api )?key/i.test(exchange.response?.body?.value ?? '')
    )
      yield likely({ by: 'gateway', status }, exchange.response?.body?.where ?? placeOf(exchange))
  }
}

/** A server in between fails with its own credentials against the service behind it. */
export const upstreamCredentials = defineCause({
  id: 'upstream-credentials',
  fixer: 'owner',
  references: ['RFC 9110 §15.6.3', 'RFC 9110 §11.7'],
  outranks: ['not-authentication'],

  *signs(evidence) {
    yield* fromGateway(evidence)
    const words = findMatch(evidence, upstream)
    if (words) yield possible<Facts>({ by: 'words', words: words.value[0].slice(0, 120) }, words.where)
    const third = toldAt(evidence, 'who:third-party')
    if (
      third &&
      /token_revoked|invalid_auth|invalid api key|api key/i.test(evidence.folded.map(({ text }) => text).join(' '))
    )
      yield likely<Facts>({ by: 'told' }, third.where)
  },

  ask: () => ({
    what: "the server's own log at the time of the request: which service answered it with 401",
    means:
      'If the log shows a call of the server to another service that was refused, its own key is at fault, not yours.',
    command: 'grep -n "401" /var/log/app.log | tail -n 20',
  }),

  words: {
    title: (_, { host }) => `${host ?? 'the server'} fails with its own credentials against a service behind it`,
    because: (facts) => {
      if (facts.by === 'gateway')
        return `The status is ${facts.status}, and the 401 stands inside the body: it was given to the server, not to you.`
      return facts.by === 'words'
        ? `The log says “${facts.words}”: the server is the one that was refused.`
        : 'The failing key belongs to the site, not to the person who uses it.'
    },
    why: "A server that calls another service sends its own key there; when that is refused, the caller's login plays no part.",
    visitor: (_, { host }) => [
      `Tell the owner of ${host ?? 'the site'} the message and the time: the site's own key or token for another service is refused, and only they can renew it.`,
    ],
    developer: () => [
      "Make a new key or token for the server at the service behind it, and put it into the server's settings or secret store; restart what reads it.",
      'Call the service behind it with that key from the server itself: `curl -sS -o /dev/null -D - -H "Authorization: Bearer $UPSTREAM_KEY" "$UPSTREAM_URL"`.',
      'Note when the key runs out, and renew it before.',
      "Answer 502 rather than 401 when the server's own call is refused, so that nobody looks for the fault in their own login.",
    ],
  },
})
