import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { told } from '../questions/exchange.ts'

const connection = 'https://learn.microsoft.com/en-us/azure/devops/user-guide/troubleshoot-connection'
const personalTokens =
  'https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate'
const gitTrouble = 'https://learn.microsoft.com/en-us/azure/devops/repos/git/auth-overview'
const otherAccount = {
  visitor: [
    'Sign out at https://aka.ms/vssignout, and sign in with the account of the organisation (a private window keeps accounts apart).',
  ],
  developer: [
    'Sign out of Visual Studio (File › Account Settings) and in again; remove dev.azure.com and the server from Windows Credential Manager.',
  ],
}

/** Azure DevOps Services and Azure DevOps Server (formerly TFS). */
export const azureDevops = defineProduct({
  name: 'Azure DevOps',
  hosts: [
    'dev.azure.com',
    '.visualstudio.com',
    'pkgs.dev.azure.com',
    'vssps.dev.azure.com',
    'app.vssps.visualstudio.com',
  ],
  marks: [
    'x-tfs-',
    'dev.azure.com',
    'visualstudio.com',
    'microsoft.teamfoundation',
    'microsoft.visualstudio.services',
    '_apis/',
    '/tfs/',
  ],
  says: [
    {
      text: 'tf30063',
      means: ['stored-credential', 'wrong-credentials', 'forbidden'],
      certainty: 'likely',
      fixer: 'visitor',
      because:
        'The account or token that the program sends has no access: often another stored account than the one meant.',
      steps: otherAccount,
      ask: 'whether the same address opens in a private browser window, and as which account',
      source: connection,
    },
    {
      text: 'tf400813',
      means: ['forbidden', 'wrong-environment', 'stored-credential'],
      certainty: 'likely',
      because: 'The account is known but may not use this organisation or collection, or the token is of another one.',
      steps: {
        ...otherAccount,
        developer: [
          ...otherAccount.developer,
          'A personal access token works in its own organisation only, unless made for All accessible organizations.',
          'An agent wants the scope Agent Pools (read, manage) and an administrator role in the pool.',
        ],
      },
      ask: 'whether the message names a user (in aaaaaaaa-…: nobody is signed in), and for which organisation the token was made',
      source: connection,
    },
    {
      text: 'tf400813: the user',
      pattern: /^tf400813: the user '(?:aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa|)' is not authorized/i,
      means: ['no-credentials', 'invalid-api-key', 'token-expired'],
      certainty: 'likely',
      because: 'The caller is anonymous: no credentials came, or the token is not good any more.',
      steps: {
        developer: [
          'Test the token: `curl -u ":$AZURE_DEVOPS_EXT_PAT" https://dev.azure.com/$ORGANIZATION/_apis/projects?api-version=7.1`',
        ],
      },
      source: connection,
    },
    {
      text: 'tf401019',
      means: ['hidden-as-not-found', 'wrong-url', 'forbidden'],
      certainty: 'likely',
      because: 'The repository does not exist, or the account that git uses may not see it.',
      steps: otherAccount,
      source: gitTrouble,
    },
    {
      text: 'tf401027',
      means: ['forbidden'],
      certainty: 'certain',
      because: 'The account lacks the Git permission that the message names.',
      steps: {
        developer: [
          'Project settings › Repositories › Security: allow it for the account; for pipelines it is "Project Build Service (organization)".',
        ],
      },
      source: gitTrouble,
    },
    {
      text: 'tf50309',
      means: ['forbidden'],
      certainty: 'certain',
      because: 'The account lacks the permissions that the message names.',
      source: connection,
    },
    {
      text: 'vs800075',
      means: ['hidden-as-not-found', 'wrong-url', 'forbidden'],
      certainty: 'likely',
      because: 'The project does not exist, or the account may not see it.',
      source: connection,
    },
    {
      text: 'vs403463',
      means: ['mfa-or-sso-required'],
      certainty: 'certain',
      fixer: 'owner',
      because: "A Conditional Access policy of the organisation's directory refuses this sign-in or token.",
      source:
        'https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/change-application-access-policies',
    },
    {
      text: 'the personal access token used has expired',
      means: ['token-expired'],
      certainty: 'certain',
      because: 'Azure DevOps knows the token: it has expired.',
      steps: {
        developer: [
          'User settings › Personal access tokens › the token › Regenerate, and store it anew in pipelines, service connections and credential helpers.',
        ],
      },
      source: personalTokens,
    },
    {
      text: 'basic authentication requires a secure connection',
      means: ['wrong-url', 'wrong-scheme'],
      certainty: 'likely',
      because: 'The server takes a personal access token (Basic) over https only.',
      steps: {
        developer: ['Use the https address of the server,', 'or Windows authentication (NTLM, Negotiate) over http.'],
      },
      source: 'https://learn.microsoft.com/en-us/azure/devops/integrate/get-started/authentication/iis-basic-auth',
    },
    {
      text: 'azure devops services | sign in',
      means: ['no-credentials', 'invalid-api-key', 'token-expired', 'wrong-scheme'],
      certainty: 'likely',
      because: 'The service answered with its sign-in page (203 or 302) instead of 401: it found no good token.',
      steps: {
        developer: [
          'Send the personal access token with Basic and an empty user name: `curl -u ":$AZURE_DEVOPS_EXT_PAT" …`; Bearer takes Entra ID tokens and System.AccessToken.',
          'Send `X-TFS-FedAuthRedirect: Suppress` to get a 401 instead of the page.',
        ],
      },
      source: personalTokens,
    },
    {
      text: 'http code 203',
      when: { text: ['dev.azure.com', 'visualstudio.com', 'azure devops'] },
      means: ['invalid-api-key', 'token-expired', 'no-credentials'],
      certainty: 'likely',
      because: 'Azure DevOps answers 203 with its sign-in page where the token is missing or not good.',
      source: personalTokens,
    },
    {
      text: 'before you can run azure devops commands, you need to run the login command',
      means: ['no-credentials', 'invalid-api-key'],
      certainty: 'likely',
      because: 'The Azure DevOps extension of az has no token, or one that does not work.',
      steps: { developer: ['`az login`, or set `AZURE_DEVOPS_EXT_PAT`, or `az devops login`.'] },
      source: 'https://learn.microsoft.com/en-us/azure/devops/cli/log-in-via-pat',
    },
    ...[
      { text: 'received response 401 (not authorized)' },
      {
        text: "check that your personal access token is correct and hasn't expired",
        when: { noText: ['received response 401'] },
      },
      ...['vsce', 'visual studio marketplace', 'azure devops extension'].map((text) => ({
        text,
        when: {
          status: [401],
          noText: ['received response 401', 'has expired', 'tf400813: the user'],
          unless: (evidence: Evidence) => told(evidence, 'when:worked-before'),
        },
      })),
    ].map((said) => ({
      ...said,
      means: ['insufficient-scope', 'wrong-environment', 'invalid-api-key', 'token-expired'] as const,
      certainty: 'likely' as const,
      fixer: 'caller' as const,
      status: 401,
      because:
        'The Marketplace takes a personal access token only where it was made for “All accessible organizations” with the scope Marketplace (Manage); one of a single organisation is refused like a wrong one.',
      steps: {
        developer: [
          'Make the token anew: Organization “All accessible organizations”, Scopes › Show all scopes › Marketplace › Manage; then store it in the service connection or variable.',
          'Test it: `vsce verify-pat $PUBLISHER`, for Azure DevOps extensions `tfx login --service-url https://marketplace.visualstudio.com`.',
        ],
      },
      ask: 'for which organization the token was made: one, or “All accessible organizations”',
      source:
        'https://code.visualstudio.com/api/working-with-extensions/publishing-extension#get-a-personal-access-token',
    })),
    {
      text: 'vs30063',
      means: ['invalid-api-key', 'token-expired', 'forbidden', 'stored-credential'],
      certainty: 'likely',
      because: 'The token or account that the program sends has no access to this organisation.',
      source: connection,
    },
  ],
})
