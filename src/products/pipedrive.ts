import { defineProduct } from '../product.ts'

const pipedriveCodes = 'https://pipedrive.readme.io/docs/marketplace-oauth-and-api-proxy-status-codes'

/** Pipedrive: an authorisation code of five minutes, and refresh tokens of one client. */
export const pipedrive = defineProduct({
  name: 'Pipedrive',
  hosts: ['.pipedrive.com'],
  marks: ['pipedrive'],
  says: [
    {
      text: 'Invalid grant: refresh_token is invalid',
      when: { text: ['pipedrive'] },
      means: ['refresh-failed'],
      certainty: 'certain',
      status: 400,
      fixer: 'caller',
      because: 'The refresh token is not of this client id and secret of Pipedrive, or was exchanged already.',
      steps: {
        visitor: ['Connect Pipedrive again in the application.'],
        developer: [
          'Store the new `refresh_token` of each answer, and send the client id and secret that it was made for.',
        ],
      },
      source: pipedriveCodes,
    },
    {
      text: 'Invalid grant: authorization_code',
      when: { text: ['pipedrive'] },
      means: ['token-expired', 'bad-request'],
      certainty: 'likely',
      status: 400,
      fixer: 'caller',
      because: 'A code of Pipedrive can be exchanged once, within five minutes.',
      steps: { developer: ['Start the authorisation again, and exchange the code at once, one time.'] },
      source: pipedriveCodes,
    },
  ],
})
