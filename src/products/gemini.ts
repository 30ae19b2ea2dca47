import { defineProduct } from '../product.ts'

const geminiDocs = 'https://ai.google.dev/gemini-api/docs/troubleshooting'

/** What the Gemini API says beyond Google’s common words. */
export const gemini = defineProduct({
  name: 'Gemini API',
  hosts: ['generativelanguage.googleapis.com'],
  marks: ['generativelanguage.googleapis.com', 'gemini_api_key'],
  says: [
    {
      text: 'API key was reported as leaked',
      means: ['revoked-credential'],
      certainty: 'certain',
      because: 'Google found the key in a public place and blocked it.',
      steps: { developer: ['Make a new key in AI Studio, and keep it out of the repository and the page.'] },
      source: geminiDocs,
    },
    {
      text: 'User location is not supported for the API use',
      means: ['security-layer-block'],
      certainty: 'certain',
      because: 'Gemini’s API is not offered where the request comes from; the key is not at fault.',
      source: geminiDocs,
    },
    {
      text: "Method doesn't allow unregistered callers",
      means: ['no-credentials', 'placeholder-credential', 'wrong-place'],
      certainty: 'likely',
      because: 'No API key and no token came with the call to Google.',
      steps: { developer: ['Send `x-goog-api-key: $GEMINI_API_KEY`, and print the variable’s length.'] },
      source: geminiDocs,
    },
    {
      text: 'API keys are not supported by this API. Expected OAuth2 access token',
      means: ['wrong-scheme', 'wrong-url'],
      certainty: 'certain',
      because: 'The endpoint wants an OAuth access token, and an API key came.',
      steps: {
        developer: [
          'Vertex AI: `Authorization: Bearer $(gcloud auth print-access-token)`.',
          'Gemini with an API key lives at `generativelanguage.googleapis.com`.',
        ],
      },
      source: 'https://cloud.google.com/docs/authentication/api-keys',
    },
  ],
})
