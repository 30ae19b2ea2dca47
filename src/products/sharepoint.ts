import { defineProduct } from '../product.ts'

const appOnly = 'https://learn.microsoft.com/en-us/sharepoint/dev/solution-guidance/security-apponly-azuread'
const signatures =
  'https://learn.microsoft.com/en-us/troubleshoot/entra/entra-id/app-integration/troubleshooting-signature-validation-errors'
const legacy = 'https://learn.microsoft.com/en-us/sharepoint/dev/sp-add-ins/retirement-announcement-for-azure-acs'

/** SharePoint Online and SharePoint Server. */
export const sharepoint = defineProduct({
  name: 'SharePoint',
  hosts: ['.sharepoint.com', '.sharepoint.us', '.sharepoint.cn', 'accounts.accesscontrol.windows.net'],
  marks: ['sharepoint', 'spclient', '_vti_bin', 'x-ms-diagnostics', 'sprequestguid', '_layouts/15'],
  says: [
    {
      text: 'unsupported app only token',
      means: ['wrong-token-type', 'invalid-client'],
      certainty: 'likely',
      because:
        'SharePoint takes app-only tokens of Entra ID only where the application signed in with a certificate, not with a secret.',
      steps: {
        developer: ['Use a certificate for the app registration, and `scope=https://$TENANT.sharepoint.com/.default`.'],
      },
      source: appOnly,
    },
    {
      text: 'token type is not allowed',
      when: { text: ['sharepoint', 'invalid_request'] },
      means: ['server-misconfigured', 'wrong-token-type'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The tenant does not allow app-only access by SharePoint add-in tokens (ACS).',
      steps: {
        developer: [
          'Move to an Entra ID app with a certificate; `Set-SPOTenant -DisableCustomAppAuthentication $false` was the old way.',
        ],
      },
      source: legacy,
    },
    {
      text: "exception of type 'microsoft.identitymodel.tokens.audienceurivalidationfailedexception' was thrown",
      means: ['wrong-audience'],
      certainty: 'certain',
      because: "The token's `aud` is not this SharePoint host.",
      steps: {
        developer: ['Ask for `scope=https://$TENANT.sharepoint.com/.default` (not Graph, not the -admin or -my host).'],
      },
      source: appOnly,
    },
    {
      text: 'invalid issuer or signature',
      when: { text: ['sharepoint', '_api/', '_vti_bin'] },
      means: ['wrong-audience', 'wrong-issuer', 'invalid-signature'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'SharePoint cannot verify the token: one for Microsoft Graph can be verified by Graph alone, and SharePoint’s own `_api` wants one that was made for this SharePoint host.',
      steps: {
        developer: [
          'Ask for `scope=https://$TENANT.sharepoint.com/.default`, with a certificate where no user is signed in; or stay with Graph: `https://graph.microsoft.com/v1.0/sites`.',
          'See whom the token is for: `aud` must be the SharePoint host, or 00000003-0000-0ff1-ce00-000000000000.',
        ],
      },
      ask: 'the claims `aud` and `iss` of the token',
      source: signatures,
    },
    {
      text: 'AppPermissionRequests AllowAppOnlyPolicy',
      when: { status: [401] },
      means: ['server-misconfigured', 'wrong-token-type', 'invalid-client'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'An app that was granted its rights by AppPermissionRequests signs in by way of Azure ACS, which tenants switch off by default and Microsoft has retired: every call of it is a 401, whatever was granted.',
      steps: {
        developer: [
          'Move to an app registration in Entra ID with a certificate: `Connect-PnPOnline -Url $URL -ClientId $ID -Tenant $TENANT -CertificatePath app.pfx`.',
          'Where the tenant still has ACS, its admin could switch it on: `Set-SPOTenant -DisableCustomAppAuthentication $false`.',
        ],
      },
      ask: 'what `Get-SPOTenant | select DisableCustomAppAuthentication` says',
      source: legacy,
    },
    {
      text: 'the sign-in name or password does not match one in the microsoft account system',
      when: { text: ['sharepoint', 'clientcontext', 'onlinecredentials'] },
      means: ['wrong-credentials', 'password-not-accepted', 'mfa-or-sso-required'],
      certainty: 'likely',
      because:
        'SharePoint refused the user name and password; with a second factor or with legacy authentication off it says so too.',
      steps: {
        developer: ['Use OAuth (PnP `Connect-PnPOnline -Interactive`, MSAL) in place of SharePointOnlineCredentials.'],
      },
      source: 'https://learn.microsoft.com/en-us/sharepoint/dev/sp-add-ins/using-csom-for-dotnet-standard',
    },
    {
      text: 'the security validation for this page is invalid',
      means: ['csrf-refused'],
      certainty: 'certain',
      because: 'The form digest is missing or has expired (30 minutes).',
      steps: {
        visitor: ['Go back, reload the page, and try again.'],
        developer: ['POST to `/_api/contextinfo`, and send its FormDigestValue as `X-RequestDigest`.'],
      },
      source: 'https://learn.microsoft.com/en-us/sharepoint/dev/sp-add-ins/working-with-folders-and-files-with-rest',
    },
    {
      text: 'attempted to perform an unauthorized operation',
      when: { text: ['sharepoint', '_api/'] },
      means: ['forbidden', 'insufficient-scope'],
      certainty: 'likely',
      because: 'The caller is known, but has no permission on the site.',
      source: appOnly,
    },
  ],
})
