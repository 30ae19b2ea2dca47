import { defineProduct } from '../product.ts'

const tokens = 'https://openhab.org/docs/configuration/apitokens'
const basic = 'https://github.com/openhab/openhab-core/pull/1713'
const headers = 'https://github.com/openhab/openhab-core/pull/1735'

/** openHAB: its REST API and its API tokens. */
export const openhab = defineProduct({
  name: 'openHAB',
  hosts: ['.openhab.org'],
  marks: ['openhab', 'x-openhab-token'],
  says: [
    {
      text: 'openhab',
      when: {
        status: [401, 403],
        text: [
          'basic auth',
          'basic-auth',
          'user name and password',
          'username and password',
          'user and password',
          'curl -u',
        ],
        noText: ['api token as', 'myopenhab', 'oh.'],
      },
      means: ['password-not-accepted', 'wrong-credentials'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'openHAB’s API takes user and password only after “Allow Basic Authentication” is switched on; an API token is taken at all times.',
      steps: {
        developer: [
          'Make a token: sign in, click the name at the bottom left, “Create new API token”.',
          'Send it as the user with an empty password: `curl -u "$TOKEN:" http://openhab.example.com:8080/rest/items`, or as `Authorization: Bearer $TOKEN`.',
          'Or switch the option on under Settings › API Security.',
        ],
      },
      ask: 'whether Settings › API Security allows Basic Authentication',
      source: basic,
    },
    {
      text: 'openhab',
      when: {
        status: [401, 403],
        noText: ['basic auth', 'password', 'token', 'curl -u', 'myopenhab', 'role'],
      },
      means: ['no-credentials', 'insufficient-scope'],
      certainty: 'possible',
      fixer: 'caller',
      because:
        'What belongs to administrators in openHAB’s API (things, links, rules, settings) wants a token; items and sitemaps are open while the implicit user role is on.',
      steps: {
        developer: [
          'Make a token as an administrator (click the name at the bottom left, “Create new API token”), and send it as `Authorization: Bearer $TOKEN`.',
        ],
      },
      ask: 'the address that is called, and how the token is sent',
      source: headers,
    },
    {
      text: 'oh.',
      pattern: /^oh\.[\w-]{1,40}\.\w{8,120}:[^\s"'@]{1,80}@/i,
      when: { text: ['openhab', '/rest/items', '/rest/things'] },
      means: ['malformed-header', 'wrong-place'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'A token of openHAB goes in the place of the user, and the password behind it must be empty.',
      steps: { developer: ['Leave nothing behind the colon: `curl -u "$TOKEN:" …`.'] },
      source: tokens,
    },
    {
      text: 'X-OPENHAB-TOKEN',
      when: { text: ['cloud', 'myopenhab.org', 'reverse proxy', 'nginx'], status: [401] },
      means: ['stripped-by-intermediary', 'invalid-api-key'],
      certainty: 'possible',
      because:
        'A proxy with a login of its own takes `Authorization` for itself; `X-OPENHAB-TOKEN` is the field that goes on to openHAB.',
      ask: 'which of the two, proxy or openHAB, answers the 401 (its `WWW-Authenticate` and `Server` fields)',
      source: headers,
    },
  ],
})
