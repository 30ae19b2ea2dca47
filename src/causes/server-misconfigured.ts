import { certain, defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence, Exchange, Where } from '../evidence.ts'
import {
  authorizationOf,
  credentialsOf,
  fieldOf,
  findMatch,
  isRefused,
  isSuccess,
  placeOf,
  reasonGiven,
} from '../questions/exchange.ts'
import { refusedExchange, statusOf, told, toldAt } from '../questions/exchange.ts'
import { heardAt } from '../questions/heard.ts'
import { brokenPart, setupWordings } from '../questions/setup-wordings.ts'
import type { SetupPart } from '../questions/setup-wordings.ts'

type Facts =
  | { readonly by: 'words'; readonly words: string; readonly part: SetupPart }
  | { readonly by: 'order'; readonly early: string }
  | { readonly by: 'relative-file'; readonly file: string }
  | { readonly by: 'broken-500' | 'instances' | 'bare' | 'everyone' | 'changed' | 'two-logins' | 'discovery' }

/** Parts that nothing else can be behind; a secret, a hash or a cookie may be another program's. */
const sure: ReadonlySet<SetupPart> = new Set(['file', 'rules', 'scheme'])

/** `UseAuthorization` before `UseAuthentication`, or routes before either: a request is judged before anybody looks who sent it. */
const orderAt = ({ folded }: Evidence): { readonly early: string; readonly where: Where } | undefined => {
  for (const { input, text, lineAt } of folded) {
    const authentication = text.indexOf('.useauthentication(')
    for (const early of ['UseAuthorization', 'UseEndpoints', 'UseMvc']) {
      const at = text.indexOf(`.${early.toLowerCase()}(`)
      if (at >= 0 && authentication > at) return { early, where: { input, line: lineAt(at) } }
    }
  }
  return undefined
}

function* fromSettings(evidence: Evidence): Iterable<Sign<Facts>> {
  const order = orderAt(evidence)
  if (order) yield certain({ by: 'order', early: order.early }, order.where)
  for (const { name, value, where } of evidence.settings)
    if (/^auth(?:user|digest|group)file$/i.test(name) && /^["']?[\w.~]/.test(value) && !/^["']?\w:/.test(value))
      yield likely({ by: 'relative-file', file: value.slice(0, 60) }, where)
}

function* fromExchanges(evidence: Evidence): Iterable<Sign<Facts>> {
  const exchange = refusedExchange(evidence)
  const failed = evidence.exchanges.findLast((one) => statusOf(one) === 500 && authorizationOf(one))
  if (failed && !exchange) {
    const admits = /misconfiguration|authenticat|\bauth\b/.test(reasonGiven(failed))
    yield (admits ? likely : possible)({ by: 'broken-500' }, placeOf(failed))
  }
  const fields = exchange?.response?.fields ?? []
  const path = exchange?.request?.address
  if (path?.value.path.startsWith('/.well-known/') && credentialsOf(exchange).length === 0)
    yield likely({ by: 'discovery' }, path.where)
  const isBare = exchange && statusOf(exchange) === 401 && exchange.response?.challenges.length === 0
  const unnamed = isBare ? undefined : findMatch(evidence, withoutChallenge)
  if (unnamed && evidence.scene.status === 401) yield likely({ by: 'bare' }, unnamed.where)
  if (isBare && fields.length > 1 && credentialsOf(exchange).length > 0)
    yield possible({ by: 'bare' }, placeOf(exchange))
}

/** A 401 that names no scheme, in words: no client asks for a login then (RFC 9110 §15.5.2). */
const withoutChallenge =
  /\b(?:no|without|missing|lacks?|lacking|but not) (?:an? |the |any |a valid )?`?www-authenticate\b/i

const eachTime =
  /\b(?:each|every|any|whenever|when|once|after) (?:time )?(?:(?:we|i|it) )?(?:re)?(?:deploy|start|boot|build|create|publish)/i
const whatIsLost =
  /\b(?:logged|signed|log|sign) ?(?:out|off|in again)|\blogo(?:ut|ff)s?\b|\b(?:sessions?|cookies?|tokens?)\b|\b(?:new|another) login\b/i

/** What is refused and taken a moment later was known to all instances. */
const flickers =
  /\b(?:bursts?|intermittent(?:ly)?|sporadic(?:ally)?|within the same second|a (?:moment|second) later)\b/i

const proxyLogin = /\bauth_basic\b|\bbasicauth\b|\bhtpasswd\b|\b(?:basic|http) auth(?:entication)?\b/i
const behind =
  /\bproxy_pass\b|\bproxypass\b|\breverse[- ]proxy\b|\bin front of\b|\bbehind (?:the |an? |my )?(?:nginx|apache|traefik|caddy|haproxy|proxy)\b/i

/** A login at the proxy and one of the application behind it: both want the one `Authorization` field (RFC 9110 §11.6.2). */
const twoLogins = (evidence: Evidence): boolean =>
  findMatch(evidence, proxyLogin) !== undefined &&
  findMatch(evidence, behind) !== undefined &&
  !evidence.settings.some(({ name, value }) => /proxy_set_header/i.test(name) && /authorization/i.test(value))

/** The proxy let Basic through, and refuses the application's own Bearer in the same field. */
function* fromLocks({ exchanges }: Evidence): Iterable<Sign<Facts>> {
  const schemeOf = (exchange: Exchange) => authorizationOf(exchange)?.value.scheme
  const refused = exchanges.find((one) => isRefused(one) && schemeOf(one) === 'bearer')
  const host = refused?.request?.address?.value.host
  const admitted = exchanges.some(
    (one) => isSuccess(one) && schemeOf(one) === 'basic' && one.request?.address?.value.host === host,
  )
  const asked = refused && fieldOf(refused.response, 'server')
  if (refused && admitted && asked && /nginx|apache|caddy|traefik|lighttpd/i.test(asked.value))
    yield likely({ by: 'two-logins' }, placeOf(refused))
}

/** Sentences of the reporter that point to the set-up rather than the credentials. */
function* fromTelling(evidence: Evidence): Iterable<Sign<Facts>> {
  const many = toldAt(evidence, 'when:second-instance')
  const restarts = toldAt(evidence, 'when:after-deploy', 'when:after-restart')
  const loses = findMatch(evidence, whatIsLost) !== undefined
  if (many && loses && !findMatch(evidence, flickers)) yield likely({ by: 'instances' }, many.where)
  else if (restarts && loses && findMatch(evidence, eachTime)) yield likely({ by: 'instances' }, restarts.where)
  const again = toldAt(evidence, 'tells:prompted-again', 'tells:login-loop')
  if (again && twoLogins(evidence)) yield likely({ by: 'two-logins' }, again.where)
  const everyone = toldAt(evidence, 'who:everyone')
  if (everyone) yield possible({ by: 'everyone' }, everyone.where)
  const changed = toldAt(evidence, 'changed:configuration', 'changed:migration', 'changed:proxy', 'changed:upgrade')
  if (changed && (told(evidence, 'who:owner') || evidence.settings.length > 0))
    yield possible({ by: 'changed' }, changed.where)
}

const becauseOf: Readonly<Record<Exclude<Facts['by'], 'words' | 'order' | 'relative-file'>, string>> = {
  'broken-500':
    'The request carried credentials, and the check of them ended in a 500: the server failed, not the login.',
  instances:
    'It comes with a new start or another instance: keys or sessions that are made anew there do not know the old tokens and cookies.',
  'two-logins':
    'The proxy asks for Basic, and what is behind it has a login of its own: both use the one `Authorization` field, so each takes the credentials of the other for wrong ones.',
  discovery:
    'A document under `/.well-known/` tells clients where to log in; it is fetched before any login, and has to be public (RFC 9728 §3, RFC 8414 §3).',
  bare: 'The 401 names no scheme: it lacks the `WWW-Authenticate` field that RFC 9110 §15.5.2 demands.',
  everyone: 'Everybody is refused: that points to the set-up, not to one login.',
  changed: 'It began with a change of the server: that points to the set-up, not to the login.',
}

const particularSteps = (facts: Facts | undefined): readonly string[] => {
  if (facts?.by === 'instances' || (facts?.by === 'words' && facts.part === 'keys'))
    return [
      'Keep signing keys, cookie keys and sessions outside the process, shared by all instances: ASP.NET Core `AddDataProtection().PersistKeysTo…`, one `SECRET_KEY`, Redis for sessions.',
    ]
  if (facts?.by === 'two-logins')
    return [
      'Keep the proxy’s login from the application: nginx `proxy_set_header Authorization "";` in the `location` with `auth_basic` (only where the application does not need the field itself), Traefik `removeHeader: true`.',
      'Where the application needs `Authorization` itself (a token of its web page), protect it otherwise: a cookie login (`auth_request` with oauth2-proxy or Authelia), a VPN, client certificates.',
    ]
  if (facts?.by === 'discovery')
    return [
      'Take `/.well-known/oauth-protected-resource`, `/.well-known/oauth-authorization-server` and `/.well-known/openid-configuration`, with and without a path behind, out of the authentication.',
      '`curl -sS -o /dev/null -D - https://$HOST/.well-known/oauth-protected-resource` has to give 200 without credentials.',
    ]
  if (facts?.by === 'relative-file' || (facts?.by === 'words' && facts.part === 'file'))
    return [
      'Give the absolute path of the password file, and let the server process read it: `sudo -u www-data head -c1 /etc/apache2/.htpasswd` must not fail, folders above it included.',
    ]
  if (facts?.by === 'words' && facts.part === 'hash')
    return [
      'Store the password anew with a hash that the server knows: `htpasswd -B FILE USER`, or the encoder that the framework is set to.',
    ]
  if (facts?.by === 'words' && facts.part === 'secret')
    return [
      'Set the secret where the server really runs: `printenv | cut -d= -f1 | sort` in its container or service shows which names exist; then restart it.',
    ]
  return []
}

const readTheLog = 'Read the error log of the server while you repeat the request: it names the file, key or rule.'

const generalSteps: readonly string[] = [
  readTheLog,
  'Check that authentication comes first: before authorization, and before the routes and handlers.',
  'Check that it verifies with the secret, issuer, audience and realm that it issues with, in the environment that really runs.',
]

const challengeStep = (facts: Facts | undefined): readonly string[] =>
  facts?.by === 'bare' ? ['Send `WWW-Authenticate` with every 401, so that clients know what is wanted.'] : []

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
  outranks: ['not-authentication', 'forbidden'],

  *signs(evidence) {
    for (const { part, wording } of setupWordings) {
      const heard = heardAt(evidence, wording)
      const sign = !heard?.value.firsthand ? possible : sure.has(part) ? certain : likely
      if (heard) yield sign<Facts>({ by: 'words', words: heard.value.words, part }, heard.where)
    }
    yield* fromSettings(evidence)
    yield* fromExchanges(evidence)
    yield* fromLocks(evidence)
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
      if (facts?.by === 'order') return 'the server checks permissions before it knows who is asking'
      if (facts?.by === 'instances') return `${server} forgets its keys or sessions on a new start or another instance`
      if (facts?.by === 'relative-file') return 'the server looks for its password file in another folder'
      return `the authentication of ${server} is set up wrongly${facts?.by === 'words' ? `: ${brokenPart[facts.part]}` : ''}`
    },
    because: (facts) => {
      if (facts.by === 'words') return `“${facts.words}”: ${brokenPart[facts.part]}.`
      if (facts.by === 'order')
        return `\`${facts.early}\` stands before \`UseAuthentication\`: the user is not known yet when the request is judged.`
      if (facts.by === 'relative-file')
        return `\`${facts.file}\` is no absolute path: Apache looks for it below its ServerRoot, not beside this file.`
      return becauseOf[facts.by]
    },
    why: 'Where the check itself is set up wrongly, good credentials are refused like bad ones.',
    visitor: (_, { host }) => [
      `Tell the owner of ${host ?? 'the site'} the time and the message.`,
      'Do not change your password for it: a new one is refused in the same way.',
    ],
    developer: (facts) => {
      const particular = particularSteps(facts)
      return particular.length > 0 ? [...particular, readTheLog] : [...generalSteps, ...challengeStep(facts)]
    },
  },
})
