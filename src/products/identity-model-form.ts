import { defineProduct } from '../product.ts'

const repository = 'https://github.com/AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet/blob/dev/src'
const jwt = `${repository}/System.IdentityModel.Tokens.Jwt/LogMessages.cs`
const webTokens = `${repository}/Microsoft.IdentityModel.JsonWebTokens/LogMessages.cs`
const protocols = `${repository}/Microsoft.IdentityModel.Protocols/LogMessages.cs`
const form = 'the number of dots in what follows `Bearer `, and its first characters'

/** What Microsoft.IdentityModel says of a token’s form, and of the issuer’s metadata. */
export const identityModelForm = defineProduct({
  name: 'Microsoft.IdentityModel',
  server: true,
  says: [
    {
      text: 'IDX12741',
      means: ['malformed-token', 'placeholder-credential', 'malformed-header', 'corrupted-credential'],
      certainty: 'likely',
      because:
        'IDX12741: the text is no JWT of three or five parts: opaque, `null`, `undefined`, or with `Bearer` twice.',
      ask: form,
      source: jwt,
    },
    {
      text: 'IDX12709',
      means: ['malformed-token', 'placeholder-credential', 'malformed-header', 'corrupted-credential'],
      certainty: 'likely',
      because: 'IDX12709: the text is no JWT: opaque, quoted, `null` or cut short.',
      ask: form,
      source: jwt,
    },
    {
      text: 'IDX12723',
      means: ['corrupted-credential', 'malformed-token'],
      certainty: 'likely',
      because: 'IDX12723: the payload cannot be decoded: the token was damaged on the way.',
      ask: form,
      source: jwt,
    },
    {
      text: 'IDX12729',
      means: ['malformed-token', 'malformed-header', 'corrupted-credential'],
      certainty: 'likely',
      because: 'IDX12729: the JOSE header cannot be decoded: quotes, `Bearer` twice, or no JWT.',
      ask: form,
      source: jwt,
    },
    {
      text: 'IDX14100',
      means: ['malformed-token', 'placeholder-credential', 'wrong-token-type'],
      certainty: 'likely',
      because: 'IDX14100: the text has no dots: an opaque token, a reference token, `null` or `undefined`.',
      steps: {
        developer: [
          'Look at what is sent: `curl -v`; ask for a JWT (Auth0: name the API as `audience`; IdentityServer: `AccessTokenType.Jwt`).',
        ],
      },
      ask: form,
      source: webTokens,
    },
    {
      text: 'IDX14120',
      means: ['corrupted-credential', 'malformed-token'],
      certainty: 'likely',
      because: 'IDX14120: the token has one dot, so that a part is missing.',
      ask: form,
      source: webTokens,
    },
    {
      text: 'IDX14102',
      means: ['malformed-token', 'malformed-header', 'corrupted-credential'],
      certainty: 'likely',
      because: 'IDX14102: the JOSE header cannot be decoded: quotes, `Bearer` twice, or no JWT.',
      ask: form,
      source: webTokens,
    },
    {
      text: 'IDX20803',
      means: ['auth-service-unavailable', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'IDX20803: the API cannot read the issuer’s discovery document: network, DNS, certificate, or a wrong `Authority`.',
      steps: {
        developer: [
          'Run `curl -v "$AUTHORITY/.well-known/openid-configuration"` where the API runs (inside its container).',
          'A self-made certificate must be trusted there; an http address needs `RequireHttpsMetadata = false`.',
        ],
      },
      ask: 'the address in the message, and the inner exception below it',
      source: protocols,
    },
    {
      text: 'IDX20804',
      when: { noText: ['idx20803'] },
      means: ['auth-service-unavailable', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'IDX20804: the document at the address in the message cannot be fetched from where the API runs; within a container `localhost` is the container itself, not the host.',
      steps: {
        developer: [
          'In Docker name the identity server by its service name and inner port (`http://identity:80`) in `Authority`, and keep `IssuerUri` the address that tokens name.',
          'Fetch that address where the API runs: `curl -v "$URL"`; look at TLS versions, proxy and firewall.',
        ],
      },
      source: protocols,
    },
    {
      text: 'IDX20108',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The metadata address is http, and https is demanded.',
      steps: {
        developer: ['Give `Authority` an https address; for local tests alone `options.RequireHttpsMetadata = false`.'],
      },
      source: protocols,
    },
  ],
})
