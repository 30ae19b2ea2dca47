import { defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import { layers } from '../circumstance.ts'
import type { Layer } from '../circumstance.ts'
import type { Evidence, Seen } from '../evidence.ts'
import { authorizationOf, credentialsOf, findMatch, refusedExchange, toldAt } from '../questions/exchange.ts'
import { heardAt } from '../questions/heard.ts'
import { findWording, near } from '../questions/near.ts'
import { dropping, passing, stepsToPass } from '../questions/passing-layers.ts'
import { short } from '../questions/said.ts'
import { worksInQuery } from '../questions/works-in-query.ts'

type Facts =
  | { readonly by: 'server'; readonly words: string; readonly name: string }
  | { readonly by: 'variable'; readonly words: string }
  | { readonly by: 'layer'; readonly layer: Layer; readonly why: keyof typeof reasons }
  | { readonly by: 'missing-told' | 'production' | 'rewrite' }
  | { readonly by: 'underscore'; readonly name: string }

/** Wordings with which servers say that the field did not arrive. */
const missing =
  /\b(?:authorization|auth|bearer) (?:http )?(?:header|field|token) (?:is |was |has )?(?:been )?(?:missing|required|absent|empty|not (?:found|present|provided|set|received|sent|supplied))|(?:missing|no|without|lacks?|empty) (?:an? |the |http |required )*(?:authorization|auth|bearer)(?: http)? (?:header|field|token)|authentication credentials were not provided|(?:credentials|token) (?:were |was )?not (?:provided|supplied|found|received)|no (?:auth(?:entication)? )?(?:credentials|token) (?:provided|supplied|found|received|sent)/i

/** A server's own look at what it was given, without the field in it: PHP's `$_SERVER`, WSGI's environ, CGI variables. */
const emptyVariable =
  /(?:undefined (?:index|array key|variable):? ?["']?|keyerror: ["']?)(?:redirect_)?(?:http_authorization|php_auth_user)|(?:http_authorization|php_auth_user)["'\]]{0,3} ?(?:=>|:|=|is|was|->)? ?(?:null|none|nil|undefined|not set|empty|missing|""|'')/i

/** What a reporter saw of it in the server's own variables (lower case). */
const seenEmpty = near(
  /\$_server\b|\bgetallheaders\b|\bapache_request_headers\b|\brequest\.(?:meta|headers|env)\b|\benviron\b|\bphpinfo\b/g,
  200,
  /\b(?:headers?|field|authorization)`? (?:is |was |are )?(?:nowhere|missing|absent|empty|null|not (?:there|in|present|set|listed|shown|included))/,
)

/** What a program of the server was given when it asked for the field: `$request->bearerToken()` of Laravel, `req.headers.authorization` (lower case). */
const askedInVain = near(
  /->(?:bearertoken|header)\(|\breq(?:uest)?\.headers?\b|\bheaders\.(?:get\(.?)?authorization/g,
  60,
  /\b(?:gives|returns|is|was|are|says|shows|prints)(?: always| just| only)? (?:null|none|nil|undefined|empty|false)\b/,
)

const rewriteRule = /rewriterule [^\n]{0,60}e=http_authorization/i
const sentField = /\b(?:basic auth|authorization|bearer|jwt)\b|(?<![\w-])x-(?:\w{1,20}-)?(?:token|key|auth)/i

const layerIn = (evidence: Evidence, among: readonly Layer[]): Seen<Layer> | undefined => {
  for (const layer of among) {
    const told = toldAt(evidence, `in-front:${layer}`)
    if (told) return { value: layer, where: told.where }
  }
  return undefined
}

/** The server says that nothing came, although the paste shows the field being sent. */
function* fromServer(evidence: Evidence): Iterable<Sign<Facts>> {
  const said = heardAt(evidence, missing)
  const sent =
    authorizationOf(refusedExchange(evidence) ?? evidence.exchanges.at(-1)) ??
    evidence.credentials.find(({ value }) => value.place === 'authorization')
  const isHarmed =
    sent && (sent.value.placeholder || sent.value.faults.length > 0 || sent.value.place !== 'authorization')
  if (!said || isHarmed || (!sent && !toldAt(evidence, 'tells:header-sent'))) return
  yield (said.value.firsthand ? likely : possible)<Facts>(
    { by: 'server', words: said.value.words, name: sent?.value.name ?? 'Authorization' },
    said.where,
  )
}

/** A report of a login by cookie: what is left out of it is no `Authorization` field. */
const isCookieAlone = (evidence: Evidence): boolean =>
  findMatch(evidence, /\bcookies?\b|\bsessions?\b/i) !== undefined &&
  findMatch(evidence, /\bauthorization\b|\bbearer\b|\btokens?\b(?!-)|\bbasic\b|\bheaders?\b|\bapi[- ]?keys?\b/i) ===
    undefined

/** A field that a report names, with an underscore in its name: nginx drops such fields (`underscores_in_headers`). */
const underscored = /\bheaders?\b.{0,24}["'`](?!http_)([a-z]{1,20}(?:_[a-z]{1,20}){1,3})["'`]/i

/** The field is told not to arrive, or a layer in front was put in between or makes the difference. */
function* fromLayers(evidence: Evidence): Iterable<Sign<Facts>> {
  const drops = layerIn(evidence, dropping)
  const layer = drops ?? layerIn(evidence, passing)
  const gone = isCookieAlone(evidence) ? undefined : toldAt(evidence, 'tells:header-missing-at-server')
  const contrast =
    toldAt(evidence, 'works:direct', 'fails:proxy') ??
    (toldAt(evidence, 'works:local') && toldAt(evidence, 'fails:production'))
  const moved = toldAt(evidence, 'changed:proxy', 'changed:migration', 'changed:domain')
  const hasField = findMatch(evidence, sentField) !== undefined
  if (gone && !layer && !toldAt(evidence, 'tells:field-not-in-request'))
    yield (toldAt(evidence, 'tells:header-sent') ? likely : possible)<Facts>({ by: 'missing-told' }, gone.where)
  if (contrast && !layer && contrast.value === 'fails:production' && !toldAt(evidence, 'fails:login'))
    yield possible<Facts>({ by: 'production' }, contrast.where)
  if (!layer) return
  const told = (why: keyof typeof reasons): Facts => ({ by: 'layer', layer: layer.value, why })
  const name = gone && /^(?:nginx|ingress)$/.test(layer.value) && findMatch(evidence, underscored)?.value[1]
  if (name) yield likely<Facts>({ by: 'underscore', name }, gone.where, 'proxy-admin')
  else if (gone) yield likely(told('missing'), gone.where)
  const isDropped = (drops || contrast?.value === 'works:direct') && !isCookieAlone(evidence)
  if (contrast) yield (isDropped ? likely : possible)(told('contrast'), contrast.where)
  if (moved && hasField) yield (drops ? likely : possible)(told('moved'), moved.where)
  else if (drops && hasField)
    yield (findWording(evidence, worksInQuery) ? likely : possible)(
      told('field'),
      layer.where,
      layer.value === 'cdn' ? 'proxy-admin' : undefined,
    )
}

function* fromNames(evidence: Evidence): Iterable<Sign<Facts>> {
  for (const { value, where } of credentialsOf(refusedExchange(evidence)))
    if (value.name.includes('_') && !['query', 'body', 'cookie', 'option', 'userinfo'].includes(value.place))
      yield (toldAt(evidence, 'in-front:nginx', 'in-front:ingress', 'in-front:apache') ? likely : possible)<Facts>(
        { by: 'underscore', name: value.name.slice(0, 60) },
        where,
      )
}

function* fromVariables(evidence: Evidence): Iterable<Sign<Facts>> {
  const variable = findMatch(evidence, emptyVariable)
  if (variable)
    yield likely<Facts>({ by: 'variable', words: variable.value[0].replaceAll('`', '').slice(0, 80) }, variable.where)
  const seen = variable ? undefined : findWording(evidence, seenEmpty)
  if (seen) yield likely<Facts>({ by: 'variable', words: short(seen.value.replaceAll('`', ''), 80) }, seen.where)
  const asked = variable || seen ? undefined : findWording(evidence, askedInVain)
  if (asked && (layerIn(evidence, dropping) || toldAt(evidence, 'changed:migration')))
    yield likely<Facts>({ by: 'variable', words: short(asked.value.replaceAll('`', ''), 80) }, asked.where)
  const rewrite = findMatch(evidence, rewriteRule)
  if (rewrite) yield (heardAt(evidence, missing) ? likely : possible)<Facts>({ by: 'rewrite' }, rewrite.where)
}

const reasons = {
  missing: 'and the field does not arrive behind it',
  contrast: 'and without it the same request works',
  field: 'and it passes on only the fields that it is told to',
  moved: 'and the trouble began when that was changed',
}

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

  ask: ({ url }) => ({
    what: 'the names of the fields that the application receives, and the answer when you call it without what stands in front of it',
    means:
      'If the field is missing there although the client sends it, what stands between drops it; if it arrives, the application refuses it.',
    command: `curl -sS -D - -o /dev/null -H "Authorization: Bearer $TOKEN" '${url ?? 'http://localhost:8080/…'}'`,
  }),

  words: {
    title: (facts, { host }) => {
      const before = `before the application${host ? ` at ${host}` : ''}`
      if (facts?.by === 'layer') return `${layers[facts.layer]} removed the credentials ${before}`
      return `the \`${facts?.by === 'server' || facts?.by === 'underscore' ? facts.name : 'Authorization'}\` field was sent, but removed ${before}`
    },
    because: (facts) => {
      if (facts.by === 'server') return `The request carries \`${facts.name}\`, but the server says: “${facts.words}”.`
      if (facts.by === 'variable') return `The application sees no credentials: “${facts.words}”.`
      if (facts.by === 'layer') return `In front stands ${layers[facts.layer]}, ${reasons[facts.why]}.`
      if (facts.by === 'underscore')
        return `The name \`${facts.name}\` has an underscore; nginx and others drop such fields without a word.`
      if (facts.by === 'rewrite')
        return 'This rule is meant to hand the field on; inside `<IfModule>`, or behind a rule that ends with `[L]`, it is never reached.'
      if (facts.by === 'production')
        return 'It works on your machine and not in production, where a server or proxy more stands in front.'
      return 'The field is sent, and does not reach the server.'
    },
    why: 'CGI and FastCGI keep `Authorization` from a program unless told otherwise, and proxies and CDNs pass on what they are set up for; the application then sees a request without credentials.',
    visitor: (_, { host }) => [
      `Tell the owner of ${host ?? 'the site'} that the sign-in is sent but lost before it reaches the application; you cannot mend it from outside.`,
    ],
    developer: (facts) => [
      ...(facts?.by === 'underscore'
        ? [
            'nginx: `underscores_in_headers on;` in the `server` block (that of the port’s default server), then `nginx -s reload`; or name the field with a hyphen on both sides.',
          ]
        : []),
      ...stepsToPass(facts?.by === 'layer' ? facts.layer : facts?.by === 'underscore' ? 'nginx' : undefined),
      'Log the names of the fields in the application, and call it directly too: the first layer behind which the field is missing drops it.',
    ],
  },
})
