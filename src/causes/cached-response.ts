import { defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence, Exchange, Field } from '../evidence.ts'
import { credentialsOf, findMatch, refusedExchange, toldAt } from '../questions/exchange.ts'
import { anyOf, findWording, near } from '../questions/near.ts'
import { short } from '../questions/said.ts'

type Facts =
  | { readonly by: 'fields'; readonly field: string; readonly text: string; readonly sent: boolean }
  | { readonly by: 'setting'; readonly text: string }
  | { readonly by: 'browser'; readonly text: string }
  | { readonly by: 'told'; readonly text: string }
  | { readonly by: 'query-added' }
  | { readonly by: 'worker' }
  | { readonly by: 'telling' }

const hit = /(?:^|[^a-z])hit(?:[^a-z]|$)/i
const miss = /miss|\bfwd=|dynamic|bypass/i

/** Fields in which a cache counts or asks, rather than tells that it answered. */
const others: ReadonlySet<string> = new Set(['cache-control', 'x-cache-lookup', 'x-cache-hits', 'x-cache-key'])

const tellsHit = ({ name, value }: Field): boolean =>
  name.toLowerCase().includes('cache') && !others.has(name.toLowerCase()) && hit.test(value) && !miss.test(value)

/** A cache says that it answered: `Age`, `X-Cache: HIT`, `CF-Cache-Status: HIT`, `Cache-Status: …; hit` (RFC 9111 §5.1, RFC 9211). */
function* fromFields(exchange: Exchange): Iterable<Sign<Facts>> {
  const sent = credentialsOf(exchange).length > 0
  for (const { name, value, where } of exchange.response?.fields ?? [])
    if (tellsHit({ name, value, where }) || (name.toLowerCase() === 'age' && Number(value) > 0))
      yield likely({ by: 'fields', field: name, text: short(value, 80), sent }, where)
}

/** What a CDN or proxy is said to answer, and what CloudFront writes when it stored an error (docs.aws.amazon.com, "HTTP error responses"). */
const fromCache = anyOf(
  near(/\b40[13]s?\b/g, 40, /\b(?:from|by|in) (?:the |its |a )?(?:cdn |edge |proxy |nginx |varnish )?cache\b/),
  near(/\bcached? /g, 24, /\b40[13]s?\b/),
)

/** It works once the service worker, and with it what that has stored, is gone. */
const withoutWorker = anyOf(
  near(/\b(?:unregister|remov|delet|disabl|bypass)(?:e|ed|es|ing|s)?\b/g, 24, /\bservice ?workers?\b/),
  near(/\bservice ?workers?\b/g, 24, /\b(?:unregister|remov|delet|disabl|bypass)(?:e|ed|es|ing|s)?\b/),
)

const fromDisk = near(/\b401\b/g, 40, /\bfrom (?:disk cache|memory cache|service ?worker|prefetch cache)/)
const anyStatus =
  /\b(?:proxy|fastcgi|uwsgi|scgi)_cache_valid\s+any\b|\b(?:proxy|fastcgi)_cache_valid[^;\n]{0,40}\b40[13]\b/i

/** Rules and places that keep refusals: a cache for every status, or the browser's own. */
function* fromText(evidence: Evidence): Iterable<Sign<Facts>> {
  const setting = findMatch(evidence, anyStatus)
  if (setting) yield likely({ by: 'setting', text: short(setting.value[0], 60) }, setting.where)
  const told = findWording(evidence, fromCache)
  if (told && !findMatch(evidence, /\btoken cache|\bcached (?:token|credential|password|login)/i))
    yield likely({ by: 'told', text: short(told.value, 60) }, told.where)
  const disk = findWording(evidence, fromDisk)
  if (disk) yield likely({ by: 'browser', text: short(disk.value, 60) }, disk.where)
}

/** A query that holds the key itself. */
const keyInQuery = /[?&]\w{0,12}(?:key|token|secret)=/i

/** A stored 401 is served by a cache (RFC 9111 §3, §4). */
export const cachedResponse = defineCause({
  id: 'cached-response',
  fixer: 'owner',
  references: [
    'RFC 9111 §3.5',
    'RFC 9111 §5.1',
    'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_cache_valid',
  ],
  outranks: [
    'no-credentials',
    'wrong-credentials',
    'protected-by-mistake',
    'invalid-api-key',
    'token-expired',
    'session-expired',
  ],

  *signs(evidence) {
    const exchange = refusedExchange(evidence)
    if (exchange) yield* fromFields(exchange)
    yield* fromText(evidence)
    const query = toldAt(evidence, 'works:query-added')
    if (query && !findMatch(evidence, keyInQuery)) yield likely<Facts>({ by: 'query-added' }, query.where)
    const worker = findWording(evidence, withoutWorker)
    if (worker) yield likely<Facts>({ by: 'worker' }, worker.where)
    const cache = toldAt(evidence, 'in-front:cache', 'in-front:varnish', 'in-front:service-worker')
    if (cache) yield possible<Facts>({ by: 'telling' }, cache.where)
  },

  ask: ({ url }) => ({
    what: 'the answer to the same address with a query that nobody has used before',
    means:
      'If that one gets through, a stored answer is served for the plain address; if not, the cache is not the reason.',
    command: `curl -sS -o /dev/null -D - '${url ?? 'https://…'}${url?.includes('?') ? '&' : '?'}fresh=1'`,
  }),

  words: {
    title: (_, { host, status }) => `a cache${host ? ` in front of ${host}` : ''} serves a stored ${status ?? 401}`,
    because: (facts) => {
      if (facts.by === 'fields')
        return `\`${facts.field}: ${facts.text}\` says that a cache gave this answer${facts.sent ? ', although the request carried credentials' : ''}.`
      if (facts.by === 'setting') return `\`${facts.text}\` stores answers of any status, refusals too.`
      if (facts.by === 'browser')
        return `“${facts.text}”: the browser took the answer from its own cache and asked nobody.`
      if (facts.by === 'worker')
        return 'Without the service worker it is well: that one answers with what it has stored.'
      if (facts.by === 'told') return `The report says where the answer comes from: “${facts.text}”.`
      if (facts.by === 'query-added')
        return 'The plain address is refused, and the same address with a query gets through: a cache keeps one answer for each address.'
      return 'A cache stands in front of the application.'
    },
    why: 'A cache that stores a refusal gives it to everybody, signed in or not, until it runs out.',
    visitor: (_, { host }) => [
      `Clear the site data of ${host ?? 'the site'} in the browser and reload with Ctrl+F5 (Mac: Cmd+Shift+R).`,
      'Tell the owner that the page opens with `?x=1` at its end, if it does: a cache serves an old refusal.',
    ],
    developer: () => [
      'Purge the stored answer in the CDN or proxy, or clear the cache of the caching plugin.',
      'Store good answers alone: nginx `proxy_cache_valid 200 301 302 10m;` in place of `any`; send `Cache-Control: no-store` with every 401 and 403.',
      'Do not cache requests with `Authorization` or a session cookie (`proxy_cache_bypass $http_authorization; proxy_no_cache $http_authorization;`).',
      'In a service worker keep `index.html` and other pages behind a login out of the cache, and unregister the old worker once.',
    ],
  },
})
