import { defineProduct } from '../product.ts'

/** vLLM’s server, with the API of OpenAI. */
export const vllm = defineProduct({
  name: 'vLLM',
  marks: ['vllm'],
  says: [
    {
      text: 'vllm',
      when: {
        status: [401],
        noText: ['auth_basic', 'nginx', 'litellm', 'hugging face', 'huggingface', 'gated', 'hf_token', 'docker pull'],
      },
      means: ['invalid-api-key', 'no-credentials', 'placeholder-credential'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'vLLM wants a key where it was started with `--api-key` or `VLLM_API_KEY`, and then on the paths below `/v1` alone, so that `/health` answers without one.',
      steps: {
        developer: [
          'Send the very value as `Authorization: Bearer $VLLM_API_KEY`; in clients for OpenAI it is `api_key`, with `base_url` ending in `/v1`.',
          'Look whether the server’s environment sets `VLLM_API_KEY` without your knowing: then `EMPTY` or a made-up key no longer does.',
        ],
      },
      ask: 'whether vLLM was started with `--api-key` or `VLLM_API_KEY`, and which field the client sends',
      source: 'https://docs.vllm.ai/en/stable/usage/security/',
    },
  ],
})
