import { defineProduct } from '../product.ts'

const notionDocs = 'https://developers.notion.com/reference/status-codes'
const share = 'On the page or database: ••• › Connections › add the integration; pages below it follow.'

/** Notion’s API. */
export const notion = defineProduct({
  name: 'Notion',
  hosts: ['api.notion.com'],
  marks: ['api.notion.com', 'notion-version'],
  says: [
    {
      text: 'API token is invalid',
      when: { text: ['notion'] },
      means: ['invalid-api-key', 'placeholder-credential', 'revoked-credential'],
      certainty: 'likely',
      because: 'Notion does not know the token: deleted, empty, or an integration’s id in its place.',
      steps: {
        developer: [
          'notion.so/my-integrations › the integration › Internal Integration Secret; `curl -H "Authorization: Bearer $NOTION_TOKEN" -H "Notion-Version: 2022-06-28" https://api.notion.com/v1/users/me`',
        ],
      },
      source: notionDocs,
    },
    {
      text: 'Make sure the relevant pages and databases are shared with your integration',
      means: ['hidden-as-not-found', 'forbidden', 'wrong-url'],
      certainty: 'likely',
      status: 404,
      because: 'The token is good; the page was not shared with the integration, or the id is wrong.',
      steps: { developer: [share] },
      source: notionDocs,
    },
    ...['database', 'data source', 'page', 'block'].map((kind) => ({
      text: `Could not find ${kind} with ID`,
      when: { noText: ['make sure the relevant pages and databases'] },
      means: ['hidden-as-not-found', 'forbidden', 'wrong-url'] as const,
      certainty: 'likely' as const,
      status: 404,
      because:
        'Notion says so of what does not exist, and of a page or database that nobody shared with the integration; a new integration sees none.',
      steps: { developer: [share] },
      ask: 'whether the integration stands under ••• › Connections of that page or database',
      source: notionDocs,
    })),
    {
      text: 'Insufficient permissions for this endpoint',
      when: { text: ['notion', 'restricted_resource'] },
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The integration lacks a capability that this endpoint wants.',
      steps: { developer: ['notion.so/my-integrations › the integration › Capabilities.'] },
      source: notionDocs,
    },
    {
      text: 'Notion-Version header should be defined',
      means: ['bad-request'],
      certainty: 'certain',
      because: 'The field `Notion-Version` is missing.',
      source: notionDocs,
    },
  ],
})
