import { defineProduct } from '../product.ts'

/** OneSignal: 403 for a key that it does not know. */
export const oneSignal = defineProduct({
  name: 'OneSignal',
  hosts: ['onesignal.com', 'api.onesignal.com'],
  marks: ['onesignal'],
  says: [
    {
      text: 'Access denied. Please include an',
      pattern: /^access denied\. {1,2}please include an ['"]?authorization/i,
      means: ['invalid-api-key', 'no-credentials', 'wrong-environment', 'wrong-token-type'],
      certainty: 'likely',
      status: 403,
      fixer: 'caller',
      because:
        'OneSignal says this of any key that does not fit the call: unknown, of another app, or the organisation’s key where the app’s is wanted, and of none.',
      steps: {
        developer: [
          'Take the App API Key of this very app from Settings › Keys & IDs, and send `Authorization: Key $KEY`.',
        ],
      },
      ask: 'of which app the key is, and the `app_id` in the body',
      source: 'https://docs.rs/onesignal-rust-api/5.13.0/onesignal_rust_api/errors/constant.INVALID_API_KEY.html',
    },
  ],
})
