import { certain, defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence, Exchange, Seen } from '../evidence.ts'
import { placeOf, reasonGiven, refusedExchange, statusOf } from '../questions/exchange.ts'
import { heardAt } from '../questions/heard.ts'
import { short } from '../questions/said.ts'
import { statedIn } from '../questions/stated.ts'

type Facts =
  | { readonly by: 'server'; readonly words: string; readonly what: string }
  | { readonly by: 'status'; readonly status: number }

/** What servers say of a request that they cannot read, what is wrong then, and whether it can mean nothing else. */
const complaints: readonly (readonly [says: RegExp, what: string, sure: boolean])[] = [
  [/request header or cookie too large|cookie header too large/, 'its cookies are too large', true],
  [
    /request header fields too large|size of a request header field exceeds server limit|headers? (?:fields? )?(?:is )?too (?:large|long|big)/,
    'its fields are too large',
    true,
  ],
  [
    /plain http request was sent to https port|client sent an http request to an https server|speaking plain http to an ssl-enabled/,
    'it was sent as plain HTTP to an HTTPS port',
    true,
  ],
  [/invalid host(?: ?name| header)|no such virtual host/, 'its Host field is not one that the server knows', false],
  [
    /bad request - invalid (?:header|url|verb)|invalid header (?:name|line|field)/,
    'its start line or one of its fields cannot be read',
    true,
  ],
  [
    /(?:malformed|invalid|not valid|unparsable|bad) json|json (?:parse error|decode error)|unexpected token|unexpected end of json|(?:could not|failed to|cannot|unable to) (?:parse|read|decode) (?:the )?(?:request|json|body|payload)/,
    'its JSON cannot be read',
    false,
  ],
  [/unsupported_grant_type/, 'it asks for a grant that is not supported', false],
  [
    /missing (?:a )?(?:required )?(?:parameter|field|argument)|required (?:parameter|field)s? (?:is |are )?(?:missing|not)/,
    'a required parameter is missing',
    false,
  ],
  [/invalid_request\b/, 'a parameter is missing, repeated or malformed', false],
]

const statuses: ReadonlySet<number> = new Set([400, 422, 431])

/** What a program says beside an exchange whose body does not stand in the report. */
const complaintIn = (evidence: Evidence): (Seen<Facts> & { readonly sure: boolean }) | undefined => {
  for (const [says, what, sure] of complaints) {
    const heard = heardAt(evidence, says)
    if (heard?.value.firsthand)
      return { value: { by: 'server', words: heard.value.words, what }, where: heard.where, sure }
  }
  return undefined
}

function* fromExchange(evidence: Evidence, exchange: Exchange): Iterable<Sign<Facts>> {
  const status = statusOf(exchange) ?? 0
  if (!statuses.has(status)) return
  const reason = reasonGiven(exchange)
  const where = exchange.response?.body?.where ?? placeOf(exchange)
  const isReasoned = statedIn(evidence).length > 0
  for (const [says, what, sure] of complaints) {
    const words = says.exec(reason)?.[0]
    if (!words) continue
    yield (sure ? certain : isReasoned ? possible : likely)({ by: 'server', words: short(words), what }, where)
    return
  }
  const heard = exchange.response?.body ? undefined : complaintIn(evidence)
  if (heard) yield (heard.sure ? certain : likely)(heard.value, heard.where)
  else if (status !== 422) yield (status === 431 ? certain : possible)({ by: 'status', status }, placeOf(exchange))
}

/** The words alone, where no exchange stands in the report; `unexpected token` is what a client says of an answer, too. */
function* fromText(evidence: Evidence): Iterable<Sign<Facts>> {
  for (const [says, what, sure] of complaints) {
    const heard = heardAt(evidence, says)
    const isAnswer = statuses.has(evidence.scene.status ?? 0)
    if (!heard || (!sure && !isAnswer)) continue
    const isLarge = what.endsWith('too large')
    yield (isLarge && isAnswer ? certain : sure || heard.value.firsthand ? likely : possible)(
      { by: 'server', words: heard.value.words, what },
      heard.where,
      isLarge ? 'owner' : undefined,
    )
    return
  }
}

/** The request itself cannot be read (RFC 9110 §15.5.1). */
export const badRequest = defineCause({
  id: 'bad-request',
  fixer: 'caller',
  references: ['RFC 9110 §15.5.1', 'RFC 6585 §5'],
  outranks: ['session-expired'],

  *signs(evidence) {
    const exchange = refusedExchange(evidence) ?? evidence.exchanges.findLast((one) => statusOf(one) === 431)
    if (exchange) yield* fromExchange(evidence, exchange)
    else yield* fromText(evidence)
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
        : `The answer is ${facts.status}: the server did not get as far as asking who you are.`,
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
