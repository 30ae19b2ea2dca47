import { defineProduct } from '../product.ts'

const errors = 'https://developers.google.com/youtube/v3/docs/errors'

/** YouTube’s Data API, beside what all of Google’s APIs say. */
export const youtube = defineProduct({
  name: 'YouTube Data API',
  hosts: ['youtube.googleapis.com'],
  marks: ['youtube/v3', 'youtube.googleapis'],
  says: [
    {
      text: 'youtubeSignupRequired',
      means: ['wrong-token-type', 'account-not-active'],
      certainty: 'likely',
      status: 401,
      because: 'The Google account of the token has no YouTube channel; a service account can never have one.',
      steps: {
        developer: [
          'Let the owner of the channel sign in by OAuth, and use that refresh token in place of a service account.',
        ],
        visitor: ['Create a channel on youtube.com with this account first, or choose the account that has it.'],
      },
      ask: 'whether the token is a service account’s or a person’s',
      source: errors,
    },
  ],
})
