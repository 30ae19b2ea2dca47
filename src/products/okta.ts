import { defineProduct } from '../product.ts'

const codes = 'https://developer.okta.com/docs/reference/error-codes/'
const tokens = 'https://developer.okta.com/docs/guides/create-an-api-token/main/'
const oauth = 'https://developer.okta.com/docs/api/openapi/okta-oauth/guides/overview/'

/** What Okta says: its `errorCode`s and the messages of its authorization servers. */
export const okta = defineProduct({
  name: 'Okta',
  hosts: ['.okta.com', '.oktapreview.com', '.okta-emea.com'],
  marks: ['okta', '"errorcode":"e0000'],
  says: [
    {
      text: 'issuer',
      pattern: /^issuer[^\n]{0,40}?https:\/\/[\w.-]{1,80}\.okta(?:preview|-emea)?\.com\/?(?![\w/])/i,
      means: ['wrong-issuer', 'malformed-token', 'wrong-audience'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The issuer is Okta’s org authorization server: its access tokens are for Okta’s own APIs, and no other API can verify them.',
      steps: {
        developer: [
          'Let client and API both use a custom authorization server: `https://$DOMAIN.okta.com/oauth2/default` (Security, API), with the API’s audience.',
        ],
      },
      ask: 'the `iss` claim of the token, and the issuer that the API is set to',
      source: 'https://developer.okta.com/docs/concepts/auth-servers/',
    },
    {
      text: 'E0000004',
      means: ['wrong-credentials', 'account-not-active', 'mfa-or-sso-required'],
      certainty: 'likely',
      because:
        'E0000004: the authentication failed: wrong name or password, a user that is not active, or a sign-on policy that says no.',
      steps: { developer: ['Look at Reports, System Log for the user: the reason stands there.'] },
      ask: 'the System Log event at that time',
      source: codes,
    },
    {
      text: 'E0000005',
      means: ['session-expired'],
      certainty: 'certain',
      because: 'E0000005: the session is not valid any more.',
      source: codes,
    },
    {
      text: 'E0000006',
      means: ['forbidden', 'insufficient-scope'],
      certainty: 'certain',
      because: 'E0000006: the token’s owner or scope may not do this.',
      steps: {
        developer: [
          'Give the administrator who made the token the needed role; with OAuth grant the scope (`okta.users.read`) to the application.',
        ],
      },
      source: codes,
    },
    {
      text: 'E0000011',
      means: ['invalid-api-key', 'revoked-credential', 'wrong-scheme', 'wrong-environment'],
      certainty: 'likely',
      because:
        'E0000011: Okta does not take this token: unknown, of another org, unused for 30 days, its owner deactivated, or sent with the wrong scheme.',
      steps: {
        developer: [
          'Send an API token as `Authorization: SSWS $OKTA_API_TOKEN`, an OAuth token as `Authorization: Bearer $TOKEN`.',
          'Ask the org that issued it: `https://$ORG.okta.com`, not `-admin` and not `oktapreview`.',
        ],
      },
      source: tokens,
    },
    {
      text: 'E0000015',
      means: ['forbidden'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'E0000015: the org has not this feature.',
      source: codes,
    },
    {
      text: 'E0000064',
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'E0000064: the password has expired and must be changed.',
      source: codes,
    },
    {
      text: 'E0000068',
      means: ['mfa-or-sso-required', 'wrong-credentials'],
      certainty: 'certain',
      because: 'E0000068: the code or answer of the factor is wrong.',
      source: codes,
    },
    {
      text: 'E0000069',
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'E0000069: the account is locked.',
      steps: { visitor: ['Use "Unlock account?" on the sign-in page, or wait.'] },
      source: codes,
    },
    {
      text: 'E0000119',
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'E0000119: the account is locked.',
      source: codes,
    },
    {
      text: 'E0000047',
      means: ['security-layer-block'],
      certainty: 'certain',
      because: 'E0000047: the rate limit of the endpoint is reached.',
      source: codes,
    },
    {
      text: 'The client secret supplied for a confidential client is invalid',
      means: ['invalid-client'],
      certainty: 'certain',
      because: 'The client’s secret is another than the one sent.',
      source: oauth,
    },
    {
      text: 'The refresh token is invalid or expired',
      means: ['refresh-failed'],
      certainty: 'certain',
      because: 'The refresh token is expired, revoked, or was used before (rotation).',
      source: oauth,
    },
    {
      text: 'One or more scopes are not configured for the authorization server resource',
      means: ['insufficient-scope', 'wrong-environment'],
      certainty: 'certain',
      because: 'This authorization server has not the scope that was asked for.',
      steps: {
        developer: [
          'Security, API, the authorization server, Scopes: add it; `/oauth2/v1` (org) and `/oauth2/default` differ.',
        ],
      },
      source: oauth,
    },
    {
      text: 'Policy evaluation failed for this request',
      means: ['server-misconfigured', 'forbidden'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'No access policy and rule of the authorization server lets this client, grant and scope through.',
      steps: {
        developer: [
          'Security, API, the authorization server, Access Policies: add a policy with a rule for the client.',
        ],
      },
      source: oauth,
    },
  ],
})
