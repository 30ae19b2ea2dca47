import { defineProduct } from '../product.ts'

const errors = 'https://developer.clickup.com/docs/common_errors'

/** ClickUp’s API: `ECODE`. */
export const clickup = defineProduct({
  name: 'ClickUp',
  hosts: ['api.clickup.com', 'app.clickup.com'],
  marks: ['clickup', '"ecode"'],
  status: 401,
  says: [
    {
      text: 'OAUTH_027',
      means: ['insufficient-scope', 'hidden-as-not-found', 'wrong-environment'],
      certainty: 'likely',
      because:
        'The token does not reach the workspace of this object; ClickUp says the same of an id that does not exist.',
      steps: {
        developer: [
          'Check the id first: `GET https://api.clickup.com/api/v2/team` lists the workspaces that the token reaches.',
          'OAuth: authorise the app again, and tick the workspace.',
        ],
      },
      ask: 'whether the workspace stands in the answer of `/api/v2/team`',
      source: errors,
    },
    {
      text: 'OAUTH_025',
      means: ['invalid-api-key', 'malformed-header', 'revoked-credential'],
      certainty: 'likely',
      because: 'ClickUp does not know the token.',
      steps: {
        developer: [
          'A personal token (pk_…) goes without a scheme: `Authorization: $TOKEN`; an OAuth token after `Bearer`.',
        ],
      },
      source: errors,
    },
    {
      text: 'OAUTH_017',
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'The request has no `Authorization` field.',
      source: errors,
    },
  ],
})
