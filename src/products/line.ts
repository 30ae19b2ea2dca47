import { defineProduct } from '../product.ts'

/** LINE’s Messaging API. */
export const line = defineProduct({
  name: 'LINE',
  hosts: ['api.line.me', 'api-data.line.me'],
  marks: ['api.line.me', 'linebot', 'line-bot'],
  status: 401,
  says: [
    {
      text: 'Confirm that the access token in the authorization header is valid',
      means: ['invalid-api-key', 'token-expired', 'wrong-token-type', 'revoked-credential'],
      certainty: 'likely',
      because: 'LINE does not take the channel access token: reissued, expired, or another value of the console.',
      steps: {
        developer: [
          'LINE Developers › the channel › Messaging API › Channel access token: issue it, and copy it whole (about 170 characters); the channel secret is no token.',
          'Try it: `curl -sS -H "Authorization: Bearer $TOKEN" https://api.line.me/v2/bot/info`.',
        ],
      },
      ask: 'the length of the token where the program runs',
      source: 'https://github.com/line/line-bot-sdk-go/blob/master/linebot/get_bot_info_test.go',
    },
  ],
})
