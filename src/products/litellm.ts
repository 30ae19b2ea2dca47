import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

const litellmDocs = 'https://github.com/BerriAI/litellm/blob/main/litellm/proxy/auth/user_api_key_auth.py'

const standIn =
  /received=["']?(?<sent>not[-_ ]?needed|no[-_ ]?key|none|null|undefined|dummy|fake|test|placeholder|ignored?|anything|empty|n\/?a|x{3,20}|your[-_]\w{1,20}|<\w{1,20}>)/i

/** LiteLLM’s proxy. */
export const litellm = defineProduct({
  name: 'LiteLLM',
  marks: ['litellm'],
  says: [
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
      source: litellmDocs,
    },
    {
      text: 'Received=',
      when: { text: ['virtual key expected'] },
      pattern: standIn,
      means: ['placeholder-credential', 'no-credentials', 'client-bug'],
      certainty: 'likely',
      because:
        '`{sent}` came in place of a key: a stand-in that a program sends where it was given none, or has no field for one.',
      steps: {
        developer: [
          'Give the program the proxy’s virtual key (`sk-…`): where it has no field for it, choose “OpenAI compatible” as provider.',
        ],
      },
      source: litellmDocs,
    },
    {
      text: 'LiteLLM Virtual Key expected',
      when: { unless: (evidence) => findMatch(evidence, standIn) !== undefined },
      means: ['malformed-token', 'invalid-api-key'],
      certainty: 'certain',
      because: 'LiteLLM’s proxy wants a key of its own that begins with `sk-`, and another text came.',
      steps: {
        developer: ['Send the proxy’s virtual key, not the provider’s; a LITELLM_MASTER_KEY must begin with `sk-`.'],
      },
      source: litellmDocs,
    },
    {
      text: 'No api key passed in.',
      when: { text: ['litellm', 'authentication error', 'auth_error'] },
      means: ['no-credentials', 'wrong-place'],
      certainty: 'likely',
      because: 'No key reached LiteLLM’s proxy in a field that it reads.',
      source: litellmDocs,
    },
  ],
})
