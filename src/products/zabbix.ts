import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

const client = 'https://github.com/zabbix/zabbix/blob/master/ui/include/classes/api/clients/CLocalApiClient.php'
const users = 'https://github.com/zabbix/zabbix/blob/master/ui/include/classes/api/services/CUser.php'

const changes = 'https://www.zabbix.com/documentation/7.2/en/manual/api/changes'

/** Zabbix 7.2 or later, which takes the token in the field alone. */
const isNewer = (evidence: Evidence): boolean =>
  findMatch(evidence, /\bzabbix[^\n]{0,24}\b(?:7\.[2-9]|8\.\d)/i) !== undefined

/** Zabbix’s API: JSON-RPC errors with status 200. */
export const zabbix = defineProduct({
  name: 'Zabbix',
  marks: ['zabbix', 'api_jsonrpc.php'],
  status: 200,
  says: [
    {
      text: 'Session terminated, re-login, please',
      means: ['session-expired', 'revoked-credential', 'stripped-by-intermediary'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'Zabbix knows no such session (any more): it ran out by the user’s Auto-logout, or was signed out.',
      steps: {
        developer: [
          'Make an API token (Users › API tokens): it does not end with a session; or call `user.login` again on this error.',
          'From Zabbix 6.4 on send `Authorization: Bearer $TOKEN`; the member `auth` of the body is gone in 7.2.',
          'Behind Apache pass the field on: `SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1`.',
        ],
      },
      ask: 'the version of Zabbix, and whether the token goes in the field or in `auth`',
      source: users,
    },
    {
      text: 'unexpected parameter "auth"',
      pattern: /^unexpected parameter \\?"auth\\?"/i,
      means: ['wrong-place', 'client-bug', 'bad-request'],
      certainty: 'certain',
      fixer: 'caller',
      because:
        'The token was sent as the member `auth` of the JSON body, which Zabbix 7.2 no longer takes: it belongs in the field `Authorization: Bearer`.',
      steps: {
        developer: [
          'Update the program, collection or library to a release that knows Zabbix 7.2; those send the field.',
          'In code of your own take `"auth"` out of the body, and send `Authorization: Bearer $TOKEN`.',
          'Behind Apache with PHP-FPM pass the field on: `SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1`.',
        ],
      },
      source: changes,
    },
    {
      text: 'Not authori',
      pattern: /^not authori[sz]ed\.(?!["'])/i,
      when: { text: ['zabbix', 'api_jsonrpc'], holds: isNewer },
      means: ['stripped-by-intermediary', 'wrong-place', 'client-bug', 'no-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Zabbix 7.2 takes the token in the field `Authorization: Bearer` alone. No token reached it: the program still sends `auth` in the body, or the web server does not hand the field to PHP.',
      steps: {
        developer: [
          'Try by hand: `curl -sS -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json-rpc" -d \'{"jsonrpc":"2.0","method":"host.get","params":{"limit":1},"id":1}\' https://$ZABBIX/api_jsonrpc.php`. Refused too: the field is lost.',
          'Apache with PHP-FPM: `SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1` in the configuration, then reload.',
          'Accepted by hand: update the program to a release for Zabbix 7.2.',
        ],
      },
      ask: 'which web server serves the frontend and how PHP runs there, and whether a curl with `Authorization: Bearer` works',
      source: changes,
    },
    {
      text: 'Not authori',
      pattern: /^not authori[sz]ed\.?["']/i,
      when: { text: ['zabbix', 'api_jsonrpc'] },
      means: ['no-credentials', 'stripped-by-intermediary', 'wrong-place', 'invalid-api-key'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'No session or token reached Zabbix’s API, or the token is unknown there or disabled.',
      steps: {
        developer: [
          'From Zabbix 6.4 on send `Authorization: Bearer $TOKEN`; before that the member `auth` of the body.',
          'Behind Apache pass the field on: `SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1`.',
        ],
      },
      ask: 'the version of Zabbix, and what stands in front of it',
      source: client,
    },
    {
      text: 'Incorrect user name or password or account is temporarily blocked',
      means: ['wrong-credentials', 'account-not-active'],
      certainty: 'likely',
      because: 'Zabbix knows no such user with this password, or blocks the user after five failed logins.',
      steps: {
        developer: [
          'Wait half a minute after the last failure, and try once; Users › the user shows “Blocked”, and unblocks.',
        ],
      },
      source: users,
    },
    {
      text: 'API token expired',
      when: { text: ['zabbix', 'api_jsonrpc'] },
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The API token is past the date that was set when it was made.',
      steps: { developer: ['Users › API tokens: make a new one, or set a later date and regenerate it.'] },
      source: client,
    },
    {
      text: 'No permissions to call "',
      when: { text: ['zabbix', 'api_jsonrpc'] },
      means: ['insufficient-scope'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The role of the token’s user does not allow this method of the API.',
      steps: { developer: ['Users › User roles › the role: allow access to the API, and the method.'] },
      source: client,
    },
  ],
})
