import { defineProduct } from '../product.ts'

const errors =
  'https://github.com/okta/okta-developer-docs/blob/master/packages/@okta/vuepress-site/data/oauth2-error-codes.json'

/** What Okta’s authorization servers say of users, scopes, policies and tokens. */
export const oktaAuthorizationServers = defineProduct({
  name: 'Okta',
  marks: ['.okta.com', '.oktapreview.com'],
  says: [
    {
      text: 'The refresh token is invalid or expired',
      means: ['refresh-failed'],
      certainty: 'certain',
      status: 400,
      because: 'The refresh token is expired, revoked, or was used before (rotation).',
      source: errors,
    },
    {
      text: 'Resource owner password credentials cannot be used with MFA enabled',
      means: ['mfa-or-sso-required'],
      certainty: 'certain',
      status: 400,
      because: 'A policy wants a second factor, which the password grant cannot give.',
      source: errors,
    },
    {
      text: 'Resource owner password credentials authentication denied by sign on policy',
      means: ['mfa-or-sso-required', 'forbidden'],
      certainty: 'likely',
      status: 400,
      fixer: 'owner',
      because:
        'The sign-on policy refuses the password grant: it wants a second factor, or denies this user or network.',
      ask: 'the System Log event at that time, which names the rule',
      source: errors,
    },
    {
      text: 'User is not assigned to the client application',
      means: ['forbidden'],
      certainty: 'certain',
      status: 400,
      fixer: 'owner',
      because: 'The user signed in rightly, and the application is not assigned to them.',
      steps: { developer: ['Applications, the application, Assignments: assign the user or one of their groups.'] },
      source: errors,
    },
    {
      text: 'One or more scopes are not configured for the authorization server resource',
      means: ['insufficient-scope', 'wrong-environment'],
      certainty: 'likely',
      status: 400,
      because: 'This authorization server has not the scope that was asked for.',
      steps: {
        developer: [
          'Security, API, the authorization server, Scopes: add it; `/oauth2/v1` (org) and `/oauth2/default` differ.',
        ],
      },
      ask: 'the scopes asked for, and the address of the token endpoint: `/oauth2/v1`, `/oauth2/default` or another',
      source: errors,
    },
    {
      text: 'Policy evaluation failed for this request',
      means: ['server-misconfigured', 'forbidden'],
      certainty: 'certain',
      status: 401,
      fixer: 'owner',
      because: 'No access policy and rule of the authorization server lets this client, grant and scope through.',
      steps: {
        developer: [
          'Security, API, the authorization server, Access Policies: add a policy with a rule for the client.',
        ],
      },
      source: errors,
    },
    {
      text: 'The request is made from outside the client',
      pattern: /^the request is made from outside the client's permitted network zones/i,
      means: ['security-layer-block'],
      certainty: 'certain',
      status: 403,
      fixer: 'owner',
      because: 'The application may be used from certain network zones alone, and this address is in none of them.',
      source: errors,
    },
    {
      text: 'The access token provided is not intended for Okta',
      means: ['wrong-audience'],
      certainty: 'certain',
      status: 401,
      because:
        'Okta’s own endpoints take tokens of the org authorization server alone, and this one is for another API.',
      source: errors,
    },
  ],
})
