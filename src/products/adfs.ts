import { defineProduct } from '../product.ts'

const flows =
  'https://learn.microsoft.com/en-us/windows-server/identity/ad-fs/overview/ad-fs-openid-connect-oauth-flows-scenarios'
const loops = 'https://learn.microsoft.com/en-us/windows-server/identity/ad-fs/troubleshooting/ad-fs-tshoot-loop'
const grant = 'https://learn.microsoft.com/en-us/powershell/module/adfs/grant-adfsapplicationpermission'

/** What Active Directory Federation Services says: its MSIS numbers. */
export const adfs = defineProduct({
  name: 'AD FS',
  marks: ['msis', '/adfs/', 'microsoft.identityserver.'],
  says: [
    {
      text: 'is not signed with expected signature algorithm',
      means: ['algorithm-mismatch'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'The application signs its SAML requests with another algorithm than AD FS is set to for it; both stand in the message.',
      steps: {
        developer: [
          'Set the application to rsa-sha256, or AD FS to what the application can: `Set-AdfsRelyingPartyTrust -TargetName $NAME -SignatureAlgorithm http://www.w3.org/2001/04/xmldsig-more#rsa-sha256`.',
        ],
      },
      source: 'https://github.com/SAML-Toolkits/java-saml/issues/152',
    },
    {
      text: 'MSIS9659',
      means: ['wrong-credentials'],
      certainty: 'certain',
      because: 'MSIS9659: the user name or password of the password grant is wrong.',
      steps: { developer: ['Send the user as `DOMAIN\\user` or `user@domain`.'] },
      source: flows,
    },
    {
      text: 'MSIS9622',
      means: ['invalid-client'],
      certainty: 'certain',
      because: 'MSIS9622: the client’s secret or certificate is refused.',
      steps: {
        developer: [
          'Make a new secret: AD FS Management, Application Groups, the server application, Configure Application Credentials.',
        ],
      },
      source: flows,
    },
    {
      text: 'MSIS9605',
      means: ['insufficient-scope', 'invalid-client'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'MSIS9605: the client has no permission for the resource.',
      steps: {
        developer: [
          '`Grant-AdfsApplicationPermission -ClientRoleIdentifier $CLIENT_ID -ServerRoleIdentifier $RESOURCE -ScopeNames openid`',
        ],
      },
      source: grant,
    },
    {
      text: 'MSIS9602',
      means: ['wrong-audience', 'server-misconfigured'],
      certainty: 'likely',
      because: 'MSIS9602: the `resource` is not an identifier of a registered Web API.',
      steps: {
        developer: ['Copy the identifier from the Web API’s properties in AD FS Management, final slash included.'],
      },
      source: flows,
    },
    {
      text: 'MSIS9615',
      means: ['refresh-failed'],
      certainty: 'certain',
      because: 'MSIS9615: the refresh token has expired.',
      steps: { visitor: ['Sign in again.'], developer: ['Send the user through the login again.'] },
      source: flows,
    },
    {
      text: 'MSIS9612',
      means: ['refresh-failed', 'invalid-client'],
      certainty: 'likely',
      because: 'MSIS9612: the authorization code is used up, expired or of another client.',
      steps: { developer: ['Redeem a code once, at once, with the same `redirect_uri` and `client_id`.'] },
      source: flows,
    },
    {
      text: 'MSIS7042',
      means: ['cookie-not-sent', 'server-misconfigured', 'session-expired'],
      certainty: 'likely',
      because:
        'MSIS7042: the browser runs in a circle between the application and AD FS: the application accepts the login, but its cookie is lost.',
      steps: {
        visitor: ['Delete the site’s cookies, and try a private window.'],
        developer: [
          'Open the application over https: its cookie is Secure.',
          'Check the clocks of AD FS and of the application (`Set-AdfsRelyingPartyTrust -NotBeforeSkew 2`).',
        ],
      },
      ask: 'the addresses of the circle, and the `Set-Cookie` lines of the application',
      source: loops,
    },
    {
      text: 'MSIS7065',
      means: ['wrong-url', 'server-misconfigured'],
      certainty: 'likely',
      because:
        'MSIS7065: no protocol handler stands on this path: a wrong or disabled endpoint, or a page opened by hand.',
      steps: {
        developer: [
          '`Get-AdfsEndpoint | where Enabled`; the IdP-initiated page needs `Set-AdfsProperties -EnableIdPInitiatedSignonPage $true`.',
        ],
      },
      source:
        'https://learn.microsoft.com/en-us/windows-server/identity/ad-fs/troubleshooting/ad-fs-tshoot-initiatedsignon',
    },
    {
      text: 'MSIS5007',
      means: ['forbidden'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'MSIS5007: the relying party’s authorization rules do not let this user in.',
      source:
        'https://learn.microsoft.com/en-us/windows-server/identity/ad-fs/operations/access-control-policies-in-ad-fs',
    },
    {
      text: 'MSIS3173',
      means: ['account-not-active', 'auth-service-unavailable', 'wrong-credentials'],
      certainty: 'possible',
      because:
        'MSIS3173: Active Directory could not validate the account: locked, disabled, not found, or AD FS may not read it.',
      ask: 'the inner exception below MSIS3173 in the AD FS log',
      source: 'https://learn.microsoft.com/en-us/windows-server/identity/ad-fs/troubleshooting/ad-fs-tshoot-overview',
    },
  ],
})
