import { defineProduct } from '../product.ts'

const verify = 'https://github.com/ueberauth/guardian/blob/master/lib/guardian/token/jwt/verify.ex'
const named = { text: ['guardian'] }

/** Guardian, which checks tokens in Elixir’s Phoenix. */
export const guardian = defineProduct({
  name: 'Guardian (Elixir)',
  marks: ['guardian.plug', 'guardian.token', 'guardian.decode_and_verify'],
  server: true,
  says: [
    {
      text: ':token_expired',
      when: named,
      means: ['token-expired'],
      certainty: 'certain',
      because: 'Guardian says that the token is past its `exp`; its life is `ttl` in the module’s configuration.',
      source: verify,
    },
    {
      text: ':token_not_yet_valid',
      when: named,
      means: ['clock-skew', 'token-not-yet-valid'],
      certainty: 'likely',
      because: 'The token’s `nbf` lies ahead of the server’s clock.',
      steps: {
        developer: ['Compare the clocks of the nodes; `allowed_drift` (milliseconds) bears small differences.'],
      },
      ask: 'the token’s `nbf`, and the time of the node that refuses',
      source: verify,
    },
    {
      text: ':invalid_issuer',
      when: named,
      means: ['wrong-issuer'],
      certainty: 'certain',
      because: 'The token’s `iss` is not the `issuer` in the configuration of this Guardian module.',
      source: verify,
    },
  ],
})
