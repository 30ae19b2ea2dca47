import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'

const errors = 'https://github.com/influxdata/influxdb/blob/main-2.x/http/errors.go'
const influx1 = 'https://docs.influxdata.com/influxdb/v1/administration/authentication_and_authorization/'
const environment = 'https://docs.influxdata.com/telegraf/v1/configuration/environment-variables/'
const setVariable = {
  developer: [
    'Define the variable where Telegraf starts: /etc/default/telegraf for the systemd service (`INFLUX_TOKEN=…` without export), `environment:` for a container; then restart. A `.bashrc` is not read by a service, nor your shell by `sudo`.',
    'See what it has: `sudo cat /proc/$(pidof telegraf)/environ | tr "\\0" "\\n" | cut -d= -f1`',
  ],
}

/** A setting of the report takes the token from a variable. */
const tokenFromVariable = ({ settings }: Evidence): boolean =>
  settings.some(({ name, value }) => /token|password/i.test(name) && /^\$\{?[A-Z]/.test(value))

/** InfluxDB 1 and 2, and Telegraf. */
export const influxdb = defineProduct({
  name: 'InfluxDB',
  hosts: ['.influxdata.com'],
  marks: ['influxdb', 'influxd', 'telegraf', 'outputs.influxdb_v2', 'influx auth', ':8086'],
  says: [
    {
      text: 'failed to write metric to $',
      pattern: /^failed to write metric to (?<name>\$\{?[A-Z_]{1,40}\}?) \(401/i,
      means: ['placeholder-credential'],
      certainty: 'certain',
      because:
        'The message still shows `{name}`: the variables of the configuration have no value where Telegraf runs, the token included.',
      steps: setVariable,
      source: environment,
    },
    {
      text: 'failed to write metric',
      pattern: /^failed to write metric.{0,80}401/i,
      when: { holds: tokenFromVariable },
      means: ['placeholder-credential', 'invalid-api-key', 'no-credentials'],
      certainty: 'likely',
      because:
        'The token stands in the configuration as a variable, and InfluxDB refused what came of it: where Telegraf runs, the variable has no or another value.',
      steps: setVariable,
      ask: 'the environment of the running Telegraf (names only), and how it is started',
      source: environment,
    },
    {
      text: 'authorization not found',
      when: { text: ['influx', 'telegraf'] },
      means: ['invalid-api-key', 'wrong-environment', 'placeholder-credential'],
      certainty: 'likely',
      because:
        'This InfluxDB has no such token: mistyped, an empty variable, or the database was made anew (another bolt file or volume).',
      steps: {
        developer: [
          '`influxd recovery auth list --bolt-path /var/lib/influxdb/influxd.bolt` shows what it knows; `influxd print-config` shows which bolt file it uses.',
          'DOCKER_INFLUXDB_INIT_ADMIN_TOKEN counts only at the first start with an empty volume.',
        ],
      },
      source: 'https://docs.influxdata.com/influxdb/v2/reference/cli/influxd/recovery/auth/',
    },
    {
      text: 'creation failed: 401 unauthorized',
      means: ['wrong-credentials', 'no-credentials', 'wrong-scheme'],
      certainty: 'likely',
      because:
        'The output `influxdb` (for version 1) was refused; an InfluxDB 2 wants `[[outputs.influxdb_v2]]` with token, organization and bucket.',
      source: 'https://github.com/influxdata/telegraf/blob/master/plugins/outputs/influxdb_v2/README.md',
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
      source: errors,
    },
    ...['read:', 'write:'].map((text) => ({
      text,
      pattern:
        /^(?:read|write):(?:orgs|buckets|users|authorizations|tasks|dashboards|telegrafs|dbrp|secrets|labels|views|variables)\b[\w/:-]{0,120} is unauthorized\b/i,
      means: ['insufficient-scope', 'wrong-environment'] as const,
      certainty: 'certain' as const,
      fixer: 'caller' as const,
      because: 'InfluxDB knows the token, and names the one permission that it lacks; the status is 401 all the same.',
      steps: {
        developer: [
          'Make a token that has it: `influx auth create --read-buckets --write-buckets …`. What reaches over organisations (`write:orgs`) only an operator token may do: `influx auth create --operator`, or the one from the first set-up.',
          'See what a token may: `influx auth list --json`.',
        ],
      },
      source: 'https://docs.influxdata.com/influxdb/v2/admin/tokens/',
    })),
    {
      text: 'unauthorized: unauthorized access',
      means: ['invalid-api-key', 'no-credentials', 'malformed-header', 'wrong-environment'],
      certainty: 'likely',
      because: 'InfluxDB found no token that it knows.',
      source: errors,
    },
    {
      text: 'User is inactive',
      when: { text: ['influx', '8086', '/api/v2/'] },
      means: ['account-not-active'],
      certainty: 'certain',
      status: 403,
      because: 'The token is known; the user that it belongs to has been set inactive.',
      steps: {
        developer: [
          '`influx user list` shows the state; `PATCH /api/v2/users/$ID` with `{"status":"active"}` ends it.',
        ],
      },
      source: errors,
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
  ],
})
