import { defineProduct } from '../product.ts'

/** Jira and Confluence Cloud, as API tokens with scopes reach them: at another address than the site's. */
export const atlassianScopedTokens = defineProduct({
  name: 'Atlassian API tokens with scopes',
  says: [
    {
      text: '.atlassian.net',
      when: {
        status: [401, 403, 404],
        text: ['with scopes', 'scoped token', 'scoped api token', 'token scopes', 'granular', 'service account'],
        noText: ['api.atlassian.com', 'scope does not match', 'oauth'],
      },
      means: ['wrong-url', 'wrong-token-type', 'insufficient-scope'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'A token with scopes is taken at `https://api.atlassian.com/ex/jira/$CLOUD_ID/…` (or `/ex/confluence/`) alone; the site’s own address refuses it, whatever its scopes are.',
      steps: {
        developer: [
          'Call `https://api.atlassian.com/ex/jira/$CLOUD_ID/rest/api/3/myself` with e-mail address and token; the cloud id: `https://$SITE.atlassian.net/_edge/tenant_info`.',
          'A program that has only a field for the site: enter that address as the host, or give it a token without scopes.',
        ],
      },
      ask: 'what `https://api.atlassian.com/ex/jira/$CLOUD_ID/rest/api/3/myself` answers with this token',
      source: 'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account',
    },
  ],
})
