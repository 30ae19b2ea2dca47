import { defineProduct } from '../product.ts'

/** Amazon Bedrock: access to each model, by region. */
export const bedrock = defineProduct({
  name: 'Amazon Bedrock',
  marks: ['bedrock', 'invokemodel'],
  says: [
    {
      text: "You don't have access to the model with the specified model ID",
      means: ['insufficient-scope', 'wrong-environment'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The login is good; the account has no access to this model in this region.',
      steps: {
        developer: [
          'Bedrock console › Model access, in the very region of the call: request the model, and wait until it says “Access granted”.',
          'Look up whether the model is offered in that region at all.',
        ],
      },
      ask: 'the region of the call, and what Model access says there',
      source: 'https://www.repost.aws/es/knowledge-center/bedrock-invokemodel-api-error',
    },
    {
      text: 'Your account is not authorized to invoke this API operation',
      when: { text: ['bedrock', 'invokemodel', 'converse'] },
      means: ['insufficient-scope', 'account-not-active', 'wrong-environment'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The login is good; the account has no access to this model in this region.',
      steps: { developer: ['Bedrock console › Model access, in the region of the call: request the model.'] },
      ask: 'the region of the call, and what Model access says there',
      source: 'https://www.repost.aws/es/knowledge-center/bedrock-invokemodel-api-error',
    },
  ],
})
