import { certain, defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence } from '../evidence.ts'
import { givenValues } from '../questions/given.ts'
import { statedOf, statesOther } from '../questions/stated.ts'

/** What GitHub says of a number that its clock does not like, whole or not: the clock is the nearer reason. */
const ofTime = /\bmust be an? (?:integer|numeric value) representing the (?:future )?time/i

type Facts =
  | { readonly by: 'server'; readonly words: string; readonly claim: string | undefined }
  | { readonly by: 'date'; readonly claim: string; readonly fault: string }
  | { readonly by: 'size'; readonly claim: string }

/** Faults of a NumericDate (RFC 7519 §2), and what each is called. */
const faults: Readonly<Record<string, string>> = {
  string: 'is written as text',
  milliseconds: 'counts milliseconds',
  'not-a-number': 'is no number',
  negative: 'is negative',
}

/** The greatest second that fits into 32 bits with a sign: 2038-01-19. */
const most = 2_147_483_647_000

function* fromTokens(evidence: Evidence): Iterable<Sign<Facts>> {
  const sign = statesOther(evidence, 'claim', 'expired', 'not-yet-valid', 'clock') ? possible : likely
  for (const { value, where } of evidence.tokens) {
    for (const fault of value.faults) {
      const [, claim = '', kind = ''] = /^(exp|nbf|iat|auth_time)-(.+)$/.exec(fault) ?? []
      if (!faults[kind]) continue
      // Read as seconds, such a `nbf` lies tens of thousands of years ahead.
      const told = sign === likely && fault === 'nbf-milliseconds' ? certain : sign
      yield told({ by: 'date', claim, fault: kind }, where, 'caller')
    }
    const { exp } = value.claims
    if (exp && exp.value.getTime() > most && !value.faults.includes('exp-milliseconds'))
      yield sign({ by: 'size', claim: 'exp' }, exp.where)
  }
}

/** A date of the claims as it is written in the report, in milliseconds: thirteen digits. */
function* fromGiven(evidence: Evidence): Iterable<Sign<Facts>> {
  for (const { name, value, where } of givenValues(evidence, /^(?:exp|nbf|iat)$/i))
    if (/^1\d{12}$/.test(value)) yield likely({ by: 'date', claim: name, fault: 'milliseconds' }, where, 'owner')
}

/** The name of the claim that a sentence speaks of, between quotes or before the word. */
const claimIn = (words: string): string | undefined =>
  /claims?(?: \w{1,10}){0,2}:? ["'`]([\w:./-]{1,60})["'`]/i.exec(words)?.[1] ??
  /["'`]([\w:./-]{1,60})["'`] (?:\(\w{1,20}\) )?claim/i.exec(words)?.[1]

/** Another claim is missing, or has a value that the server refuses (RFC 7519 §4, §7.2). */
export const wrongClaims = defineCause({
  id: 'wrong-claims',
  fixer: 'owner',
  references: ['RFC 7519 §2', 'RFC 7519 §4', 'RFC 9068 §2.2'],
  outranks: ['invalid-api-key', 'token-expired'],

  *signs(evidence: Evidence): Iterable<Sign<Facts>> {
    for (const { certainty, words, where } of statedOf(evidence, 'claim'))
      yield {
        certainty: ofTime.test(words) ? 'possible' : certainty,
        facts: { by: 'server', words, claim: claimIn(words) },
        where,
      }
    yield* fromTokens(evidence)
    if (evidence.tokens.length === 0) yield* fromGiven(evidence)
  },

  ask: () => ({
    what: 'the claims of the token, values blacked out, and the line of the verifier’s log that names the claim it refuses',
    means: 'A claim that the verifier wants and the token does not have, or one of another type, is what it refuses.',
    command: `printf %s "$TOKEN" | cut -d. -f2 | tr '_-' '/+' | base64 -d 2>/dev/null | grep -o '"[a-z_]*":'`,
  }),

  words: {
    title: (facts) => {
      if (facts?.by === 'date')
        return `the claim \`${facts.claim}\` ${faults[facts.fault] ?? 'is no time'}, where seconds since 1970 are wanted`
      if (facts?.by === 'size')
        return `the claim \`${facts.claim}\` lies beyond the year 2038, more than 32 bits can hold`
      if (facts?.by === 'server' && facts.claim)
        return `the claim \`${facts.claim}\` is missing, or not what the server wants`
      return 'a claim of the token is missing, or not what the server wants'
    },
    because: (facts) => {
      if (facts.by === 'server') return `The server says so: “${facts.words}”.`
      if (facts.by === 'date')
        return `\`${facts.claim}\` ${faults[facts.fault] ?? 'is no time'}; a NumericDate is a JSON number of seconds.`
      return `\`${facts.claim}\` is greater than 2147483647; a verifier that counts in 32 bits takes it for missing or negative.`
    },
    why: 'A verifier reads claims strictly: one that is missing, of another type or of another value makes the whole token unacceptable.',
    visitor: () => [
      'Sign out and in again.',
      'If it stays, tell the maker of the app that a claim of its token is refused.',
    ],
    developer: (facts) => [
      facts?.by === 'date' || facts?.by === 'size'
        ? `Write \`${facts.claim}\` as a number of seconds, some hours ahead at most: \`Math.floor(Date.now() / 1000) + 3600\`, \`int(time.time()) + 3600\`.`
        : 'Let the issuer add the claim (a mapper, a claim rule, a scope that brings it), or take the requirement out of the verifier.',
      'Decode the token, and compare its claims with what the verifier requires.',
    ],
  },
})
