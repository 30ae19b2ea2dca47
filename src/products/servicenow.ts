import { defineProduct } from '../product.ts'

const test =
  'https://github.com/demisto/content/blob/master/Packs/ServiceNow/Integrations/ServiceNowv2/ServiceNowv2_test.py'

const gateways = ['gateway', 'apim', 'kong', 'apigee', 'mulesoft', 'reverse proxy']

/** ServiceNow’s REST APIs. */
export const servicenow = defineProduct({
  name: 'ServiceNow',
  hosts: ['.service-now.com'],
  marks: ['service-now', 'servicenow'],
  status: 401,
  says: [
    {
      text: 'Required to provide Auth information',
      when: { text: gateways },
      means: ['stripped-by-intermediary', 'wrong-credentials', 'no-credentials'],
      certainty: 'likely',
      fixer: 'proxy-admin',
      because:
        'ServiceNow saw no login, and a gateway stands between: what it does not pass on, `Authorization` among it, does not arrive.',
      steps: {
        developer: [
          'Let the gateway pass `Authorization` on, or set the login of ServiceNow itself there; its own key belongs into another field.',
        ],
      },
      ask: 'the same request sent past the gateway',
      source: test,
    },
    {
      text: 'Required to provide Auth information',
      when: { noText: gateways },
      means: ['wrong-credentials', 'no-credentials', 'account-not-active', 'mfa-or-sso-required'],
      certainty: 'likely',
      because: 'ServiceNow says the same where nothing came and where user name or password are not taken.',
      steps: {
        developer: [
          'Try by hand: `curl -sS -u "$USER:$PASSWORD" "https://<instance>.service-now.com/api/now/table/sys_user?sysparm_limit=1"`.',
          'Users › the user: Active, not Locked out, no “Password needs reset”, and for programs “Web service access only”; a user of the single sign-on has no password of its own.',
        ],
      },
      ask: 'whether the curl command is refused too, and how the user signs in to the web page',
      source: test,
    },
  ],
})
