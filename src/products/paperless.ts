import { defineProduct } from '../product.ts'

/** paperless-ngx, an archive of documents. */
export const paperless = defineProduct({
  name: 'paperless-ngx',
  marks: ['paperless'],
  says: [
    {
      text: 'paperless',
      when: {
        status: [401, 403],
        text: ['bearer'],
        noText: ['authorization: token', '"token ', "'token ", 'oidc', 'openid', 'keycloak', 'authentik', 'authelia'],
      },
      means: ['wrong-scheme', 'malformed-header'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'paperless-ngx takes its tokens as `Authorization: Token …`; `Bearer` it passes over.',
      steps: {
        developer: [
          'Send `Authorization: Token $TOKEN`; in a generated client set the prefix (`AuthenticatedClient(prefix="Token")`, `api_key_prefix`), not each file.',
          'Try it: `curl -H "Authorization: Token $TOKEN" https://$HOST/api/documents/`.',
        ],
      },
      source: 'https://docs.paperless-ngx.com/api/#authorization',
    },
  ],
})
