import { defineProduct } from '../product.ts'

/** Deepgram’s API. */
export const deepgram = defineProduct({
  name: 'Deepgram',
  hosts: ['api.deepgram.com'],
  marks: ['deepgram'],
  says: [
    {
      text: 'Project does not have access to the requested model',
      means: ['insufficient-scope', 'wrong-environment'],
      certainty: 'certain',
      status: 403,
      because: 'The key’s project may not use this model.',
      steps: {
        developer: [
          'Ask `GET /v1/models` with the key which models it has, and compare the project with the one of the console.',
        ],
      },
      source: 'https://github.com/orgs/deepgram/discussions/1599',
    },
  ],
})
