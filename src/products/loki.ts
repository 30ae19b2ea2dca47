import { defineProduct } from '../product.ts'

const lokiDocs = 'https://grafana.com/docs/loki/latest/operations/multi-tenancy/'
const tenant = 'https://github.com/grafana/dskit/blob/main/user/id.go'
const lokiHere = { text: ['loki', 'promtail', 'mimir', 'cortex', 'tempo', 'x-scope-orgid', 'alloy', '3100'] }

/** Loki, Mimir and Tempo. */
export const loki = defineProduct({
  name: 'Grafana Loki',
  marks: ['promtail', 'x-scope-orgid', 'loki/api/v1/push'],
  says: [
    {
      text: 'no org id',
      when: { ...lokiHere, text: ['auth_enable:', 'auth_enable :', 'auth-enabled', 'authenabled'] },
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'Loki still runs for several tenants: its setting is called `auth_enabled`.',
      steps: { developer: ['Write `auth_enabled: false` at the top level of loki.yaml, and restart.'] },
      source: lokiDocs,
    },
    {
      text: 'no org id',
      when: { ...lokiHere, noText: ['auth_enable:', 'auth_enable :'] },
      means: ['no-credentials', 'server-misconfigured', 'stripped-by-intermediary'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Loki (Mimir, Tempo) runs for several tenants and wants to know which: the field `X-Scope-OrgID` did not come.',
      steps: {
        developer: [
          'One tenant alone: `auth_enabled: false` at the top level of loki.yaml (Mimir: `multitenancy_enabled: false`), and restart.',
          'Several: promtail `clients: [{ url: …, tenant_id: $TENANT }]`, Grafana’s data source › Custom HTTP headers `X-Scope-OrgID`.',
        ],
      },
      ask: 'the line `auth_enabled` of the configuration that Loki really reads (`curl $LOKI/config`)',
      source: tenant,
    },
  ],
})
