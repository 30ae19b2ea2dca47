import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'

const apiTokens = 'https://support.atlassian.com/bitbucket-cloud/docs/using-api-tokens/'
const cloud = { text: ['bitbucket'] }
const newToken = {
  visitor: [
    'Make an API token with scopes for Bitbucket at id.atlassian.com (Security › API tokens), and give it in place of the password.',
  ],
  developer: [
    'Make an API token with scopes (read:repository:bitbucket, write:repository:bitbucket) at id.atlassian.com › Security › API tokens.',
    'For git: `git remote set-url origin https://x-bitbucket-api-token-auth@bitbucket.org/$WORKSPACE/$REPOSITORY.git`, and give the token as password.',
    'For the REST API: Basic with the e-mail address of the Atlassian account as user name, the API token as password.',
    'Forget the stored password: `printf "protocol=https\\nhost=bitbucket.org\\n" | git credential reject`',
  ],
}

const tellsOfAppPassword = ({ circumstances }: Evidence) =>
  circumstances.some(
    ({ kind, ...told }) =>
      kind === 'tells' && 'what' in told && (told.what === 'app-password' || told.what === 'email-as-user-name'),
  )

/** Bitbucket Cloud and Bitbucket Data Center. */
export const bitbucket = defineProduct({
  name: 'Bitbucket',
  hosts: ['bitbucket.org', 'api.bitbucket.org'],
  marks: ['bitbucket', 'x-bitbucket-api-token-auth', 'x-authentication-denied-reason'],
  says: [
    {
      text: 'stopped supporting account passwords',
      when: { holds: tellsOfAppPassword },
      means: ['wrong-credentials', 'password-not-accepted'],
      certainty: 'likely',
      because:
        'Bitbucket took what was sent for an account password: an app password goes with the Bitbucket user name, not with the e-mail address.',
      steps: {
        developer: [
          'Use the Bitbucket user name (Personal settings › Account settings) with an app password; the e-mail address goes with an API token on the REST API.',
          ...newToken.developer,
        ],
      },
      source: 'https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/',
    },
    {
      text: 'stopped supporting account passwords',
      when: { holds: (evidence) => !tellsOfAppPassword(evidence) },
      means: ['password-not-accepted', 'wrong-credentials'],
      certainty: 'likely',
      because: 'Bitbucket Cloud takes no account password; it says so too when a token comes with the wrong user name.',
      steps: newToken,
      ask: 'whether the value is the account password, an app password or an API token, and whether the user name is an e-mail address',
      source: apiTokens,
    },
    {
      text: 'app passwords are deprecated and must be replaced with api tokens',
      means: ['password-not-accepted'],
      certainty: 'certain',
      because: 'Bitbucket Cloud takes app passwords no longer.',
      steps: newToken,
      source: 'https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/',
    },
    {
      text: 'you may not have access to this repository or it no longer exists in this workspace',
      means: ['invalid-api-key', 'hidden-as-not-found', 'wrong-url', 'insufficient-scope'],
      certainty: 'likely',
      because:
        'The credentials are not good, lack the repository scopes, or are those of an account that may not see the repository.',
      steps: newToken,
      ask: 'whether the token was made with scopes (a token without them does not work with git), and the user name in `git remote -v`',
      source: apiTokens,
    },
    {
      text: 'your credentials lack one or more required privilege scopes',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The token or app password is good, but lacks a scope; the response lists `required` and `granted`.',
      steps: { developer: ['Make a token with the scopes under `required`; scopes cannot be added later.'] },
      source: 'https://support.atlassian.com/bitbucket-cloud/docs/api-token-permissions/',
    },
    {
      text: 'token is invalid, expired, or not supported for this endpoint',
      means: ['invalid-api-key', 'token-expired', 'wrong-scheme', 'insufficient-scope'],
      certainty: 'likely',
      because:
        'Bitbucket knows no such access token here: an API token goes with Basic and the e-mail address, an access token with Bearer.',
      steps: {
        developer: [
          'API token: `curl -u "$ATLASSIAN_EMAIL:$API_TOKEN" https://api.bitbucket.org/2.0/user`',
          'Repository or workspace access token: `curl -H "Authorization: Bearer $ACCESS_TOKEN" https://api.bitbucket.org/2.0/repositories/$WORKSPACE/$REPOSITORY`',
        ],
      },
      source: 'https://developer.atlassian.com/cloud/bitbucket/rest/intro/',
    },
    {
      text: 'access token expired. use your refresh token to obtain a new access token',
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The OAuth access token has expired (after two hours).',
      steps: {
        developer: [
          'Ask https://bitbucket.org/site/oauth2/access_token for a new one with `grant_type=refresh_token`.',
        ],
      },
      source: 'https://developer.atlassian.com/cloud/bitbucket/oauth-2/',
    },
    {
      text: 'captcha_challenge',
      when: cloud,
      means: ['account-not-active', 'wrong-credentials'],
      certainty: 'likely',
      fixer: 'visitor',
      because:
        'After several wrong logins Bitbucket Data Center wants a CAPTCHA solved in the browser; until then good credentials fail too.',
      steps: {
        visitor: ['Log in to Bitbucket in the browser, and solve the CAPTCHA.'],
        developer: ['Stop whatever sends the old password; an administrator can clear the CAPTCHA under Users.'],
      },
      source: 'https://confluence.atlassian.com/bitbucketserver/bitbucket-server-config-properties-776640155.html',
    },
    {
      text: 'com.atlassian.bitbucket.auth.incorrectpasswordauthenticationexception',
      means: ['wrong-credentials'],
      certainty: 'likely',
      because: 'Bitbucket Data Center refused the user name and password.',
      source: 'https://developer.atlassian.com/server/bitbucket/rest/',
    },
    {
      text: 'com.atlassian.bitbucket.authorisationexception',
      means: ['forbidden', 'no-credentials'],
      certainty: 'likely',
      because: 'Bitbucket Data Center does not let this account do this, or nobody was logged in.',
      source: 'https://developer.atlassian.com/server/bitbucket/rest/',
    },
  ],
})
