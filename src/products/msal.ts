import { defineProduct } from '../product.ts'

const dotnet = 'https://learn.microsoft.com/en-us/entra/msal/dotnet/advanced/exceptions/'
const web =
  'https://github.com/AzureAD/microsoft-identity-web/blob/master/src/Microsoft.Identity.Web.TokenAcquisition/IDWebErrorMessage.cs'
const javascript = 'https://learn.microsoft.com/en-us/entra/msal/javascript/browser/errors'

const twoIssuers = {
  when: { text: ['issuer', '"iss"', ' iss '], noText: ['aadsts'] },
  means: ['wrong-issuer'] as const,
  certainty: 'likely' as const,
  fixer: 'owner' as const,
  because:
    'Entra ID writes `https://sts.windows.net/{tenant}/` as the issuer of tokens of version 1.0, and `https://login.microsoftonline.com/{tenant}/v2.0` of version 2.0. The API’s registration decides which it gets, not MSAL or its authority.',
  steps: {
    developer: [
      'In the manifest of the API (not of the client) set `requestedAccessTokenVersion` (`accessTokenAcceptedVersion` before) to 2, and get a new token.',
      'Or let the API take the issuer of version 1.0 as well: a second `<issuer>` in API Management’s `validate-jwt`, `ValidIssuers` in ASP.NET Core.',
    ],
  },
  ask: 'the `iss` and `ver` of the token, and the issuer that the API expects',
  source: 'https://learn.microsoft.com/entra/identity-platform/access-tokens#token-formats',
}

/** What the Microsoft Authentication Library and Microsoft.Identity.Web say. */
export const msal = defineProduct({
  name: 'MSAL',
  marks: ['msal', 'microsoft.identity.client', 'microsoft.identity.web'],
  says: [
    {
      ...twoIssuers,
      text: 'sts.windows.net/',
      pattern:
        /^sts\.windows\.net\/[^\n]{0,90}\b(?:instead of|and not|rather than|expect\w{0,3}|should be|configured)\b[^\n]{0,40}login\.microsoftonline\.com/i,
    },
    {
      ...twoIssuers,
      text: 'login.microsoftonline.com/',
      pattern: /^login\.microsoftonline\.com\/[^\n]{0,90}\b(?:but|while|whereas)\b[^\n]{0,60}\bsts\.windows\.net\b/i,
    },
    {
      text: 'MsalUiRequiredException',
      means: ['refresh-failed', 'mfa-or-sso-required', 'no-credentials'],
      certainty: 'possible',
      because:
        'MSAL has no token it can renew silently: none is cached, it expired, or consent or a second factor is wanted. The AADSTS number tells which.',
      steps: {
        developer: [
          'Catch it and call `AcquireTokenInteractive`; in a web application send a challenge.',
          'Keep the token cache between restarts.',
        ],
      },
      ask: 'the AADSTS number and the `ErrorCode` of the exception',
      source: dotnet,
    },
    {
      text: 'IDW10502',
      means: ['refresh-failed', 'session-expired', 'mfa-or-sso-required'],
      certainty: 'likely',
      because: 'IDW10502: the token cache is empty although the login cookie still lives, typically after a restart.',
      steps: {
        visitor: ['Sign out and in again.'],
        developer: [
          'Use a distributed token cache (`AddDistributedTokenCaches`), and `[AuthorizeForScopes]` on the action.',
        ],
      },
      source: web,
    },
    {
      text: 'IDW10201',
      means: ['insufficient-scope', 'wrong-token-type'],
      certainty: 'certain',
      because: 'IDW10201: the token has neither `scp` nor `roles`.',
      steps: {
        developer: ['Expose an API scope and ask for `api://<client id>/<scope>`; for daemons assign an app role.'],
      },
      source: web,
    },
    {
      text: 'IDW10203',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'IDW10203: the token’s `scp` lacks the scope that the action demands.',
      source: web,
    },
    {
      text: 'IDW10202',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'IDW10202: the token’s `roles` lack the role that the action demands.',
      steps: { developer: ['Assign the app role to the calling application or user, with the admin’s consent.'] },
      source: web,
    },
    {
      text: 'IDW10204',
      means: ['no-credentials'],
      certainty: 'likely',
      because: 'IDW10204: the user is not signed in, so there is no scope or role to look at.',
      source: web,
    },
    {
      text: 'IDW10303',
      means: ['wrong-issuer', 'wrong-environment'],
      certainty: 'certain',
      because:
        'IDW10303: the token’s issuer is none of those that the API accepts: another tenant, or v1 instead of v2.',
      source: web,
    },
    {
      text: 'IDW10109',
      means: ['invalid-client', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'IDW10109: no client certificate is usable: expired, not found, or without a readable private key.',
      ask: 'the `Details` behind the message, and `NotAfter` of the certificate',
      source: web,
    },
    {
      text: 'no_account_error',
      when: { text: ['msal'] },
      means: ['no-credentials', 'session-expired'],
      certainty: 'likely',
      because: 'No account was passed to MSAL, or none is signed in.',
      steps: { developer: ['Call `msalInstance.setActiveAccount(result.account)` after the login.'] },
      source: javascript,
    },
    {
      text: 'interaction_in_progress',
      means: ['client-bug', 'session-expired'],
      certainty: 'likely',
      because: 'Another MSAL login is still open, or was never finished.',
      steps: {
        visitor: ['Close the other tabs of this site, and clear its data.'],
        developer: ['Await `initialize()` and `handleRedirectPromise()` before every login.'],
      },
      source: javascript,
    },
    {
      text: 'monitor_window_timeout',
      means: ['cookie-not-sent', 'client-interference'],
      certainty: 'likely',
      because:
        'The hidden frame of the silent login got no answer: third-party cookies are blocked, or the redirect page runs code of its own.',
      steps: {
        developer: [
          'Use an empty page as `redirectUri` of silent calls; fall back to `acquireTokenPopup` or `acquireTokenRedirect`.',
        ],
      },
      source: javascript,
    },
  ],
})
