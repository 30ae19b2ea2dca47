import { defineProduct } from '../product.ts'

const fcmCodes = 'https://firebase.google.com/docs/reference/fcm/rest/v1/ErrorCode'

/** Firebase Cloud Messaging, which stands between the sender and Apple or the browser. */
export const firebaseMessaging = defineProduct({
  name: 'Firebase Cloud Messaging',
  hosts: ['fcm.googleapis.com'],
  marks: ['fcm.googleapis.com', 'firebase-messaging', 'firebasemessaging'],
  says: [
    ...['THIRD_PARTY_AUTH_ERROR', 'third-party-auth-error', 'Auth error from APNS or Web Push Service'].map((text) => ({
      text,
      means: ['upstream-credentials'] as const,
      certainty: 'certain' as const,
      status: 401,
      fixer: 'owner' as const,
      because:
        'The sender is known to Firebase; Apple (or the browser’s push service) refused the key that Firebase holds for the app.',
      steps: {
        developer: [
          'Firebase console › Project settings › Cloud Messaging: upload the APNs key (.p8) with its key id and team id, for this very bundle id.',
          'For the web compare the Web Push certificate there with the VAPID key in the page.',
        ],
      },
      source: fcmCodes,
    })),
    ...['SENDER_ID_MISMATCH', 'SenderId mismatch', 'MismatchSenderId'].map((text) => ({
      text,
      means: ['wrong-environment'] as const,
      certainty: 'certain' as const,
      status: 403,
      fixer: 'owner' as const,
      because: 'The device’s token was made for another Firebase project than the one whose service account sends.',
      steps: {
        developer: [
          'Take the service account and `google-services.json` (or its .plist) from one and the same project, then get new device tokens.',
        ],
      },
      source: fcmCodes,
    })),
  ],
})
