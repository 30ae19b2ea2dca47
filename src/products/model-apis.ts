import { defineProduct } from '../product.ts'

const groq = 'https://console.groq.com/docs/errors'
const deepseek = 'https://api-docs.deepseek.com/quick_start/error_codes'
const xai = 'https://docs.x.ai/docs/key-information/debugging'
const together = 'https://docs.together.ai/docs/error-codes'
const cohere = 'https://docs.cohere.com/reference/errors'
const dashscope = 'https://www.alibabacloud.com/help/en/model-studio/error-code'

/** Groq, DeepSeek, xAI, Together, Cohere and Model Studio: APIs of models with a word or two of their own. */
export const modelApis = defineProduct({
  name: 'Model API',
  hosts: ['api.groq.com', 'api.deepseek.com', 'api.x.ai', 'api.together.xyz', 'api.cohere.com', '.aliyuncs.com'],
  marks: ['api.groq.com', 'api.deepseek.com', 'api.x.ai', 'api.together', 'api.cohere', 'dashscope'],
  says: [
    {
      text: '"message":"Invalid API Key"',
      when: { text: ['groq', 'invalid_api_key'] },
      means: ['invalid-api-key', 'revoked-credential'],
      certainty: 'likely',
      because: 'Groq does not know the key (gsk_…).',
      source: groq,
    },
    {
      text: 'Authentication Fails',
      pattern: /^authentication fails[ ,(]+(?:your api key|no such user|governor|auth header)/i,
      means: ['invalid-api-key', 'no-credentials', 'malformed-header'],
      certainty: 'likely',
      because: 'DeepSeek does not know the key; it shows its last characters.',
      steps: {
        developer: [
          'Compare them with platform.deepseek.com › API keys, and send `Authorization: Bearer $DEEPSEEK_API_KEY`.',
        ],
      },
      source: deepseek,
    },
    {
      text: 'You can obtain an API key from https://console.x.ai',
      means: ['invalid-api-key', 'revoked-credential'],
      certainty: 'likely',
      because: 'xAI does not know the key (xai-…).',
      source: xai,
    },
    {
      text: 'You can find your API key at https://api.together',
      means: ['invalid-api-key', 'revoked-credential'],
      certainty: 'likely',
      because: 'Together does not know the key.',
      source: together,
    },
    {
      text: 'Incorrect API key provided',
      when: {
        text: ['aliyun', 'alibabacloud'],
        holds: ({ folded }) =>
          folded.some(({ text }) => /\b(?:openai|deepseek|openrouter|local llm|ollama)\b/.test(text)),
        noText: ['dashscope.aliyuncs', 'dashscope-intl', 'qwen key'],
      },
      means: ['wrong-environment', 'wrong-url', 'invalid-api-key'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Model Studio of Alibaba Cloud answers here (Qwen), and it was given another provider’s key: the program did not take the address of that provider, and went to its own default.',
      steps: {
        developer: [
          'Set the base URL beside key and model, under the very name that the program reads (mostly `OPENAI_BASE_URL`, in its `.env` or settings), and start it anew.',
          'Look where it goes: its verbose log or a wrong base URL in an error names the host.',
        ],
      },
      ask: 'the base URL that the program uses, and the names of the variables that are set (without the values)',
      source: dashscope,
    },
    {
      text: 'Incorrect API key provided',
      when: { text: ['dashscope', 'aliyun', 'alibabacloud'] },
      means: ['invalid-api-key', 'wrong-environment'],
      certainty: 'likely',
      because:
        'Model Studio does not know the key here: keys of the Beijing and the international region are good in their own region alone.',
      steps: {
        developer: [
          'International keys go to `dashscope-intl.aliyuncs.com`, those of mainland China to `dashscope.aliyuncs.com`.',
        ],
      },
      source: dashscope,
    },
    {
      text: 'invalid api token',
      when: { text: ['cohere'] },
      means: ['invalid-api-key', 'revoked-credential'],
      certainty: 'likely',
      because: 'Cohere does not know the key.',
      source: cohere,
    },
    {
      text: 'no api key supplied',
      when: { text: ['cohere'] },
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'No key came with the request to Cohere.',
      source: cohere,
    },
  ],
})
