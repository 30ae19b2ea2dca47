import { defineProduct } from '../product.ts'

const codes = 'https://developer.okta.com/docs/reference/error-codes/'
const tokens = 'https://developer.okta.com/docs/guides/create-an-api-token/main/'

/** What Okta’s API says: its `errorCode`s. */
export const okta = defineProduct({
  name: 'Okta',
  hosts: ['.okta.com', '.oktapreview.com', '.okta-emea.com'],
  marks: ['okta', '"errorcode":"e0000'],
  says: [
    {
      text: 'org authorization server',
      when: { text: ['okta'], noText: ['intended for okta', 'okta.users', 'okta api'] },
      means: ['wrong-issuer', 'unknown-signing-key', 'wrong-audience'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The org authorization server’s access tokens are for Okta’s own APIs, and no other API can verify them: ask a custom one (`/oauth2/default`).',
      source: 'https://developer.okta.com/docs/concepts/auth-servers/',
    },
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
      status: 401,
      because:
        'E0000004: the authentication failed: wrong name or password, a user that is not active, or a sign-on policy that says no.',
      steps: { developer: ['Look at Reports, System Log for the user: the reason stands there.'] },
      ask: 'the System Log event at that time',
      source: codes,
    },
    {
      text: 'E0000005',
      means: ['session-expired', 'no-credentials', 'cookie-not-sent', 'wrong-place'],
      certainty: 'likely',
      status: 403,
      because:
        'E0000005: Okta found no valid session; a call whose `Authorization: SSWS …` is missing or misnamed is told the same.',
      ask: 'whether the request carries `Authorization: SSWS …` (a program), or the cookie `sid` or `idx` (a browser)',
      source: codes,
    },
    {
      text: 'E0000006',
      means: ['forbidden', 'insufficient-scope'],
      certainty: 'certain',
      status: 403,
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
      status: 401,
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
      text: 'E0000013',
      means: ['invalid-client'],
      certainty: 'certain',
      status: 403,
      because: 'E0000013: the org has no application with this client id.',
      source: codes,
    },
    {
      text: 'E0000015',
      means: ['forbidden'],
      certainty: 'certain',
      status: 401,
      fixer: 'owner',
      because: 'E0000015: the org has not this feature.',
      source: codes,
    },
    {
      text: 'E0000047',
      means: ['security-layer-block'],
      certainty: 'certain',
      status: 429,
      because: 'E0000047: the rate limit of the endpoint is reached.',
      source: codes,
    },
  ],
})
