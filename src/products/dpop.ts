import { defineProduct } from '../product.ts'

const dpop = 'https://www.rfc-editor.org/rfc/rfc9449'
const bearer =
  'https://github.com/auth0/node-oauth2-jwt-bearer/blob/main/packages/access-token-jwt/src/dpop-verifier.ts'

/** What servers say of DPoP proofs (RFC 9449). */
export const dpopProofs = defineProduct({
  name: 'DPoP',
  marks: ['dpop'],
  says: [
    {
      text: 'use_dpop_nonce',
      means: ['stale-nonce'],
      certainty: 'certain',
      because: '`use_dpop_nonce`: the server wants the nonce of its `DPoP-Nonce` field in the proof.',
      steps: {
        developer: [
          'Repeat the request once with `nonce` in the proof, and keep the newest `DPoP-Nonce` of each server.',
        ],
      },
      source: `${dpop}#section-8`,
    },
    {
      text: 'htu mismatch',
      means: ['wrong-claims', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The proof’s `htu` is not the address that the server sees: behind a proxy it sees http, another host or another path.',
      steps: {
        developer: [
          'Let the server trust `X-Forwarded-Proto` and `X-Forwarded-Host` (Express: `app.set("trust proxy", 1)`); leave query and fragment out of `htu`.',
        ],
      },
      source: `${dpop}#section-4.3`,
    },
    {
      text: 'htm mismatch',
      when: { text: ['dpop'] },
      means: ['wrong-claims'],
      certainty: 'certain',
      because: 'The proof’s `htm` is not the request’s method.',
      source: `${dpop}#section-4.3`,
    },
    {
      text: 'invalid_dpop_proof',
      when: { text: ['iat', 'too old', 'too far', 'in the future', 'clock', 'skew'] },
      means: ['clock-skew', 'wrong-claims'],
      certainty: 'likely',
      because: 'The proof’s `iat` is out of the server’s window.',
      steps: { developer: ['Make a new proof for every request, and set the client’s clock.'] },
      source: `${dpop}#section-11.1`,
    },
    {
      text: 'invalid_dpop_proof',
      when: { noText: ['too old', 'too far', 'in the future', 'clock', 'skew'] },
      means: ['wrong-claims', 'invalid-signature', 'clock-skew'],
      certainty: 'likely',
      because:
        '`invalid_dpop_proof`: signature, `htm`, `htu`, `iat`, `jti` or `ath` of the proof is refused; behind a proxy it is often `htu`.',
      ask: 'the decoded proof, and the address and method as the server sees them',
      source: `${dpop}#section-5`,
    },
    {
      text: 'DPoP-bound token requires the DPoP authentication scheme',
      means: ['wrong-scheme'],
      certainty: 'certain',
      because: 'The token is bound to a key, and was sent as Bearer.',
      steps: { developer: ['Send `Authorization: DPoP $TOKEN` with a `DPoP` field.'] },
      source: bearer,
    },
    {
      text: 'JWT Access Token confirmation mismatch',
      means: ['wrong-claims', 'invalid-signature'],
      certainty: 'certain',
      because: 'The token’s `cnf.jkt` is not the thumbprint of the proof’s key: the key was made anew.',
      source: bearer,
    },
    {
      text: 'Multiple DPoP proofs are not allowed',
      means: ['malformed-header'],
      certainty: 'certain',
      because: 'The request carries more than one `DPoP` field.',
      source: `${dpop}#section-4.3`,
    },
  ],
})
