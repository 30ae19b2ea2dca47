import { defineProduct } from '../product.ts'

/** Elasticsearch’s client for Java, by the lines of code that set it up. */
export const elasticsearchClients = defineProduct({
  name: 'Elasticsearch client for Java',
  marks: ['restclientbuilder', 'resthighlevelclient'],
  says: [
    {
      text: 'setHttpClientConfigCallback(',
      pattern: /^sethttpclientconfigcallback\((?![^;]{0,300}setdefaultcredentialsprovider)/i,
      when: {
        text: ['missing authentication credentials', '401', 'unauthorized'],
        noText: ['setdefaultheaders'],
      },
      means: ['no-credentials', 'client-bug'],
      certainty: 'likely',
      because:
        'The builder keeps one `HttpClientConfigCallback`: a second call replaces the first, and with it the credentials provider that the first one set.',
      steps: {
        developer: [
          'Do both in one callback: `setHttpClientConfigCallback(b -> b.setDefaultCredentialsProvider(provider).addInterceptorFirst(…))`. Where a program does it, tell its maker, and leave the option out that brings the second callback.',
        ],
      },
      source:
        'https://github.com/elastic/elasticsearch/blob/main/client/rest/src/main/java/org/elasticsearch/client/RestClientBuilder.java',
    },
  ],
})
