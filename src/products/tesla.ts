import { defineProduct } from '../product.ts'

const register = 'https://github.com/teslamotors/vehicle-command/issues/176'
const faq = 'https://developer.tesla.com/docs/fleet-api/support/faq'
const protocol = 'https://github.com/teslamotors/vehicle-command/issues/252'
const paired = 'https://github.com/home-assistant/core/issues/145944'

/** Tesla’s Fleet API: a registration per region, scopes, and signed commands. */
export const tesla = defineProduct({
  name: 'Tesla Fleet API',
  hosts: ['.cloud.tesla.com', '.cloud.tesla.cn', 'auth.tesla.com', 'owner-api.teslamotors.com'],
  marks: ['tesla', 'fleet-api.prd'],
  says: [
    {
      text: 'must be registered in the current region',
      when: { text: ['tesla', 'fleet-api'] },
      means: ['wrong-environment', 'account-not-active'],
      certainty: 'likely',
      status: 412,
      fixer: 'owner',
      because:
        'Tesla’s 412: the app (client id) has not been registered at the host of this region; the user’s token is not at fault.',
      steps: {
        developer: [
          'Get a partner token (grant `client_credentials`, with `audience` of this very host), and `POST /api/1/partner_accounts` with `{"domain":"app.example.com"}` there.',
          'Do it once per region: `fleet-api.prd.na…` and `fleet-api.prd.eu…`; the public key must be reachable under `/.well-known/appspecific/`.',
        ],
      },
      ask: 'the region of the user’s account, and what `POST /api/1/partner_accounts` answers there',
      source: register,
    },
    {
      text: 'Unauthorized missing scopes',
      means: ['insufficient-scope'],
      certainty: 'certain',
      status: 403,
      fixer: 'caller',
      because:
        'Tesla’s token is good and lacks a scope: the owner of the car did not grant it, or it was not asked for.',
      steps: {
        developer: [
          'Add the scope in the app’s settings and to the `scope` of the login, and let the owner grant access anew.',
        ],
      },
      source: faq,
    },
    {
      text: 'Tesla Vehicle Command Protocol required',
      means: ['wrong-url', 'client-bug'],
      certainty: 'likely',
      status: 403,
      fixer: 'caller',
      because: 'This car takes signed commands only; the plain REST address for commands is closed for it.',
      steps: {
        developer: [
          'Send commands through Tesla’s `tesla-http-proxy` (vehicle-command), with a key that is paired with the car.',
        ],
        visitor: ['Update the app or integration to one that signs commands.'],
      },
      ask: 'whether commands go through the proxy',
      source: protocol,
    },
    {
      text: 'Vehicle did not recognize key used to authorize command',
      means: ['unknown-signing-key'],
      certainty: 'likely',
      fixer: 'visitor',
      because: 'The command was signed, and the car does not have that virtual key.',
      steps: {
        visitor: [
          'Open `https://tesla.com/_ak/` followed by the app’s domain on the phone with Tesla’s app, and add the key to this car.',
        ],
      },
      source: paired,
    },
  ],
})
