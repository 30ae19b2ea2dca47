import { defineProduct } from '../product.ts'

const verification =
  'https://github.com/ramosbugs/openidconnect-rs/blob/019903de642d6de01525f62e271ce10876686cbe/src/verification.rs'

/** The crate openidconnect of Rust. */
export const openidconnectRs = defineProduct({
  name: 'openidconnect (Rust)',
  marks: ['openidconnect::', 'claimsverificationerror', 'signatureverificationerror'],
  server: true,
  says: [
    ...['Invalid issuer: expected `', 'InvalidIssuer("expected `'].map((text) => ({
      text,
      means: ['wrong-issuer'] as const,
      certainty: 'certain' as const,
      because:
        'The token’s `iss` and the `IssuerUrl` differ; both stand in the message, and a slash at the end counts.',
      source: verification,
    })),
    ...['Invalid audiences: must contain `', 'InvalidAudience("must contain `'].map((text) => ({
      text,
      means: ['wrong-audience'] as const,
      certainty: 'certain' as const,
      because: 'The client id is not in the token’s `aud`.',
      source: verification,
    })),
    {
      text: 'is not a trusted audience',
      means: ['wrong-audience'],
      certainty: 'certain',
      because:
        'The token’s `aud` has further audiences beside the client id, and these are not trusted unless told so.',
      steps: {
        developer: ['Tell which are fine: `verifier.set_other_audience_verifier_fn(|aud| …)`.'],
      },
      source: verification,
    },
    {
      text: 'Disallowed signature algorithm: algorithm `',
      means: ['algorithm-mismatch'],
      certainty: 'certain',
      because: 'The verifier allows RS256 alone unless told otherwise.',
      steps: { developer: ['Give it the provider’s algorithms: `verifier.set_allowed_algs([…])`.'] },
      source: verification,
    },
    {
      text: 'SignatureVerification(NoMatchingKey)',
      means: ['unknown-signing-key', 'wrong-environment'],
      certainty: 'likely',
      because:
        'The key set at hand has no key with the token’s `kid` and type: it was fetched before the keys were rotated, or is another provider’s.',
      steps: { developer: ['Fetch the metadata (and with it the key set) again, then verify once more.'] },
      ask: 'the token’s `kid`, and when the metadata was fetched',
      source: verification,
    },
  ],
})
