import { defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Exchange } from '../evidence.ts'
import { credentialsOf, fieldOf, findMatch, refusedExchange, toldAt } from '../exchange.ts'

type Facts =
  | { readonly by: 'fields'; readonly field: string; readonly text: string; readonly sent: boolean }
  | { readonly by: 'setting'; readonly text: string }
  | { readonly by: 'query-added' }
  | { readonly by: 'telling' }

const hit = /\bhit\b/i

/** A cache says that it answered: `Age`, `X-Cache: HIT`, `CF-Cache-Status: HIT`, `Cache-Status: …; hit` (RFC 9111 §5.1, RFC 9211). */
function* fromFields(exchange: Exchange): Iterable<Sign<Facts>> {
  const sent = credentialsOf(exchange).length > 0
  for (const name of [
    'x-cache',
    'cf-cache-status',
    'x-cache-status',
    'cache-status',
    'x-proxy-cache',
    'x-varnish-cache',
    'x-drupal-cache',
  ]) {
    const field = fieldOf(exchange.response, name)
    if (field && hit.test(field.value) && !/\bmiss\b/i.test(field.value))
      yield likely({ by: 'fields', field: field.name, text: field.value.slice(0, 80), sent }, field.where)
  }
  const age = fieldOf(exchange.response, 'age')
  if (age && Number(age.value) > 0)
    yield likely({ by: 'fields', field: age.name, text: age.value.slice(0, 20), sent }, age.where)
}

/** A stored 401 is served by a cache (RFC 9111 §3, §4). */
export const cachedResponse = defineCause({
  id: 'cached-response',
  fixer: 'owner',
  references: [
    'RFC 9111 §3.5',
    'RFC 9111 §5.1',
    'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_cache_valid',
  ],
  outranks: ['no-credentials', 'wrong-credentials', 'protected-by-mistake', 'invalid-api-key', 'token-expired'],

  *signs(evidence) {
    const exchange = refusedExchange(evidence)
    if (exchange) yield* fromFields(exchange)
    const setting = findMatch(evidence, /proxy_cache_valid\s+any\b|fastcgi_cache_valid\s+any\b/i)
    if (setting) yield likely<Facts>({ by: 'setting', text: setting.value[0] }, setting.where)
    const query = toldAt(evidence, 'works:query-added')
    if (query) yield likely<Facts>({ by: 'query-added' }, query.where)
    const cache = toldAt(evidence, 'in-front:cache', 'in-front:varnish', 'in-front:service-worker')
    if (cache) yield possible<Facts>({ by: 'telling' }, cache.where)
  },

  ask: ({ url }) => ({
    what: 'the answer to the same address with a query that nobody has used before',
    means:
      'If that one gets through, a stored answer is served for the plain address; if not, the cache is not the reason.',
    command: `curl -sS -o /dev/null -D - '${url ?? 'https://…'}?fresh=1'`,
  }),

  words: {
    title: (_, { host, status }) => `a cache${host ? ` in front of ${host}` : ''} serves a stored ${status ?? 401}`,
    because: (facts) => {
      if (facts.by === 'fields')
        return `\`${facts.field}: ${facts.text}\` says that a cache gave this answer${facts.sent ? ', although the request carried credentials' : ''}.`
      if (facts.by === 'setting') return `\`${facts.text}\` stores answers of any status, refusals too.`
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
