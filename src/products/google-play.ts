import { defineProduct } from '../product.ts'

const play = 'https://github.com/imdhemy/laravel-in-app-purchases/discussions/381'

/** Google Play’s developer API. */
export const googlePlay = defineProduct({
  name: 'Google Play developer API',
  hosts: ['androidpublisher.googleapis.com'],
  marks: ['androidpublisher', 'google play', 'play console'],
  says: [
    {
      text: 'The current user has insufficient permissions to perform the requested operation',
      means: ['insufficient-scope'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The service account is known to Google Cloud, and has no right in the Play Console, where its roles of the cloud count for nothing.',
      steps: {
        developer: [
          'Play Console › Users and permissions › Invite new user: the account’s e-mail, with the app and “View financial data”, “Manage orders and subscriptions” or the release rights.',
          'Then wait: new rights may take up to a day.',
        ],
      },
      ask: 'whether the e-mail of the service account stands under Users and permissions, with which rights, and since when',
      source: play,
    },
  ],
})
