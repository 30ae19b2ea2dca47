import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

const repository = 'https://github.com/AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet/blob/dev/src'
const tokens = `${repository}/Microsoft.IdentityModel.Tokens/LogMessages.cs`

/** What Microsoft.IdentityModel says of a token’s signature, encryption and keys. */
export const identityModelKeys = defineProduct({
  name: 'Microsoft.IdentityModel',
  server: true,
  says: [
    {
      text: '00000003-0000-0000-c000-000000000000',
      when: {
        text: ['signature is invalid', 'signature validation failed', 'idx10511', 'invalid signature', 'idx10503'],
        holds: (evidence) =>
          findMatch(evidence, /\baud(?:ience)?\b[^.\n]{0,24}?00000003-0000-0000-c000-000000000000/i) !== undefined,
      },
      means: ['wrong-audience', 'invalid-signature'],
      certainty: 'certain',
      fixer: 'caller',
      because:
        'The `aud` is Microsoft Graph: such a token is for Graph alone, and nobody else can verify its signature.',
      steps: { developer: ['Ask for a token for your own API: scope `api://<client id>/<scope>`, not `User.Read`.'] },
      source: 'https://learn.microsoft.com/en-us/entra/identity-platform/access-tokens',
    },
    {
      text: 'IDX10500',
      means: ['server-misconfigured', 'auth-service-unavailable', 'unknown-signing-key'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'IDX10500: the API holds no key at all: no `Authority` and no `IssuerSigningKey`, metadata that did not load, or package versions that do not fit.',
      steps: {
        developer: [
          'Set `options.Authority`, or `IssuerSigningKey`.',
          'Run `curl -sS "$AUTHORITY/.well-known/openid-configuration"` where the API runs.',
          'Bring all `Microsoft.IdentityModel.*` and `System.IdentityModel.Tokens.Jwt` packages to one version: `dotnet list package --include-transitive`.',
        ],
      },
      ask: 'the `AddJwtBearer` options, and the versions of the `Microsoft.IdentityModel.*` packages',
      source: tokens,
    },
    {
      text: 'IDX10501',
      means: ['unknown-signing-key', 'wrong-environment', 'wrong-issuer'],
      certainty: 'likely',
      because:
        'IDX10501: the token’s `kid` is not among the keys that the API holds: another tenant or policy issued it, the keys were rotated, or made anew at a restart.',
      steps: {
        developer: [
          'Compare `kid` of the message with `curl -sS "$JWKS_URI" | jq -r ".keys[].kid"`.',
          'Check `options.Authority`: it must be the issuer of this very token (Azure AD B2C: its policy’s address).',
        ],
      },
      ask: 'the token’s `kid` and `iss`, and `options.Authority`',
      source: tokens,
    },
    {
      text: 'IDX10503',
      means: ['unknown-signing-key', 'invalid-signature', 'wrong-environment'],
      certainty: 'likely',
      because: 'IDX10503: none of the API’s keys verifies the token: another secret, another issuer, or rotated keys.',
      steps: {
        developer: [
          'Compare the key that signs with the one that verifies (same bytes, same encoding), and `kid` with the issuer’s key set.',
        ],
      },
      ask: 'the token’s JOSE header and `iss`, and where the API takes its key',
      source: tokens,
    },
    {
      text: 'IDX10511',
      means: ['invalid-signature', 'wrong-audience', 'server-misconfigured'],
      certainty: 'likely',
      because:
        'IDX10511: the key with the token’s `kid` was tried, and the signature does not verify. A Microsoft Graph token (`nonce` in its JOSE header) always ends so elsewhere.',
      steps: {
        developer: [
          'Is `aud` `00000003-0000-0000-c000-000000000000`? Then ask for a token for your own API: scope `api://<client id>/<scope>`.',
          'With a shared secret compare it on both sides, line break and encoding included.',
        ],
      },
      ask: 'the token’s JOSE header and `aud`',
      source: tokens,
    },
    {
      text: 'IDX10516',
      means: ['unknown-signing-key', 'wrong-issuer', 'token-expired'],
      certainty: 'likely',
      because:
        'IDX10516: no key fits the token’s `kid`, and issuer or lifetime do not fit either (both stand at the message’s end).',
      ask: '`Valid Lifetime` and `Valid Issuer` at the end of the message',
      source: tokens,
    },
    {
      text: 'IDX10517',
      means: ['unknown-signing-key', 'invalid-signature'],
      certainty: 'likely',
      because: 'IDX10517: the token names no `kid`, and none of the API’s keys verifies it.',
      ask: 'the token’s JOSE header, and where the API takes its key',
      source: tokens,
    },
    {
      text: 'IDX10504',
      means: ['invalid-signature', 'malformed-token', 'corrupted-credential'],
      certainty: 'likely',
      because: 'IDX10504: the token has no signature: `alg` is none, or its end was cut off.',
      source: tokens,
    },
    {
      text: 'IDX10508',
      means: ['corrupted-credential', 'invalid-signature'],
      certainty: 'likely',
      because: 'IDX10508: the signature is not Base64url: the token was damaged or hand-made.',
      source: tokens,
    },
    {
      text: 'IDX10249',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The certificate that belongs to the signing key has expired.',
      source: tokens,
    },
    {
      text: 'IDX10609',
      means: ['malformed-token', 'server-misconfigured'],
      certainty: 'likely',
      because:
        'IDX10609: the token is encrypted (JWE), and the API has no key to open it: Auth0 sends one where no audience was asked for.',
      steps: { developer: ['Ask for the token with `audience` (Auth0), or set `TokenDecryptionKey`.'] },
      source: tokens,
    },
    {
      text: 'IDX10603',
      means: ['malformed-token', 'server-misconfigured'],
      certainty: 'likely',
      because: 'IDX10603: the token is encrypted (JWE), and none of the API’s decryption keys opens it.',
      source: tokens,
    },
    {
      text: 'IDX10696',
      means: ['algorithm-mismatch'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'IDX10696: the algorithm of the token is not among `ValidAlgorithms`.',
      steps: {
        developer: [
          'Put the `alg` of the tokens into `TokenValidationParameters.ValidAlgorithms` (Entra ID: RS256), or leave that out.',
        ],
      },
      source: tokens,
    },
    {
      text: 'IDX10634',
      means: ['algorithm-mismatch', 'server-misconfigured'],
      certainty: 'likely',
      because: 'IDX10634: the algorithm and the kind of key do not go together.',
      source: tokens,
    },
    {
      text: 'IDX10653',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'IDX10653: the configured key is too short for its algorithm.',
      steps: { developer: ['HS256 wants 32 bytes, HS512 64: `openssl rand -base64 64`.'] },
      source: tokens,
    },
    {
      text: 'IDX10720',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'IDX10720: the configured secret is too short for HMAC.',
      steps: { developer: ['HS256 wants 32 bytes, HS512 64: `openssl rand -base64 64`.'] },
      source: tokens,
    },
  ],
})
