import { defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence } from '../evidence.ts'
import { credentialsOf, findMatch, placeOf, refusedExchange, statusOf, told, toldAt } from '../exchange.ts'

type Facts =
  | { readonly by: 'words'; readonly words: string; readonly what: string }
  | { readonly by: 'broken-500' }
  | { readonly by: 'instances' }
  | { readonly by: 'bare'; readonly field: boolean }
  | { readonly by: 'told'; readonly what: string }

/** What servers log when their own set-up of authentication is broken. */
const broken: readonly (readonly [RegExp, string])[] = [
  [
    /(?:could not|cannot|can't|couldn't|unable to) open (?:password file|[^\n]{0,60}htpasswd)|open\(\) "[^"\n]{0,200}" failed \(\d+: [^)\n]{0,60}\)[^\n]{0,80}|no such file or directory[^\n]{0,60}htpasswd|ah01620/i,
    'the password file cannot be read',
  ],
  [
    /ah0?(?:01625|00025|01799)|configuration error: *couldn't (?:perform authentication|check (?:user|access))|no authn provider configured|no groups file|authtype is not set/i,
    'the rules for authentication are incomplete',
  ],
  [
    /secret or public key must be provided|secretorprivatekey must have a value|no (?:authenticationscheme|default ?challenge ?scheme) was specified|no authentication handler is registered|the signing key's size is not sufficient|key may not be empty|jwt_secret (?:is )?(?:missing|not set|undefined)|secretorkeyprovider/i,
    'a secret or scheme is missing in its settings',
  ],
  [
    /crypt\(\) failed|unsupported (?:password )?hash|invalid (?:salt|hash format)|password hash (?:is )?(?:invalid|not supported)/i,
    'a password hash in its file cannot be used',
  ],
  [
    /unprotect ticket failed|the key \{[^}\n]{0,60}\} was not found in the key ring|error unprotecting|the antiforgery token could not be decrypted/i,
    'its instances do not share the keys for cookies',
  ],
]

function* fromExchange(evidence: Evidence): Iterable<Sign<Facts>> {
  const exchange = refusedExchange(evidence)
  const failed = evidence.exchanges.find((one) => statusOf(one) === 500 && credentialsOf(one).length > 0)
  if (failed && !exchange) yield likely({ by: 'broken-500' }, placeOf(failed))
  if (
    exchange &&
    statusOf(exchange) === 401 &&
    exchange.response &&
    exchange.response.fields.length > 1 &&
    exchange.response.challenges.length === 0 &&
    credentialsOf(exchange).length > 0
  )
    yield possible({ by: 'bare', field: true }, placeOf(exchange))
}

/** Sentences of the reporter that point to the set-up rather than the credentials. */
function* fromTelling(evidence: Evidence): Iterable<Sign<Facts>> {
  const instances = toldAt(evidence, 'when:after-deploy', 'when:after-restart', 'when:second-instance')
  if (instances) yield likely({ by: 'instances' }, instances.where)
  const everyone = toldAt(evidence, 'who:everyone')
  if (everyone) yield possible({ by: 'told', what: 'everybody is refused' }, everyone.where)
  const changed = toldAt(evidence, 'changed:configuration', 'changed:migration', 'changed:proxy', 'changed:upgrade')
  if (changed && (told(evidence, 'who:owner') || evidence.settings.length > 0))
    yield possible({ by: 'told', what: 'it began with a change of the server' }, changed.where)
}

/** The server's authentication is set up wrongly; good credentials fail. */
export const serverMisconfigured = defineCause({
  id: 'server-misconfigured',
  fixer: 'owner',
  references: [
    'RFC 9110 §15.5.2',
    'https://httpd.apache.org/docs/2.4/howto/auth.html',
    'https://nginx.org/en/docs/http/ngx_http_auth_basic_module.html',
    'https://learn.microsoft.com/aspnet/core/fundamentals/middleware/',
  ],
  outranks: ['wrong-credentials', 'not-authentication', 'session-expired'],

  *signs(evidence) {
    for (const [expression, what] of broken) {
      const found = findMatch(evidence, expression)
      if (found) yield likely<Facts>({ by: 'words', words: found.value[0].slice(0, 120), what }, found.where)
    }
    yield* fromExchange(evidence)
    yield* fromTelling(evidence)
  },

  ask: () => ({
    what: "the server's error log for the failing request, and the lines of its configuration that set up authentication",
    means:
      'The log names the file, key or rule that fails; without an entry the request was refused by something in front.',
    command: 'tail -n 50 /var/log/nginx/error.log /var/log/apache2/error.log 2>/dev/null',
  }),

  words: {
    title: (facts, { host }) => {
      const server = host ?? 'the server'
      if (facts?.by === 'words') return `the authentication of ${server} is set up wrongly: ${facts.what}`
      if (facts?.by === 'instances')
        return `${server} forgets its keys or sessions when it is restarted or asked on another instance`
      return `the authentication of ${server} is set up wrongly`
    },
    because: (facts) => {
      if (facts.by === 'words') return `The log says “${facts.words}”: ${facts.what}.`
      if (facts.by === 'broken-500')
        return 'The request carried credentials, and the check of them ended in a 500: the server failed, not the login.'
      if (facts.by === 'instances')
        return 'It happens at each restart, deployment or change of instance: keys made anew there make older tokens and cookies unreadable.'
      if (facts.by === 'bare')
        return 'The 401 names no scheme: it lacks the `WWW-Authenticate` field that RFC 9110 §15.5.2 demands.'
      return `${facts.what.charAt(0).toUpperCase()}${facts.what.slice(1)}: that points to the set-up, not to one login.`
    },
    why: 'Where the check itself is set up wrongly, good credentials are refused like bad ones.',
    visitor: (_, { host }) => [
      `Tell the owner of ${host ?? 'the site'} the time and the message; your login is not at fault.`,
    ],
    developer: (facts) => [
      ...(facts?.by === 'instances'
        ? [
            'Keep signing and cookie keys outside the process and the deployment, shared by all instances: a persistent signing key, a shared Data Protection key ring (`PersistKeysTo…`), a session store.',
          ]
        : []),
      ...(facts?.by === 'words' && facts.what.includes('password')
        ? [
            'Give the absolute path of the password file, and let the server process read it: `sudo -u www-data head -c1 /etc/nginx/.htpasswd`; make entries with `htpasswd -B`, with Unix line ends.',
          ]
        : []),
      'Check the order: authentication before authorization and before the routes (`app.UseAuthentication()` before `app.UseAuthorization()`; middleware before handlers).',
      'Check that the secret, issuer, audience and realm that it verifies with are those that it issues with, in the environment that really runs.',
      'Send `WWW-Authenticate` with every 401, so that clients know what is wanted (RFC 9110 §15.5.2).',
    ],
  },
})
