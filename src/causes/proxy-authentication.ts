import { certain, defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence } from '../evidence.ts'
import { challengesOf, fieldOf, findMatch, placeOf, refusedExchange, statusOf } from '../questions/exchange.ts'
import { anyOf, findWording, near, says } from '../questions/near.ts'
import { short } from '../questions/said.ts'
import { nameOf } from '../questions/schemes.ts'

type Facts =
  | {
      readonly by: 'wire'
      readonly schemes: readonly string[]
      readonly realm: string | undefined
      readonly sent: 'yes' | 'no' | 'unknown'
    }
  | { readonly by: 'words' }

/** What clients print of a 407, and then words that only point to one. */
const printed =
  /proxy authentication (?:is )?required|proxyauthenticationrequired|err_proxy_auth|tunnel connection failed: 407|code 407 from proxy|\b407\b[^.\n]{0,40} from proxy|connect tunnel failed, response 407|\be407\b/i
const pointing = anyOf(
  near(/\b407\b/g, 60, /\bprox(?:y|ies)\b/),
  near(/\bprox(?:y|ies)\b/g, 60, /\b407\b(?!:)/),
  says(/err_tunnel_connection_failed/),
)

function* fromWire({ exchanges }: Evidence): Iterable<Sign<Facts>> {
  for (const exchange of exchanges) {
    const asked = challengesOf(exchange, 'proxy')
    const { request } = exchange
    if (exchange.step || (statusOf(exchange) !== 407 && asked.length === 0)) continue
    const realm = asked[0]?.value.params.get('realm') ?? undefined
    const has = request?.credentials.some(({ value }) => value.place === 'proxy-authorization')
    const sent = has ? 'yes' : request?.complete ? 'no' : 'unknown'
    const facts: Facts = { by: 'wire', schemes: [...new Set(asked.map(({ value }) => value.scheme))], realm, sent }
    yield statusOf(exchange) === 407 ? certain(facts, placeOf(exchange)) : likely(facts, placeOf(exchange))
  }
}

/** The words of a client; where another refusal was got at last, the proxy let the request through. */
function* fromWords(evidence: Evidence): Iterable<Sign<Facts>> {
  if (evidence.exchanges.some(({ response }) => fieldOf(response, 'proxy-authenticate'))) return
  const refused = refusedExchange(evidence)
  const passed = refused !== undefined && statusOf(refused) !== 407
  const found = findMatch(evidence, printed)
  if (found) yield (passed ? possible : certain)({ by: 'words' }, found.where)
  const hint = found ? undefined : findWording(evidence, pointing)
  if (hint) yield (passed ? possible : likely)({ by: 'words' }, hint.where)
  const { status, statusWhere } = evidence.scene
  if (!found && !hint && !passed && status === 407 && statusWhere) yield likely({ by: 'words' }, statusWhere)
}

const asks = (facts: Facts | undefined): string =>
  facts?.by === 'wire' && facts.schemes.length > 0 ? ` (${facts.schemes.map(nameOf).join(' or ')})` : ''

/** A proxy between wants credentials (RFC 9110 §15.5.8). */
export const proxyAuthentication = defineCause({
  id: 'proxy-authentication',
  fixer: 'caller',
  references: ['RFC 9110 §15.5.8', 'RFC 9110 §11.7'],
  outranks: [
    'no-credentials',
    'wrong-credentials',
    'not-authentication',
    'challenge-not-answered',
    'wrong-scheme',
    'malformed-header',
  ],

  *signs(evidence) {
    yield* fromWire(evidence)
    yield* fromWords(evidence)
  },

  ask: () => ({
    what: 'the proxy that the client uses, and the `Proxy-Authenticate` field of its 407',
    means: 'The field names the scheme: Basic wants a user name and password, NTLM or Negotiate the Windows login.',
    command: 'curl -sS -o /dev/null -D - -x "$PROXY" \'https://example.com/\'',
  }),

  words: {
    title: (facts) => {
      const realm = facts?.by === 'wire' && facts.realm ? ` “${short(facts.realm, 60)}”` : ''
      return facts?.by === 'wire' && facts.sent === 'yes'
        ? `the proxy${realm} refuses the credentials sent to it`
        : `the proxy${realm} between you and the site wants credentials`
    },
    because: (facts) => {
      if (facts.by === 'words') return 'The 407 comes from a proxy, not from the site.'
      if (facts.sent === 'yes')
        return `The request carried \`Proxy-Authorization\`, and the proxy asks again${asks(facts)}.`
      return facts.sent === 'no'
        ? `The request carried no \`Proxy-Authorization\`, and the proxy asks for it${asks(facts)}.`
        : `The answer is a 407: a proxy asks for credentials${asks(facts)}.`
    },
    why: 'A 407 is asked by the proxy or network in between; the website has not seen the request yet.',
    visitor: () => [
      'Enter the user name and password of your company network when the browser asks, not those of the website.',
      'Ask whoever runs the network which login the proxy wants.',
      'Try another network, such as a phone hotspot: if it works there, the proxy is the reason.',
    ],
    developer: (facts) => {
      const scheme = facts?.by === 'wire' ? facts.schemes.find((one) => one !== 'basic') : undefined
      const option =
        scheme === 'ntlm'
          ? ' --proxy-ntlm'
          : scheme === 'negotiate'
            ? ' --proxy-negotiate'
            : scheme === 'digest'
              ? ' --proxy-digest'
              : ''
      return [
        `Give the client the proxy's credentials: \`curl -x "$PROXY"${option} -U "$PROXY_USER:$PROXY_PASSWORD" https://example.com/\`.`,
        'For git: `git config --global http.proxy "http://$PROXY_USER:$PROXY_PASSWORD@proxy.example.com:3128"`; for npm, pip, docker set `HTTPS_PROXY` in the same form, `@` and `:` of the password percent-encoded.',
        'Where the proxy wants NTLM or Kerberos and the client cannot, put a local helper such as cntlm or px between, and point `http.proxy` at it.',
        'Name internal hosts in `NO_PROXY`, so that they do not go through the proxy.',
      ]
    },
  },
})
