import { certain, defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence, Exchange } from '../evidence.ts'
import { fieldOf, findMatch, placeOf, statusOf, toldAt } from '../questions/exchange.ts'
import { anyOf, findWording, near, says } from '../questions/near.ts'

type Facts =
  | { readonly by: 'answer'; readonly status: number; readonly path: string; readonly asked: boolean }
  | { readonly by: 'field-not-allowed'; readonly field: string }
  | { readonly by: 'browser'; readonly words: string }
  | { readonly by: 'told-words' }
  | { readonly by: 'shown' }
  | { readonly by: 'contrast' }

/** What Chromium, Firefox and Safari say of a preflight that failed. */
const browserWords =
  /response (?:to|for) preflight (?:request )?(?:doesn't pass access control check: it does not have http ok status|has invalid http status code \d{3}|is invalid \(redirect\)|request doesn't pass)|preflight response is not successful|cors preflight (?:channel|response) did not succeed|request header field [\w-]{1,60} is not allowed by access-control-allow-headers|missing token '?[\w-]{1,60}'? in cors header '?access-control-allow-headers|method \w{1,12} is not allowed by access-control-allow-methods|redirect is not allowed for a preflight request/i

/** Other sentences of browsers about CORS: an answer came, and the page may not read it; a login may be the reason or not. */
const otherCors =
  /must not be the wildcard '\*' when the request's credentials mode is 'include'|no 'access-control-allow-origin' header is present on the requested resource/i

const prose = anyOf(
  near(/\boptions? ?类型|\boptions? ?请求|预检|預檢|プリフライト/g, 60, /401|403/),
  near(/preflight|(?:\b|-x)options\b(?! ?[:=.(){},;[]| (?:menu|page|tab|dialog)\b)/g, 160, /\b401\b/),
  near(/\b401\b/g, 160, /preflight|\boptions (?:request|call)/),
  says(/\b(?:401|403|unauthori[sz]ed)\b[^.\n]{0,12}\b(?:on|for|to|at) (?:the |all |every )?options\b/),
  near(/preflight/g, 60, /fails|refused|unauthori[sz]ed|blocked|denied/),
)

/** No other request has this field (Fetch §4.8). */
const isAsking = ({ request }: Exchange): boolean => fieldOf(request, 'access-control-request-method') !== undefined

const isPreflight = (exchange: Exchange): boolean =>
  exchange.request?.method?.value === 'OPTIONS' && (isAsking(exchange) || !exchange.request.complete)

const listOf = (value: string | undefined): readonly string[] =>
  (value ?? '')
    .toLowerCase()
    .split(',')
    .map((item) => item.trim())

/** The first field that the preflight asks for and its answer does not allow; `*` does not cover `Authorization` (Fetch §4.8). */
const refusedField = ({ request, response }: Exchange): string | undefined => {
  const asked = listOf(fieldOf(request, 'access-control-request-headers')?.value).filter((name) => name !== '')
  const allowed = new Set(listOf(fieldOf(response, 'access-control-allow-headers')?.value))
  return asked.find((name) => !allowed.has(name) && (name === 'authorization' || !allowed.has('*')))
}

/** Who shows the fields of a preflight as what was sent looks at the wrong one of two requests. */
const isShown = (exchange: Exchange): boolean =>
  exchange.request?.method === undefined &&
  isAsking(exchange) &&
  fieldOf(exchange.request, 'authorization') === undefined

function* fromExchange(exchange: Exchange): Iterable<Sign<Facts>> {
  const status = statusOf(exchange)
  if (isShown(exchange)) yield likely<Facts>({ by: 'shown' }, placeOf(exchange))
  if (!isPreflight(exchange) || status === undefined) return
  const asked = isAsking(exchange)
  const path = exchange.request?.address?.value.path.slice(0, 80) ?? ''
  const field = refusedField(exchange)
  if (status < 200 || status > 299)
    yield (asked ? certain : likely)<Facts>({ by: 'answer', status, path, asked }, placeOf(exchange))
  else if (field && exchange.response && exchange.response.fields.length > 0)
    yield certain<Facts>({ by: 'field-not-allowed', field: field.slice(0, 60) }, placeOf(exchange))
}

function* fromWords(evidence: Evidence): Iterable<Sign<Facts>> {
  const browser = findMatch(evidence, browserWords)
  if (browser) yield certain<Facts>({ by: 'browser', words: browser.value[0].slice(0, 120) }, browser.where)
  const told = findWording(evidence, prose)
  if (told) yield likely<Facts>({ by: 'told-words' }, told.where)
  const other = findMatch(evidence, otherCors)
  if (other) yield possible<Facts>({ by: 'browser', words: other.value[0].slice(0, 120) }, other.where)
}

function* fromTelling(evidence: Evidence): Iterable<Sign<Facts>> {
  const fails = toldAt(evidence, 'fails:browser', 'fails:chrome', 'fails:javascript')
  if (fails && toldAt(evidence, 'works:postman', 'works:curl')) yield possible<Facts>({ by: 'contrast' }, fails.where)
}

/** The browser's CORS preflight, which never carries credentials, was itself refused (Fetch, CORS protocol). */
export const preflightBlocked = defineCause({
  id: 'preflight-blocked',
  fixer: 'owner',
  references: [
    'https://fetch.spec.whatwg.org/#cors-preflight-fetch',
    'https://fetch.spec.whatwg.org/#cors-protocol-and-credentials',
    'RFC 9110 §9.3.7',
  ],
  outranks: [
    'no-credentials',
    'protected-by-mistake',
    'stripped-by-intermediary',
    'server-misconfigured',
    'cookie-not-sent',
  ],

  *signs(evidence) {
    for (const exchange of evidence.exchanges) yield* fromExchange(exchange)
    yield* fromWords(evidence)
    yield* fromTelling(evidence)
  },

  ask: ({ url }) => ({
    what: 'the answer to the preflight',
    means:
      'It has to be 200 or 204 with `Access-Control-Allow-Origin` and `Access-Control-Allow-Headers: authorization`. If it is 401 or 403, the preflight itself is refused; if it is fine, look at the request after it.',
    command: `curl -sS -o /dev/null -D - -X OPTIONS -H 'Origin: https://app.example.com' -H 'Access-Control-Request-Method: GET' -H 'Access-Control-Request-Headers: authorization' '${url ?? 'https://…'}'`,
  }),

  words: {
    title: (facts, { host }) => {
      const to = host ? ` to ${host}` : ''
      if (facts?.by === 'answer') return `the browser's preflight (OPTIONS)${to} was answered with ${facts.status}`
      if (facts?.by === 'field-not-allowed')
        return `the answer to the preflight${to} does not allow the field \`${facts.field}\``
      return `the browser's preflight (OPTIONS)${to} was refused, so that the real request was never sent`
    },
    because: (facts) => {
      switch (facts.by) {
        case 'answer':
          return `The OPTIONS request${facts.path ? ` for \`${facts.path}\`` : ''} ${facts.asked ? 'is a preflight: it asks whether the real request may follow, and it' : 'came without credentials, as a preflight does, and'} was answered with ${facts.status}.`
        case 'field-not-allowed':
          return `The browser asks whether it may send \`${facts.field}\`; the answer does not list it in \`Access-Control-Allow-Headers\`.`
        case 'browser':
          return `The browser says so: “${facts.words}”.`
        case 'shown':
          return 'What is shown is the preflight: only that has `Access-Control-Request-Method`, and it never carries the token. The request itself comes after it, once it was answered well.'
        case 'told-words':
          return 'It is the preflight, not the request after it, that is refused.'
        default:
          return 'It works in a client that makes no preflight, and fails in the browser, which makes one before a request with an `Authorization` field.'
      }
    },
    why: 'A browser asks with OPTIONS, and never with credentials, before a request to another origin that has an `Authorization` field; a server that wants a login for OPTIONS too refuses every such page.',
    visitor: (_, { host }) => [
      `Tell the owner of the page that ${host ?? 'the server behind it'} refuses the browser's preflight (OPTIONS); nothing in your browser or login mends that.`,
      'Until then use the app or the address of the service itself, if it has one.',
    ],
    developer: (facts) => [
      'Answer OPTIONS before authentication: put the CORS middleware in front of the login check, or leave OPTIONS out of it (nginx: `if ($request_method = OPTIONS) { return 204; }`; Apache: `<LimitExcept OPTIONS> Require valid-user </LimitExcept>`).',
      `Allow what the browser asks for: \`Access-Control-Allow-Headers: authorization, content-type${facts?.by === 'field-not-allowed' && !/^(?:authorization|content-type)$/.test(facts.field) ? `, ${facts.field}` : ''}\`, and the methods; \`*\` does not cover \`Authorization\`.`,
      'Send the CORS fields with the 401 too (nginx: `add_header … always`), so that the page can read why.',
      'Or serve page and API from one origin through a proxy: then there is no preflight.',
    ],
  },
})
