import { defineProduct } from '../product.ts'

const tokenIssue = 'https://github.com/meg768/homebridge-pushover/issues/2'

const keys = 'https://docs.overseerr.dev/v/master/using-overseerr/notifications/pushover'

/** Pushover’s API: a key of the user and a token of the application. */
export const pushover = defineProduct({
  name: 'Pushover',
  hosts: ['api.pushover.net'],
  marks: ['pushover'],
  says: [
    {
      text: 'application token is invalid',
      when: { text: ['pushover', 'token":"invalid', 'token": "invalid'] },
      means: ['invalid-api-key', 'wrong-place'],
      certainty: 'likely',
      status: 400,
      fixer: 'caller',
      because:
        'Pushover does not know the application’s token; the user key beside it is another thing, and the two are easily swapped.',
      steps: {
        developer: [
          'Put the API token of Your Applications into `token`, and the key from the top of pushover.net into `user`.',
        ],
      },
      ask: 'which of the two stands in `token`',
      source: tokenIssue,
    },
    {
      text: 'user identifier is not a valid user',
      when: { text: ['pushover'] },
      means: ['invalid-api-key', 'wrong-place'],
      certainty: 'likely',
      status: 400,
      fixer: 'caller',
      because: 'Pushover knows no user or group with the key in `user`.',
      steps: {
        developer: [
          'Copy “Your User Key” from pushover.net, or a group’s key; not the e-mail address, not the API token.',
        ],
      },
      ask: 'what stands in `user`',
      source: keys,
    },
  ],
})
