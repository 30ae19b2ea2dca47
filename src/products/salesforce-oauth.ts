import { defineProduct } from '../product.ts'

const oauth = 'https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_flow_errors.htm&type=5'
const domain = 'https://help.salesforce.com/s/articleView?id=sf.domain_name_login_policy.htm&type=5'
const here = { text: ['salesforce', 'force.com', 'simple_salesforce', 'jsforce', 'sobject'] }
const history = 'Setup › Login History shows the reason of this very login.'

/** Salesforce’s OAuth and its connected apps. */
export const salesforceOauth = defineProduct({
  name: 'Salesforce',
  hosts: ['login.salesforce.com', 'test.salesforce.com'],
  marks: ['login.salesforce.com', 'test.salesforce.com', 'services/oauth2/token'],
  says: [
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
      means: ['security-layer-block', 'forbidden'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The login IP ranges of the profile or the app leave the caller’s address out; with “or invalid login hours” it may be the hour.',
      steps: { developer: ['Profile › Login IP Ranges, or the connected app › IP Relaxation: Relax IP restrictions.'] },
      ask: 'the line of Setup › Login History for this login',
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
      text: 'OAUTH_APP_ACCESS_DENIED',
      means: ['forbidden'],
      certainty: 'certain',
      because: 'The user is not admitted to the connected app.',
      source: oauth,
    },
  ],
})
