import { defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence } from '../evidence.ts'
import { findMatch, findText, isRefused, statusOf, told, toldAt } from '../questions/exchange.ts'
import { heardAt } from '../questions/heard.ts'
import { anyOf, findWording, firstPlace, near, says } from '../questions/near.ts'
import { indexed } from '../search/indexed.ts'

type Facts =
  | { readonly by: 'words'; readonly words: string }
  | { readonly by: 'inner'; readonly status: number; readonly words: string }
  | { readonly by: 'told' }
  | { readonly by: 'data-source' }
  | { readonly by: 'directory' }

/** A refusal that one server tells of another. */
const refusal = /\b40[13]\b|unauthori[sz]ed|forbidden|invalid (?:api )?key|authentication failed|access denied/

const upstream = anyOf(
  near(
    /\b(?:upstream|backend|back-end|downstream|third[- ]party|external|data ?source)(?: (?:service|server|api|call|request|registry|provider))? (?:returned|responded|answered|rejected|refused|replied|failed|error)/g,
    60,
    refusal,
  ),
  near(
    /error (?:fetching|pulling|reading) from upstream|failed to (?:call|reach|query) (?:upstream|backend)/g,
    120,
    refusal,
  ),
  near(/\bcall to [\w-]{2,40} (?:service|api) failed/g, 200, refusal),
  says(/sign in to aad failed/),
)

/** The refusal that stands inside a failure of the server. */
const inner = says(
  /\b401\b(?![:.]\d)(?: client error)?:? ?(?:unauthori[sz]ed)?|unauthori[sz]ed|invalid (?:api )?key|invalid_api_key/,
)

const failures: ReadonlySet<number> = new Set([500, 502, 503, 504])

/** A 5xx outside and a 401 inside: the server was the one that was refused. */
function* fromInside(evidence: Evidence): Iterable<Sign<Facts>> {
  if (evidence.exchanges.some(isRefused)) return
  const last = evidence.exchanges.findLast((one) => statusOf(one) !== undefined)
  const status = last ? statusOf(last) : evidence.scene.status
  if (!status || !failures.has(status)) return
  const body = last?.response?.body
  const met = body ? firstPlace(inner, indexed(body.value.toLowerCase())) : null
  if (body && met)
    yield likely({ by: 'inner', status, words: body.value.slice(met.index, met.index + met.length).trim() }, body.where)
  const heard = met ? undefined : heardAt(evidence, inner)
  if (heard?.value.firsthand) yield likely({ by: 'inner', status, words: heard.value.words }, heard.where)
}

const noneOfMine = [
  'have no key',
  'have no api key',
  "don't have an api key",
  "don't have any key",
  'never had a key',
  'have no key for',
  'never entered a key',
  'never entered an api key',
  'never entered any key',
  'never gave a key',
  'never set up a key',
] as const

/** Nobody gets in since the directory refuses a bind: it is the server's own account that is refused there, not the user's. */
function* fromDirectory(evidence: Evidence): Iterable<Sign<Facts>> {
  const refusedBind = findMatch(
    evidence,
    /\bdata 52e\b|\binvalid credentials \(49\)|\bldap: error code 49\b|\bldap result code 49\b/i,
  )
  const all = refusedBind && toldAt(evidence, 'who:everyone')
  const own = refusedBind && findMatch(evidence, /\b(?:service|bind|ldap|lookup) (?:account|user|dn)\b/i)
  if (refusedBind && (all || own)) yield (all && own ? likely : possible)({ by: 'directory' }, refusedBind.where)
}

/** Somebody who only uses a site is told that a key is invalid, and has none. */
function* fromTelling(evidence: Evidence): Iterable<Sign<Facts>> {
  const none = findText(evidence, ...noneOfMine)
  const stranger = none ?? (told(evidence, 'who:visitor') ? toldAt(evidence, 'who:third-party') : undefined)
  const key = stranger && heardAt(evidence, /api[ _-]?key|token_revoked|invalid_auth|invalid_api_key/)
  if (stranger && key) yield (none ? likely : possible)({ by: 'told' }, stranger.where)
}

/** A refusal that is told of a data source, and the login to the server itself works. */
const ofDataSource = anyOf(
  near(/\bdata ?sources?\b/g, 80, /\b401\b|\bunauthori[sz]ed\b/),
  near(/\b401\b|\bunauthori[sz]ed\b/g, 60, /\bdata ?sources?\b/),
)

function* fromDataSource(evidence: Evidence): Iterable<Sign<Facts>> {
  const refused = findWording(evidence, ofDataSource)
  if (refused && told(evidence, 'works:login', 'works:web-interface'))
    yield likely({ by: 'data-source' }, refused.where)
}

/** A server in between fails with its own credentials against the service behind it. */
export const upstreamCredentials = defineCause({
  id: 'upstream-credentials',
  fixer: 'owner',
  references: ['RFC 9110 §15.6.3', 'RFC 9110 §11.7'],
  outranks: ['not-authentication', 'invalid-api-key', 'revoked-credential', 'wrong-credentials'],

  *signs(evidence) {
    yield* fromInside(evidence)
    yield* fromDataSource(evidence)
    yield* fromDirectory(evidence)
    const heard = heardAt(evidence, upstream)
    if (heard)
      yield (heard.value.firsthand ? likely : possible)<Facts>({ by: 'words', words: heard.value.words }, heard.where)
    yield* fromTelling(evidence)
  },

  ask: () => ({
    what: "the server's own log at the time of the request: which service answered it with 401",
    means:
      'If the log shows a call of the server to another service that was refused, its own key is at fault, not yours.',
    command: 'grep -n "401" /var/log/app.log | tail -n 20',
  }),

  words: {
    title: (_, { host }) => `${host ?? 'the server'} fails with its own credentials against a service behind it`,
    because: (facts) => {
      if (facts.by === 'inner')
        return `The status outside is ${facts.status}, and “${facts.words}” stands inside: it was said to the server, not to you.`
      if (facts.by === 'data-source')
        return 'The login to the server works; the refusal is told of a data source, which the server asks with credentials of its own.'
      if (facts.by === 'directory')
        return 'The directory refuses a bind and nobody gets in: that is the account with which the server itself looks people up.'
      return facts.by === 'words'
        ? `“${facts.words}”: the server is the one that was refused.`
        : 'The key that is refused belongs to the site, not to the person who uses it.'
    },
    why: "A server that calls another service sends its own key there; when that is refused, the caller's login plays no part.",
    visitor: (_, { host }) => [
      `Tell the owner of ${host ?? 'the site'} the message and the time: the site's own key for another service is refused, and only they can renew it.`,
      'Nothing has to be changed on your side; look again later.',
    ],
    developer: (facts) => [
      ...(facts?.by === 'directory'
        ? [
            'Try that account by itself: `ldapwhoami -x -H $LDAP_URL -D "$BIND_DN" -W`; then write its new password into the server’s settings, look whether it was really saved there, and restart.',
          ]
        : []),
      'Call the service behind it with that key from the server itself: `curl -sS -o /dev/null -D - -H "Authorization: Bearer $UPSTREAM_KEY" "$UPSTREAM_URL"`.',
      "Where that gives 401, make a new key for the server there, put it into the server's settings or secret store, and restart what reads it.",
      "Answer 502 rather than 401 when the server's own call is refused, so that nobody looks for the fault in their own login.",
    ],
  },
})
