import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

const errors = 'https://github.com/Keats/jsonwebtoken/blob/master/src/errors.rs'
const validation = 'https://github.com/Keats/jsonwebtoken/blob/master/src/validation.rs'
const inRust = {
  holds: (evidence: Evidence): boolean =>
    findMatch(
      evidence,
      /\b(?:jsonwebtoken|errorkind|decodingkey|axum|actix|rocket(?!\.chat)|rust|cargo|set_audience)\b/i,
    ) !== undefined,
}

/** jsonwebtoken, the crate of Rust: its errors print the bare name of their kind. */
export const rustJsonwebtoken = defineProduct({
  name: 'jsonwebtoken (Rust)',
  marks: ['jsonwebtoken::', 'errorkind::', 'decodingkey'],
  server: true,
  says: [
    {
      text: 'InvalidAudience',
      pattern: /^InvalidAudience(?![a-z])/i,
      when: inRust,
      means: ['wrong-audience', 'wrong-token-type'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'The token has an `aud` that `Validation` does not have; since version 9 that is so too where no audience is set at all.',
      steps: {
        developer: [
          'Tell `Validation` which audience this API is: `validation.set_audience(&["https://api.example.com"])`, with the very text of the token’s `aud`.',
          'Only where `aud` means nothing here: `validation.validate_aud = false`.',
        ],
      },
      source: 'https://github.com/Keats/jsonwebtoken/pull/332',
    },
    {
      text: 'InvalidIssuer',
      pattern: /^InvalidIssuer(?![a-z])/i,
      when: inRust,
      means: ['wrong-issuer'],
      certainty: 'certain',
      because: 'The token’s `iss` is none of those given to `set_issuer`; a slash at the end counts.',
      steps: { developer: ['Give `validation.set_issuer(&["…"])` the `iss` of the token letter by letter.'] },
      source: validation,
    },
    {
      text: 'ExpiredSignature',
      pattern: /^ExpiredSignature(?![a-z])/i,
      when: inRust,
      means: ['token-expired', 'clock-skew'],
      certainty: 'likely',
      because:
        'The `exp` of the token is past by more than the `leeway`, which is 60 seconds at first; `exp` counts seconds.',
      ask: 'the token’s `exp`, and the time on the server (`date -u +%s`)',
      source: validation,
    },
    {
      text: 'ImmatureSignature',
      pattern: /^ImmatureSignature(?![a-z])/i,
      when: inRust,
      means: ['token-not-yet-valid', 'clock-skew'],
      certainty: 'likely',
      because: 'The `nbf` of the token lies further in the future than the `leeway` allows.',
      ask: 'the token’s `nbf`, and the time on the server (`date -u +%s`)',
      source: validation,
    },
    {
      text: 'InvalidSignature',
      pattern: /^InvalidSignature(?![a-z])/i,
      when: inRust,
      means: ['invalid-signature', 'unknown-signing-key', 'corrupted-credential'],
      certainty: 'likely',
      because: 'The `DecodingKey` is not the partner of the key that signed the token.',
      steps: {
        developer: [
          'A secret written in base64 is read by `DecodingKey::from_base64_secret`, a plain one by `from_secret(secret.as_bytes())`: both sides must take it the same way.',
        ],
      },
      ask: 'how the secret or key is given to `EncodingKey` and to `DecodingKey`',
      source: errors,
    },
    {
      text: 'InvalidAlgorithm',
      pattern: /^InvalidAlgorithm(?![a-z])/i,
      when: inRust,
      means: ['algorithm-mismatch'],
      certainty: 'certain',
      because:
        'The `alg` of the token is not in `Validation`, whose default is HS256 alone, or the key is of another kind.',
      steps: {
        developer: [
          'Write `Validation::new(Algorithm::RS256)` with the `alg` of the token’s JOSE header, and a `DecodingKey` of that kind.',
        ],
      },
      source: validation,
    },
    ...['MissingRequiredClaim("', 'Missing required claim: '].map((text) => ({
      text,
      pattern: /^Missing ?Required ?Claim(?:\("|: )(?<claim>exp|nbf|aud|iss|sub)\b/i,
      when: inRust,
      means: ['wrong-claims', 'wrong-token-type'] as const,
      certainty: 'certain' as const,
      because:
        'The token has no readable `{claim}`, which `Validation` requires (`exp` unless told otherwise); a claim of the wrong type counts as missing.',
      steps: {
        developer: [
          'Issue the token with `{claim}` (times as a number of seconds), or name in `set_required_spec_claims` only what it has; without `exp` set `validate_exp = false` too.',
        ],
      },
      source: validation,
    })),
    {
      text: 'InvalidToken',
      pattern: /^InvalidToken(?![a-z])/i,
      when: { text: ['jsonwebtoken', 'errorkind', 'decodingkey'] },
      means: ['malformed-token', 'placeholder-credential', 'malformed-header'],
      certainty: 'likely',
      because: 'What was handed to `decode` does not have the three parts of a JWT.',
      steps: { developer: ['Take `Bearer ` off before `decode`, and print how many dots the rest has: two.'] },
      ask: 'what is handed to `decode`, its signature left out',
      source: errors,
    },
    {
      text: 'InvalidKeyFormat',
      when: inRust,
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The PEM text given to `DecodingKey` or `EncodingKey` cannot be read as a key of that kind.',
      steps: {
        developer: [
          'Print the first line of the PEM text as the server has it: the line breaks must be real ones, not `\\n` in two characters, and RSA, EC and Ed25519 each have a function of their own.',
        ],
      },
      source: errors,
    },
  ],
})
