import { defineCause, likely } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence } from '../evidence.ts'
import { givenValues } from '../questions/given.ts'
import type { Given } from '../questions/given.ts'
import { saidIn } from '../questions/said.ts'
import { statedOf } from '../questions/stated.ts'

type Facts =
  | { readonly by: 'server'; readonly words: string }
  | { readonly by: 'pair'; readonly token: string; readonly allowed: string }

const ALG = /^(?:[HREP]S(?:256|384|512)K?|EdDSA|Ed25519|none)$/i

/** Algorithms that a verifier is set to, by names that verifiers use for it (RFC 8725 §3.1). */
const allowedIn = (evidence: Evidence): readonly Given[] =>
  givenValues(evidence, /^(?:\w*[._-])?(?:valid|allowed|signing|accepted|jws)?_?algorithms?$/i).filter(({ value }) =>
    ALG.test(value),
  )

function* fromPair(evidence: Evidence): Iterable<Sign<Facts>> {
  const allowed = allowedIn(evidence)
  const [first] = allowed
  for (const { value } of evidence.tokens)
    if (
      first &&
      value.form === 'jws' &&
      value.alg &&
      !allowed.some((one) => one.value.toUpperCase() === value.alg?.toUpperCase())
    )
      yield likely(
        { by: 'pair', token: value.alg, allowed: [...new Set(allowed.map((one) => one.value))].join(', ') },
        first.where,
      )
}

/** The algorithm that a program signs with (`algorithm`), and those that it verifies with (`algorithms`), as jsonwebtoken and PyJWT name them. */
function* fromCode(evidence: Evidence): Iterable<Sign<Facts>> {
  const signs = givenValues(evidence, /^(?:signing_?)?algorithm$/i).filter(({ value }) => ALG.test(value))
  const verifies = givenValues(evidence, /^(?:(?:valid|allowed|accepted)_?)?algorithms$/i).filter(({ value }) =>
    ALG.test(value),
  )
  const [one, other] = [signs[0], verifies[0]]
  if (
    one &&
    other &&
    verifies.every(({ value }) => signs.every((sign) => sign.value.toUpperCase() !== value.toUpperCase()))
  )
    yield likely({ by: 'pair', token: one.value, allowed: other.value }, other.where)
}

/** Digest, ciphers and key exchange have algorithms too; those are no token's. */
const isOfToken = (text: string): boolean => !/\bdigest\b|cipher|\bssh\b|\btls\b|\bssl\b|x-amz-|credential/i.test(text)

/** `alg` is not one that the verifier allows (RFC 7515 §4.1.1, RFC 8725 §3.1). */
export const algorithmMismatch = defineCause({
  id: 'algorithm-mismatch',
  fixer: 'owner',
  references: ['RFC 7515 §4.1.1', 'RFC 8725 §3.1', 'RFC 7518 §3.1'],
  outranks: ['invalid-signature', 'invalid-api-key'],

  *signs(evidence: Evidence): Iterable<Sign<Facts>> {
    yield* fromPair(evidence)
    yield* fromCode(evidence)
    const texts = [...saidIn(evidence)]
    for (const { certainty, words, where } of statedOf(evidence, 'algorithm'))
      if (texts.some((said) => said.where.line === where.line && isOfToken(said.text)))
        yield { certainty, facts: { by: 'server', words }, where }
  },

  ask: () => ({
    what: 'the `alg` in the header of the token, and the algorithms that the verifier is set to',
    means: 'If `alg` is not among them, that is the cause; if it is, the key does not fit the algorithm.',
    command: `printf %s "$TOKEN" | cut -d. -f1 | tr '_-' '/+' | base64 -d 2>/dev/null`,
  }),

  words: {
    title: (facts) =>
      facts?.by === 'pair'
        ? `the token is signed with ${facts.token}, but the verifier allows ${facts.allowed}`
        : "the token's algorithm is not one that the verifier allows",
    because: (facts) =>
      facts.by === 'pair'
        ? `The token says: \`alg\` ${facts.token}. But the verifier is set to: ${facts.allowed}.`
        : `The verifier says so: “${facts.words}”.`,
    why: 'A verifier fixes its algorithms beforehand and does not follow the token, or anybody could choose a weak one.',
    visitor: () => [
      'Sign out and in again.',
      'If it stays, tell the owner of the service that the algorithm of your token is not accepted.',
    ],
    developer: (facts) => [
      facts?.by === 'pair'
        ? `Set the verifier to ${facts.token} with the key for it, or let the issuer sign with ${facts.allowed}.`
        : 'Set the verifier to the algorithm that the issuer signs with: `alg` in the header of the token names it.',
      'Give the key that belongs to the algorithm: a shared secret for HS256, the public key of the issuer for RS256 and ES256.',
      'Do not take the algorithm from the token itself, and do not allow both kinds with one key (RFC 8725 §3.1).',
    ],
  },
})
