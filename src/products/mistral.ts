import { defineProduct } from '../product.ts'

/** Mistral’s API, and Codestral’s beside it. */
export const mistral = defineProduct({
  name: 'Mistral',
  hosts: ['api.mistral.ai', 'codestral.mistral.ai'],
  marks: ['api.mistral.ai', 'mistral_api_key'],
  says: [
    {
      text: 'codestral',
      when: { status: [401, 403] },
      means: ['wrong-environment', 'invalid-api-key'],
      certainty: 'likely',
      fixer: 'caller',
      status: 401,
      because:
        'Codestral has a host and keys of its own: a key for codestral.mistral.ai is unknown at api.mistral.ai, and the other way round.',
      steps: {
        developer: [
          'Make the key for the host that is called (console.mistral.ai › API keys, or › Codestral), or set the base URL to `https://codestral.mistral.ai/v1`.',
          'Try both: `curl -sS -o /dev/null -w "%{http_code}\\n" -H "Authorization: Bearer $KEY" https://api.mistral.ai/v1/models`',
        ],
      },
      ask: 'on which page the key was made, and which of the two hosts is called',
      source: 'https://docs.continue.dev/guides/set-up-codestral',
    },
  ],
})
