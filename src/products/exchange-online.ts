import { defineProduct } from '../product.ts'

const basicGone =
  'https://learn.microsoft.com/en-us/exchange/clients-and-mobile-in-exchange-online/deprecation-of-basic-authentication-exchange-online'
const ews =
  'https://learn.microsoft.com/en-us/exchange/client-developer/exchange-web-services/how-to-authenticate-an-ews-application-by-using-oauth'
const smtp =
  'https://learn.microsoft.com/en-us/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission'

/** Exchange Online and Exchange Server: EWS, PowerShell, SMTP. */
export const exchangeOnline = defineProduct({
  name: 'Exchange',
  hosts: ['outlook.office365.com', 'outlook.office.com', 'smtp.office365.com', 'ps.outlook.com'],
  marks: [
    'exchange.asmx',
    'exchangelib',
    'microsoft.exchange.webservices',
    '/ews/',
    'x-feserver',
    'x-calculatedbetarget',
  ],
  says: [
    {
      text: 'davmail',
      when: {
        text: ['outlook.office365.com', 'office 365', 'office365', 'microsoft 365', 'o365'],
        noText: ['o365manual', 'o365interactive', 'o365modern', 'o365device', 'aadsts'],
      },
      means: ['password-not-accepted', 'mfa-or-sso-required', 'wrong-scheme'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'DavMail’s mode EWS sends user name and password as Basic, which Exchange Online takes no more since the end of 2022, however right they are.',
      steps: {
        visitor: [
          'In DavMail choose one of the O365 modes (O365Interactive, O365Manual, O365DeviceCode) as Exchange protocol, and sign in once in the window that it opens.',
        ],
      },
      ask: 'the Exchange protocol that DavMail is set to',
      source: basicGone,
    },
    {
      text: 'WebCredentials(',
      when: { text: ['outlook.office365.com', 'outlook.office.com'], status: [401], noText: ['oauthcredentials'] },
      means: ['password-not-accepted', 'mfa-or-sso-required', 'wrong-credentials'],
      certainty: 'likely',
      because:
        'The code signs in to Exchange Online with a user name and password, which it takes over EWS no more since the end of 2022.',
      steps: {
        developer: [
          'Register an app in Entra ID (EWS.AccessAsUser.All, or full_access_as_app), and give its token: `new OAuthCredentials(token)`.',
          'Better, since EWS ends too: read and send by Microsoft Graph.',
        ],
      },
      ask: 'the sign-in log in Entra ID at that time, and whether the code gives a token',
      source: basicGone,
    },
    ...['outlook.office365.com', 'smtp.office365.com'].map((text) => ({
      text,
      when: {
        text: ['imap', 'pop3', 'smtp', '993', '995', '587', 'login failed', 'authenticate failed', 'mailkit'],
        noText: ['ews/', 'exchange.asmx', 'xoauth2 failed', 'saslmechanismoauth2', 'access token', 'oauth2accesstoken'],
      },
      means: ['password-not-accepted', 'mfa-or-sso-required', 'wrong-credentials'] as const,
      certainty: 'likely' as const,
      fixer: 'caller' as const,
      because:
        'Exchange Online takes no password from mail programs any more: IMAP, POP and SMTP there want a token of OAuth (XOAUTH2).',
      steps: {
        visitor: ['Use a mail program that opens Microsoft’s own sign-in page (“Microsoft 365”, “OAuth2”).'],
        developer: [
          'Register an app in Entra ID with IMAP.AccessAsUser.All, POP.AccessAsUser.All or SMTP.Send, and log in with XOAUTH2 and its token.',
        ],
      },
      ask: 'whether the program logs in with a password or with a token (OAuth2)',
      source: basicGone,
    })),
    {
      text: 'activesync',
      when: {
        text: ['office 365', 'office365', 'microsoft 365', 'exchange online', 'outlook.office'],
        noText: ['oauth', 'modern auth'],
      },
      means: ['password-not-accepted', 'mfa-or-sso-required', 'wrong-credentials'],
      certainty: 'likely',
      status: 401,
      fixer: 'visitor',
      because:
        'Exchange Online takes no password over ActiveSync any more (since October 2022): programs sign in on Microsoft’s own page and get a token.',
      steps: {
        visitor: [
          'Remove the account in the program, and add it anew with the profile “Office 365” or “Microsoft 365” (OAuth), so that Microsoft’s own sign-in page opens.',
        ],
      },
      ask: 'whether the program opened Microsoft’s own sign-in page when the account was added',
      source: basicGone,
    },
    {
      text: 'wrong username or password for',
      when: { text: ['outlook.office365.com', 'office365'] },
      means: ['password-not-accepted', 'mfa-or-sso-required', 'wrong-credentials'],
      certainty: 'likely',
      because:
        'Exchange Online takes no Basic login any more, with a second factor least of all; exchangelib calls that a wrong password.',
      steps: {
        developer: [
          'Use OAuth: `OAuth2Credentials` or `OAuth2LegacyCredentials` of exchangelib with an app registration (full_access_as_app or EWS.AccessAsUser.All).',
        ],
      },
      source: basicGone,
    },
    {
      text: 'wrong username or password for',
      when: { text: ['exchange.asmx'], noText: ['outlook.office365.com'] },
      means: ['wrong-credentials', 'ntlm-failure', 'challenge-not-answered'],
      certainty: 'likely',
      because: 'The Exchange server refused the login.',
      steps: {
        developer: [
          'Write the user name as DOMAIN\\user or as user@domain, as the server wants it, and try `auth_type=NTLM`.',
        ],
      },
      source: ews,
    },
    {
      text: 'unauthorizederror: invalid credentials for https://outlook.office365.com',
      means: ['password-not-accepted', 'mfa-or-sso-required', 'wrong-credentials'],
      certainty: 'likely',
      because: 'Exchange Online takes no Basic login any more.',
      source: basicGone,
    },
    {
      text: 'the request failed. the remote server returned an error: (401) unauthorized',
      when: { text: ['office365', 'ews', 'exchangeservice'] },
      means: ['password-not-accepted', 'wrong-credentials', 'token-expired', 'insufficient-scope'],
      certainty: 'likely',
      because: 'Exchange refused; Exchange Online takes OAuth only.',
      source: basicGone,
    },
    {
      text: 'smtpclientauthentication is disabled for the',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'Authenticated SMTP is switched off for the tenant or the mailbox.',
      steps: {
        developer: [
          '`Set-CASMailbox -Identity $MAILBOX -SmtpClientAuthenticationDisabled $false`; the message says whether Tenant or Mailbox.',
        ],
      },
      source: smtp,
    },
    {
      text: 'authentication unsuccessful, basic authentication is disabled',
      means: ['password-not-accepted'],
      certainty: 'certain',
      because: 'SMTP AUTH with a password is switched off; OAuth is wanted.',
      source: basicGone,
    },
    {
      text: '5.7.139 authentication unsuccessful',
      means: ['password-not-accepted', 'mfa-or-sso-required', 'wrong-credentials'],
      certainty: 'likely',
      because:
        'Exchange Online refused the SMTP login: security defaults, a policy, or a wrong password; the words after the number say which.',
      source: smtp,
    },
    {
      text: 'authentication unsuccessful, the user credentials were incorrect',
      means: ['wrong-credentials', 'mfa-or-sso-required', 'password-not-accepted'],
      certainty: 'likely',
      because: 'Exchange Online refused the password; with a second factor an app password or OAuth is wanted.',
      source: smtp,
    },
    {
      text: 'erroraccessdenied',
      when: { text: ['outlook', 'graph', 'exchange', 'mail', 'calendar'] },
      means: ['insufficient-scope', 'forbidden'],
      certainty: 'likely',
      because: 'The token is good, but may not open this mailbox or item.',
      source: 'https://learn.microsoft.com/en-us/graph/errors',
    },
    {
      text: 'the token contains not enough scope to make this call',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The token lacks the Exchange permission of this call.',
      source: ews,
    },
    {
      text: 'the audience claim value is invalid',
      when: { text: ['outlook', 'exchange', 'sharepoint', 'x-ms-diagnostics'] },
      means: ['wrong-audience'],
      certainty: 'certain',
      because: "The token's `aud` is another API than Exchange or SharePoint.",
      steps: { developer: ['Ask for `scope=https://outlook.office365.com/.default`.'] },
      source: ews,
    },
    {
      text: 'impersonateuserdenied',
      means: ['forbidden'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The account lacks the role ApplicationImpersonation for this mailbox.',
      source:
        'https://learn.microsoft.com/en-us/exchange/client-developer/exchange-web-services/impersonation-and-ews-in-exchange',
    },
  ],
})
