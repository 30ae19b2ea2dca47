import { defineCause, likely, possible } from '../cause.ts'
import { findMatch, toldAt } from '../exchange.ts'

type Facts =
  | { readonly by: 'words'; readonly words: string; readonly service: string }
  | { readonly by: 'intermittent' }

const failures: readonly (readonly [RegExp, string])[] = [
  [
    /can'?t contact ldap server|ldap_(?:bind|start_tls|connect)\(\)[^\n]{0,120}(?:unable|can't|failed)|could not (?:bind|connect) to (?:the )?ldap|ldap[^\n]{0,60}(?:timed? ?out|unreachable|unavailable|connection refused)/i,
    'the LDAP directory',
  ],
  [
    /jwks (?:remote )?fetch(?:ing)? (?:is )?fail|(?:failed|unable|error)[^\n]{0,40}(?:fetch|retrieve|get|load|download)[^\n]{0,40}(?:jwks|jwk set|signing keys?|public keys?|openid-configuration)|remote jwks? (?:is )?(?:failed|unavailable)|couldn'?t retrieve remote jwk set/i,
    'the key set of the issuer',
  ],
  [
    /idx20803|idx20804|unable to obtain configuration from|(?:failed|unable) to (?:fetch|retrieve|load|discover)[^\n]{0,60}(?:metadata|discovery|\.well-known)/i,
    "the issuer's metadata",
  ],
  [
    /introspection[^\n]{0,80}(?:failed|error|timed? ?out|unavailable)|authentication (?:service|server|backend) (?:is )?(?:unavailable|unreachable|down)|auth(?:entication)? request[^\n]{0,40}(?:unexpected status|timed? ?out|failed)[^\n]{0,40}|identity provider (?:is )?(?:unavailable|unreachable)|kdc unreachable|cannot contact any kdc|ext_authz_error/i,
    'the authentication service',
  ],
]

/** The identity provider, key set, directory or introspection endpoint cannot be reached by the server. */
export const authServiceUnavailable = defineCause({
  id: 'auth-service-unavailable',
  fixer: 'owner',
  references: ['RFC 9110 §15.6.4', 'RFC 7662 §2.3', 'RFC 4511 §4.2.2'],
  outranks: ['wrong-credentials', 'unknown-signing-key', 'kerberos-failure', 'not-authentication'],

  *signs(evidence) {
    for (const [expression, service] of failures) {
      const found = findMatch(evidence, expression)
      if (found) yield likely<Facts>({ by: 'words', words: found.value[0].slice(0, 120), service }, found.where)
    }
    const intermittent = toldAt(evidence, 'when:intermittent')
    if (intermittent) yield possible<Facts>({ by: 'intermittent' }, intermittent.where)
  },

  ask: () => ({
    what: "the server's log at the moment of a refusal: does it name a directory, key set or login service that did not answer",
    means: 'A timeout or refused connection there is the cause; without one, look at the credentials themselves.',
    command: 'curl -sS -o /dev/null -w \'%{http_code} %{time_total}s\\n\' "$ISSUER/.well-known/openid-configuration"',
  }),

  words: {
    title: (facts, { host }) =>
      `${host ?? 'the server'} cannot reach ${facts?.by === 'words' ? facts.service : 'the service that checks credentials'}`,
    because: (facts) =>
      facts.by === 'words'
        ? `The log says “${facts.words}”: the check itself failed, not the credentials.`
        : 'It fails now and then with the same credentials: so the credentials are good, and the check is not always possible.',
    why: 'A server that cannot ask its directory or fetch its keys refuses everybody; it ought to answer 503 rather than 401.',
    visitor: (_, { host }) => [
      'Your password is not at fault; wait some minutes, and try again.',
      `If it lasts, tell the owner of ${host ?? 'the site'} that its login service does not answer.`,
    ],
    developer: (facts) => [
      facts?.by === 'words' && facts.service.includes('LDAP')
        ? 'From the server itself test the connection to the directory: `ldapsearch -H "$LDAP_URL" -x -s base`; check host, port, certificate and firewall.'
        : 'From the server itself fetch what it cannot reach: `curl -v "$ISSUER/.well-known/openid-configuration"`, then its `jwks_uri`; check DNS, proxy, certificate and firewall.',
      'Cache keys and metadata longer, and fetch them in the background, so that a short outage refuses nobody.',
      'Keep one local account that works without the directory, so that you can sign in and switch it off.',
      'Answer 503 when the check is not possible.',
    ],
  },
})
