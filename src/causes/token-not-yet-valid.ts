import { certain, defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence } from '../evidence.ts'
import { isTimed } from '../questions/request-time.ts'
import { sendCommand } from '../questions/schemes.ts'
import { statedOf, statesOther } from '../questions/stated.ts'
import { between, moment } from '../time.ts'

type Facts =
  | { readonly by: 'claim'; readonly from: Date; readonly wait: string }
  | { readonly by: 'server'; readonly words: string }

const minute = 60_000
const day = 86_400_000

/** Less than this and the clocks are the nearer reason; verifiers allow up to five minutes (RFC 7519 §4.1.5: "usually no more than a few minutes"). */
const few = 10 * minute

/** `nbf` after the request, and not because of clocks: it lies after `iat`, so the issuer meant it. */
function* fromClaims(evidence: Evidence): Iterable<Sign<Facts>> {
  const { time } = evidence.scene
  for (const { value } of evidence.tokens) {
    const { nbf, iat } = value.claims
    if (!nbf || nbf.value <= time || value.faults.includes('nbf-milliseconds')) continue
    const meant = iat !== undefined && iat.value <= time && nbf.value.getTime() - iat.value.getTime() >= minute
    const far = nbf.value.getTime() - time.getTime() > few
    // A report is pasted some time after the request, or tells another day than the request's.
    const isDaysAhead = nbf.value.getTime() - time.getTime() > day
    const facts: Facts = { by: 'claim', from: nbf.value, wait: between(nbf.value, time) }
    const doubtful =
      statesOther(evidence, 'not-yet-valid', 'clock') || !far || (!meant && !isTimed(evidence) && !isDaysAhead)
    yield (doubtful ? possible : meant ? certain : likely)(facts, nbf.where)
  }
}

/** The token is used before its `nbf` (RFC 7519 §4.1.5), with clocks that agree. */
export const tokenNotYetValid = defineCause({
  id: 'token-not-yet-valid',
  fixer: 'caller',
  references: ['RFC 7519 §4.1.5', 'RFC 6750 §3.1'],
  outranks: ['invalid-api-key'],

  *signs(evidence: Evidence): Iterable<Sign<Facts>> {
    yield* fromClaims(evidence)
    for (const { certainty, words, where } of statedOf(evidence, 'not-yet-valid'))
      yield (certainty === 'possible' ? possible : likely)({ by: 'server', words }, where)
  },

  ask: ({ url }) => ({
    what: 'the `nbf` and `iat` claims of the token, and the `Date` field of the answer',
    means:
      'If `nbf` is later than `Date` and than `iat`, the token was made for later; if `iat` itself is later than `Date`, the clocks disagree.',
    command: sendCommand(undefined, url),
  }),

  words: {
    title: (facts) =>
      facts?.by === 'claim' ? `the token is not valid before ${moment(facts.from)}` : 'the token is not valid yet',
    because: (facts) =>
      facts.by === 'claim'
        ? `\`nbf\` is ${moment(facts.from)}, ${facts.wait} after the request.`
        : `The server says so: “${facts.words}”.`,
    why: 'A server refuses a token until its `nbf`, but for a few minutes of tolerance.',
    visitor: (facts) => [
      facts?.by === 'claim' ? `Try again after ${moment(facts.from)}.` : 'Wait a few minutes, and try again.',
      'Set the clock of your device to automatic; then sign out and in again.',
    ],
    developer: (facts) => [
      facts?.by === 'claim'
        ? `Use the token from ${moment(facts.from)} on, or have one made whose \`nbf\` is the time of issue.`
        : 'Decode the token, and compare `nbf` with the time on the verifier: `date -u +%s`.',
      'Where your own code makes the token, set `nbf` in seconds of UTC, or leave it out.',
      'Allow the verifier a minute or two of tolerance (leeway, clock skew), not more.',
    ],
  },
})
