import { defineProduct } from '../product.ts'

const status = 'https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm'
const soap =
  'https://developer.salesforce.com/docs/atlas.en-us.api.meta/api/sforce_api_calls_concepts_core_data_objects.htm'
const oauth = 'https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_flow_errors.htm&type=5'
const token = 'https://help.salesforce.com/s/articleView?id=sf.user_security_token.htm&type=5'
const domain = 'https://help.salesforce.com/s/articleView?id=sf.domain_name_login_policy.htm&type=5'
const here = { text: ['salesforce', 'force.com', 'simple_salesforce', 'jsforce', 'sobject'] }
const history = 'Setup › Login History shows the reason of this very login.'

/** Salesforce’s APIs. */
export const salesforce = defineProduct({
  name: 'Salesforce',
  hosts: ['.salesforce.com', '.force.com'],
  marks: ['salesforce.com', 'simple_salesforce', 'jsforce', 'sforce'],
  says: [
    {
      text: 'INVALID_SESSION_ID',
      means: ['session-expired', 'token-expired', 'wrong-environment', 'malformed-header'],
      certainty: 'likely',
      because: 'The access token (session id) has ended, or was sent to another instance than `instance_url` names.',
      steps: {
        developer: [
          'Ask for a new one with the refresh token or the JWT flow, and repeat the call once.',
          'Call the `instance_url` of the token’s answer, not login.salesforce.com; in a shell quote the token: it holds a `!`.',
          'Setup › Session Settings: “Lock sessions to the IP address from which they originated” ends it elsewhere.',
        ],
      },
      ask: 'the host that is called beside `instance_url` of the token’s answer',
      source: status,
    },
    {
      text: 'This session is not valid for use with the',
      means: ['wrong-token-type', 'insufficient-scope'],
      certainty: 'certain',
      because: 'The session is of a kind without API access (of Visualforce or Lightning, or without the scope `api`).',
      source: status,
    },
    {
      text: 'INVALID_LOGIN',
      when: here,
      means: ['wrong-credentials', 'account-not-active', 'wrong-environment'],
      certainty: 'likely',
      because:
        'User name, password or security token is wrong, the user is locked, or a sandbox user came to the production login.',
      steps: {
        developer: [
          'Send password and security token joined without a blank; a changed password makes a new token.',
          'Sandbox: `test.salesforce.com` and the user name with the sandbox’s suffix.',
          history,
        ],
      },
      ask: 'the line of Setup › Login History for this login',
      source: token,
    },
    {
      text: 'LOGIN_MUST_USE_SECURITY_TOKEN',
      means: ['mfa-or-sso-required', 'wrong-credentials'],
      certainty: 'certain',
      because: 'From an address that is not trusted the password wants the security token behind it.',
      steps: {
        developer: [
          'My Settings › Reset My Security Token, then send password and token joined; or trust the address under Setup › Network Access.',
        ],
      },
      source: token,
    },
    {
      text: 'authentication failure',
      when: { text: ['salesforce', 'force.com'] },
      means: ['wrong-credentials', 'account-not-active', 'wrong-environment', 'security-layer-block'],
      certainty: 'likely',
      because:
        '`invalid_grant: authentication failure`: the password grant was refused, for whichever reason Login History tells.',
      steps: {
        developer: [
          history,
          'Append the security token to the password; sandbox: `test.salesforce.com`.',
          'The grant is off by default: Setup › OAuth and OpenID Connect Settings › Allow OAuth Username-Password Flows.',
        ],
      },
      ask: 'the line of Setup › Login History for this login',
      source: oauth,
    },
    {
      text: 'expired access/refresh token',
      means: ['refresh-failed'],
      certainty: 'certain',
      because: 'The refresh token has expired or was revoked (a sixth grant to the same app ends the oldest).',
      steps: {
        developer: [
          'Have the user approve the connected app again; its Refresh Token Policy says how long a token lives.',
        ],
      },
      source: oauth,
    },
    {
      text: "user hasn't approved this consumer",
      means: ['forbidden', 'invalid-client'],
      certainty: 'certain',
      because: 'The JWT flow wants the user’s approval of the connected app beforehand.',
      steps: {
        developer: [
          'Connected app › OAuth policies: “Admin approved users are pre-authorized”, and add a profile or permission set of the user.',
        ],
      },
      source: oauth,
    },
    {
      text: 'invalid assertion',
      when: here,
      means: ['wrong-claims', 'invalid-signature', 'wrong-audience', 'clock-skew'],
      certainty: 'likely',
      because: 'Salesforce refused the signed JWT: another certificate, or `iss`, `sub`, `aud` or `exp` is wrong.',
      steps: {
        developer: [
          '`iss` is the consumer key, `sub` the user name, `aud` https://login.salesforce.com or https://test.salesforce.com, `exp` within minutes; upload the certificate of the signing key.',
        ],
      },
      source: 'https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_jwt_flow.htm&type=5',
    },
    {
      text: 'ip restricted',
      when: here,
      means: ['security-layer-block'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The profile’s or the app’s login IP ranges leave the caller’s address out.',
      steps: { developer: ['Profile › Login IP Ranges, or the connected app › IP Relaxation: Relax IP restrictions.'] },
      source: oauth,
    },
    {
      text: 'client identifier invalid',
      when: here,
      means: ['invalid-client', 'wrong-environment'],
      certainty: 'likely',
      because: 'This login host knows no connected app with the consumer key; a new one takes some minutes.',
      source: oauth,
    },
    {
      text: 'invalid client credentials',
      when: here,
      means: ['invalid-client'],
      certainty: 'certain',
      because: 'The consumer secret does not belong to the consumer key.',
      source: oauth,
    },
    {
      text: 'no client credentials user enabled',
      means: ['server-misconfigured'],
      certainty: 'certain',
      because: 'The client credentials flow has no user to run as.',
      steps: { developer: ['Connected app › Manage › Edit Policies › Client Credentials Flow › Run As.'] },
      source: 'https://help.salesforce.com/s/articleView?id=sf.connected_app_client_credentials_setup.htm&type=5',
    },
    {
      text: 'request not supported on this domain',
      means: ['wrong-url'],
      certainty: 'certain',
      because: 'The client credentials flow works at the org’s own My Domain alone.',
      steps: { developer: ['Post to `https://$MYDOMAIN.my.salesforce.com/services/oauth2/token`.'] },
      source: domain,
    },
    {
      text: 'API_CURRENTLY_DISABLED',
      means: ['forbidden', 'insufficient-scope'],
      certainty: 'certain',
      because: 'The user’s profile lacks “API Enabled”.',
      source: status,
    },
    {
      text: 'API_DISABLED_FOR_ORG',
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'The org’s edition has no API, or it is switched off.',
      source: status,
    },
    {
      text: 'INVALID_OPERATION_WITH_EXPIRED_PASSWORD',
      means: ['account-not-active', 'wrong-credentials'],
      certainty: 'certain',
      because: 'The user’s password has expired.',
      steps: { visitor: ['Log in to Salesforce in the browser, and set a new password.'] },
      source: soap,
    },
    {
      text: 'INVALID_AUTH_HEADER',
      means: ['malformed-header'],
      certainty: 'certain',
      because: 'The Authorization field is not `Bearer` (or `OAuth`) and a token.',
      source: status,
    },
    {
      text: 'OAUTH_APP_ACCESS_DENIED',
      means: ['forbidden'],
      certainty: 'certain',
      because: 'The user is not admitted to the connected app.',
      source: oauth,
    },
  ],
})
