import { defineProduct } from '../product.ts'

const tokens =
  'https://github.com/AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet/blob/dev/src/Microsoft.IdentityModel.Tokens/LogMessages.cs'

/** What Microsoft.IdentityModel says of a token’s issuer and audience: the IDX numbers. */
export const identityModelParties = defineProduct({
  name: 'Microsoft.IdentityModel',
  server: true,
  says: [
    {
      text: 'IDX10205',
      means: ['wrong-issuer'],
      certainty: 'certain',
      because:
        'IDX10205: the token’s `iss` is not `ValidIssuer`; version (`/v2.0`, `sts.windows.net`), tenant and final slash count.',
      steps: {
        developer: [
          'Compare the two issuers in the message, and set `options.Authority` or `ValidIssuer` to the token’s `iss`.',
          'If they are hidden: `IdentityModelEventSource.ShowPII = true` (not in production).',
        ],
      },
      source: tokens,
    },
    {
      text: 'IDX10204',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'No valid issuer is configured, so that none can match.',
      steps: {
        developer: [
          'Set `TokenValidationParameters.ValidIssuer` or `options.Authority`; the section of `appsettings.json` may not be loaded.',
        ],
      },
      source: tokens,
    },
    {
      text: 'IDX10211',
      means: ['wrong-claims', 'wrong-issuer'],
      certainty: 'likely',
      because: 'The token has no `iss`, which the API wants to check.',
      source: tokens,
    },
    {
      text: 'IDX40001',
      means: ['wrong-issuer', 'wrong-environment'],
      certainty: 'certain',
      because: 'The token’s `iss` (its tenant) is not one that this application accepts.',
      steps: {
        developer: ['Set `AzureAd:TenantId` to the tenant of the users, or register the application as multitenant.'],
      },
      source: 'https://github.com/AzureAD/microsoft-identity-web/wiki',
    },
    {
      text: 'IDX10214',
      means: ['wrong-audience'],
      certainty: 'certain',
      because: 'IDX10214: the token’s `aud` is not `ValidAudience`; `api://<client id>` and `<client id>` differ.',
      steps: {
        developer: [
          'Compare the two audiences in the message: set `options.Audience` (`ValidAudiences`) to the token’s `aud`, or ask for a token with this API’s scope.',
          'A token whose `aud` is `00000003-0000-0000-c000-000000000000` is for Microsoft Graph: ask for `api://<client id>/<scope>`.',
        ],
      },
      source: tokens,
    },
    {
      text: 'IDX10208',
      means: ['server-misconfigured', 'wrong-audience'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'No valid audience is configured in the API, so that none can match.',
      steps: { developer: ['Set `options.Audience` or `TokenValidationParameters.ValidAudience`.'] },
      source: tokens,
    },
    {
      text: 'IDX10206',
      means: ['wrong-audience', 'wrong-claims'],
      certainty: 'certain',
      because: 'The token has no `aud`, and the API wants one.',
      steps: {
        developer: [
          'Let the issuer add it (IdentityServer: an ApiResource that owns the scope), or set `ValidateAudience = false` and check the scope.',
        ],
      },
      source: tokens,
    },
    {
      text: 'IDX10207',
      means: ['wrong-audience', 'wrong-claims'],
      certainty: 'certain',
      because: 'The token has no `aud`, and the API wants one.',
      source: tokens,
    },
    {
      text: 'IDX10231',
      means: ['wrong-audience', 'server-misconfigured'],
      certainty: 'likely',
      because: 'The application’s own `AudienceValidator` said no.',
      source: tokens,
    },
  ],
})
