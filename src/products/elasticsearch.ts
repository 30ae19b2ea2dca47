import { defineProduct } from '../product.ts'
import type { Phrase } from '../product.ts'

const security = 'https://www.elastic.co/docs/troubleshoot/elasticsearch/security/security-trb-settings'
const handler =
  'https://github.com/elastic/elasticsearch/blob/main/x-pack/plugin/core/src/main/java/org/elasticsearch/xpack/core/security/authc/DefaultAuthenticationFailureHandler.java'
const keys =
  'https://github.com/elastic/elasticsearch/blob/main/x-pack/plugin/security/src/main/java/org/elasticsearch/xpack/security/authc/ApiKeyService.java'
const opensearch = 'https://docs.opensearch.org/latest/security/configuration/configuration/'
const kibana = 'https://www.elastic.co/docs/reference/kibana/configuration-reference/general-settings'
const builtIn = 'https://www.elastic.co/guide/en/elasticsearch/reference/current/built-in-users.html'
const prove = '`curl -u "$USER:$PASSWORD" "https://$HOST:9200/_security/_authenticate?pretty"`'

/** Elasticsearch, OpenSearch and Kibana. */
export const elasticsearch = defineProduct({
  name: 'Elasticsearch',
  hosts: ['.elastic-cloud.com', '.es.amazonaws.com', '.found.io'],
  marks: ['security_exception', 'elasticsearch', 'opensearch', 'kibana', ':9200', 'org.elasticsearch'],
  says: [
    {
      text: 'missing authentication credentials for REST request',
      means: ['no-credentials', 'stripped-by-intermediary', 'wrong-place'],
      certainty: 'likely',
      because:
        'Elasticsearch’s security is on (by default since version 8), and the client sent nothing: its settings for user and password are not those that it reads.',
      steps: {
        developer: [
          prove,
          'See the client’s own names of its settings (`user` or `username`, `http_auth`, `basic_auth`, `auth: { username, password }`); a misspelt one is passed over in silence.',
        ],
      },
      ask: 'the client’s configuration with its version, the password hidden',
      source: handler,
    },
    {
      text: 'unable to authenticate user [',
      pattern: /^unable to authenticate user \[(?:undefined|null|none|user(?:name)?|\$|\{|<|your|changeme|\])/i,
      means: ['placeholder-credential'],
      certainty: 'likely',
      because: 'The user name that came is a placeholder or an unset variable.',
      steps: {
        developer: [
          'Print the variable where the client is made, and name the settings as that version of the client does.',
        ],
      },
      source: handler,
    },
    {
      text: 'unable to authenticate user [',
      pattern: /^unable to authenticate user \[(?!undefined|null|none|user(?:name)?|\$|\{|<|your|changeme|\])/i,
      means: ['wrong-credentials', 'wrong-environment', 'stored-credential'],
      certainty: 'likely',
      because: 'No realm of this cluster has the user with this password.',
      steps: {
        developer: [
          prove,
          'Set it anew: `bin/elasticsearch-reset-password -u elastic`; ELASTIC_PASSWORD counts at the first start of an empty volume alone.',
        ],
      },
      ask: 'what the curl command answers',
      source: handler,
    },
    {
      text: 'failed to authenticate user [',
      means: ['wrong-credentials'],
      certainty: 'likely',
      because: 'The native or reserved realm refused the password of this user.',
      steps: { developer: [prove, '`bin/elasticsearch-reset-password -u $USER`'] },
      source: handler,
    },
    {
      text: 'unable to authenticate with provided credentials and anonymous access is not allowed',
      means: ['invalid-api-key', 'wrong-credentials', 'malformed-token', 'wrong-scheme'],
      certainty: 'likely',
      because:
        'An API key or token came that the cluster cannot take: unknown, invalidated, or not `base64(id:api_key)`.',
      steps: {
        developer: [
          'Send `Authorization: ApiKey $ENCODED`, the field `encoded` of the answer that made the key.',
          '`curl -H "Authorization: ApiKey $ENCODED" "https://$HOST:9200/_security/_authenticate"`',
        ],
      },
      ask: 'the scheme sent, and whether the key is the `encoded` value',
      source: handler,
    },
    {
      text: 'api key is expired',
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The API key is past its expiration.',
      source: keys,
    },
    {
      text: 'api key has been invalidated',
      means: ['revoked-credential'],
      certainty: 'certain',
      because: 'The API key was invalidated.',
      source: keys,
    },
    {
      text: 'invalid credentials for API key [',
      means: ['wrong-credentials', 'corrupted-credential'],
      certainty: 'likely',
      because: 'The API key’s id is known, and the secret behind the colon is wrong.',
      source: keys,
    },
    {
      text: 'unable to find apikey with id',
      means: ['invalid-api-key', 'wrong-environment'],
      certainty: 'likely',
      because: 'This cluster has no API key with that id: another cluster’s, or deleted.',
      source: keys,
    },
    {
      text: 'is unauthorized for user [',
      means: ['forbidden', 'insufficient-scope'],
      certainty: 'certain',
      because: 'The login is good; its roles lack the privilege that the message names.',
      source: security,
    },
    {
      text: 'is unauthorized for API key id [',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The API key lacks the privilege that the message names.',
      source: security,
    },
    {
      text: 'current license is non-compliant for [security]',
      means: ['account-not-active'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The cluster’s licence has run out or does not hold this realm.',
      source: security,
    },
    {
      text: 'no permissions for [',
      when: { text: ['opensearch', 'security_exception'] },
      means: ['forbidden'],
      certainty: 'certain',
      because: 'OpenSearch knows the user; its roles lack the permission that the message names.',
      source: opensearch,
    },
    {
      text: 'OpenSearch Security not initialized',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The security index was never made, so that nobody can log in.',
      steps: {
        developer: ['Run `securityadmin.sh -cd config/opensearch-security -icl -nhnv -cacert … -cert … -key …`.'],
      },
      source: opensearch,
    },
    {
      text: 'value of "elastic" is forbidden',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'Kibana 8 does not log in as `elastic`.',
      steps: {
        developer: [
          'Use `kibana_system` (`bin/elasticsearch-reset-password -u kibana_system`) or `elasticsearch.serviceAccountToken`.',
        ],
      },
      source:
        'https://github.com/elastic/kibana/blob/main/src/core/packages/elasticsearch/server-internal/src/elasticsearch_config.ts',
    },
    {
      text: 'must contain a kbn-xsrf header',
      means: ['csrf-refused'],
      certainty: 'certain',
      because: 'Kibana wants the field `kbn-xsrf` with every call that changes something.',
      steps: { developer: ['Add `-H "kbn-xsrf: true"`.'] },
      source: kibana,
    },
    {
      text: 'kibana_system',
      when: { text: ['`kibana`', "'kibana'", '"kibana"', '-u kibana:', 'user kibana ', 'from kibana ', 'renamed'] },
      means: ['wrong-credentials', 'upstream-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      status: 401,
      because:
        '`kibana_system` is an account beside `kibana`, not the same under another name: it has a password of its own, which has to be set once.',
      steps: {
        developer: [
          '`bin/elasticsearch-reset-password -u kibana_system` (before version 8: `POST /_security/user/kibana_system/_password`), and put it into kibana.yml or the keystore.',
        ],
      },
      source: builtIn,
    },
    ...['logstash_system', 'beats_system', 'apm_system'].map((text): Phrase => ({
      text,
      when: { text: ['elasticsearch', 'kibana', 'output', 'logstash.'], status: [403] },
      means: ['forbidden', 'insufficient-scope'],
      certainty: 'likely',
      fixer: 'owner',
      because: `\`${text}\` is there for monitoring data alone: it may write to no other index.`,
      steps: {
        developer: [
          'Keep it under `monitoring`, and give the output a user of its own, with a role that may `create_index` and `write` there.',
        ],
      },
      source: builtIn,
    })),
  ],
})
