import { defineProduct } from '../product.ts'

const errors = 'https://developers.deepgram.com/reference/errors'

/** Deepgram’s API: its `err_code` and `err_msg`. */
export const deepgram = defineProduct({
  name: 'Deepgram',
  hosts: ['api.deepgram.com'],
  marks: ['deepgram'],
  says: [
    {
      text: 'INVALID_AUTH',
      when: { text: ['deepgram'] },
      means: ['invalid-api-key', 'wrong-scheme', 'corrupted-credential'],
      certainty: 'likely',
      status: 401,
      because: 'Deepgram knows no such key, or the key did not come as `Authorization: Token …`.',
      steps: {
        developer: ['Send `Authorization: Token $KEY`; `Bearer` is for the temporary tokens of `/v1/auth/grant`.'],
      },
      source: errors,
    },
    {
      text: 'User does not have sufficient permissions',
      when: { text: ['deepgram'] },
      means: ['insufficient-scope'],
      certainty: 'certain',
      status: 401,
      fixer: 'owner',
      because: 'The key is known; its role does not allow this.',
      source: errors,
    },
    {
      text: 'ASR_PAYMENT_REQUIRED',
      means: ['account-not-active'],
      certainty: 'certain',
      status: 402,
      fixer: 'owner',
      because: 'The project has no credit left for this request.',
      steps: { developer: ['Add credit to the project in the Deepgram console.'] },
      source: errors,
    },
    {
      text: 'PROJECT_NOT_FOUND',
      when: { text: ['deepgram'] },
      means: ['hidden-as-not-found', 'wrong-environment'],
      certainty: 'likely',
      status: 404,
      because: 'There is no such project for this key: another id, or a key of another project.',
      steps: { developer: ['Ask `GET /v1/projects` with the key which projects it has.'] },
      source: errors,
    },
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
      source: errors,
    },
  ],
})
