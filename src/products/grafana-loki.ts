import { defineProduct } from '../product.ts'

const tenancy = 'https://grafana.com/docs/loki/latest/operations/multi-tenancy/'
const tenant = {
  developer: [
    'One tenant only: `auth_enabled: false` at the top of the Loki (Mimir: `multitenancy_enabled: false`) configuration, spelt so, then restart; in the Helm chart `loki.auth_enabled: false`.',
    'Several tenants: send `X-Scope-OrgID` with every request: `tenant_id` in Promtail’s `clients`, `tenantId` in Alloy’s or k8s-monitoring’s destination, an HTTP header of the data source in Grafana.',
    '`curl -sS -H "X-Scope-OrgID: $TENANT" "$LOKI_URL/loki/api/v1/labels"`',
  ],
}

/** Grafana Loki, Mimir and Tempo, and what sends to them. */
export const grafanaLoki = defineProduct({
  name: 'Grafana Loki',
  hosts: ['.grafana.net'],
  marks: ['loki', 'promtail', '/loki/api/v1/push', 'x-scope-orgid', 'mimir', 'loki.write'],
  says: [
    {
      text: 'no org id',
      pattern: /^no org id\b/i,
      when: { text: ['auth_enable:', 'auth-enabled:', 'authenabled:', 'auth_enabled = '] },
      means: ['server-misconfigured', 'no-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Loki runs with several tenants and got no `X-Scope-OrgID`; the setting that would switch this off is `auth_enabled: false`, and here it is spelt otherwise.',
      steps: tenant,
      source: tenancy,
    },
    {
      text: 'no org id',
      pattern: /^no org id\b/i,
      means: ['no-credentials', 'server-misconfigured', 'wrong-place'],
      certainty: 'likely',
      because: 'Loki or Mimir runs with several tenants, and the request names none: it has no `X-Scope-OrgID` field.',
      steps: tenant,
      ask: 'the line `auth_enabled` of the Loki configuration, and the `clients` or destination block of what sends',
      source: tenancy,
    },
    {
      text: 'authentication error: invalid',
      pattern: /^authentication error: invalid (?:scope requested|authentication credentials|token)/i,
      means: ['insufficient-scope', 'invalid-api-key', 'wrong-environment'],
      certainty: 'likely',
      because: 'Grafana Cloud refused the token: unknown, of another stack, or without the scope logs:write or metrics:write.',
      steps: {
        developer: [
          'User name: the numeric instance ID of this very service (Loki and Prometheus have different ones); password: a Cloud Access Policy token with the scope in question.',
        ],
      },
      source: 'https://grafana.com/docs/grafana-cloud/account-management/authentication-and-permissions/access-policies/',
    },
  ],
})
