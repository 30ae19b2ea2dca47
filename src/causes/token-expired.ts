import { certain, defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence, Scene, Token } from '../evidence.ts'
import { findMatch, findText, told, toldAt } from '../questions/exchange.ts'
import { givenValues } from '../questions/given.ts'
import { isTimed } from '../questions/request-time.ts'
import { sendCommand } from '../questions/schemes.ts'
import { statedOf, statesOther } from '../questions/stated.ts'
import { between, moment } from '../time.ts'

type Facts =
  | { readonly by: 'claim'; readonly expired: Date; readonly age: string; readonly exact: boolean }
  | { readonly by: 'server'; readonly words: string }
  | { readonly by: 'given'; readonly name: string; readonly expired: Date; readonly age: string }
  | { readonly by: 'restart' }
  | { readonly by: 'pattern' }

/** Kinds whose life is not that of an access: what becomes of them is another cause's. */
const otherKinds: ReadonlySet<Token['kind']> = new Set([
  'refresh',
  'dpop-proof',
  'logout',
  'client-assertion',
  'request-object',
  'security-event',
])

const day = 86_400_000

/** A report is pasted some time after the request; only a `Date` field or a whole day between leaves no doubt. */
const isExact = (evidence: Evidence, expired: Date): boolean =>
  isTimed(evidence) || evidence.scene.time.getTime() - expired.getTime() > day

/** Whether another token of the report is good, or another client gets in: that it is this one which is refused is then not proved. */
const worksStill = (evidence: Evidence, time: Date): boolean =>
  told(evidence, 'works:postman', 'works:curl', 'works:another-program', 'works:browser', 'works:swagger') ||
  evidence.tokens.some(({ value: { kind, claims } }) => claims.exp && claims.exp.value > time && !otherKinds.has(kind))

function* fromClaims(evidence: Evidence): Iterable<Sign<Facts>> {
  const { time } = evidence.scene
  for (const { value } of evidence.tokens) {
    const { exp } = value.claims
    if (!exp || exp.value > time || otherKinds.has(value.kind)) continue
    const exact = isExact(evidence, exp.value)
    const isDoubted = statesOther(evidence, 'expired', 'clock') || value.faults.includes('exp-milliseconds')
    const sign = isDoubted ? possible : exact && !worksStill(evidence, time) ? certain : likely
    yield sign({ by: 'claim', expired: exp.value, age: between(exp.value, time), exact }, exp.where)
  }
}

/** `expirationTimestamp` of an exec credential, `expires_at` of a stored token: RFC 3339 or seconds since 1970. */
function* fromGiven(evidence: Evidence): Iterable<Sign<Facts>> {
  const { time } = evidence.scene
  for (const { name, value, where } of givenValues(
    evidence,
    /^(?:\w*expirationTimestamp|\w*expires_?(?:at|on)|expiry)$/i,
  )) {
    const expired = /^\d{10}(?:\d{3})?$/.test(value) ? new Date(Number(value.padEnd(13, '0'))) : new Date(value)
    const isTime = /^\d{10}|^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(expired.getTime())
    if (isTime && expired <= time) yield likely({ by: 'given', name, expired, age: between(expired, time) }, where)
  }
}

/** A token that has only run out verifies all the same. */
const badSignature =
  /\bsignature (?:verification|validation)? ?(?:failed|is invalid|mismatch)\b|\b(?:invalid|bad) signature\b/i

function* fromTelling(evidence: Evidence): Iterable<Sign<Facts>> {
  const pattern = toldAt(evidence, 'when:after-a-while')
  const restart = pattern && toldAt(evidence, 'tried:restart', 'when:after-restart', 'changed:restart')
  if (restart && !findText(evidence, 'cookie'))
    yield (findMatch(evidence, badSignature) ? possible : likely)<Facts>({ by: 'restart' }, restart.where)
  else if (pattern) yield possible({ by: 'pattern' }, pattern.where)
}

const before = (facts: Facts | undefined): string => {
  if (facts?.by === 'claim') return ` ${facts.age} before the ${facts.exact ? 'request' : 'report'}`
  return facts?.by === 'given' ? ` at ${moment(facts.expired)}` : ''
}

const whose = ({ host }: Scene): string => (host ? ` for ${host}` : '')

/** The access token is past its `exp` claim (RFC 7519 §4.1.4), or past the life that its server gives it. */
export const tokenExpired = defineCause({
  id: 'token-expired',
  fixer: 'caller',
  references: ['RFC 7519 §4.1.4', 'RFC 6750 §3.1', 'RFC 6749 §1.5'],
  outranks: ['invalid-api-key', 'wrong-credentials', 'session-expired'],

  *signs(evidence: Evidence): Iterable<Sign<Facts>> {
    yield* fromClaims(evidence)
    for (const { certainty, words, where } of statedOf(evidence, 'expired'))
      yield { certainty, facts: { by: 'server', words }, where }
    yield* fromGiven(evidence)
    yield* fromTelling(evidence)
  },

  ask: ({ url, scheme }) => ({
    what: 'the `exp` claim of the token, and the `Date` field of the answer',
    means: 'If `exp` is the earlier of the two, the token has expired; if not, it was refused for another reason.',
    command: sendCommand(scheme === 'dpop' ? undefined : scheme, url),
  }),

  words: {
    title: (facts, scene) =>
      facts
        ? `the access token${facts.by === 'claim' ? '' : whose(scene)} expired${before(facts)}`
        : `the credential${whose(scene)} has expired`,
    because: (facts) => {
      if (facts.by === 'claim')
        return `\`exp\` is ${moment(facts.expired)}, ${facts.age} before the ${facts.exact ? 'request' : 'time of this report'}.`
      if (facts.by === 'server') return `The server says so: “${facts.words}”.`
      if (facts.by === 'given') return `\`${facts.name}\` is ${moment(facts.expired)}, ${facts.age} before the request.`
      if (facts.by === 'restart')
        return 'It works for a while after each start and then fails: a token that is fetched once, at the start, and never renewed.'
      return 'It works at first and fails after a while, as a token does that is not renewed.'
    },
    why: 'A server refuses a token from its `exp` on, however good its signature is.',
    visitor: (_, { host }) => [
      `Sign out of ${host ?? 'the site or app'}, and sign in again.`,
      'If it happens again within the hour, tell the maker of the app: it does not renew its sign-in.',
    ],
    developer: (facts) => [
      'Ask the authorization server for a new access token, with the refresh token if you hold one: `curl -sS -d grant_type=refresh_token -d client_id=$CLIENT_ID -d refresh_token=$REFRESH_TOKEN "$TOKEN_ENDPOINT"`.',
      facts?.by === 'restart'
        ? 'Fetch the token when a call needs it, not once at the start: keep its `expires_in`, and renew it a minute before.'
        : 'Renew it a minute before `exp`, and once more on a 401; do not wait for a new login.',
    ],
  },
})
