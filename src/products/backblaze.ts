import { defineProduct } from '../product.ts'

const checklist = 'https://www.backblaze.com/docs/cloud-storage-integration-checklist'

/** Backblaze B2’s own API. */
export const backblaze = defineProduct({
  name: 'Backblaze B2',
  hosts: ['.backblazeb2.com', '.backblaze.com'],
  marks: ['backblaze', 'b2_', 'b2sdk'],
  status: 401,
  says: [
    {
      text: 'expired_auth_token',
      when: { text: ['b2', 'backblaze'] },
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The token of `b2_authorize_account` or of an upload address lasts 24 hours.',
      steps: {
        developer: ['Call `b2_authorize_account` (or `b2_get_upload_url`) again on this error, and repeat the call.'],
      },
      source: checklist,
    },
    {
      text: 'bad_auth_token',
      when: { text: ['b2', 'backblaze'] },
      means: ['invalid-api-key', 'revoked-credential', 'wrong-place'],
      certainty: 'likely',
      because: 'B2 does not know the token, or the application key behind it.',
      steps: {
        developer: [
          'Authorise with keyID and applicationKey of one key; its name is neither.',
          'Upload with the token of `b2_get_upload_url`, and everything else with that of `b2_authorize_account`.',
        ],
      },
      source: checklist,
    },
  ],
})
