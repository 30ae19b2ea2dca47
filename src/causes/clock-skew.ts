import { defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence, Where } from '../evidence.ts'
import { fieldOf, findMatch, refusedExchange, toldAt } from '../questions/exchange.ts'
import { isTimed } from '../questions/request-time.ts'
import { statedIn, statedOf } from '../questions/stated.ts'
import { between, moment } from '../time.ts'
import { findVerifierTimes, parseStamp, zoneOffset } from '../questions/verifier-times.ts'

type Facts =
  | { readonly by: 'server'; readonly words: string }
  | { readonly by: 'zone'; readonly hours: string; readonly ahead: boolean }
  | { readonly by: 'future'; readonly issued: Date; readonly lead: string }
  | { readonly by: 'fresh'; readonly gap: string }
  | { readonly by: 'contrast' }
  | { readonly by: 'signed'; readonly gap: string }

const minute = 60_000

/** The token is new by what is told, or by where it is checked: in the callback of a login. */
const freshAt = (evidence: Evidence): Where | undefined =>
  toldAt(evidence, 'tells:fresh-token', 'tried:log-in-again')?.where ??
  findMatch(
    evidence,
    /RemoteAuthenticationHandler|OpenIdConnectHandler|signin-oidc|id_?token|(?:right|immediately|directly|just) after (?:log|sign|issu|creat|generat)|fresh(?:ly)?[ -]/i,
  )?.where

function* fromClaims(evidence: Evidence): Iterable<Sign<Facts>> {
  const times = findVerifierTimes(evidence)
  const time = times?.current ?? evidence.scene.time
  if (!times && !isTimed(evidence)) return
  for (const { value } of evidence.tokens) {
    const { iat, nbf } = value.claims
    const issued = iat ?? nbf
    if (!issued) continue
    const lead = issued.value.getTime() - time.getTime()
    const zone = zoneOffset(lead)
    const known = lead > 0 || times !== undefined || toldAt(evidence, 'tells:fresh-token') !== undefined
    if (zone && known) yield likely({ by: 'zone', hours: zone, ahead: lead > 0 }, issued.where)
    else if (iat && lead > 1000)
      yield likely({ by: 'future', issued: iat.value, lead: between(iat.value, time) }, iat.where)
  }
}

/** "ValidTo … Current time …" a few minutes apart, for a token that has just been made. */
function* fromTimes(evidence: Evidence): Iterable<Sign<Facts>> {
  const times = findVerifierTimes(evidence)
  const fresh = times && freshAt(evidence)
  if (!times?.bound || !fresh) return
  const gap = Math.abs(times.current.getTime() - times.bound.getTime())
  if (gap < 15 * minute) yield likely({ by: 'fresh', gap: between(times.current, times.bound) }, times.where)
}

/** It passes where it is deployed, and fails on the reporter's own machine. */
const isDeployed = (works: string): boolean => works === 'works:production' || works === 'works:staging'

/** The same check passes on another machine, at the same time. */
function* fromTelling(evidence: Evidence): Iterable<Sign<Facts>> {
  const early = statedIn(evidence).some(({ reason }) => reason === 'not-yet-valid' || reason === 'clock')
  const elsewhere = toldAt(
    evidence,
    'works:windows',
    'works:linux',
    'works:mac',
    'works:another-host',
    'works:local',
    'works:production',
    'works:staging',
  )
  if (early && elsewhere)
    yield likely({ by: 'contrast' }, elsewhere.where, isDeployed(elsewhere.value) ? 'caller' : undefined)
  else for (const { where } of statedOf(evidence, 'not-yet-valid')) yield possible({ by: 'contrast' }, where)
}

/** A signature made more than five minutes from the server's time (AWS Signature Version 4, "Troubleshooting"). */
function* fromSignatures(evidence: Evidence): Iterable<Sign<Facts>> {
  const exchange = refusedExchange(evidence)
  const field = fieldOf(exchange?.request, 'x-amz-date')
  const signed = field && parseStamp(field.value)
  if (!signed || !isTimed(evidence)) return
  const gap = Math.abs(signed.getTime() - evidence.scene.time.getTime())
  if (gap > 5 * minute) yield likely({ by: 'signed', gap: between(signed, evidence.scene.time) }, field.where)
}

/** The clocks of issuer, caller and server disagree (RFC 7519 §4.1.4 to §4.1.6). */
export const clockSkew = defineCause({
  id: 'clock-skew',
  fixer: 'owner',
  references: [
    'RFC 7519 §4.1.4',
    'RFC 7519 §4.1.6',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/signature-v4-troubleshooting.html',
  ],
  outranks: [
    'token-expired',
    'token-not-yet-valid',
    'signature-mismatch',
    'wrong-claims',
    'refresh-failed',
    'password-not-accepted',
    'mfa-or-sso-required',
  ],

  *signs(evidence: Evidence): Iterable<Sign<Facts>> {
    for (const { certainty, words, where } of statedOf(evidence, 'clock'))
      yield { certainty, facts: { by: 'server', words }, where }
    yield* fromClaims(evidence)
    yield* fromTimes(evidence)
    yield* fromTelling(evidence)
    yield* fromSignatures(evidence)
  },

  ask: ({ url }) => ({
    what: 'the time on both machines, to the second, in UTC',
    means:
      'If they differ by more than a few seconds, or by whole hours, the clock or the time zone is at fault; if not, the token itself is.',
    command: `date -u; curl -sS -o /dev/null -D - '${url ?? 'https://…'}' | grep -i '^date:'`,
  }),

  words: {
    title: (facts) => {
      if (facts?.by === 'zone')
        return `the issuer's clock is ${facts.hours} ${facts.ahead ? 'ahead' : 'behind'}: local time was taken for UTC`
      if (facts?.by === 'future') return `the token was issued ${facts.lead} in the future by the server's clock`
      if (facts?.by === 'fresh') return `the clocks of issuer and server are more than ${facts.gap} apart`
      if (facts?.by === 'signed') return `the request was signed ${facts.gap} away from the server's time`
      return 'the clocks of the issuer, the caller and the server disagree'
    },
    because: (facts) => {
      if (facts.by === 'server') return `The words tell of time: “${facts.words}”.`
      if (facts.by === 'zone')
        return `The time of issue is ${facts.ahead ? 'ahead of' : 'behind'} the request by ${facts.hours}, to the minute: an offset of a time zone.`
      if (facts.by === 'future') return `\`iat\` is ${moment(facts.issued)}, ${facts.lead} after the request.`
      if (facts.by === 'fresh')
        return `The token is new, and still the verifier finds it out of its time, by ${facts.gap}.`
      if (facts.by === 'signed')
        return `The time in the signature and the \`Date\` of the answer are ${facts.gap} apart.`
      return 'A token that is not valid yet, and valid on another machine at the same time, tells of a clock that runs behind.'
    },
    why: 'A verifier compares the times in a token with its own clock; a few minutes of difference make a new token expired, or not valid yet.',
    visitor: () => [
      'Set date, time and time zone of your device to automatic, and sign in again.',
      'If the device is right, tell the owner of the site that the clocks of its servers differ.',
    ],
    developer: (facts) => [
      facts?.by === 'zone'
        ? 'Make the times from UTC seconds (`DateTime.UtcNow`, `time.time()`, `Date.now() / 1000 | 0`), not from a local time without its zone (`DateTime.Now`, `datetime.utcnow().timestamp()`).'
        : 'Synchronise the clocks: `timedatectl status`, `chronyc tracking`, on Windows `w32tm /resync`; in WSL and virtual machines after each sleep.',
      'Compare both clocks at once: `date -u` on each, or the `Date` field of the answer.',
      'Let the verifier allow a minute of difference (leeway, `ClockSkew`, `clockTolerance`), as a remedy for seconds and not for hours.',
    ],
  },
})
