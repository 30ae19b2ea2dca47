import { certain, defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence } from '../evidence.ts'
import { challengesOf, credentialsOf, fieldOf, findMatch, refusedExchange, toldAt } from '../exchange.ts'

type Facts =
  | { readonly by: 'platform'; readonly name: string }
  | { readonly by: 'realm'; readonly realm: string }
  | { readonly by: 'public-path'; readonly path: string }
  | { readonly by: 'told' }

const staging =
  /\b(?:staging|stage|preview|maintenance|under construction|dev(?:elopment)?|test(?:ing)?|beta|coming soon)\b/i
const publicPath =
  /\/\.well-known\/acme-challenge|\/robots\.txt|\/favicon\.ico|\/manifest\.(?:json|webmanifest)|\/sitemap\.xml|\/healthz?\b|og[-_]?image/i

function* fromWire(evidence: Evidence): Iterable<Sign<Facts>> {
  const exchange = refusedExchange(evidence)
  if (!exchange) return
  const vercel = exchange.response?.setCookies.find(({ value }) => value.name.startsWith('_vercel_sso'))
  if (vercel) yield certain({ by: 'platform', name: 'Vercel' }, vercel.where)
  const [challenge] = challengesOf(exchange)
  const realm = challenge?.value.params.get('realm')
  if (
    challenge &&
    realm &&
    staging.test(realm) &&
    challenge.value.scheme === 'basic' &&
    credentialsOf(exchange).length === 0
  )
    yield likely({ by: 'realm', realm: realm.slice(0, 60) }, challenge.where)
  const path = exchange.request?.address
  if (path && publicPath.test(path.value.path) && fieldOf(exchange.response, 'www-authenticate'))
    yield likely({ by: 'public-path', path: path.value.path.slice(0, 80) }, path.where)
}

/** A page meant to be public is behind a lock: staging password, directory rule, deployment protection. */
export const protectedByMistake = defineCause({
  id: 'protected-by-mistake',
  fixer: 'owner',
  references: [
    'https://nginx.org/en/docs/http/ngx_http_auth_basic_module.html',
    'https://httpd.apache.org/docs/2.4/howto/auth.html',
    'https://vercel.com/docs/deployment-protection',
  ],
  outranks: ['no-credentials'],

  *signs(evidence) {
    yield* fromWire(evidence)
    const words = evidence.exchanges.length === 0 ? findMatch(evidence, publicPath) : undefined
    if (words && (evidence.scene.status === 401 || evidence.scene.status === 403))
      yield possible<Facts>({ by: 'public-path', path: words.value[0] }, words.where)
    const told = toldAt(evidence, 'tells:public-expected', 'tells:crawler')
    if (told) yield likely<Facts>({ by: 'told' }, told.where)
  },

  ask: ({ url }) => ({
    what: 'the `WWW-Authenticate` field of the page, and whether other pages of the same site open',
    means:
      'The realm in the field names the lock; if the rest of the site opens, a rule for this path is the reason, otherwise one for the whole site.',
    command: `curl -sS -o /dev/null -D - '${url ?? 'https://…'}'`,
  }),

  words: {
    title: (facts, { host }) => {
      if (facts?.by === 'platform') return `${facts.name}'s deployment protection locks ${host ?? 'the deployment'}`
      return `a page${host ? ` of ${host}` : ''} that is meant to be public is behind a lock`
    },
    because: (facts) => {
      if (facts.by === 'platform')
        return `The answer comes from ${facts.name}'s deployment protection, before the application is asked.`
      if (facts.by === 'realm') return `The lock calls itself “${facts.realm}”, as a staging password does.`
      if (facts.by === 'public-path') return `\`${facts.path}\` is fetched by programs that never sign in.`
      return 'The page is said to be public, and a lock asks for a login all the same.'
    },
    why: 'A rule for a folder, a host or every new route also covers what everybody should see.',
    visitor: (_, { host }) => [
      `Tell the owner of ${host ?? 'the site'} that the page asks for a login; nothing that you can enter is meant for it.`,
      'Check the address: a preview or staging host has a lock on purpose.',
    ],
    developer: () => [
      'Take the path out of the lock: nginx `auth_basic off;` inside its `location`, Apache `Require all granted` for its directory, or leave the route out of the default policy (`AllowAny`, `permitAll()`, `[AllowAnonymous]`).',
      'On a hosting platform switch the protection off for this deployment (Vercel: Settings → Deployment Protection → Vercel Authentication), or share the production domain.',
      'Look for a forgotten staging password: `.htaccess`, the hosting panel (“password protected directories”), a maintenance plugin.',
      'Check as a stranger: `curl -sS -o /dev/null -D - "$URL"` has to give 200.',
    ],
  },
})
