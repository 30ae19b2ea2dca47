import { defineProduct } from '../product.ts'

const linearSource = 'https://github.com/mongrel-intelligence/cascade/pull/1112'

const linearKey = 'Linear wants a personal API key alone in `Authorization`; the word Bearer is for OAuth tokens.'

const linearSteps = { developer: ['Send `Authorization: $LINEAR_API_KEY`, with no word before it.'] }

/** Linear: personal keys without the word Bearer. */
export const linear = defineProduct({
  name: 'Linear',
  hosts: ['api.linear.app'],
  marks: ['linear.app', 'lin_api_'],
  says: [
    {
      text: 'Remove the Bearer prefix from the Authorization header',
      means: ['malformed-header'],
      certainty: 'certain',
      fixer: 'caller',
      because: linearKey,
      steps: linearSteps,
      source: linearSource,
    },
    {
      text: 'Authorization: Bearer',
      when: { text: ['api.linear.app', 'lin_api_'], noText: ['oauth'] },
      means: ['malformed-header', 'invalid-api-key'],
      certainty: 'likely',
      fixer: 'caller',
      because: linearKey,
      steps: linearSteps,
      ask: 'whether the token is a personal key (lin_api_…) or came by OAuth',
      source: linearSource,
    },
  ],
})
