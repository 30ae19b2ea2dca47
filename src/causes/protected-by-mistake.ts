import { certain, defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence, Exchange } from '../evidence.ts'
import { challengeParam, credentialsOf, findMatch, refusedExchange, statusOf, toldAt } from '../questions/exchange.ts'
import { anyOf, findWording, near } from '../questions/near.ts'
import { short } from '../questions/said.ts'

type Facts =
  | { readonly by: 'platform'; readonly name: string }
  | { readonly by: 'realm'; readonly realm: string }
  | { readonly by: 'path'; readonly path: string; readonly who: string }
  | { readonly by: 'told' | 'lock-off' }

/** The password in front taken off, and all is well: it catches calls of programs and of the server to itself. */
const lockTakenOff = anyOf(
  near(
    /\b(?:disabl|remov|turn|switch|deactivat)(?:e|es|ed|ing)? (?:off )?(?:the |my )?(?:http )?(?:basic[- ]auth\w*|htaccess|\.htaccess|password protection|htpasswd)\b/g,
    60,
    /\b(?:works?|worked|fixe[sd]|solves?|solved|helps?|gets rid|goes away|gone|fine|again)\b/,
  ),
  near(
    /\b(?:works?|working|fine|again)\b/g,
    30,
    /\b(?:when|if|once|after|without) (?:the |my |i )?(?:\w{2,10} )?(?:http )?(?:basic[- ]auth\w*|\.?htaccess|password protection)\b/,
  ),
)

/** Pages that monitors and the like fetch without a login. */
const watchedPage = /\b(?:home ?page|landing page|web ?site|staging|login box|password prompt)\b/i

/** Realms that name a site before its start, as a forgotten staging password does. */
const unfinished =
  /\b(?:staging|stage|preview|pre-?prod|maintenance|under construction|coming soon|dev(?:elopment)?|test(?:ing)?|beta|qa|uat|do not index)\b/i

const authorities = 'certificate authorities'

/** Paths that are fetched by programs which have no login: whose, and whether they are never locked on purpose. */
const publicPaths: readonly (readonly [path: RegExp, who: string, never: boolean])[] = [
  [/\/\.well-known\/(?:acme-challenge|pki-validation)\b/i, authorities, true],
  [/\/(?:robots\.txt|sitemap[\w-]{0,20}\.xml|ads\.txt)\b/i, 'crawlers', false],
  [/\/(?:healthz?|livez|readyz|liveness|readiness|ping)(?=$|[\s"'?,;)])/i, 'monitors and load balancers', false],
  [/og[-_]?image|opengraph-image/i, 'link previews', false],
]

/** Sessions that a hosting platform sets on its own login page in front of a deployment. */
const platforms: readonly (readonly [cookie: string, name: string])[] = [
  ['_vercel_sso', 'Vercel'],
  ['_vercel_jwt', 'Vercel'],
]

const pathIn = (text: string): { readonly path: string; readonly who: string; readonly never: boolean } | undefined => {
  for (const [expression, who, never] of publicPaths) {
    const path = expression.exec(text)?.[0]
    if (path) return { path, who, never }
  }
  return undefined
}

/** Whether a stranger was asked for a login: the challenge came to a request without credentials. */
const isStranger = (exchange: Exchange): boolean =>
  statusOf(exchange) === 401 && (exchange.request?.complete ?? true) && credentialsOf(exchange).length === 0

function* fromWire(evidence: Evidence): Iterable<Sign<Facts>> {
  const exchange = refusedExchange(evidence)
  if (!exchange) return
  for (const { value, where } of exchange.response?.setCookies ?? []) {
    const platform = platforms.find(([cookie]) => value.name.startsWith(cookie))
    if (platform) yield certain({ by: 'platform', name: platform[1] }, where)
  }
  if (!isStranger(exchange)) return
  const realm = challengeParam(exchange, 'realm')
  const sign = toldAt(evidence, 'tells:public-expected', 'tells:crawler') ? certain : likely
  if (realm && unfinished.test(realm.value)) yield sign({ by: 'realm', realm: short(realm.value, 60) }, realm.where)
  const address = exchange.request?.address
  const met = address && pathIn(address.value.path)
  if (met) yield (met.never ? certain : sign)({ by: 'path', path: met.path, who: met.who }, address.where)
}

/** Paths for certificate authorities and crawlers, named in words where no request stands in the report. */
function* fromWords(evidence: Evidence): Iterable<Sign<Facts>> {
  const { status } = evidence.scene
  if (refusedExchange(evidence)?.request?.address || (status !== 401 && status !== 403)) return
  for (const [expression, who] of publicPaths.slice(0, 2)) {
    const found = findMatch(evidence, expression)
    if (found) yield (who === authorities ? likely : possible)({ by: 'path', path: found.value[0], who }, found.where)
  }
}

/** A page meant to be public is behind a lock: staging password, directory rule, deployment protection. */
export const protectedByMistake = defineCause({
  id: 'protected-by-mistake',
  fixer: 'owner',
  references: [
    'https://nginx.org/en/docs/http/ngx_http_auth_basic_module.html#auth_basic',
    'https://httpd.apache.org/docs/2.4/howto/auth.html',
    'https://vercel.com/docs/deployment-protection',
  ],
  outranks: ['no-credentials'],

  *signs(evidence) {
    yield* fromWire(evidence)
    yield* fromWords(evidence)
    const told = toldAt(evidence, 'tells:public-expected', 'tells:crawler')
    const isPackage = findMatch(
      evidence,
      /\b(?:npm|yarn|maven|gradle|nuget|pypi|composer|docker|registry|artifactory|nexus|repo)\b/i,
    )
    const wantsKey = findMatch(
      evidence,
      /\b(?:missing|invalid|wrong|no) (?:an? |the )?(?:api|access|subscription)[- ]?key\b/i,
    )
    const isLock = !isPackage && !wantsKey && evidence.scene.status !== 404
    if (told) yield (isLock ? likely : possible)<Facts>({ by: 'told' }, told.where)
    const off = findWording(evidence, lockTakenOff)
    if (off) yield likely<Facts>({ by: 'lock-off' }, off.where)
    const watched = toldAt(evidence, 'tells:monitoring')
    if (watched && evidence.scene.status === 401 && findMatch(evidence, watchedPage))
      yield likely<Facts>({ by: 'told' }, watched.where)
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
      if (facts?.by === 'path')
        return `\`${facts.path}\`${host ? ` of ${host}` : ''} is behind a lock, though strangers have to read it`
      if (facts?.by === 'realm') return `a staging password still locks ${host ?? 'the site'}`
      return `a page${host ? ` of ${host}` : ''} that is meant to be public is behind a lock`
    },
    because: (facts) => {
      if (facts.by === 'platform')
        return `This cookie is set by ${facts.name}'s own login page, before the application is asked.`
      if (facts.by === 'realm') return `The lock calls itself “${facts.realm}”, as one for an unfinished site does.`
      if (facts.by === 'path') return `\`${facts.path}\` is fetched by ${facts.who}, which never sign in.`
      if (facts.by === 'lock-off')
        return 'Without the password in front all is well: it also catches calls of programs and of the server to itself, which do not know it.'
      return 'The page is said to be public, and a lock asks for a login all the same.'
    },
    why: 'A rule for a folder, a host or every new route also covers what everybody should see.',
    visitor: (_, { host }) => [
      `Tell the owner of ${host ?? 'the site'} that the page asks for a login; no login of yours is meant for it.`,
      'Check the address: a preview or staging host has a lock on purpose.',
    ],
    developer: (facts) => [
      facts?.by === 'platform'
        ? 'Switch the protection off for this deployment (Vercel: Settings → Deployment Protection → Vercel Authentication), share the production domain, or let machines in with the `x-vercel-protection-bypass` field.'
        : 'Take the path out of the lock: nginx `auth_basic off;` inside its `location`, Apache `Require all granted` for its directory, or leave the route out of the default policy (`AllowAny`, `permitAll()`, `[AllowAnonymous]`).',
      ...(facts?.by === 'platform'
        ? []
        : [
            'Look for a forgotten staging password: `.htaccess`, the hosting panel (“password protected directories”), a maintenance plugin.',
            'Where the lock is there on purpose, confirm its realm, user name and password, and give them to the caller, or let the caller’s address in.',
          ]),
      'Check as a stranger: `curl -sS -o /dev/null -D - "$URL"` has to give 200; if nothing of yours locks it, ask the host.',
    ],
  },
})
