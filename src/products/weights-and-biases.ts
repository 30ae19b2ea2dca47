import { defineProduct } from '../product.ts'

const longKeys = 'https://docs.wandb.ai/support/models/articles/why-does-my-api-key-fail-with-must-be-40-characters'

/** Weights & Biases. */
export const wandb = defineProduct({
  name: 'Weights & Biases',
  hosts: ['.wandb.ai'],
  marks: ['wandb'],
  says: [
    {
      text: 'API key must be 40 characters long, yours was',
      pattern: /^api key must be 40 characters long, yours was (?:[5-9]\d|1\d\d)\b/i,
      means: ['client-bug'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'W&B’s newer keys are longer than 40 characters, and this wandb is too old to take them.',
      steps: {
        developer: [
          '`pip install -U "wandb>=0.22.3"`; until then an old key of 40 characters, or the key in `WANDB_API_KEY`, may do.',
        ],
      },
      source: longKeys,
    },
    {
      text: 'API key must be 40 characters long, yours was',
      pattern: /^api key must be 40 characters long, yours was (?:[0-3]?\d|4\d)\b/i,
      means: ['corrupted-credential', 'placeholder-credential'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'The key that reached wandb is cut short, has more on it, or is another text.',
      steps: {
        developer: [
          'Copy the key anew from https://wandb.ai/authorize, without quotes and line breaks: `wandb login --relogin`.',
        ],
      },
      ask: 'where the key is set, and how long it is there',
      source: longKeys,
    },
  ],
})
