import { certain, defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence } from '../evidence.ts'
import { findText, refusedExchange, statusOf, told } from '../questions/exchange.ts'
import { anyOf, findWording, firstPlace, near, says } from '../questions/near.ts'
import { findSaid, short } from '../questions/said.ts'
import { indexed } from '../search/indexed.ts'

type Facts =
  | { readonly by: 'server'; readonly words: string; readonly check: 'token' | 'origin' }
  | { readonly by: 'status' }
  | { readonly by: 'text'; readonly words: string }

/** Wordings of frameworks of all kinds, in lower case: a token, crumb or nonce of the page, or the origin check beside it. */
const token = anyOf(
  says(/invalidauthenticitytoken|tokenmismatchexception/),
  near(
    /csrf|xsrf|cross-site request forgery|anti-?forgery|authenticity[ _]token|\bcrumb\b|form token|request verification token/g,
    80,
    /fail|invalid|mismatch|missing|not (?:set|found|present|valid|provided|match)|incorrect|expired|required|(?<!no )error|could not be|does not match|denied|detected|was not/,
  ),
  near(/csrf|xsrf/g, 40, /requis|invalide|ungültig|inválid|requerid|no válid|scadut|неверн|недейств|无效|錯誤|不正/),
  near(
    /invalid|missing|no valid|bad|wrong|expired|failed|mismatched|can't verify|cannot verify|unable to verify/g,
    30,
    /csrf|xsrf|anti-?forgery|authenticity[ _]token|\bcrumb\b/,
  ),
)
const origin = anyOf(
  says(/cross-site post form submissions are forbidden/),
  near(
    /(?:origin|referer|referrer) (?:checking|check|validation|header)/g,
    30,
    /fail|invalid|does not match|not match|not allowed|missing/,
  ),
  near(/(?:origin|referer) (?:does not match|not allowed|mismatch)/g, 40, /trusted|csrf|\bhost\b/),
)

const anywhere = anyOf(token, origin)

/** A proxy stands in front: what the server compares `Origin` with is what that hands on of host and scheme. */
const isBehindProxy = (evidence: Evidence): boolean =>
  told(
    evidence,
    'in-front:reverse-proxy',
    'in-front:nginx',
    'in-front:apache',
    'in-front:caddy',
    'in-front:traefik',
    'in-front:iis',
    'in-front:load-balancer',
  )

/** Only where it is deployed: the server's own settings decide, not the form that was sent. */
const isSetUp = (evidence: Evidence): boolean =>
  told(evidence, 'in-front:heroku', 'fails:production', 'changed:https', 'changed:domain') ||
  evidence.settings.some(({ name }) => /csrf|trusted_?origins|cookie_?secure/i.test(name))

/** A CSRF token, crumb, anti-forgery or page nonce, or the Origin or Referer check fails. */
export const csrfRefused = defineCause({
  id: 'csrf-refused',
  fixer: 'caller',
  references: [
    'RFC 6454 §7',
    'https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html',
    'https://docs.djangoproject.com/en/stable/ref/csrf/',
  ],
  outranks: [
    'forbidden',
    'bad-request',
    'no-credentials',
    'session-expired',
    'stripped-by-intermediary',
    'not-authentication',
  ],

  *signs(evidence: Evidence): Iterable<Sign<Facts>> {
    const fixer = isBehindProxy(evidence) ? 'proxy-admin' : isSetUp(evidence) ? 'owner' : undefined
    const said = findSaid(evidence, token) ?? findSaid(evidence, origin)
    if (said) {
      const check = firstPlace(token, indexed(said.words)) ? 'token' : 'origin'
      yield (said.by === 'program' || check === 'origin' || /crumb/i.test(said.words) ? likely : certain)(
        { by: 'server', words: short(said.words), check },
        said.where,
        fixer,
      )
    } else {
      const text = findWording(evidence, anywhere)
      if (text)
        yield (evidence.exchanges.length > 0 ? possible : likely)(
          { by: 'text', words: short(text.value) },
          text.where,
          fixer,
        )
    }
    const exchange = refusedExchange(evidence)
    const status = exchange ? statusOf(exchange) : evidence.scene.status
    const page = exchange?.response?.status?.where ?? evidence.scene.statusWhere
    if (status === 419 && page)
      yield (findText(evidence, 'page expired', 'laravel') ? certain : likely)({ by: 'status' }, page)
  },

  ask: ({ url }) => ({
    what: 'the request that is refused: its cookies’ names, its `Origin` and `Referer` fields, and whether it carries the token of the page',
    means:
      'If the token or the cookie that belongs to it is not there, that is the cause; if both are, they are of different sessions.',
    command: `curl -sS -o /dev/null -D - -c jar.txt '${url ?? 'https://…'}'; cut -f6 jar.txt`,
  }),

  words: {
    title: (facts, { host }) => {
      const by = host ? ` by ${host}` : ''
      return facts?.by === 'server' && facts.check === 'origin'
        ? `the request’s origin is not trusted${by}: its check against forgery fails`
        : `the token against forged requests (CSRF) is missing or not accepted${by}`
    },
    because: (facts) => {
      if (facts.by === 'server') return `The server says so: “${facts.words}”.`
      if (facts.by === 'status')
        return '419 is no standard status: frameworks such as Laravel use it where the token of a form has expired.'
      return `The words tell of it: “${facts.words}”.`
    },
    why: 'A server gives each page a secret of its own and wants it back with each change, so that no other site can send a request in your name.',
    visitor: (_, { host }) => [
      `Load the page of ${host ?? 'the site'} anew, and send the form again at once, from one tab.`,
      'Allow cookies for the site; delete the old ones if it stays.',
      'Open the site at its one usual address (with or without `www`, with https).',
    ],
    developer: (facts) => [
      facts?.by === 'server' && facts.check === 'origin'
        ? 'Add the address, with scheme and port, to the trusted origins of the server, and let the proxy pass `Host` and `X-Forwarded-Proto`.'
        : 'Fetch the token first (from the page, a cookie or the crumb endpoint), and send it with the cookie of the same session: `curl -b jar.txt -c jar.txt -H "X-CSRF-Token: $CSRF_TOKEN"`.',
      'Call an API with a token in `Authorization`, not with the session cookie: such calls need no CSRF token, and many servers leave the check out for them.',
      'Behind a proxy check that the cookie comes back: `Secure` with https, `SameSite`, the domain, and one session store for all instances.',
    ],
  },
})
