import { defineProduct } from '../product.ts'

const parse = ['parse server', 'parse-server', 'x-parse-', 'back4app', 'parse dashboard', 'parse-dashboard', '/parse/']

/** Parse Server: 403 `unauthorized` for a wrong application id, and a master key bound to addresses. */
export const parseServer = defineProduct({
  name: 'Parse Server',
  hosts: ['parseapi.back4app.com'],
  marks: ['parse-server', 'x-parse-application-id', 'x-parse-master-key'],
  status: 403,
  says: [
    {
      text: 'masterKeyIps',
      means: ['security-layer-block'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Since version 6 Parse Server takes the master key from localhost alone, and since 7 it refuses every request with it from other addresses.',
      steps: {
        developer: [
          'Set `masterKeyIps` to the addresses that use the master key (a dashboard’s included); those of Docker and IPv6 (`::1`) count too.',
          'Behind a proxy set `trustProxy`, or the proxy’s address is the one that is compared.',
        ],
      },
      ask: 'the address from which the master key is used, as the server’s log names it',
      source: 'https://github.com/parse-community/parse-server/commit/a7b5b38418cbed9be3f4a7665f25b97f592663e1',
    },
    ...['"error":"unauthorized"', '"error": "unauthorized"'].map((text) => ({
      text,
      when: { text: parse, noText: ['masterkeyips'] },
      means: ['invalid-client', 'no-credentials', 'security-layer-block'] as const,
      certainty: 'likely' as const,
      because:
        'Parse Server says so where the application id or a key is missing or wrong, and where the master key comes from an address outside `masterKeyIps`.',
      steps: {
        developer: [
          'Send `X-Parse-Application-Id` with the `appId` of the server, and the REST or client key where the server has one set.',
          'With the master key: add the caller’s address to `masterKeyIps`.',
        ],
      },
      ask: 'which X-Parse fields are sent, and which keys the server’s configuration sets',
      source: 'https://docs.bitnami.com/virtual-machine/apps/parse/administration/authenticate-api/',
    })),
    {
      text: 'unauthorized: master key is required',
      means: ['insufficient-scope', 'security-layer-block'],
      certainty: 'likely',
      because: 'The call is for the master key, which did not come, or came from an address that may not use it.',
      steps: { developer: ['Pass `{ useMasterKey: true }` in code on the server, from an address in `masterKeyIps`.'] },
      ask: 'whether the call passes `useMasterKey`, and from which address it comes',
      source: 'https://www.github.com/parse-community/parse-php-sdk/issues/466',
    },
  ],
})
