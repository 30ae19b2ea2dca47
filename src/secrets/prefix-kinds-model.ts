import { issued, type PrefixKind } from './prefix-kind.ts'

/** Models behind an API, and what is built for them: prefixes as each vendor documents them. */
export const modelKinds: readonly PrefixKind[] = [
  ...issued(
    'OpenAI API key',
    'https://platform.openai.com/api-keys',
    'sk-proj- base64url 20',
    'sk-svcacct- base64url 20',
    'sk-admin- base64url 20',
    'sk-None- base64url 20',
  ),
  ...issued('Anthropic API key', 'https://console.anthropic.com/settings/keys', 'sk-ant- base64url 24'),
  ...issued('OpenRouter API key', 'https://openrouter.ai/settings/keys', 'sk-or-v1- hex 30'),
  ...issued('API key with sk- prefix', 'https://platform.openai.com/api-keys', 'sk- alnum 20 mixed'),
  ...issued('Hugging Face token', 'https://huggingface.co/settings/tokens', 'hf_ alnum 30', 'api_org_ alnum 30'),
  ...issued('Groq API key', 'https://console.groq.com/keys', 'gsk_ alnum 30'),
  ...issued('Perplexity API key', 'https://www.perplexity.ai/settings/api', 'pplx- alnum 30'),
  ...issued('Replicate API token', 'https://replicate.com/account/api-tokens', 'r8_ alnum 30'),
  ...issued('xAI API key', 'https://console.x.ai', 'xai- alnum 60'),
  ...issued(
    'LangSmith API key',
    'https://smith.langchain.com/settings',
    'lsv2_pt_ base64url 30',
    'lsv2_sk_ base64url 30',
  ),
  ...issued('Pinecone API key', 'https://app.pinecone.io', 'pcsk_ base64url 30'),
  ...issued('Tavily API key', 'https://app.tavily.com', 'tvly- base64url 24 mixed'),
  ...issued('Langfuse secret key', 'Settings > API keys in Langfuse', 'sk-lf- base64url 30'),
  ...issued('NVIDIA API key', 'https://build.nvidia.com/settings/api-keys', 'nvapi- base64url 40'),
  ...issued('Apify API token', 'https://console.apify.com/settings/integrations', 'apify_api_ alnum 30'),
  ...issued('Jina API key', 'https://jina.ai/api-dashboard/key-manager', 'jina_ base64url 40 mixed'),
  ...issued('Firecrawl API key', 'https://www.firecrawl.dev/app/api-keys', 'fc- hex 32 exactly mixed'),
  ...issued('Cerebras API key', 'https://cloud.cerebras.ai', 'csk- alnum 40 mixed'),
  ...issued('Together API key', 'https://api.together.ai/settings/api-keys', 'tgp_v1_ base64url 30'),
  ...issued('Kaggle API token', 'https://www.kaggle.com/settings', 'KGAT_ alnum 24'),
]
