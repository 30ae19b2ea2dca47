import { defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import { layers } from '../circumstance.ts'
import type { Layer } from '../circumstance.ts'
import type { Evidence, Scene } from '../evidence.ts'
import { authorizationOf, credentialsOf, findMatch, refusedExchange, toldAt } from '../exchange.ts'
import { saidAt } from '../wording.ts'

type Facts =
  | { readonly by: 'server'; readonly words: string; readonly name: string }
  | { readonly by: 'variable'; readonly words: string }
  | { readonly by: 'layer'; readonly layer: Layer; readonly why: 'missing' | 'contrast' | 'field' | 'moved' }
  | { readonly by: 'missing-told' }
  | { readonly by: 'underscore'; readonly name: string }
  | { readonly by: 'rewrite' }

/** Wordings with which servers say that the field did not arrive. */
const missing =
  /\b(?:authorization|auth|bearer) (?:http )?(?:header|field|token) (?:is |was |has )?(?:been )?(?:missing|required|absent|empty|not (?:found|present|provided|set|received|sent|supplied))|(?:missing|no|without|lacks?|empty) (?:an? |the |http |required )*(?:authorization|auth|bearer)(?: http)? (?:header|field|token)|authentication credentials were not provided|(?:credentials|token) (?:were |was )?not (?:provided|supplied|found|received)|no (?:auth(?:entication)? )?(?:credentials|token) (?:provided|supplied|found|received|sent)/i

/** A server's own look at what it was given, without the field in it: PHP's `$_SERVER`, WSGI's environ, CGI variables. */
const emptyVariable =
  /(?:undefined (?:index|array key|variable):? ?["']?|keyerror: ["']?)(?:redirect_)?(?:http_authorization|php_auth_user)|(?:http_authorization|php_auth_user)["'\]]{0,3} ?(?:=>|:|=|is|was|->)? ?(?:null|none|nil|undefined|not set|empty|missing|""|'')/i

const rewriteRule = /rewriterule [^\n]{0,60}e=http_authorization/i

/** Layers that leave the field out unless told otherwise. */
const dropping: readonly Layer[] = [
  'mod_wsgi',
  'php-fpm',
  'cgi',
  'shared-hosting',
  'cdn',
  'spring-gateway',
  'api-gateway',
  'istio',
  'oauth2-proxy',
  'sso',
]
/** Layers that pass it on as a rule, and can be set up so that they do not. */
const passing: readonly Layer[] = [
  'apache',
  'nginx',
  'iis',
  'reverse-proxy',
  'load-balancer',
  'ingress',
  'cloudflare',
  'cloudflare-access',
  'kong',
  'traefik',
  'haproxy',
  'envoy',
  'caddy',
  'varnish',
  'heroku',
  'vpn',
  'service-worker',
]

const layerIn = (
  evidence: Evidence,
  among: readonly Layer[],
): { layer: Layer; where: Evidence['circumstances'][number]['where'] } | undefined => {
  const layer = among.find((one) => toldAt(evidence, `in-front:${one}`))
  const told = layer && toldAt(evidence, `in-front:${layer}`)
  return layer && told ? { layer, where: told.where } : undefined
}

/** The server says that nothing came, although the paste shows the field being sent. */
function* fromServer(evidence: Evidence): Iterable<Sign<Facts>> {
  const exchange = refusedExchange(evidence) ?? evidence.exchanges.at(-1)
  const sent = authorizationOf(exchange) ?? evidence.credentials.find(({ value }) => value.place === 'authorization')
  const said = saidAt(evidence, missing)
  const harmed =
    sent && (sent.value.placeholder || sent.value.faults.length > 0 || sent.value.place !== 'authorization')
  const told = toldAt(evidence, 'tells:header-sent')
  if (!said || harmed || (!sent && !told)) return
  yield (said.value.firsthand ? likely : possible)<Facts>(
    { by: 'server', words: said.value.words, name: sent?.value.name ?? 'Authorization' },
    said.where,
  )
}

/** The field is known not to arrive, and a layer stands in front that is able to drop it. */
function* fromLayers(evidence: Evidence): Iterable<Sign<Facts>> {
  const drops = layerIn(evidence, dropping)
  const layer = drops ?? layerIn(evidence, passing)
  const gone = toldAt(evidence, 'tells:header-missing-at-server')
  const contrast = toldAt(evidence, 'works:direct', 'fails:proxy', 'works:local', 'fails:production')
  const moved = toldAt(evidence, 'changed:proxy', 'changed:migration', 'changed:domain')
  const inField = findMatch(
    evidence,
    /\b(?:basic auth|authorization|bearer|x-[\w-]{0,40}(?:token|key|auth)) ?(?:header|field)?/i,
  )
  if (layer && gone) yield likely<Facts>({ by: 'layer', layer: layer.layer, why: 'missing' }, gone.where)
  else if (gone)
    yield (toldAt(evidence, 'tells:header-sent') ? likely : possible)<Facts>({ by: 'missing-told' }, gone.where)
  if (layer && contrast)
    yield (drops || contrast.value === 'works:direct' ? likely : possible)<Facts>(
      { by: 'layer', layer: layer.layer, why: 'contrast' },
      contrast.where,
    )
  if (layer && moved && inField)
    yield (drops ? likely : possible)<Facts>({ by: 'layer', layer: layer.layer, why: 'moved' }, moved.where)
  else if (drops && inField) yield possible<Facts>({ by: 'layer', layer: drops.layer, why: 'field' }, drops.where)
}

function* fromNames(evidence: Evidence): Iterable<Sign<Facts>> {
  for (const { value, where } of credentialsOf(refusedExchange(evidence)))
    if (value.name.includes('_') && !['query', 'body', 'cookie', 'option', 'userinfo'].includes(value.place))
      yield (toldAt(evidence, 'in-front:nginx', 'in-front:ingress', 'in-front:apache') ? likely : possible)<Facts>(
        { by: 'underscore', name: value.name },
        where,
      )
}

function* fromVariables(evidence: Evidence): Iterable<Sign<Facts>> {
  const variable = findMatch(evidence, emptyVariable)
  if (variable)
    yield likely<Facts>({ by: 'variable', words: variable.value[0].replaceAll('`', '').slice(0, 80) }, variable.where)
  const rewrite = findMatch(evidence, rewriteRule)
  if (rewrite) yield (saidAt(evidence, missing) ? likely : possible)<Facts>({ by: 'rewrite' }, rewrite.where)
}

const contrastWords = {
  missing: 'and the field does not arrive behind it',
  contrast: 'and without it the same request works',
  field: 'and it passes on only the fields that it is told to',
  moved: 'and the trouble began when that was changed',
}

const isPhp = (facts: Facts | undefined): boolean =>
  facts?.by === 'rewrite' ||
  facts?.by === 'variable' ||
  (facts?.by === 'layer' && ['php-fpm', 'cgi', 'shared-hosting', 'apache'].includes(facts.layer))

const apache =
  'Apache with PHP-FPM, CGI or FastCGI: put `CGIPassAuth On` into the `<Directory>` block or `.htaccess`, or `SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1` outside `<IfModule>` and before all other rules; then reload Apache.'

const proxies = [
  'nginx: `proxy_set_header Authorization $http_authorization;` (`fastcgi_param HTTP_AUTHORIZATION $http_authorization;` for PHP); a field whose name has an underscore needs `underscores_in_headers on;`.',
  'mod_wsgi: `WSGIPassAuthorization On`. CloudFront: an origin request policy that forwards the field. Spring Cloud Gateway or Zuul: empty `sensitiveHeaders`.',
]

/** Credentials were sent, but something between removed them before the application (RFC 9110 §7.6, RFC 3875 §4.1.18). */
export const strippedByIntermediary = defineCause({
  id: 'stripped-by-intermediary',
  fixer: 'owner',
  references: [
    'RFC 9110 §11.6.2',
    'RFC 3875 §4.1.18',
    'https://httpd.apache.org/docs/2.4/mod/core.html#cgipassauth',
    'https://modwsgi.readthedocs.io/en/develop/configuration-directives/WSGIPassAuthorization.html',
    'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_set_header',
  ],
  outranks: ['no-credentials', 'server-misconfigured'],

  *signs(evidence) {
    yield* fromServer(evidence)
    yield* fromVariables(evidence)
    yield* fromLayers(evidence)
    yield* fromNames(evidence)
  },

  ask: ({ url }: Scene) => ({
    what: 'the fields that the application receives (log their names), and the answer when you call it without what stands in front of it',
    means:
      'If the field is missing there although the client sends it, what stands between drops it; if it arrives, the application refuses it.',
    command: `curl -v -o /dev/null -H "Authorization: Bearer $TOKEN" '${url ?? 'http://localhost:8080/…'}' 2>&1 | grep -iE '^[<>] (authorization|server|via|HTTP)'`,
  }),

  words: {
    title: (facts, { host }) => {
      const before = host ? ` before the application at ${host}` : ' before the application'
      const name = facts?.by === 'server' || facts?.by === 'underscore' ? facts.name : 'Authorization'
      if (facts?.by === 'layer') return `${layers[facts.layer]} removed the credentials${before}`
      return `the \`${name}\` field was sent, but was removed${before}`
    },
    because: (facts) => {
      switch (facts.by) {
        case 'server':
          return `The request carries \`${facts.name}\`, but the server says: “${facts.words}”.`
        case 'variable':
          return `The application sees no credentials: “${facts.words}”.`
        case 'layer':
          return `In front stands ${layers[facts.layer]}, ${contrastWords[facts.why]}.`
        case 'missing-told':
          return 'The field is sent, as you tell, and does not reach the server.'
        case 'underscore':
          return `The name \`${facts.name}\` has an underscore; nginx and others drop such fields without a word.`
        default:
          return 'This rule is meant to hand the field on; inside `<IfModule>` and behind a rule that ends with `[L]`, it is never reached.'
      }
    },
    why: 'CGI and FastCGI may keep `Authorization` from a program, and proxies and CDNs pass on what they are set up for; the application then sees a request without credentials.',
    visitor: (_, { host }) => [
      `Tell the owner of ${host ?? 'the site'} that the sign-in is sent but lost before it reaches the application; you cannot mend it from outside.`,
    ],
    developer: (facts) => [
      ...(isPhp(facts) ? [apache, ...proxies] : [...proxies, apache]),
      'Log the names of the fields in the application, and call it directly as well: the first layer behind which the field is missing drops it.',
    ],
  },
})
