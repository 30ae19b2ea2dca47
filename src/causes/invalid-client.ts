import { defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Credentials, Evidence } from '../evidence.ts'
import { authorizationOf, findMatch, refusedExchange, statusOf } from '../questions/exchange.ts'
import { statedOf } from '../questions/stated.ts'

type Facts =
  | { readonly by: 'server'; readonly words: string; readonly sent: 'basic' | 'body' | 'both' | undefined }
  | { readonly by: 'endpoint'; readonly path: string }
  | { readonly by: 'text' }
  | { readonly by: 'two-ways' }

const tokenPath = /\/(?:token|oauth2?\/token|introspect|revoke|access_token)\/?$/i

/** How the client authenticated itself: `client_secret_basic`, `client_secret_post`, or both at once, which RFC 6749 §2.3 forbids. */
const howSent = (evidence: Evidence): 'basic' | 'body' | 'both' | undefined => {
  const exchange = refusedExchange(evidence) ?? evidence.exchanges.at(-1)
  const basic = authorizationOf(exchange)?.value.scheme === 'basic'
  const body =
    exchange?.request?.credentials.some(({ value }) => value.place === 'body' && /client_?secret/i.test(value.name)) ??
    false
  if (basic && body) return 'both'
  return basic ? 'basic' : body ? 'body' : undefined
}

function* fromEndpoint(evidence: Evidence): Iterable<Sign<Facts>> {
  const exchange = refusedExchange(evidence)
  const path = exchange?.request?.address?.value.path ?? ''
  const sent = authorizationOf(exchange)
  if (exchange && sent?.value.scheme === 'basic' && statusOf(exchange) === 401 && tokenPath.test(path))
    yield likely({ by: 'endpoint', path: path.slice(-60) }, sent.where)
}

/** The same token endpoint is called with the secret in Basic, and with it in the body: one of the two ways is at fault. */
function* fromTwoWays({ exchanges }: Evidence): Iterable<Sign<Facts>> {
  const calls = exchanges.filter(({ request }) => tokenPath.test(request?.address?.value.path ?? ''))
  const basic = calls.map((one) => authorizationOf(one)).find((sent) => sent?.value.scheme === 'basic')
  const inBody = calls.some(({ request }) => request?.credentials.some(({ value }) => namesSecret(value)) ?? false)
  if (basic && inBody && calls.length > 1) yield likely({ by: 'two-ways' }, basic.where)
}

const namesSecret = ({ place, name }: Credentials): boolean => place === 'body' && /client_?secret/i.test(name)

const sentAs = {
  basic: 'in the `Authorization` field',
  body: 'in the body',
  both: 'in the `Authorization` field and in the body at once',
}

/** The OAuth client itself failed to authenticate (RFC 6749 §5.2): its id, its secret, or the way they are sent. */
export const invalidClient = defineCause({
  id: 'invalid-client',
  fixer: 'caller',
  references: [
    'RFC 6749 §2.3.1',
    'RFC 6749 §5.2',
    'https://openid.net/specs/openid-connect-core-1_0.html#ClientAuthentication',
  ],
  outranks: ['wrong-credentials', 'bad-request', 'refresh-failed', 'no-credentials', 'invalid-api-key'],

  *signs(evidence: Evidence): Iterable<Sign<Facts>> {
    const stated = statedOf(evidence, 'client')
    for (const { certainty, words, where } of stated)
      yield { certainty, facts: { by: 'server', words, sent: howSent(evidence) }, where }
    yield* fromEndpoint(evidence)
    yield* fromTwoWays(evidence)
    const text = stated.length > 0 ? undefined : findMatch(evidence, /\binvalid_client\b/i)
    if (text) yield possible<Facts>({ by: 'text' }, text.where)
  },

  ask: () => ({
    what: 'the answer of the token endpoint to the client’s own id and secret, sent once in each way',
    means:
      'If one way is taken and the other refused, the way is at fault; if both are refused, the id or the secret is.',
    command: 'curl -sS -D - -u "$CLIENT_ID:$CLIENT_SECRET" -d grant_type=client_credentials "$TOKEN_ENDPOINT"',
  }),

  words: {
    title: (_, { host }) =>
      `the OAuth client itself is not accepted${host ? ` by ${host}` : ''}: its id, its secret, or the way they are sent`,
    because: (facts) => {
      if (facts.by === 'text')
        return 'The error is `invalid_client`: it speaks of the application, not of the user or the token.'
      if (facts.by === 'two-ways')
        return 'The same client is sent once in Basic and once in the body; in Basic, id and secret have to be percent-encoded before Base64.'
      if (facts.by === 'endpoint')
        return `\`${facts.path}\` is a token endpoint: the name and password sent there are the client’s own.`
      return `The authorization server says so: “${facts.words}”.${facts.sent ? ` The secret was sent ${sentAs[facts.sent]}.` : ''}`
    },
    why: 'A token endpoint first asks the application who it is, by its client id and secret, before it looks at the user or the code.',
    visitor: () => [
      'Tell the maker of the app: its own registration is refused, and nothing in your account can mend that.',
    ],
    developer: (facts) => [
      facts?.by === 'server' && facts.sent === 'both'
        ? 'Send the secret in one way only: `curl -u "$CLIENT_ID:$CLIENT_SECRET"`, or `client_id` and `client_secret` in the body.'
        : 'Try the other way to send it: `curl -u "$CLIENT_ID:$CLIENT_SECRET"` (client_secret_basic), or `-d client_id=… -d client_secret=…` in the body (client_secret_post).',
      'Copy id and secret again from the registration of the app: the value of the secret and not its id, of the same tenant or project, and not past its date.',
      'Percent-encode id and secret before Base64 in Basic, where they have characters such as `+`, `/`, `:` or `%` (RFC 6749 §2.3.1).',
      'Send no secret at all where the client is registered as public, and use PKCE.',
    ],
  },
})
