import { defineProduct } from '../product.ts'

const verify = 'https://github.com/coreos/go-oidc/blob/v3/oidc/verify.go'
const provider = 'https://github.com/coreos/go-oidc/blob/v3/oidc/oidc.go'
const oauth2 = 'https://github.com/golang/oauth2/blob/master/oauth2.go'

/** What go-oidc and golang.org/x/oauth2 say, also inside Kubernetes, Dex, Argo CD and Vault. */
export const goOidc = defineProduct({
  name: 'go-oidc',
  marks: ['go-oidc', 'oidc: '],
  server: true,
  says: [
    {
      text: 'oidc: token is expired',
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The ID token is past its `exp`.',
      steps: { developer: ['Log in again, or let the client renew with the refresh token.'] },
      source: verify,
    },
    {
      text: 'oidc: expected audience',
      pattern: /^oidc: expected audience "?(?<expected>[^"\s]{1,200})"? got (?<got>\[[^\]]{0,300}\])/i,
      means: ['wrong-audience'],
      certainty: 'certain',
      because: 'The verifier expects the audience {expected}, and the token is for {got}.',
      steps: { developer: ['Use one client id on both sides, or ask for a token with that audience.'] },
      source: verify,
    },
    {
      text: 'oidc: id token issued by a different provider',
      means: ['wrong-issuer'],
      certainty: 'certain',
      because: 'The token’s `iss` is not the configured issuer; both stand in the message.',
      steps: { developer: ['Set the issuer to the token’s `iss`, scheme, host, path and final slash included.'] },
      source: verify,
    },
    {
      text: 'issuer did not match the issuer returned by provider',
      means: ['wrong-issuer', 'server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'The discovery document names another issuer than the configured one: often a final slash, http for https, or an inner host name.',
      steps: {
        developer: ['Copy `issuer` from `curl -sS "$ISSUER/.well-known/openid-configuration"` into the configuration.'],
      },
      source: provider,
    },
    {
      text: 'failed to verify id token signature',
      means: ['invalid-signature', 'unknown-signing-key', 'wrong-environment'],
      certainty: 'likely',
      because:
        'No key of the provider verifies the token: another realm issued it, or it is not this provider’s ID token.',
      ask: 'the token’s `kid` and `iss`, and the `kid`s in the provider’s key set',
      source: 'https://github.com/coreos/go-oidc/blob/v3/oidc/jwks.go',
    },
    {
      text: 'oidc: malformed jwt',
      pattern: /^oidc: malformed jwt(?![^\n]{0,60}unexpected signature algorithm)/i,
      means: ['malformed-token', 'wrong-token-type', 'placeholder-credential'],
      certainty: 'likely',
      because: 'The text is no JWT: an opaque access token where the ID token is wanted, or an empty value.',
      ask: 'the number of dots in the token',
      source: verify,
    },
    {
      text: 'oidc: id token signed with unsupported algorithm',
      means: ['algorithm-mismatch'],
      certainty: 'certain',
      because: 'The provider signs with an algorithm that the verifier does not allow (RS256 by default).',
      steps: { developer: ['Let the provider sign with RS256, or set `SupportedSigningAlgs`.'] },
      source: verify,
    },
    {
      text: 'oauth2: token expired and refresh token is not set',
      means: ['refresh-failed', 'token-expired'],
      certainty: 'certain',
      because: 'The access token has expired, and no refresh token was ever obtained.',
      steps: {
        developer: [
          'Log in again and ask for one: scope `offline_access` (Google: `oauth2.AccessTypeOffline`), and store it.',
        ],
      },
      source: oauth2,
    },
  ],
})
