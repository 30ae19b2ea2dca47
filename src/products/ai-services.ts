import { defineProduct } from '../product.ts'

const openrouter = 'https://openrouter.ai/docs/api-reference/errors'
const groq = 'https://console.groq.com/docs/errors'
const deepseek = 'https://api-docs.deepseek.com/quick_start/error_codes'
const xai = 'https://docs.x.ai/docs/key-information/debugging'
const together = 'https://docs.together.ai/docs/error-codes'
const cohere = 'https://docs.cohere.com/reference/errors'
const elevenlabs = 'https://elevenlabs.io/docs/developers/resources/error-messages'
const litellm = 'https://github.com/BerriAI/litellm/blob/main/litellm/proxy/auth/user_api_key_auth.py'
const gemini = 'https://ai.google.dev/gemini-api/docs/troubleshooting'
const dashscope = 'https://www.alibabacloud.com/help/en/model-studio/error-code'

/** Smaller AI services and gateways: OpenRouter, Groq, DeepSeek, xAI, Together, Cohere, ElevenLabs, LiteLLM, Gemini’s own words. */
export const aiServices = defineProduct({
  name: 'AI service',
  hosts: [
    'openrouter.ai',
    'api.groq.com',
    'api.deepseek.com',
    'api.x.ai',
    'api.together.xyz',
    'api.cohere.com',
    'api.mistral.ai',
    'api.elevenlabs.io',
  ],
  marks: [
    'openrouter.ai',
    'api.groq.com',
    'api.deepseek.com',
    'api.x.ai',
    'api.together',
    'api.cohere',
    'api.mistral.ai',
    'litellm',
  ],
  says: [
    {
      text: 'No auth credentials found',
      when: { text: ['openrouter', '"code":401', '"code": 401'] },
      means: ['no-credentials', 'malformed-header', 'placeholder-credential'],
      certainty: 'likely',
      because: 'OpenRouter found no `Authorization: Bearer …` that it could read.',
      steps: {
        developer: [
          'Send `Authorization: Bearer $OPENROUTER_API_KEY` (sk-or-v1-…); an empty variable gives the same words.',
        ],
      },
      source: openrouter,
    },
    {
      text: 'No cookie auth credentials found',
      means: ['no-credentials', 'malformed-header', 'placeholder-credential'],
      certainty: 'likely',
      because: 'OpenRouter got no key it could read, so it looked for a cookie.',
      steps: { developer: ['Send `Authorization: Bearer $OPENROUTER_API_KEY`, and print the variable’s length.'] },
      source: openrouter,
    },
    {
      text: 'User not found.',
      when: { text: ['openrouter', 'sk-or-'] },
      means: ['revoked-credential', 'invalid-api-key'],
      certainty: 'likely',
      because: 'OpenRouter knows no account for the key: it was deleted or disabled.',
      steps: { developer: ['Make a new key: openrouter.ai › Keys.'] },
      source: openrouter,
    },
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
    {
      text: 'detected_unusual_activity',
      means: ['security-layer-block', 'account-not-active'],
      certainty: 'certain',
      because:
        'ElevenLabs blocks the free plan for this account or address (a VPN, a shared server, several accounts).',
      steps: { developer: ['Leave the VPN or proxy, or use a paid plan.'] },
      source: elevenlabs,
    },
    {
      text: 'missing_permissions',
      when: { text: ['elevenlabs'] },
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The key is restricted and lacks the permission that the message names.',
      source: elevenlabs,
    },
    {
      text: 'Invalid proxy server token passed',
      means: ['invalid-api-key', 'wrong-environment'],
      certainty: 'likely',
      because: 'LiteLLM’s proxy does not know this virtual key in its database.',
      steps: {
        developer: [
          'Make one: `curl -X POST $PROXY/key/generate -H "Authorization: Bearer $LITELLM_MASTER_KEY"`, and send that key, not the provider’s.',
        ],
      },
      source: litellm,
    },
    {
      text: 'LiteLLM Virtual Key expected',
      means: ['malformed-token', 'invalid-api-key'],
      certainty: 'certain',
      because: 'LiteLLM’s proxy wants a key of its own that begins with `sk-`, and another text came.',
      steps: {
        developer: ['Send the proxy’s virtual key, not the provider’s; a LITELLM_MASTER_KEY must begin with `sk-`.'],
      },
      source: litellm,
    },
    {
      text: 'No api key passed in.',
      when: { text: ['litellm', 'authentication error', 'auth_error'] },
      means: ['no-credentials', 'wrong-place'],
      certainty: 'likely',
      because: 'No key reached LiteLLM’s proxy in a field that it reads.',
      source: litellm,
    },
    {
      text: 'API key was reported as leaked',
      means: ['revoked-credential'],
      certainty: 'certain',
      because: 'Google found the key in a public place and blocked it.',
      steps: { developer: ['Make a new key in AI Studio, and keep it out of the repository and the page.'] },
      source: gemini,
    },
    {
      text: 'User location is not supported for the API use',
      means: ['security-layer-block'],
      certainty: 'certain',
      because: 'Gemini’s API is not offered where the request comes from; the key is not at fault.',
      source: gemini,
    },
    {
      text: "Method doesn't allow unregistered callers",
      means: ['no-credentials', 'placeholder-credential', 'wrong-place'],
      certainty: 'likely',
      because: 'No API key and no token came with the call to Google.',
      steps: { developer: ['Send `x-goog-api-key: $GEMINI_API_KEY`, and print the variable’s length.'] },
      source: gemini,
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
