import { certain, defineCause, likely, possible } from '../cause.ts'
import type { Certainty, Sign } from '../cause.ts'
import type { Evidence } from '../evidence.ts'
import { findText, toldAt } from '../questions/exchange.ts'
import { aboutRequests } from '../questions/request-signing.ts'
import { statedOf } from '../questions/stated.ts'

type Facts =
  | { readonly by: 'key' }
  | { readonly by: 'none' }
  | { readonly by: 'empty' }
  | { readonly by: 'server'; readonly words: string }
  | { readonly by: 'elsewhere' }

function* fromTokens({ tokens }: Evidence): Iterable<Sign<Facts>> {
  for (const { value, where } of tokens) {
    if (value.form !== 'jws') continue
    if (value.faults.includes('alg-none')) yield certain({ by: 'none' }, where)
    else if (value.signature === 'fails') yield certain({ by: 'key' }, where)
    else if (value.faults.includes('empty-signature') && !value.faults.includes('empty-payload'))
      yield certain({ by: 'empty' }, where)
  }
}

/** Whether the signature spoken of is that of a token; a signed request or webhook is another matter. */
const isOfToken = (evidence: Evidence): boolean =>
  evidence.tokens.some(({ value }) => value.form === 'jws') ||
  findText(evidence, 'jwt', 'jws', 'bearer', 'access token', 'id token', 'id_token', 'json web') !== undefined

/** Tokens for Microsoft Graph carry a nonce that Graph alone undoes: all others find their signature wrong (learn.microsoft.com, "Access tokens"). */
const isOfGraph = (evidence: Evidence): boolean =>
  findText(evidence, 'graph.microsoft.com', 'microsoft graph', 'microsoft\\graph') !== undefined

const weaken = (certainty: Certainty): Certainty => (certainty === 'certain' ? 'likely' : 'possible')

function* fromWords(evidence: Evidence): Iterable<Sign<Facts>> {
  if (aboutRequests(evidence)) return
  for (const { certainty, words, where } of statedOf(evidence, 'signature'))
    yield { certainty: isOfToken(evidence) ? certainty : weaken(certainty), facts: { by: 'server', words }, where }
  const elsewhere = isOfGraph(evidence) ? undefined : toldAt(evidence, 'tells:signature-invalid-elsewhere')
  if (elsewhere) yield (isOfToken(evidence) ? likely : possible)({ by: 'elsewhere' }, elsewhere.where)
}

/** The token's signature does not verify (RFC 7515 §5.2): another key or secret, an altered token, or `alg` none. */
export const invalidSignature = defineCause({
  id: 'invalid-signature',
  fixer: 'owner',
  references: ['RFC 7515 §5.2', 'RFC 7519 §7.2', 'RFC 8725 §2.1'],
  outranks: ['invalid-api-key'],

  *signs(evidence: Evidence): Iterable<Sign<Facts>> {
    yield* fromTokens(evidence)
    yield* fromWords(evidence)
  },

  ask: () => ({
    what: 'a fingerprint of the secret or key on both sides: where the token is signed, and where it is verified',
    means:
      'If the two differ, that is the cause; a line break at the end of a file or a different encoding (text, Base64) counts as a difference.',
    command: 'printf %s "$JWT_SECRET" | sha256sum | cut -c1-12',
  }),

  words: {
    title: (facts) => {
      if (facts?.by === 'none') return 'the token is not signed: its `alg` is `none`'
      if (facts?.by === 'empty') return 'the token has no signature after its last dot'
      if (facts?.by === 'key') return "the token's signature does not verify with the key that stands beside it"
      return "the token's signature does not verify"
    },
    because: (facts) => {
      if (facts.by === 'server') return `The verifier says so: “${facts.words}”.`
      if (facts.by === 'none') return 'The header says `alg` none; a server that trusts such a token trusts anybody.'
      if (facts.by === 'empty') return 'After the last dot of the token nothing follows.'
      if (facts.by === 'key') return 'Computed with the key in this report, the signature comes out as another one.'
      return 'Another tool has checked the signature too: what differs is the key, or how it is encoded.'
    },
    why: 'A signature proves that the holder of the key made exactly this token; with another key, or one letter changed, it does not fit.',
    visitor: () => [
      'Sign out and in again, so that a new token is made.',
      'If it stays, tell the owner of the service that the signature of your token is refused; the two sides use different keys.',
    ],
    developer: (facts) => [
      facts?.by === 'none' || facts?.by === 'empty'
        ? 'Sign the token with the key that the verifier knows, and name its algorithm (`HS256`, `RS256`); never let a verifier take `none`.'
        : 'Use one secret or key pair on both sides: compare fingerprints, `printf %s "$JWT_SECRET" | sha256sum | cut -c1-12`.',
      'Check how the secret is read: as text or as Base64, with or without a line break at its end, from which `.env` or vault, and before it is loaded.',
      'Verify with the public key of the issuer that `iss` names; sign in again after each change of the key.',
    ],
  },
})
