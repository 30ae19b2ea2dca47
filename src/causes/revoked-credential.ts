import { certain, defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence } from '../evidence.ts'
import {
  authorizationOf,
  challengeParam,
  credentialsOf,
  findMatch,
  refusedExchange,
  toldAt,
} from '../questions/exchange.ts'
import { heardAt } from '../questions/heard.ts'
import { isLoginRefused } from '../questions/login-refused.ts'
import { anyOf, findWording, near, says } from '../questions/near.ts'

type Facts =
  | { readonly by: 'server'; readonly words: string; readonly firsthand: boolean }
  | { readonly by: 'unexpired'; readonly hours: number }
  | { readonly by: 'telling'; readonly what: string }
  | { readonly by: 'exposed' }
  | { readonly by: 'deleted' }

const words = anyOf(
  near(
    /\b(?:token|key|credentials?|certificate|session|grant|secret|authorization|access)\b/g,
    40,
    /\b(?:revoked|invalidated|rotated|deactivated|blacklisted|blocklisted|denylisted|withdrawn)\b(?! (?:its|the|all|my|that|every) (?:\w{1,12} )?caches?\b)/,
  ),
  near(/\b(?:token|key|session)\b/g, 40, /because (?:the |your )?password (?:was |has been )?(?:changed|reset)/),
  says(
    /\b(?:revoked|invalidated|deactivated|blacklisted) (?:api |access |personal |bearer |auth )*(?:token|key|credential)|\btoken_revoked\b|\b(?:token|key) (?:is |are )?no longer (?:valid|active)/,
  ),
)

/** The reporter, or somebody, has deleted the token or key (lower case). */
const deleted = near(
  /\b(?:deleted|removed|revoked) (?:the|my|our|an|its|this|that) /g,
  24,
  /\b(?:(?:long[- ]lived |access |api |personal |refresh )?tokens?|(?:api|access) keys?|service account)\b/,
)

/** RFC 6750's sentence and others that list several reasons tell none of them. */
const oneOfSeveral =
  /revoked,? (?:or )?(?:malformed|invalid|expired)|expired,? (?:or |and\/or )?(?:is )?(?:has been )?revoked|invalid,? (?:or )?(?:has been )?revoked|revoked or|or (?:has been |was |been )?revoked/i

const refresh = /refresh[_ -]?token|invalid_grant/i

const exposed = anyOf(
  near(
    /\b(?:token|key|secret|password)\b/g,
    60,
    /\b(?:leaked|exposed|(?:committed|pushed|uploaded|posted|published) (?:it )?(?:to|in|on) (?:a |my |the )?(?:public|github|repo|gist|forum))/,
  ),
  near(
    /\b(?:bot token|token|api key|secret key)\b/g,
    160,
    /\b(?:put|pasted|pushed|committed|checked|uploaded) (?:it|them|the (?:token|key|code)) (?:in|into|to|on) (?:a |my |the |our )?(?:public )?(?:github|gitlab|git|repo|repository|gist)\b(?! (?:actions )?secrets?)/,
  ),
  says(/secret scanning/),
)

const hour = 3_600_000

/** The credential was accepted before, which a mistyped one never is. */
const wasGood = ({ circumstances }: Evidence): boolean =>
  circumstances.some(
    (told) =>
      told.kind === 'works' ||
      (told.kind === 'when' &&
        /^(?:worked-before|first-works-then-not|suddenly|after-a-while|after-days)$/.test(told.what)),
  )

function* fromWords(evidence: Evidence): Iterable<Sign<Facts>> {
  const said = heardAt(evidence, words)
  if (said) {
    const several = heardAt(evidence, oneOfSeveral) !== undefined
    const sign = several || heardAt(evidence, refresh) ? possible : said.value.firsthand ? certain : likely
    yield sign<Facts>({ by: 'server', ...said.value }, said.where)
  }
  const leaked = findWording(evidence, exposed)
  if (leaked) yield (wasGood(evidence) ? likely : possible)<Facts>({ by: 'exposed' }, leaked.where)
}

/** A token within its own lifetime that the server calls invalid all the same. */
function* fromToken(evidence: Evidence): Iterable<Sign<Facts>> {
  const exchange = refusedExchange(evidence)
  const sent = authorizationOf(exchange)
  const expiry = sent?.value.token?.claims.exp
  if (
    !sent ||
    !expiry ||
    expiry.value <= evidence.scene.time ||
    challengeParam(exchange, 'error')?.value !== 'invalid_token'
  )
    return
  if (!challengeParam(exchange, 'error_description'))
    yield possible<Facts>(
      { by: 'unexpired', hours: Math.floor((expiry.value.getTime() - evidence.scene.time.getTime()) / hour) },
      sent.where,
    )
}

const tellings: Readonly<Record<string, string>> = {
  'changed:key-rotation': 'Keys or secrets were made anew: those from before are refused from then on.',
  'changed:password': 'The password was changed: many services end every session and token that was issued before.',
  'changed:mfa': 'A second factor was switched on: many services end the tokens that were issued before.',
  'changed:account': 'The account was changed: many services end the tokens that were issued before.',
  'changed:upgrade': 'It was good before the upgrade; the new version may no longer take what the old one issued.',
  'when:worked-before': 'The same credential was good before.',
  'when:suddenly': 'It stopped from one moment to the next.',
  'when:after-days': 'It stopped after some days.',
  'when:first-works-then-not': 'It is good once, and refused from then on.',
}

/** Something is told that looks like a credential at all. */
const tokenIsTold = (evidence: Evidence): boolean =>
  credentialsOf(refusedExchange(evidence)).some(({ value }) => !value.basic && value.place !== 'cookie') ||
  findMatch(evidence, /\b(?:api[- ]?key|(?:access|personal|auth|api|bot|same) token|token|PAT)\b/i) !== undefined

/** Name and password go with every request: a changed password ends no session here, it is right or wrong. */
const sendsPassword = (evidence: Evidence): boolean => {
  const sent = credentialsOf(refusedExchange(evidence))
  return sent.length > 0 && sent.every(({ value }) => value.basic !== undefined)
}

/** The password was changed to see whether that helps, or to a simpler one: the change is no cause of what it was to mend. */
const isNewPassword = (evidence: Evidence): boolean =>
  toldAt(evidence, 'tells:password-has-special-characters') !== undefined ||
  findMatch(
    evidence,
    /\b(?:tried|try|trying|attempted)\b[^.\n]{0,30}\b(?:chang|reset)\w{1,4}\b[^.\n]{0,20}\bpasswords?\b|\bpasswords?\b[^.\n]{0,60}\b(?:back )?to (?:something|a|one)\b[^.\n]{0,20}\bsimpler?\b|\b(?:new|changed|reset|another)(?: the| my)? password\b[^.\n]{0,80}[:,;-] ?(?:all )?(?:no (?:change|luck|difference|effect|help)|(?:the )?same|nothing|didn't help|did not help|without success|to no avail)\b/i,
  ) !== undefined

const hasNewKey = ['works:another-key', 'works:api-console', 'tells:fresh-token']
const signsIn = ['works:login', 'works:web-interface', 'tells:credentials-right', 'tried:new-credentials']

/** A key made anew, and all as before. */
const madeAnewInVain =
  /\b(?:regenerated|re-?created|renewed|rotated|new (?:key|token))\b[^.\n]{0,30}\b(?:already|twice|no change|(?:the )?same|didn't help|no luck|nothing)\b/i

/** A new key made as an attempt, which did not help: the old one was not revoked, or not that alone. */
const isAttempt = (evidence: Evidence): boolean => {
  const tried = toldAt(evidence, 'tried:new-key')
  const changed = toldAt(evidence, 'changed:key-rotation')
  if (changed && findMatch(evidence, madeAnewInVain)) return true
  return tried !== undefined && tried.where.line === changed?.where.line
}

/** Whether what was told is the usual reason: a key made anew while the old one is still in use, a password changed while the new one is good. */
const decides = (evidence: Evidence, name: string): boolean =>
  (name === 'changed:key-rotation' &&
    !findMatch(evidence, /\b(?:signing keys?|jwks|rs256|es256|kid|signature)\b/i) &&
    !toldAt(evidence, ...hasNewKey) &&
    !isAttempt(evidence)) ||
  (name === 'changed:password' &&
    toldAt(evidence, ...signsIn) !== undefined &&
    !toldAt(evidence, 'tells:saved-password', 'tells:prompted-again'))

function* fromTelling(evidence: Evidence): Iterable<Sign<Facts>> {
  const { status } = evidence.scene
  if (status !== null && status !== 401 && status !== 403) return
  const hasLife = toldAt(evidence, 'when:after-a-while') !== undefined
  for (const name of Object.keys(tellings)) {
    if (name === 'changed:password' && (sendsPassword(evidence) || isNewPassword(evidence) || isLoginRefused(evidence)))
      continue
    const told = name === 'when:worked-before' && hasLife ? undefined : toldAt(evidence, name)
    if (told && (name === 'changed:password' || tokenIsTold(evidence)))
      yield (decides(evidence, name) ? likely : possible)<Facts>({ by: 'telling', what: name }, told.where)
  }
}

function* fromDeletion(evidence: Evidence): Iterable<Sign<Facts>> {
  const gone = findWording(evidence, deleted)
  const isReplaced = findMatch(evidence, /\b(?:new|another|fresh) (?:one|token|key)\b/i) !== undefined
  if (gone && !/cookie/.test(gone.value)) yield (isReplaced ? possible : likely)({ by: 'deleted' }, gone.where)
}

/** A credential that was good once has been revoked, rotated, reset or invalidated before its time (RFC 7009, RFC 6750 §3.1). */
export const revokedCredential = defineCause({
  id: 'revoked-credential',
  fixer: 'caller',
  references: ['RFC 7009 §2', 'RFC 6750 §3.1', 'RFC 7662 §2.2'],
  outranks: ['invalid-api-key', 'session-expired'],

  *signs(evidence) {
    yield* fromWords(evidence)
    yield* fromToken(evidence)
    yield* fromDeletion(evidence)
    yield* fromTelling(evidence)
  },

  ask: ({ host }) => ({
    what: `whether the key or token still stands in the list of the account${host ? ` at ${host}` : ''}, and whether the service wrote a mail about it`,
    means:
      'If it is gone or marked as revoked, make a new one; if it stands there and is active, it is the wrong one, or damaged on the way.',
  }),

  words: {
    title: (facts, { host }) => {
      const at = host ? ` at ${host}` : ''
      if (facts?.by === 'telling' && facts.what === 'changed:password')
        return `the credential${at} was invalidated by the change of the password`
      return `the credential${at} has been revoked or replaced`
    },
    because: (facts) => {
      switch (facts.by) {
        case 'server':
          return facts.firsthand
            ? `The server says so: “${facts.words}”.`
            : `The report speaks of it: “${facts.words}”.`
        case 'unexpired':
          return `The token has ${facts.hours > 0 ? `${facts.hours} hour${facts.hours === 1 ? '' : 's'}` : 'some time'} left by its own \`exp\`, and the server calls it invalid all the same.`
        case 'deleted':
          return 'The report tells that the token or key was deleted: whatever still sends it is refused from then on.'
        case 'telling':
          return tellings[facts.what] ?? ''
        default:
          return 'The credential was seen in public; many services revoke such a one by themselves, and say so by mail.'
      }
    },
    why: 'A service can end a key or token at any time: by a logout, a change of the password, a new key, a long time without use, or because it was found in public.',
    visitor: (_, { host }) => [
      `Sign out of ${host ?? 'the service'} in every app, and sign in again.`,
      'Where you entered a key or token yourself, make a new one in the account settings and enter it in place of the old one.',
      'Look for a mail of the service: it tells when and why it ended a login or key.',
    ],
    developer: () => [
      'Make a new key or token, and replace the old one wherever it is kept (`.env`, CI secrets, credential helper, container); then restart what reads it.',
      'Find out what ended it: the audit or security log of the account, a mail, a rotation job, a logout that ends all sessions.',
      'Keep it out of code and public repositories: services scan for their tokens there, and revoke them.',
    ],
  },
})
