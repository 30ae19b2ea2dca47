import { defineProduct } from '../product.ts'

const linkedinDocs = 'https://learn.microsoft.com/linkedin/shared/api-guide/concepts/error-handling'
const linkedinToken = 'https://learn.microsoft.com/linkedin/shared/authentication/authorization-code-flow'

/** LinkedIn’s APIs. */
export const linkedin = defineProduct({
  name: 'LinkedIn',
  hosts: ['api.linkedin.com', 'www.linkedin.com'],
  marks: ['api.linkedin.com', 'serviceerrorcode'],
  says: [
    {
      text: 'EXPIRED_ACCESS_TOKEN',
      when: { text: ['linkedin', 'serviceerrorcode'] },
      means: ['token-expired'],
      certainty: 'certain',
      because: 'LinkedIn’s access token is past its 60 days.',
      source: linkedinToken,
    },
    {
      text: 'REVOKED_ACCESS_TOKEN',
      when: { text: ['linkedin', 'serviceerrorcode'] },
      means: ['revoked-credential'],
      certainty: 'certain',
      because: 'The member withdrew the app’s access.',
      source: linkedinToken,
    },
    {
      text: 'The token used in the request has been revoked by the user',
      means: ['revoked-credential'],
      certainty: 'certain',
      because: 'The LinkedIn member withdrew the app’s access.',
      source: linkedinToken,
    },
    {
      text: 'Empty oauth2 access token',
      means: ['no-credentials', 'malformed-header', 'placeholder-credential'],
      certainty: 'likely',
      because: 'LinkedIn got no token behind Bearer.',
      ask: 'the Authorization field as it is sent, the token hidden: its length is enough',
      source: linkedinDocs,
    },
    {
      text: 'INVALID_ACCESS_TOKEN',
      when: { text: ['linkedin', 'serviceerrorcode'] },
      means: ['invalid-api-key', 'wrong-token-type'],
      certainty: 'likely',
      because: 'LinkedIn does not know the token.',
      source: linkedinDocs,
    },
    {
      text: 'Not enough permissions to access:',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'LinkedIn: the app has not the product or the token not the scope for this call.',
      steps: {
        developer: ['Developer portal › the app › Products: request it, then ask the member for the new scope.'],
      },
      source: linkedinDocs,
    },
    {
      text: 'unauthorized_scope_error',
      means: ['insufficient-scope', 'bad-request'],
      certainty: 'certain',
      because: 'The LinkedIn app may not ask for one of these scopes (r_liteprofile became openid and profile).',
      source: linkedinToken,
    },
  ],
})
