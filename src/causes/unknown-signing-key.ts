import { defineCause, likely } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence } from '../evidence.ts'
import { findMatch, toldAt } from '../questions/exchange.ts'
import { givenValues } from '../questions/given.ts'
import { anyOf, findWording, near } from '../questions/near.ts'
import { short } from '../questions/said.ts'
import { statedOf } from '../questions/stated.ts'

type Facts =
  | { readonly by: 'server'; readonly words: string }
  | { readonly by: 'kid'; readonly kid: string; readonly known: number }
  | { readonly by: 'restart' }

/** The `kid` of the token is not among those of the key set that stands in the report (RFC 7517 §4.5). */
function* fromKeySet(evidence: Evidence): Iterable<Sign<Facts>> {
  const kids = givenValues(evidence, /^kid$/i)
  for (const { value, where } of evidence.tokens) {
    const listed = kids.filter((one) => one.where.line !== where.line)
    if (value.kid && listed.length > 0 && listed.every((one) => one.value !== value.kid))
      yield likely({ by: 'kid', kid: short(value.kid, 80), known: new Set(listed.map((one) => one.value)).size }, where)
  }
}

const restarts =
  /\b(?:re-?starts?|re-?started|re-?starting|re-?deploy\w*|new (?:release|build|deployment)|reboots?|rebooted)\b/
const ends =
  /\btokens? (?:then )?(?:stops?|stopped|no longer|(?:becomes?|became|are|is|get|gets) (?:all )?(?:invalid|refused|rejected))|\b(?:all|existing|old|previous|issued) (?:access )?(?:tokens?|jwts?) (?:are |become |get |were )?(?:invalid|refused|rejected|no longer)/

/** Tokens end with each restart or release, as where the key is made anew at each start (lower case). */
const endedByRestart = anyOf(near(new RegExp(restarts, 'g'), 160, ends), near(new RegExp(ends, 'g'), 60, restarts))

const rotates = /\b(?:key rotation|rotat(?:es?|ed|ing|ion)|roll(?:s|ed|ing)? over|rollover)\b/
const signing = /\b(?:signing|public|verification|jwks?|kid)\b/

/** The signing keys are rotated, and a verifier that has not read the new set refuses for a time (OpenID Connect Core §10.1.1; lower case). */
const rotated = anyOf(near(new RegExp(rotates, 'g'), 90, signing), near(new RegExp(signing, 'g'), 30, rotates))
const noKey =
  /\bjwks\b|\binvalid signature\b|\bno (?:matching|suitable|such|applicable) (?:signing |public )?key\b|\bkeys? (?:was |is )?not found\b|\bunknown (?:kid|key)\b/i

/** The verifier does not have the key that `kid` names (RFC 7515 §4.1.4). */
export const unknownSigningKey = defineCause({
  id: 'unknown-signing-key',
  fixer: 'owner',
  references: [
    'RFC 7515 §4.1.4',
    'RFC 7517 §4.5',
    'https://openid.net/specs/openid-connect-core-1_0.html#RotateSigKeys',
  ],
  outranks: ['invalid-signature', 'invalid-api-key', 'revoked-credential', 'stripped-by-intermediary'],

  *signs(evidence: Evidence): Iterable<Sign<Facts>> {
    const stated = statedOf(evidence, 'key')
    for (const { certainty, words, where } of stated) yield { certainty, facts: { by: 'server', words }, where }
    yield* fromKeySet(evidence)
    const restart = toldAt(
      evidence,
      'when:after-restart',
      'when:after-deploy',
      'changed:key-rotation',
      'when:second-instance',
    )
    if (restart && stated.length > 0) yield likely<Facts>({ by: 'restart' }, restart.where)
    const turn = stated.length > 0 ? undefined : findWording(evidence, rotated)
    if (turn && findMatch(evidence, noKey)) yield likely<Facts>({ by: 'restart' }, turn.where)
    const ended = findWording(evidence, endedByRestart)
    if (ended && !restart?.value.startsWith('key')) yield likely<Facts>({ by: 'restart' }, ended.where)
  },

  ask: () => ({
    what: 'the `kid` in the header of the token, and the `kid`s of the key set that the verifier reads',
    means:
      'If it is not among them, the set is old, of another issuer, or the key is gone; if it is, the verifier keeps an old copy.',
    command:
      'curl -sS "$ISSUER/.well-known/openid-configuration" | grep -o \'"jwks_uri":"[^"]*"\'; curl -sS "$JWKS_URI" | grep -o \'"kid":"[^"]*"\'',
  }),

  words: {
    title: (facts) =>
      facts?.by === 'kid'
        ? `the key set has no key \`${facts.kid}\`, which signed the token`
        : 'the verifier does not have the key that signed the token',
    because: (facts) => {
      if (facts.by === 'server') return `The verifier says so: “${facts.words}”.`
      if (facts.by === 'kid')
        return `The token names the key \`${facts.kid}\`. But the key set in this report has ${facts.known === 1 ? 'one other key' : `${facts.known} other keys`}.`
      return 'It begins with a restart, a deployment or a change of keys: tokens made before are signed with a key that is gone.'
    },
    why: 'A verifier picks the public key by `kid`; where its key set is old, of another issuer, or the key was made anew, no key fits.',
    visitor: () => [
      'Sign out and in again: a new token is signed with the new key.',
      'If it stays, tell the owner of the service that its key set lacks the key of your token.',
    ],
    developer: (facts) => [
      facts?.by === 'restart'
        ? 'Keep the signing key over restarts, and the same for all instances: a file, a vault, a data protection store; a key made at each start ends all tokens made before.'
        : 'Read the key set from the `jwks_uri` of the issuer that `iss` names, and read it again when a `kid` is not known.',
      'Compare the `kid` of the token with the set: `curl -sS "$JWKS_URI" | grep -o \'"kid":"[^"]*"\'`.',
      'Sign in again after a change of keys; publish a new key some time before it signs, and keep the old one until its last token has expired.',
    ],
  },
})
