import { defineProduct } from '../product.ts'

const errors = 'https://developers.tiktok.com/doc/tiktok-api-v2-error-handling'

/** TikTok’s API. */
export const tiktok = defineProduct({
  name: 'TikTok',
  hosts: ['open.tiktokapis.com'],
  marks: ['tiktok'],
  status: 401,
  says: [
    {
      text: 'access_token_invalid',
      when: { text: ['tiktok'] },
      means: ['token-expired', 'revoked-credential', 'invalid-api-key'],
      certainty: 'likely',
      because: 'TikTok does not take the access token: it lasts 24 hours, and ends when the user removes the app.',
      steps: {
        visitor: ['Connect TikTok again in the app.'],
        developer: ['Refresh it: `POST https://open.tiktokapis.com/v2/oauth/token/` with `grant_type=refresh_token`.'],
      },
      source: errors,
    },
    {
      text: 'scope_not_authorized',
      when: { text: ['tiktok'] },
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The user has not granted the scope that this call wants.',
      steps: {
        developer: [
          'Add it to the app and to the authorization address, and send the user through it again; `video.publish` is another scope than `video.upload`.',
        ],
      },
      source: errors,
    },
  ],
})
