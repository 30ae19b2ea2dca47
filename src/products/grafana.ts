import { findText } from '../questions/exchange.ts'
import { defineProduct } from '../product.ts'

const grafanaCode = 'https://github.com/grafana/grafana/blob/main/pkg/services/authn/clients/api_key.go'

/** Grafana. */
export const grafana = defineProduct({
  name: 'Grafana',
  hosts: ['.grafana.net', '.grafana.com'],
  marks: ['grafana'],
  says: [
    {
      text: 'origin not allowed',
      when: { holds: (evidence) => findText(evidence, 'grafana') !== undefined },
      means: ['csrf-refused', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'proxy-admin',
      because:
        'Grafana compares the `Origin` that the browser sends with the `Host` that reaches it (since 8.3.5), and the proxy in front puts its own name there.',
      steps: {
        developer: [
          'Pass the host on: Apache `ProxyPreserveHost On`, nginx `proxy_set_header Host $http_host;`.',
          'Or name the outer address: `csrf_trusted_origins` in the section `[security]` of grafana.ini.',
        ],
      },
      ask: 'the `Host` with which the proxy calls Grafana, and the address in the browser',
      source: 'https://grafana.com/docs/grafana/latest/setup-grafana/configure-grafana/#csrf_trusted_origins',
    },
    {
      text: 'Invalid API key',
      when: {
        text: [
          '--upstream-url',
          'authorization-header',
          'oauth2-proxy',
          'oauth2_proxy',
          'gatekeeper',
          'keycloak-proxy',
        ],
        holds: (evidence) => findText(evidence, 'grafana') !== undefined,
      },
      means: ['server-misconfigured', 'wrong-token-type', 'invalid-api-key'],
      certainty: 'likely',
      fixer: 'proxy-admin',
      because:
        'The proxy in front adds its own `Authorization: Bearer` field, and Grafana takes what stands there for one of its API keys.',
      steps: {
        developer: [
          'Keep the field from Grafana: `--enable-authorization-header=false` (keycloak-proxy, Gatekeeper), no `--pass-authorization-header` (oauth2-proxy), nginx `proxy_set_header Authorization "";`.',
          'Or let Grafana read that token: `[auth.jwt] enabled = true`, `header_name`, `jwk_set_url`.',
        ],
      },
      ask: 'the names of the fields that the proxy adds to the request to Grafana',
      source: grafanaCode,
    },
    {
      text: 'Invalid API key',
      when: { text: ['grafana'] },
      means: ['invalid-api-key', 'revoked-credential', 'wrong-environment'],
      certainty: 'likely',
      because:
        'This Grafana knows no such token: of another instance or organization, deleted, or a Grafana Cloud token.',
      steps: {
        developer: [
          'Administration › Users and access › Service accounts: make a token (glsa_…); a glc_ token is for Grafana Cloud’s own API.',
        ],
      },
      source: grafanaCode,
    },
    {
      text: 'Expired API key',
      when: { text: ['grafana'] },
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The token is past its expiry date.',
      source: grafanaCode,
    },
    {
      text: 'api-key.invalid',
      means: ['invalid-api-key', 'revoked-credential', 'wrong-environment'],
      certainty: 'likely',
      because: 'This Grafana knows no such token.',
      source: grafanaCode,
    },
    {
      text: 'password-auth.failed',
      means: ['wrong-credentials', 'security-layer-block'],
      certainty: 'likely',
      because: 'Grafana refused user or password; after several failures it refuses all for five minutes.',
      steps: {
        developer: [
          '`grafana cli admin reset-admin-password $PASSWORD`; GF_SECURITY_ADMIN_PASSWORD counts at the very first start alone.',
        ],
      },
      source: 'https://github.com/grafana/grafana/blob/main/pkg/services/authn/clients/password.go',
    },
    {
      text: 'session.token.rotate',
      when: { text: ['grafana', 'token needs to be rotated'] },
      means: ['session-expired', 'cookie-not-sent'],
      certainty: 'likely',
      because:
        'The session’s token is due for its rotation; where the browser keeps getting this, the new cookie is not stored.',
      steps: { visitor: ['Reload the page, or delete Grafana’s cookies and log in again.'] },
      source: 'https://github.com/grafana/grafana/blob/main/pkg/services/authn/error.go',
    },
    {
      text: 'User token not found',
      when: { text: ['grafana', 'usertoken', 'user based on cookie'] },
      means: ['session-expired', 'server-misconfigured'],
      certainty: 'likely',
      because:
        'The session of the cookie is not in Grafana’s database: ended, or several instances have a database each.',
      steps: {
        visitor: ['Log in again.'],
        developer: ['Give all instances one database, and put /var/lib/grafana on a volume.'],
      },
      source: 'https://github.com/grafana/grafana/blob/main/pkg/services/auth/auth.go',
    },
    {
      text: 'basicAuthPassword',
      when: {
        text: ['unauthorized', '401', 'authentication to data source failed', 'bad gateway', '403'],
        noText: ['securejsondata', 'rotated'],
      },
      means: ['upstream-credentials', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'In a provisioned data source the password counts below `secureJsonData` alone: elsewhere it is left out, and Grafana signs in to the data source without one.',
      steps: {
        developer: ['Move it: `secureJsonData:` with `basicAuthPassword: $PASSWORD` below it, then restart Grafana.'],
      },
      source: 'https://grafana.com/docs/grafana/latest/administration/provisioning/#data-sources',
    },
  ],
})
