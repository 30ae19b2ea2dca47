import { defineProduct } from '../product.ts'

const cloud = 'https://developer.atlassian.com/cloud/jira/platform/basic-auth-for-rest-apis/'
const pat = 'https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html'
const passwords = 'https://developer.atlassian.com/cloud/confluence/deprecation-notice-basic-auth/'
const server = 'https://developer.atlassian.com/server/jira/platform/basic-authentication/'
const seraph = 'https://docs.atlassian.com/atlassian-seraph/latest/apidocs/com/atlassian/seraph/auth/LoginReason.html'
const scopes = 'https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/'
const xsrf =
  'https://confluence.atlassian.com/kb/cross-site-request-forgery-csrf-protection-changes-in-atlassian-rest-779294918.html'
const here = { text: ['jira', 'confluence', 'atlassian', 'seraph'] }
const both =
  'Cloud (atlassian.net): `curl -u "$EMAIL:$API_TOKEN" https://$SITE.atlassian.net/rest/api/3/myself`, the token of id.atlassian.com › Security. Data Center: `curl -H "Authorization: Bearer $PAT" https://jira.example.com/rest/api/2/myself`.'

/** Jira and Confluence, Cloud and Data Center. */
export const atlassian = defineProduct({
  name: 'Atlassian',
  hosts: ['.atlassian.net', 'api.atlassian.com', '.atlassian.com', '.jira.com'],
  marks: ['atlassian', 'x-seraph-loginreason', '/rest/api/2/', '/rest/api/3/', 'jira', 'confluence'],
  says: [
    {
      text: '.atlassian.com/rest/api/',
      means: ['wrong-url'],
      certainty: 'likely',
      because:
        'The REST API of a Cloud site is at `https://SITE.atlassian.net`; atlassian.com is the company’s own site.',
      steps: {
        developer: ['Call `https://$SITE.atlassian.net/rest/api/3/…`, the host that the browser shows in Jira.'],
      },
      source: cloud,
    },
    {
      text: 'Basic authentication with passwords is deprecated',
      means: ['password-not-accepted', 'wrong-credentials'],
      certainty: 'likely',
      because:
        'Atlassian Cloud says this of any Basic login that fails: a password, a wrong e-mail address, or an API token that is not that account’s or has expired.',
      steps: { developer: [both] },
      ask: 'whether the user name is the account’s e-mail address and the password an API token of id.atlassian.com',
      source: passwords,
    },
    {
      text: 'Basic auth with password is not allowed on this instance',
      means: ['password-not-accepted', 'wrong-credentials'],
      certainty: 'likely',
      because: 'The site wants an API token in place of the password.',
      steps: { developer: [both] },
      source: passwords,
    },
    {
      text: 'jira',
      when: {
        status: [401],
        text: [
          'password:',
          'password=',
          'basic auth',
          'my password',
          'the password',
          'username and password',
          'username or password',
          'username/password',
          'user/password',
          'login and password',
          'e-mail and password',
          'email and password',
        ],
        noText: [
          'api token',
          'api_token',
          'apitoken',
          'personal access token',
          'data center',
          'datacenter',
          'seraph',
          'deprecated',
        ],
      },
      means: ['password-not-accepted', 'wrong-credentials', 'security-layer-block'],
      certainty: 'likely',
      because:
        'Jira Cloud takes no passwords for its API since 2019, but an API token in their place; the password still opens the website.',
      steps: { developer: [both] },
      ask: 'whether it is Cloud (atlassian.net) or Data Center, and whether an API token is sent as the password',
      source: passwords,
    },
    {
      text: 'personal access token',
      when: { text: ['jira', 'confluence'], told: ['tells:token-as-password'], status: [401] },
      means: ['wrong-scheme'],
      certainty: 'likely',
      because:
        'A personal access token of Data Center goes as `Authorization: Bearer`; as the password of Basic it is refused (that is the way of the Cloud’s API tokens).',
      steps: { developer: [both] },
      source: pat,
    },
    {
      text: 'personal access token',
      when: {
        text: ['jira', 'confluence'],
        holds: ({ scene }) => scene.status === 401 && scene.scheme?.toLowerCase() === 'basic',
      },
      means: ['wrong-scheme'],
      certainty: 'likely',
      because: 'A personal access token of Data Center goes as `Authorization: Bearer`, not as the password of Basic.',
      steps: { developer: [both] },
      source: pat,
    },
    {
      text: 'X-Seraph-LoginReason',
      pattern: /^x-seraph-loginreason["']?\s?[:=] ?["'[]{0,3}AUTHENTICATED_FAILED/i,
      means: ['wrong-credentials', 'wrong-scheme', 'password-not-accepted'],
      certainty: 'likely',
      because: '`AUTHENTICATED_FAILED`: Jira got credentials and refused them.',
      steps: { developer: [both] },
      source: seraph,
    },
    {
      text: 'X-Seraph-LoginReason',
      pattern: /^x-seraph-loginreason["']?\s?[:=] ?["'[]{0,3}AUTHENTICATION_DENIED/i,
      means: ['security-layer-block', 'account-not-active'],
      certainty: 'certain',
      because:
        '`AUTHENTICATION_DENIED`: after several failures Jira wants a CAPTCHA, and refuses good credentials too until then.',
      steps: {
        visitor: ['Log in to Jira in the browser, and solve the CAPTCHA.'],
        developer: [
          'Stop whatever sends the old password; an administrator clears it: User management › the user › Reset failed login count.',
        ],
      },
      source: server,
    },
    {
      text: 'X-Seraph-LoginReason',
      pattern: /^x-seraph-loginreason["']?\s?[:=] ?["'[]{0,3}AUTHORISATION_FAILED/i,
      means: ['forbidden'],
      certainty: 'certain',
      because: '`AUTHORISATION_FAILED`: the login is good; the user may not use this application.',
      source: seraph,
    },
    {
      text: 'Basic Authentication Failure - Reason : AUTHENTICATION_DENIED',
      means: ['security-layer-block', 'account-not-active'],
      certainty: 'certain',
      because: 'After several failures Jira wants a CAPTCHA, and refuses good credentials too until then.',
      steps: { visitor: ['Log in to Jira in the browser, and solve the CAPTCHA.'] },
      source: server,
    },
    {
      text: 'Basic Authentication Failure - Reason : AUTHENTICATED_FAILED',
      means: ['wrong-credentials', 'password-not-accepted'],
      certainty: 'likely',
      because: 'Jira refused user name and password.',
      source: server,
    },
    {
      text: 'CAPTCHA_CHALLENGE',
      when: { text: ['jira', 'confluence', 'x-authentication-denied-reason'], noText: ['bitbucket'] },
      means: ['security-layer-block', 'account-not-active'],
      certainty: 'certain',
      because: 'After several failures a CAPTCHA must be solved in the browser; until then good credentials fail too.',
      steps: { visitor: ['Log in in the browser, and solve the CAPTCHA.'] },
      source: server,
    },
    {
      text: 'Client must be authenticated to access this resource',
      means: ['no-credentials', 'wrong-credentials', 'wrong-scheme'],
      certainty: 'likely',
      because: 'Jira saw nobody logged in: nothing came that it could use.',
      steps: { developer: [both] },
      ask: 'whether it is Cloud (atlassian.net) or Data Center, and the scheme that is sent',
      source: cloud,
    },
    {
      text: 'Issue does not exist or you do not have permission to see it',
      means: ['hidden-as-not-found', 'no-credentials', 'forbidden'],
      certainty: 'likely',
      because: 'Jira answers 404 where nobody is logged in or the user may not see the issue.',
      steps: { developer: ['See who Jira takes you for: `/rest/api/2/myself` with the same credentials.'] },
      source: cloud,
    },
    {
      text: 'Unauthorized; scope does not match',
      means: ['insufficient-scope', 'wrong-url'],
      certainty: 'likely',
      because:
        'The token lacks the scope of this endpoint; scoped tokens also want the address `https://api.atlassian.com/ex/jira/$CLOUD_ID/…`.',
      steps: {
        developer: [
          'Add the scope that the endpoint’s page names, and ask for the consent anew; the cloud id: `https://$SITE.atlassian.net/_edge/tenant_info`.',
        ],
      },
      ask: 'the scopes that the token has beside those of the endpoint’s page, and the address that was called',
      source: scopes,
    },
    {
      text: 'XSRF check failed',
      when: here,
      means: ['csrf-refused'],
      certainty: 'certain',
      because: 'Atlassian takes the call for a browser’s and wants proof against forgery.',
      steps: { developer: ['Add `X-Atlassian-Token: no-check`, and send no browser-like User-Agent.'] },
      source: xsrf,
    },
    {
      text: 'Failed to parse Connect Session Auth Token',
      means: ['wrong-scheme', 'malformed-token', 'wrong-url'],
      certainty: 'likely',
      because:
        'A Bearer token was sent to the site’s own address: API tokens go as Basic with the e-mail address, OAuth tokens to api.atlassian.com.',
      steps: { developer: [both] },
      source: cloud,
    },
    {
      text: 'Current user not permitted to use Confluence',
      means: ['forbidden', 'no-credentials', 'wrong-credentials'],
      certainty: 'likely',
      because: 'Confluence took the caller for nobody (bad credentials) or for a user without a licence.',
      source: cloud,
    },
  ],
})
