import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

const introspection =
  'https://github.com/IdentityServer/IdentityServer4/blob/main/src/IdentityServer4/src/Endpoints/IntrospectionEndpoint.cs'
const secrets =
  'https://github.com/IdentityServer/IdentityServer4/blob/main/src/IdentityServer4/src/Validation/Default/SecretValidator.cs'
const authorities =
  'https://github.com/IdentityModel/IdentityModel/blob/main/src/Client/StringComparisonAuthorityValidationStrategy.cs'
const clients =
  'https://github.com/IdentityServer/IdentityServer4/blob/main/src/IdentityServer4/src/Validation/Default/ClientSecretValidator.cs'

/** What IdentityServer and Duende IdentityServer say in their log and to their clients. */
export const identityServer = defineProduct({
  name: 'IdentityServer',
  marks: ['identityserver', 'duende', 'identitymodel.client'],
  server: true,
  says: [
    {
      text: 'No key matching kid or alg found in signing keys',
      means: ['unknown-signing-key', 'wrong-issuer'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'oidc-client holds a key set without the `kid` of this token: the keys were rotated after it was fetched.',
      steps: {
        developer: [
          'Load the page anew (and restart APIs), so that the key set is fetched again; let new keys be announced for as long as key sets are cached before they sign.',
        ],
      },
      ask: 'the `kid` of the token, and those of the key set at that moment',
      source: 'https://github.com/IdentityModel/oidc-client-js/blob/dev/src/ResponseValidator.js',
    },
    ...['RequestRefreshTokenAsync', 'RequestClientCredentialsTokenAsync', 'RequestPasswordTokenAsync'].map((text) => ({
      text,
      when: {
        text: ['clientsecret'],
        noText: ['clientcredentialstyle', 'invalid_grant', 'invalid_scope', 'expired'],
        status: [401],
      },
      means: ['invalid-client', 'client-bug', 'refresh-failed'] as const,
      certainty: 'likely' as const,
      fixer: 'caller' as const,
      because:
        'IdentityModel sends id and secret of the client as Basic unless it is told otherwise, and some token endpoints take them in the body alone.',
      steps: {
        developer: [
          'Set `ClientCredentialStyle = ClientCredentialStyle.PostBody` in the request; where Basic is wanted, `AuthorizationHeaderStyle = BasicAuthenticationHeaderStyle.Rfc2617` leaves special characters as they are.',
          'Read `response.Error` and `response.Raw`: the token endpoint names its reason there.',
        ],
      },
      ask: '`error` and `error_description` of the 401, and `token_endpoint_auth_methods_supported` of the discovery document',
      source: 'https://github.com/IdentityModel/IdentityModel/blob/main/src/Client/Messages/ProtocolRequest.cs',
    })),
    ...['aud it lists', 'aud is', '"aud":', 'audience is', 'the aud'].map((text) => ({
      text,
      when: {
        text: ['/resources'],
        holds: (evidence: Evidence) =>
          findMatch(evidence, /\bApiName\b|\bValidAudience|\bAudience ?=|identityserver/i) !== undefined,
      },
      means: ['wrong-audience', 'server-misconfigured'] as const,
      certainty: 'likely' as const,
      fixer: 'owner' as const,
      because:
        'The token is for `…/resources`, IdentityServer’s own static audience, and the API checks for its name (`ApiName`): the scope that was asked for belongs to no API resource.',
      steps: {
        developer: [
          'Register an `ApiResource` of that name with the scope in its `Scopes`, so that the token’s `aud` names it; or set the audience of the API to `…/resources` (`EmitStaticAudienceClaim`).',
        ],
      },
      source: 'https://docs.duendesoftware.com/identityserver/apis/aspnetcore/jwt/',
    })),
    {
      text: 'Secret validators could not validate secret',
      means: ['invalid-client'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The secret that the client sent is none of those stored for it, compared as hashes.',
      steps: {
        developer: [
          'Store it hashed: `ClientSecrets = { new Secret("…".Sha256()) }`; after a move of the database look at the table `ClientSecrets`.',
        ],
      },
      source: secrets,
    },
    {
      text: 'API unauthorized to call introspection endpoint',
      means: ['upstream-credentials', 'invalid-client', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The API’s own name or secret is refused at the introspection endpoint; the caller’s token is not at fault.',
      steps: {
        developer: [
          'Give the ApiResource `ApiSecrets = { new Secret("…".Sha256()) }`, and the API the same `ApiName` and `ApiSecret` (`ClientId`, `ClientSecret`).',
        ],
      },
      source: introspection,
    },
    {
      text: 'Issuer name does not match authority',
      means: ['wrong-issuer', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The discovery document names another issuer than the address it was fetched from: often http for https, or an inner host name.',
      steps: {
        developer: [
          'Behind a proxy call `app.UseForwardedHeaders()` in IdentityServer, or set `options.IssuerUri`; else `Policy = { ValidateIssuerName = false }` in the client.',
        ],
      },
      source: authorities,
    },
    {
      text: 'Endpoint belongs to different authority',
      means: ['wrong-issuer', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'An endpoint of the discovery document has another host or scheme than the authority.',
      steps: { developer: ['Behind a proxy call `app.UseForwardedHeaders()` in IdentityServer.'] },
      source: authorities,
    },
    {
      text: 'Client secret validation failed for client',
      means: ['invalid-client'],
      certainty: 'certain',
      because: 'IdentityServer knows the client, but not with this secret.',
      steps: {
        developer: [
          'Store the hash and send the plain text: `new Secret("…".Sha256())` on the server, the text itself in the request.',
        ],
      },
      source: clients,
    },
    {
      text: 'No client with id',
      pattern: /^no client with id '?"?(?<client>[^\s'"]{1,80})'?"? found/i,
      means: ['invalid-client', 'wrong-environment'],
      certainty: 'certain',
      because: 'The client id {client} is not registered in this IdentityServer.',
      source: clients,
    },
    {
      text: 'invalid_username_or_password',
      when: { text: ['invalid_grant', 'identityserver', 'duende'] },
      means: ['wrong-credentials', 'account-not-active'],
      certainty: 'likely',
      because: 'The password grant was refused for this user.',
      source:
        'https://github.com/IdentityServer/IdentityServer4/blob/main/src/IdentityServer4/src/Validation/Default/TokenRequestValidator.cs',
    },
    {
      text: 'Failure message: Token is not active',
      means: ['token-expired', 'revoked-credential', 'wrong-environment'],
      certainty: 'likely',
      because:
        'The introspection endpoint called the reference token inactive: expired, revoked, of another server, or without this API’s scope.',
      ask: 'the log of IdentityServer at the time of the introspection',
      source:
        'https://github.com/IdentityModel/IdentityModel.AspNetCore.OAuth2Introspection/blob/main/src/OAuth2IntrospectionHandler.cs',
    },
    {
      text: 'Invalid grant type for client',
      means: ['invalid-client'],
      certainty: 'likely',
      because: 'The client is not allowed this grant: `AllowedGrantTypes` lacks it.',
      steps: {
        developer: ['Set `AllowedGrantTypes` of the client (`GrantTypes.Code`, `GrantTypes.ClientCredentials`).'],
      },
      source:
        'https://github.com/IdentityServer/IdentityServer4/blob/main/src/IdentityServer4/src/Validation/Default/AuthorizeRequestValidator.cs',
    },
  ],
})
