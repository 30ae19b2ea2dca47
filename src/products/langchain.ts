import { defineProduct } from '../product.ts'

/** LangChain: what it says when a model’s provider refuses the key. */
export const langchain = defineProduct({
  name: 'LangChain',
  marks: ['langchain'],
  says: [
    {
      text: 'MODEL_AUTHENTICATION',
      means: ['invalid-api-key', 'placeholder-credential', 'no-credentials', 'wrong-environment'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'LangChain’s code for a provider that does not take the API key: the refusal is the provider’s, not LangChain’s.',
      steps: {
        developer: [
          'Print the length of the variable right before the model is made; `dotenv` must have run by then (`import "dotenv/config"` as the first line).',
          'Pass the key itself once, `new ChatOpenAI({ apiKey })`: if that works, the variable’s name or loading is at fault.',
          'With a `baseURL` of another provider take that provider’s key.',
        ],
      },
      ask: 'the length of the key that the program has, and the base URL',
      source: 'https://docs.langchain.com/oss/javascript/langchain/errors/MODEL_AUTHENTICATION',
    },
  ],
})
