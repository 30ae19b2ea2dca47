import { defineProduct } from '../product.ts'

const here = { text: ['grafana'] }
const accounts = 'https://grafana.com/docs/grafana/latest/administration/service-accounts/'
const proxy = 'https://grafana.com/docs/grafana/latest/setup-grafana/configure-access/configure-authentication/grafana/'

/** Grafana itself: its API and its login. */
export const grafana = defineProduct({
  name: 'Grafana',
  hosts: ['grafana.com'],
  marks: ['grafana.ini', 'gf_auth', 'gf_security', '/api/dashboards', 'grafana-server'],
  says: [
    {
      text: '"invalid api key"',
      when: here,
      means: ['invalid-api-key', 'server-misconfigured', 'wrong-environment'],
      certainty: 'likely',
      because:
        'Grafana does not know the token in `Authorization`; it may also be a credential meant for a proxy in front, which Grafana reads as its own.',
      steps: {
        developer: [
          'Make a service account token (Administration › Users and access › Service accounts) in this very Grafana and organisation.',
          'With a login at the proxy: `proxy_set_header Authorization "";` there, or `GF_AUTH_BASIC_ENABLED=false`.',
        ],
      },
      source: accounts,
    },
    {
      text: 'api key expired',
      when: here,
      means: ['token-expired'],
      certainty: 'likely',
      because: 'The Grafana token is past its date.',
      steps: { developer: ['Add a token to the service account, and put it in place of the old one.'] },
      source: accounts,
    },
    {
      text: 'grafana',
      when: {
        text: ['auth_basic', 'basic auth', 'basic authentication', 'htpasswd', 'basicauth'],
        told: ['in-front:nginx', 'in-front:reverse-proxy', 'in-front:traefik', 'in-front:caddy', 'in-front:apache', 'fails:proxy'],
        noText: ['"invalid api key"', 'no org id', 'prometheus.yml'],
      },
      means: ['server-misconfigured', 'wrong-scheme', 'stripped-by-intermediary'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The proxy asks for Basic and passes it on; Grafana takes the same `Authorization` field for a login of its own, and refuses it.',
      steps: {
        developer: [
          'Keep the proxy’s login from Grafana: nginx `proxy_set_header Authorization "";`, Traefik `removeHeader: true` in basicAuth.',
          'Or let Grafana ignore Basic: `[auth.basic] enabled = false` (`GF_AUTH_BASIC_ENABLED=false`).',
        ],
      },
      source: proxy,
    },
  ],
})
