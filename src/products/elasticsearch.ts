import { defineProduct } from '../product.ts'

const handler =
  'https://github.com/elastic/elasticsearch/blob/main/x-pack/plugin/core/src/main/java/org/elasticsearch/xpack/core/security/authc/DefaultAuthenticationFailureHandler.java'
const beats = 'https://www.elastic.co/guide/en/beats/filebeat/current/elasticsearch-output.html'
const login = {
  developer: [
    'Put `username` and `password` (or `api_key: "id:key"`) straight under `output.elasticsearch:`, by two blanks, without the prefix `output.elasticsearch.`; then `filebeat test output`.',
    '`curl -sS -u "$USER_NAME:$PASSWORD" "$ES_URL/_security/_authenticate"`',
  ],
}
const reset = {
  developer: [
    'Set the password anew: `bin/elasticsearch-reset-password -u $USER_NAME`, and put it into every program that uses it (filebeat.yml or its keystore, kibana.yml).',
    '`curl -sS -u "$USER_NAME:$PASSWORD" "$ES_URL/_security/_authenticate"`',
  ],
}

/** Elasticsearch, OpenSearch and what sends to them (Beats, Logstash, Kibana). */
export const elasticsearch = defineProduct({
  name: 'Elasticsearch',
  hosts: ['.elastic-cloud.com', '.es.io', '.found.io'],
  marks: ['security_exception', 'elasticsearch', 'filebeat', 'metricbeat', 'logstash', 'kibana', 'opensearch', ':9200'],
  says: [
    {
      text: 'missing authentication',
      pattern: /^missing authentication (?:credentials|token) for (?:rest request|action)/i,
      when: { noText: ['kerberos'] },
      means: ['no-credentials', 'wrong-place', 'stripped-by-intermediary'],
      certainty: 'likely',
      because: 'The request reached Elasticsearch without credentials.',
      steps: login,
      ask: 'the block `output.elasticsearch` with its indentation, or the request as it is sent',
      source: handler,
    },
    {
      text: 'missing authentication',
      pattern: /^missing authentication (?:credentials|token) for (?:rest request|action)/i,
      when: { text: ['kerberos'] },
      means: ['challenge-not-answered', 'kerberos-failure', 'no-credentials'],
      certainty: 'likely',
      because: 'The client is set up for Kerberos, and still its request came without credentials: it did not answer Negotiate.',
      steps: {
        developer: [
          'Name the host as its service principal does (HTTP/host@REALM), not by IP address.',
          '`kinit -kt $KEYTAB $PRINCIPAL && curl --negotiate -u : "$ES_URL"`, then the same principal and keytab in the client.',
        ],
      },
      source: handler,
    },
    {
      text: 'unable to authenticate user [',
      pattern: /^unable to authenticate user \[(?<name>[\w.@-]{1,40})\]/i,
      means: ['wrong-credentials', 'wrong-environment', 'stored-credential'],
      certainty: 'likely',
      because: 'Elasticsearch does not accept this password for the user `{name}`.',
      steps: reset,
      source: handler,
    },
    {
      text: 'unable to authenticate with provided credentials',
      means: ['invalid-api-key', 'wrong-credentials', 'token-expired'],
      certainty: 'likely',
      because: 'Elasticsearch does not accept the API key or token that came.',
      steps: {
        developer: ['`Authorization: ApiKey $(printf %s "$ID:$KEY" | base64 -w0)`: id and key together, or the `encoded` value as it is.'],
      },
      source: 'https://www.elastic.co/guide/en/elasticsearch/reference/current/security-api-create-api-key.html',
    },
    {
      text: 'api key is expired',
      when: { text: ['elastic', 'security_exception', 'kibana'] },
      means: ['token-expired'],
      certainty: 'likely',
      because: 'The API key is past its date.',
      source: 'https://www.elastic.co/guide/en/elasticsearch/reference/current/security-api-create-api-key.html',
    },
    {
      text: 'is unauthorized for',
      pattern: /^is unauthorized for (?:user|api key|service account) /i,
      when: { text: ['security_exception', 'elastic', 'action ['] },
      means: ['forbidden', 'insufficient-scope'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'Elasticsearch knows the user or key, and its roles do not allow this action.',
      source: 'https://www.elastic.co/guide/en/elasticsearch/reference/current/security-privileges.html',
    },
    {
      text: 'no permissions for [',
      when: { text: ['security_exception', 'opensearch', 'indices:'] },
      means: ['forbidden'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The OpenSearch user is known, and its roles do not allow this action.',
      source: 'https://opensearch.org/docs/latest/security/access-control/permissions/',
    },
    {
      text: '401 unauthorized: unauthorized',
      when: { text: ['filebeat', 'opensearch', 'wazuh', 'elasticsearch', 'backoff('] },
      means: ['wrong-credentials', 'no-credentials', 'stored-credential'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'OpenSearch (the Wazuh indexer) refused the user name or password of the Beat: those of filebeat.yml are not, or no longer, its own.',
      steps: {
        developer: [
          'Put the present password into /etc/filebeat/filebeat.yml or its keystore (`filebeat keystore add password --force`), restart, then `filebeat test output`.',
        ],
      },
      source: 'https://documentation.wazuh.com/current/user-manual/user-administration/password-management.html',
    },
    {
      text: 'talk to server... error 401',
      means: ['wrong-credentials', 'no-credentials', 'stored-credential'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'Connection and TLS stand; the server refused the user name and password that the Beat has.',
      steps: {
        developer: [
          'Put the present password into filebeat.yml or its keystore (`filebeat keystore add password --force`), restart, then `filebeat test output`.',
        ],
      },
      source: beats,
    },
  ],
})
