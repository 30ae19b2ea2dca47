import { defineProduct } from '../product.ts'

const grafana = 'https://grafana.com/docs/grafana/latest/developers/http_api/authentication/'
const grafanaCode = 'https://github.com/grafana/grafana/blob/main/pkg/services/authn/clients/api_key.go'
const loki = 'https://grafana.com/docs/loki/latest/operations/multi-tenancy/'
const tenant = 'https://github.com/grafana/dskit/blob/main/user/id.go'
const prometheus = 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config'
const influx = 'https://docs.influxdata.com/influxdb/v2/api-guide/api_intro/'
const influx1 = 'https://docs.influxdata.com/influxdb/v1/administration/authentication_and_authorization/'
const datadog = 'https://docs.datadoghq.com/account_management/api-app-keys/'
const newrelic = 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/'
const lokiHere = { text: ['loki', 'promtail', 'mimir', 'cortex', 'tempo', 'x-scope-orgid', 'alloy', '3100'] }

/** Grafana, Loki, Prometheus, InfluxDB, Datadog and New Relic. */
export const observability = defineProduct({
  name: 'Grafana',
  hosts: ['.grafana.net', '.grafana.com', '.datadoghq.com', '.datadoghq.eu', '.newrelic.com', '.influxdata.com'],
  marks: [
    'grafana',
    'promtail',
    'x-scope-orgid',
    'loki/api/v1/push',
    'prometheus',
    'influxdb',
    'datadoghq',
    'dd-api-key',
    'newrelic',
  ],
  says: [
    {
      text: 'no org id',
      when: { ...lokiHere, text: ['auth_enable:', 'auth_enable :', 'auth-enabled', 'authenabled'] },
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'Loki still runs for several tenants: its setting is called `auth_enabled`.',
      steps: { developer: ['Write `auth_enabled: false` at the top level of loki.yaml, and restart.'] },
      source: loki,
    },
    {
      text: 'no org id',
      when: { ...lokiHere, noText: ['auth_enable:', 'auth_enable :'] },
      means: ['no-credentials', 'server-misconfigured', 'stripped-by-intermediary'],
      certainty: 'likely',
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
      source: grafana,
    },
    {
      text: 'session.token.rotate',
      when: { text: ['grafana', 'token needs to be rotated'] },
      means: ['session-expired', 'cookie-not-sent'],
      certainty: 'likely',
      because:
        'The session’s token is due for its rotation; where the browser keeps getting this, the new cookie is not stored.',
      steps: { visitor: ['Reload the page, or delete Grafana’s cookies and log in again.'] },
      source: grafana,
    },
    {
      text: 'User token not found',
      when: { text: ['grafana', 'usertoken'] },
      means: ['session-expired', 'server-misconfigured'],
      certainty: 'likely',
      because:
        'The session of the cookie is not in Grafana’s database: ended, or several instances have a database each.',
      steps: {
        visitor: ['Log in again.'],
        developer: ['Give all instances one database, and put /var/lib/grafana on a volume.'],
      },
      source: grafana,
    },
    {
      text: 'server returned HTTP status 401 Unauthorized',
      when: { text: ['prometheus', 'scrape', 'targets'], noText: ['no org id', 'kubelet', ':10250'] },
      means: ['no-credentials', 'wrong-credentials'],
      certainty: 'likely',
      because: 'The target that Prometheus scrapes wants credentials, and the scrape job has none or wrong ones.',
      steps: {
        developer: [
          'In that job: `basic_auth: { username: …, password_file: … }` or `authorization: { credentials_file: … }`; then `promtool check config prometheus.yml`.',
        ],
      },
      ask: 'the scrape job, and what curl answers to the target with the same credentials',
      source: prometheus,
    },
    {
      text: '"unauthorized access"',
      when: { text: ['influx', '8086', '/api/v2/'] },
      means: ['invalid-api-key', 'no-credentials', 'malformed-header', 'wrong-environment'],
      certainty: 'likely',
      because: 'InfluxDB 2 found no token that it knows; the scheme is the word Token.',
      steps: {
        developer: [
          '`curl -H "Authorization: Token $INFLUX_TOKEN" http://$HOST:8086/api/v2/buckets`',
          'DOCKER_INFLUXDB_INIT_ADMIN_TOKEN counts at the first start of an empty volume alone.',
        ],
      },
      ask: 'the Authorization field as sent (value hidden), and what the curl command answers',
      source: influx,
    },
    {
      text: 'unauthorized: unauthorized access',
      means: ['invalid-api-key', 'no-credentials', 'malformed-header', 'wrong-environment'],
      certainty: 'likely',
      because: 'InfluxDB found no token that it knows.',
      source: influx,
    },
    {
      text: 'unable to parse authentication credentials',
      means: ['no-credentials', 'malformed-header'],
      certainty: 'likely',
      because: 'InfluxDB 1 wants user and password, and none that it can read came.',
      steps: { developer: ['`curl -u "$USER:$PASSWORD" "http://$HOST:8086/query?q=SHOW+DATABASES"`'] },
      source: influx1,
    },
    {
      text: 'authorization failed',
      when: { text: ['influx'] },
      means: ['wrong-credentials'],
      certainty: 'likely',
      because: 'InfluxDB 1 refused user name or password.',
      source: influx1,
    },
    {
      text: 'API Key invalid',
      when: { text: ['datadog', 'dd_api_key', 'dd_site'] },
      means: ['wrong-environment', 'invalid-api-key', 'revoked-credential'],
      certainty: 'likely',
      because:
        'Datadog does not know the API key at this site; most often `DD_SITE` is another region than the account’s.',
      steps: {
        developer: [
          '`curl -H "DD-API-KEY: $DD_API_KEY" https://api.$DD_SITE/api/v1/validate`',
          'Set DD_SITE to the account’s (datadoghq.eu, us3.datadoghq.com, us5 …); an application key is no API key.',
        ],
      },
      ask: 'the address in the browser’s bar when you are in Datadog, and DD_SITE',
      source: datadog,
    },
    {
      text: 'DD-APPLICATION-KEY',
      when: { status: [403] },
      means: ['wrong-environment', 'invalid-api-key', 'insufficient-scope'],
      certainty: 'possible',
      because:
        'Datadog answers 403 for unknown keys: it wants the API key and an application key of the same site and organization.',
      ask: 'what `https://api.$DD_SITE/api/v1/validate` answers to the API key',
      source: datadog,
    },
    {
      text: 'Invalid license key',
      when: { text: ['newrelic', 'new relic', 'new_relic'] },
      means: ['invalid-api-key', 'wrong-token-type', 'wrong-environment'],
      certainty: 'likely',
      because: 'New Relic’s agents want the licence key (INGEST - LICENSE) of the account’s own region.',
      steps: {
        developer: [
          'one.newrelic.com › API keys › INGEST - LICENSE; a user key (NRAK-…) is for NerdGraph; EU keys begin with eu01xx.',
        ],
      },
      source: newrelic,
    },
  ],
})
