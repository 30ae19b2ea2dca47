import { defineProduct } from '../product.ts'

const bearer =
  'https://github.com/dotnet/aspnetcore/blob/main/src/Security/Authentication/JwtBearer/src/JwtBearerHandler.cs'

/** What ASP.NET Core’s bearer authentication says, and of an application’s set-up. */
export const aspnetCore = defineProduct({
  name: 'ASP.NET Core',
  marks: ['microsoft.aspnetcore', 'asp.net core', 'aspnetcore', 'kestrel'],
  server: true,
  says: [
    {
      text: 'error_description="The audience',
      pattern: /the audience (?:'[^']{0,300}' )?is invalid/i,
      means: ['wrong-audience'],
      certainty: 'certain',
      because: 'The token’s `aud` is not the one this API expects.',
      steps: {
        developer: [
          'Set `options.Audience` to the `aud` of a decoded token, or ask for a token with this API’s scope.',
        ],
      },
      source: bearer,
    },
    {
      text: 'error_description="The issuer',
      pattern: /the issuer (?:'[^']{0,300}' )?is invalid/i,
      means: ['wrong-issuer'],
      certainty: 'certain',
      because: 'The token’s `iss` is not the one this API trusts; version, tenant and final slash count.',
      steps: { developer: ['Set `options.Authority` or `ValidIssuer` to the `iss` of a decoded token.'] },
      source: bearer,
    },
    {
      text: 'error_description="The token expired at',
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The token is past its `exp` by more than the five minutes that ASP.NET Core allows.',
      source: bearer,
    },
    {
      text: 'error_description="The token is expired',
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The token is past its `exp` by more than the five minutes that ASP.NET Core allows.',
      source: bearer,
    },
    {
      text: 'error_description="The token is not valid',
      means: ['clock-skew', 'token-not-yet-valid'],
      certainty: 'likely',
      because: 'By the server’s clock the token’s `nbf` is still to come.',
      source: bearer,
    },
    {
      text: 'error_description="The token has no expiration',
      means: ['wrong-claims'],
      certainty: 'certain',
      because: 'The token has no `exp` that the server can read.',
      source: bearer,
    },
    {
      text: 'error_description="The token lifetime is invalid',
      means: ['wrong-claims', 'clock-skew'],
      certainty: 'likely',
      because: 'The token’s `nbf` and `exp` do not go together.',
      source: bearer,
    },
    {
      text: 'The signature key was not found',
      means: ['unknown-signing-key', 'wrong-environment', 'server-misconfigured'],
      certainty: 'likely',
      because:
        'The API holds no key with the token’s `kid`: another issuer or tenant, rotated keys, or a development key made anew at each restart.',
      steps: {
        developer: [
          'Compare the token’s `kid` and `iss` with the key set of `options.Authority`.',
          'IdentityServer: a temporary developer key dies with every restart; use `AddSigningCredential` with a kept key.',
        ],
      },
      ask: 'the token’s `kid` and `iss`, and `options.Authority`',
      source: bearer,
    },
    {
      text: 'error_description="The signature is invalid',
      means: ['invalid-signature', 'wrong-audience'],
      certainty: 'likely',
      because: 'The signature does not verify: another secret, or a token that is for Microsoft Graph.',
      source: bearer,
    },
    {
      text: 'No SecurityTokenValidator available for token',
      means: ['malformed-token', 'placeholder-credential', 'malformed-header'],
      certainty: 'likely',
      because: 'The text after `Bearer` is no JWT at all: opaque, quoted, `null` or cut short.',
      ask: 'the number of dots in what follows `Bearer `, and its first characters',
      source: bearer,
    },
    {
      text: 'there was no DefaultChallengeScheme found',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The application names no authentication scheme.',
      steps: {
        developer: ['Write `services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(…)`.'],
      },
      source:
        'https://github.com/dotnet/aspnetcore/blob/main/src/Http/Authentication.Core/src/AuthenticationService.cs',
    },
    {
      text: 'a middleware was not found that supports authorization',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: '`UseAuthorization` is missing, or stands in the wrong order.',
      steps: {
        developer: [
          'Order: `app.UseRouting(); app.UseAuthentication(); app.UseAuthorization();` and then the endpoints.',
        ],
      },
      source: 'https://github.com/dotnet/aspnetcore/blob/main/src/Http/Routing/src/EndpointMiddleware.cs',
    },
    {
      text: 'The MetadataAddress or Authority must use HTTPS',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: '`Authority` is an http address, and https is demanded.',
      steps: { developer: ['Give an https address; for local tests alone `options.RequireHttpsMetadata = false`.'] },
      source:
        'https://github.com/dotnet/aspnetcore/blob/main/src/Security/Authentication/JwtBearer/src/JwtBearerPostConfigureOptions.cs',
    },
  ],
})
