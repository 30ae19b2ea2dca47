import { certain, defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Exchange } from '../evidence.ts'
import { findText, placeOf, reasonGiven, refusedExchange, statusOf } from '../exchange.ts'

type Facts = { readonly by: 'server'; readonly words: string; readonly what: string } | { readonly by: 'status' }

/** What servers say of a request that they cannot read, and what is wrong then. */
const complaints: readonly (readonly [literal: string, what: string])[] = [
  ['request header or cookie too large', 'its fields or cookies are too large'],
  ['request header fields too large', 'its fields are too large'],
  ['size of a request header field exceeds server limit', 'its fields are too large'],
  ['the plain http request was sent to https port', 'it was sent as plain HTTP to an HTTPS port'],
  ['client sent an http request to an https server', 'it was sent as plain HTTP to an HTTPS port'],
  ['invalid host header', 'its Host field is not one that the server knows'],
  ['invalid hostname', 'its Host field is not one that the server knows'],
  ['bad request - invalid header', 'one of its fields cannot be read'],
  ['malformed json', 'its JSON cannot be read'],
  ['unexpected token', 'its JSON cannot be read'],
  ['could not parse', 'its body cannot be read'],
  ['failed to parse', 'its body cannot be read'],
  ['unsupported_grant_type', 'it asks for a grant that is not supported'],
  ['missing required parameter', 'a required parameter is missing'],
  ['missing parameter', 'a required parameter is missing'],
  ['invalid_request', 'a parameter is missing, repeated or malformed'],
]

function* fromExchange(exchange: Exchange): Iterable<Sign<Facts>> {
  const status = statusOf(exchange) ?? 0
  if (status !== 400 && status !== 431 && status !== 422) return
  const reason = reasonGiven(exchange)
  const where = exchange.response?.body?.where ?? placeOf(exchange)
  const found = complaints.find(([literal]) => reason.includes(literal))
  if (found)
    yield found[0] === 'invalid_request'
      ? likely({ by: 'server', words: found[0], what: found[1] }, where)
      : certain({ by: 'server', words: found[0], what: found[1] }, where)
  else if (status !== 422) yield possible({ by: 'status' }, placeOf(exchange))
}

/** The request itself cannot be read (RFC 9110 §15.5.1). */
export const badRequest = defineCause({
  id: 'bad-request',
  fixer: 'caller',
  references: ['RFC 9110 §15.5.1', 'RFC 6585 §5'],

  *signs(evidence) {
    const exchange = refusedExchange(evidence)
    if (exchange) yield* fromExchange(exchange)
    else if (evidence.scene.status === 400 || evidence.scene.status === 431)
      for (const [literal, what] of complaints) {
        const found = literal === 'unexpected token' ? undefined : findText(evidence, literal)
        if (found) yield likely<Facts>({ by: 'server', words: literal, what }, found.where)
      }
  },

  ask: ({ url }) => ({
    what: 'the whole request as it leaves the client, and the body of the 400',
    means: 'The body usually names the field or parameter that cannot be read.',
    command: `curl -v '${url ?? 'https://…'}'`,
  }),

  words: {
    title: (facts, { host }) =>
      `${host ?? 'the server'} cannot read the request${facts?.by === 'server' ? `: ${facts.what}` : ''}`,
    because: (facts) =>
      facts.by === 'server'
        ? `The server says so: “${facts.words}”.`
        : 'The answer is 400: the server did not get as far as asking who you are.',
    why: 'A 400 is about the form of the request; no credential mends it.',
    visitor: (_, { host }) => [
      `Delete the cookies of ${host ?? 'the site'} in the browser's settings, and load the page again.`,
      'Type the address anew instead of using an old bookmark.',
    ],
    developer: (facts) => [
      facts?.by === 'server' && facts.what.includes('large')
        ? 'Make the fields smaller: fewer or smaller cookies, a shorter token; or raise the limit (nginx `large_client_header_buffers`, Node `--max-http-header-size`).'
        : 'Correct the part that the answer names: URL, field or body; send JSON with `Content-Type: application/json`, forms with `application/x-www-form-urlencoded`.',
      'Repeat it with `curl -v`, and compare it line by line with the example in the documentation.',
    ],
  },
})
