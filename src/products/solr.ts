import { defineProduct } from '../product.ts'

const solrSource =
  'https://github.com/apache/solr/blob/main/solr/core/src/java/org/apache/solr/security/BasicAuthPlugin.java'

/** Apache Solr’s basic login (security.json). */
export const solr = defineProduct({
  name: 'Solr',
  marks: ['/solr/', 'solrj', 'solrexception', 'security.json', ':8983'],
  status: 401,
  says: [
    {
      text: 'require authentication',
      when: { text: ['solr', ':8983', 'blockunknown'] },
      means: ['no-credentials', 'wrong-scheme'],
      certainty: 'likely',
      because: 'Solr’s security.json has `blockUnknown`, and no Basic login came.',
      steps: {
        developer: [
          'Send `-u user:password`; in SolrJ give the client or each request its credentials, and the tools `-Dsolr.httpclient.builder.factory` with `basicauth`.',
        ],
      },
      ask: 'whether the request has an `Authorization: Basic` field',
      source: solrSource,
    },
    {
      text: 'Bad credentials',
      when: { text: ['solr', ':8983'], noText: ['spring', 'github', 'badcredentialsexception'] },
      means: ['wrong-credentials'],
      certainty: 'likely',
      because:
        'Solr has no such user in security.json, or another password: its entry is a salted hash, not the password itself.',
      steps: {
        developer: [
          'Set it through `POST /api/cluster/security/authentication` with `{"set-user": {"name": "password"}}`.',
        ],
      },
      ask: 'the `credentials` of security.json, hashes left out',
      source: solrSource,
    },
  ],
})
