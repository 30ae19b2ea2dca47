import { defineProduct } from '../product.ts'

const output = 'https://www.elastic.co/guide/en/beats/filebeat/current/elasticsearch-output.html'
const password = {
  developer: [
    'Put the present user name and password straight under `output.elasticsearch:` (by two blanks, without that prefix), or into the keystore: `filebeat keystore add ES_PWD --force` and `password: "${ES_PWD}"`.',
    'Restart it, then `filebeat test output`.',
  ],
}

/** Filebeat and the other Beats as they send to Elasticsearch or OpenSearch. */
export const beats = defineProduct({
  name: 'Beats',
  marks: ['filebeat', 'metricbeat', 'backoff(elasticsearch(', 'libbeat', 'winlogbeat', 'auditbeat'],
  says: [
    {
      text: 'failed to connect to backoff(elasticsearch(',
      pattern: /^failed to connect to backoff.{0,300}missing authentication.{0,300}negotiate/i,
      when: { text: ['kerberos'] },
      means: ['challenge-not-answered', 'kerberos-failure', 'no-credentials'],
      certainty: 'likely',
      because:
        'The Beat is set up for Kerberos, and still its request came without credentials: it did not answer Negotiate.',
      steps: {
        developer: [
          'Name the host as its service principal does (HTTP/host@REALM), not by IP address.',
          '`kinit -kt $KEYTAB $PRINCIPAL && curl --negotiate -u : "$ES_URL"`, then the same principal and keytab under `output.elasticsearch.kerberos`.',
        ],
      },
      source: 'https://www.elastic.co/guide/en/beats/filebeat/current/configuration-kerberos.html',
    },
    {
      text: 'output.elasticsearch.username',
      when: { text: ['missing authentication'] },
      means: ['no-credentials', 'wrong-place'],
      certainty: 'likely',
      because:
        'Under `output.elasticsearch:` the names are `username` and `password`; with the whole prefix they are settings that nobody reads.',
      steps: password,
      source: output,
    },
    {
      text: '401 unauthorized: unauthorized',
      when: { text: ['filebeat', 'backoff(', 'opensearch', 'wazuh'] },
      means: ['wrong-credentials', 'stored-credential', 'no-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'OpenSearch (the Wazuh indexer) refused the user name or password that the Beat has: those of filebeat.yml or its keystore are not, or no longer, its own.',
      steps: password,
      source: 'https://documentation.wazuh.com/current/user-manual/user-administration/password-management.html',
    },
    {
      text: 'talk to server... error 401',
      means: ['wrong-credentials', 'stored-credential', 'no-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'Connection and TLS stand; the server refused the user name and password that the Beat has.',
      steps: password,
      source: output,
    },
  ],
})
