import { defineProduct } from '../product.ts'

const anonymous = 'https://github.com/weaviate/weaviate/blob/main/usecases/auth/authentication/anonymous/middleware.go'

/** Weaviate: anonymous access switched off. */
export const weaviate = defineProduct({
  name: 'Weaviate',
  hosts: ['.weaviate.network', '.weaviate.cloud'],
  marks: ['weaviate'],
  status: 401,
  says: [
    {
      text: 'anonymous access not enabled',
      when: { text: ['weaviate', 'auth scheme', 'available methods'] },
      means: ['no-credentials', 'stripped-by-intermediary', 'placeholder-credential'],
      certainty: 'likely',
      because: 'Weaviate lets nobody in without credentials, and none came.',
      steps: {
        developer: [
          'Give the client a key: `auth_credentials=Auth.api_key(os.environ["WEAVIATE_API_KEY"])`; by hand `Authorization: Bearer $WEAVIATE_API_KEY`.',
          'On your own machine alone you may set `AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED=true`.',
        ],
      },
      source: anonymous,
    },
  ],
})
