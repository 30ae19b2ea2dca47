import { defineProduct } from '../product.ts'

const status = 'https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm'
const soap =
  'https://developer.salesforce.com/docs/atlas.en-us.api.meta/api/sforce_api_calls_concepts_core_data_objects.htm'
const token = 'https://help.salesforce.com/s/articleView?id=sf.user_security_token.htm&type=5'
const here = { text: ['salesforce', 'force.com', 'simple_salesforce', 'jsforce', 'sobject'] }
const history = 'Setup › Login History shows the reason of this very login.'

/** Salesforce’s APIs and their sessions. */
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
      means: ['insufficient-scope', 'wrong-token-type'],
      certainty: 'likely',
      because: 'The session is of a kind without API access (of Visualforce or Lightning, or without the scope `api`).',
      ask: 'where the session id comes from, and the scopes that the connected app was granted',
      source: status,
    },
    {
      text: 'INVALID_LOGIN',
      when: { text: ['sandbox', 'test.salesforce.com', "domain='test'", 'domain="test"'] },
      means: ['wrong-environment', 'wrong-credentials', 'account-not-active'],
      certainty: 'likely',
      because:
        'A sandbox has its own login address, user names and security tokens; those of production are unknown there, and the reverse.',
      steps: {
        developer: [
          'Log in at `https://test.salesforce.com`, or at the sandbox’s own address `https://$DOMAIN--$SANDBOX.sandbox.my.salesforce.com` (jsforce: `loginUrl`; simple-salesforce: `domain`).',
          'Send the user name with the sandbox’s suffix, and a security token that was reset within the sandbox.',
          history,
        ],
      },
      ask: 'the login address that the client calls, and the line of Setup › Login History for this login',
      source: 'https://help.salesforce.com/s/articleView?id=sf.data_sandbox_access.htm&type=5',
    },
    {
      text: 'INVALID_LOGIN',
      when: { ...here, noText: ['sandbox', 'test.salesforce.com', "domain='test'", 'domain="test"'] },
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
      means: ['password-not-accepted', 'mfa-or-sso-required', 'wrong-credentials'],
      certainty: 'likely',
      because: 'From an address that is not trusted the password wants the security token behind it.',
      steps: {
        developer: [
          'My Settings › Reset My Security Token, then send password and token joined; or trust the address under Setup › Network Access.',
        ],
      },
      source: token,
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
      means: ['malformed-header', 'placeholder-credential', 'corrupted-credential'],
      certainty: 'likely',
      because: 'The Authorization field is not `Bearer` (or `OAuth`) and a token.',
      ask: 'the `Authorization` field as it is sent, the token’s middle hidden',
      source: status,
    },
  ],
})
