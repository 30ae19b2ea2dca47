import { certain, defineCause, likely } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence, Exchange } from '../evidence.ts'
import { authorizationOf, challengesOf, fieldOf, isRefused, refusedExchange } from '../questions/exchange.ts'
import { anyOf, near, says } from '../questions/near.ts'
import { findSaid, short } from '../questions/said.ts'

type Facts =
  | { readonly by: 'stale' }
  | { readonly by: 'dpop'; readonly offered: boolean }
  | { readonly by: 'differs'; readonly fault: 'nonce-differs' | 'nc-reused' }
  | { readonly by: 'server'; readonly words: string }

/** Wordings about a nonce of any scheme, in lower case; CSRF's page nonces are another cause's. */
const words = anyOf(
  says(
    /use_?dpop_?nonce|nonce_used|timestamp_refused|(?:stale|expired|invalid|replayed|missing|used) (?:dpop |server |digest )?nonce|requires nonce in dpop proof|replay(?:ed)? (?:detected|request|attack)/,
  ),
  near(
    /nonce/g,
    40,
    /stale(?![="':\s]{1,4}false)|expired|already (?:been )?used|replay|is invalid|not valid|mismatch|too old|missing|required|does not match/,
  ),
  near(/jti/g, 30, /already|replay|reuse/),
)

const isPageNonce = /wp_nonce|wpnonce|rest_cookie|csrf|cookie/

/** The answer to a challenge was refused, and a new nonce was given that nobody used (RFC 7616 §3.3). */
function* fromStale(exchange: Exchange, isLast: boolean): Iterable<Sign<Facts>> {
  for (const { value, where } of challengesOf(exchange)) {
    if (value.params.get('stale')?.toLowerCase() === 'true' && isLast) yield certain({ by: 'stale' }, where)
    if (value.params.get('error') === 'use_dpop_nonce')
      yield certain({ by: 'dpop', offered: fieldOf(exchange.response, 'dpop-nonce') !== undefined }, where)
  }
}

function* fromDigest(exchange: Exchange | undefined): Iterable<Sign<Facts>> {
  const sent = authorizationOf(exchange)
  for (const fault of sent?.value.digest?.faults ?? [])
    if (sent && (fault === 'nonce-differs' || fault === 'nc-reused')) yield likely({ by: 'differs', fault }, sent.where)
}

function* fromWords(evidence: Evidence): Iterable<Sign<Facts>> {
  const said = findSaid(evidence, words)
  if (!said || isPageNonce.test(said.text.toLowerCase())) return
  yield (said.by === 'program' ? likely : certain)({ by: 'server', words: short(said.words) }, said.where)
}

const isDpop = (facts: Facts | undefined): boolean =>
  facts?.by === 'dpop' || (facts?.by === 'server' && facts.words.includes('dpop'))

/** A nonce is missing, stale or replayed (RFC 7616 §3.3, RFC 9449 §8 and §9, RFC 5849 §3.3). */
export const staleNonce = defineCause({
  id: 'stale-nonce',
  fixer: 'caller',
  references: ['RFC 7616 §3.3', 'RFC 9449 §8', 'RFC 9449 §9', 'RFC 5849 §3.3'],
  outranks: ['wrong-credentials', 'invalid-api-key', 'wrong-scheme', 'challenge-not-answered', 'bad-request'],

  *signs(evidence: Evidence): Iterable<Sign<Facts>> {
    const refused = refusedExchange(evidence)
    for (const exchange of evidence.exchanges) if (isRefused(exchange)) yield* fromStale(exchange, exchange === refused)
    yield* fromDigest(refused)
    yield* fromWords(evidence)
  },

  ask: ({ url }) => ({
    what: 'two requests in a row with their answers, the nonces of challenge and answer above all',
    means:
      'If the second request takes the nonce of the first answer and is refused with `stale=true` again, more than one server makes nonces; if it sends the old one, the client is at fault.',
    command: `curl -v -o /dev/null --digest -u "$USER:$PASSWORD" '${url ?? 'https://…'}' 2>&1 | grep -i 'nonce'`,
  }),

  words: {
    title: (facts, { host }) => {
      if (isDpop(facts)) return `the DPoP proof lacks the nonce that ${host ?? 'the server'} asks for`
      if (facts?.by === 'stale')
        return `the nonce in the Digest answer has run out; ${host ?? 'the server'} gives a new one`
      return 'the nonce of the request is missing, out of date or used before'
    },
    because: (facts) => {
      if (facts.by === 'stale')
        return 'The challenge says `stale=true`: user name and password are right, only the nonce is out of date.'
      if (facts.by === 'dpop')
        return `The challenge says \`use_dpop_nonce\`${facts.offered ? ', and the nonce to use stands in the `DPoP-Nonce` field of the same answer' : ''}.`
      if (facts.by === 'differs')
        return facts.fault === 'nc-reused'
          ? 'The same nonce was sent with the same count `nc` before: that is a replay.'
          : 'The nonce in the answer is not the one of the challenge before it.'
      return `The server says so: “${facts.words}”.`
    },
    why: 'A nonce serves for a short while or once, so that a request that was overheard cannot be sent again.',
    visitor: () => [
      'Load the page again; the browser takes the new nonce by itself.',
      'If it stays, set the clock of your device to automatic.',
    ],
    developer: (facts) =>
      isDpop(facts)
        ? [
            'Take the value of the `DPoP-Nonce` field, put it as `nonce` into a new DPoP proof with a new `jti`, and send the request once more.',
            'Keep the newest nonce for each server: resource server and authorization server have one each, and any answer may bring a new one.',
            'In a browser let the server list `DPoP-Nonce` in `Access-Control-Expose-Headers`, or the code cannot read it.',
          ]
        : [
            'Answer the new challenge with its own nonce and `nc=00000001`, without asking for the password again: `stale=true` means that it was right.',
            'Count `nc` up with each request of one nonce, and use no nonce from a cache or another connection.',
            'Behind a load balancer let all servers share the secret for nonces, or keep a client on one server.',
          ],
  },
})
