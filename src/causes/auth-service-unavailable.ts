import { defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import { statusOf, toldAt } from '../questions/exchange.ts'
import type { Evidence } from '../evidence.ts'
import { heardAt } from '../questions/heard.ts'
import { anyOf, near, says } from '../questions/near.ts'
import type { Wording } from '../questions/near.ts'
import { statedIn } from '../questions/stated.ts'

type Service = 'ldap' | 'keys' | 'metadata' | 'login'

type Facts =
  | { readonly by: 'words'; readonly words: string; readonly service: Service }
  | { readonly by: 'intermittent' }

const named: Readonly<Record<Service, string>> = {
  ldap: 'the LDAP directory',
  keys: 'the key set of the issuer',
  metadata: "the issuer's metadata",
  login: 'the service that checks credentials',
}

/** How programs say that another machine did not answer. */
const unreachable =
  /timed? ?out|unreachable|unavailable|connection (?:refused|reset|error)|connect(?:ion)?(?:\(\))? (?:failed|error)|failed to connect|econn|etimedout|enotfound|no such host|can(?:no|')t (?:contact|connect|reach)|no route to host|i\/o error|deadline exceeded|no healthy upstream|\b5\d\d\b/

/** What programs print alone, and then wordings that a reporter may use as well. */
type Failure = { readonly service: Service; readonly exact: RegExp | Wording; readonly loose: Wording }

const failures: readonly Failure[] = [
  {
    service: 'ldap',
    exact:
      /can(?:'|no)t contact ldap server|(?:unable|could not|couldn't|failed|cannot) (?:to )?(?:bind|connect) to (?:the )?ldap|lost connection to ldap|ldap server (?:is )?(?:not available|unavailable|down)/,
    loose: near(/\bldaps?(?:_\w{2,20})?\b/g, 60, /timed? ?out|unreachable|connection refused|econnrefused|server down/),
  },
  {
    service: 'keys',
    exact: anyOf(
      says(/couldn't retrieve remote jwk set|jwks remote fetch is failed|error fetching (?:jwks|signing keys?)/),
      near(/jwks\w{0,20}|\bjwk set|signing ?key/g, 160, /econnre(?:set|fused)|etimedout|enotfound|socket hang up/),
    ),
    loose: anyOf(
      near(
        /(?:fail|unable|error|could not|couldn't|cannot)[a-z]{0,4} (?:to |while |when |in )?(?:fetch|retriev|get|load|download|obtain|read|refresh)(?:e|ing)?\b/g,
        40,
        /jwks|jwk set|key ?set|signing keys?|public keys?/,
      ),
      near(
        /jwks|jwk set|key ?set/g,
        40,
        /(?:fetch|retrieval|request|download)(?:ing)? (?:is |has )?(?:fail|error|timed)|timed? ?out|times out|unreachable/,
      ),
    ),
  },
  {
    service: 'metadata',
    exact:
      /idx2080[34]|unable to obtain configuration from|unable to resolve the configuration with the provided issuer/,
    loose: near(
      /(?:failed|unable|error|could not|couldn't) (?:to )?(?:fetch|retriev|load|discover|resolv)(?:e|ing)?\b/g,
      60,
      /metadata|discovery|\.well-known|openid[- ]configuration/,
    ),
  },
  {
    service: 'login',
    exact: /kdc unreachable|can(?:no|')t contact any kdc|ext_authz_error|auth request unexpected status: 5\d\d/,
    loose: near(
      /introspect(?:ion|ing)?\b|userinfo endpoint|tokenreviews?|private\/auth|auth-worker|auth(?:entication|orization|[nz])? (?:http )?(?:service|server|backend|provider|request)|identity provider|\bidp\b|ext_authz|radius server|keycloak|oauth2?-proxy/g,
      60,
      unreachable,
    ),
  },
]

function* fromWords(evidence: Evidence): Iterable<Sign<Facts>> {
  for (const { service, exact, loose } of failures) {
    const printed = heardAt(evidence, exact)
    const heard = printed ?? heardAt(evidence, loose)
    const sign = printed || heard?.value.firsthand ? likely : possible
    if (heard) yield sign({ by: 'words', words: heard.value.words, service }, heard.where)
  }
}

/** Now and then, with the same credentials, and no reason given. */
function* fromTelling(evidence: Evidence): Iterable<Sign<Facts>> {
  const intermittent = toldAt(evidence, 'when:intermittent')
  const isReasoned = statedIn(evidence).length > 0
  const isRefusal = evidence.scene.status !== null || evidence.exchanges.some((one) => (statusOf(one) ?? 0) >= 400)
  if (intermittent && !isReasoned && isRefusal) yield possible({ by: 'intermittent' }, intermittent.where)
}

/** The identity provider, key set, directory or introspection endpoint cannot be reached by the server. */
export const authServiceUnavailable = defineCause({
  id: 'auth-service-unavailable',
  fixer: 'owner',
  references: ['RFC 9110 §15.6.4', 'RFC 7662 §2.3', 'RFC 7517 §5', 'RFC 4511 §4.2.2'],
  outranks: [
    'wrong-credentials',
    'unknown-signing-key',
    'kerberos-failure',
    'not-authentication',
    'upstream-credentials',
  ],

  *signs(evidence) {
    yield* fromWords(evidence)
    yield* fromTelling(evidence)
  },

  ask: () => ({
    what: "the server's log at the moment of a refusal: does it name a directory, key set or login service that did not answer",
    means: 'A timeout or refused connection there is the cause; without one, look at the credentials themselves.',
    command: 'curl -sS -o /dev/null -w \'%{http_code} %{time_total}s\\n\' "$ISSUER/.well-known/openid-configuration"',
  }),

  words: {
    title: (facts, { host }) =>
      `${host ?? 'the server'} cannot reach ${named[facts?.by === 'words' ? facts.service : 'login']}`,
    because: (facts) =>
      facts.by === 'words'
        ? `“${facts.words}”: the check itself failed, not the credentials.`
        : 'It fails now and then with the same credentials: they are good, and the check is not always possible.',
    why: 'A server that cannot ask its directory or fetch its keys refuses everybody; it ought to answer 503 rather than 401.',
    visitor: (_, { host }) => [
      'Wait some minutes, and load the page again (F5, or Ctrl+R); do not change your password for it.',
      `If it lasts, tell the owner of ${host ?? 'the site'} that its login service does not answer.`,
    ],
    developer: (facts) => [
      facts?.by === 'words' && facts.service === 'ldap'
        ? 'From the server itself test the connection to the directory: `ldapsearch -H "$LDAP_URL" -x -s base`; check host, port, certificate and firewall.'
        : 'From the server itself fetch what it cannot reach: `curl -v "$ISSUER/.well-known/openid-configuration"`, then its `jwks_uri`; check DNS, proxy, certificate and firewall.',
      'Cache keys and metadata longer, and fetch them in the background, so that a short outage refuses nobody.',
      'Keep one local account that works without the directory, so that you can always sign in.',
      'Answer 503 when the check is not possible.',
    ],
  },
})
