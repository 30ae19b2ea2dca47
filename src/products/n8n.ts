import { defineProduct } from '../product.ts'

const validator =
  'https://github.com/cdimascio/express-openapi-validator/blob/master/src/middlewares/openapi.security.ts'

/** n8n’s public API. */
export const n8n = defineProduct({
  name: 'n8n',
  hosts: ['.n8n.cloud'],
  marks: ['n8n'],
  status: 401,
  says: [
    {
      text: "'X-N8N-API-KEY' header required",
      means: ['no-credentials', 'wrong-place', 'placeholder-credential', 'stripped-by-intermediary'],
      certainty: 'likely',
      because: 'The API of n8n reads its key from `X-N8N-API-KEY`, and that field did not come.',
      steps: {
        developer: ['Settings › n8n API: create a key, and send `X-N8N-API-KEY: $KEY`, not `Authorization`.'],
      },
      source: validator,
    },
  ],
})
