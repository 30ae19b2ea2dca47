import { defineProduct } from '../product.ts'

const auth = 'https://github.com/qdrant/qdrant/blob/master/src/common/auth/mod.rs'

/** Qdrant: API keys and JWTs. */
export const qdrant = defineProduct({
  name: 'Qdrant',
  hosts: ['.qdrant.io', '.qdrant.tech'],
  marks: ['qdrant'],
  status: 401,
  says: [
    {
      text: 'Must provide an API key or an Authorization bearer token',
      means: ['no-credentials', 'placeholder-credential', 'stripped-by-intermediary'],
      certainty: 'likely',
      because: 'Qdrant has a key set (`service.api_key`), and none came.',
      steps: {
        developer: [
          'Send `api-key: $KEY`, or `QdrantClient(url=…, api_key=…)`.',
          'The server’s own key stands in its configuration: `docker inspect <container> | grep QDRANT__SERVICE__API_KEY`.',
        ],
      },
      source: auth,
    },
  ],
})
