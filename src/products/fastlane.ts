import { defineProduct } from '../product.ts'

const fastlaneSession = 'https://github.com/fastlane/fastlane/discussions/17012'

const fastlaneKey = 'https://github.com/fastlane/fastlane/issues/21132'

/** fastlane, which logs in as a person unless it has a key. */
export const fastlane = defineProduct({
  name: 'fastlane',
  marks: ['fastlane', 'spaceauth'],
  says: [
    {
      text: 'Available session is not valid anymore',
      means: ['session-expired', 'mfa-or-sso-required'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'The session that fastlane keeps of the Apple ID has ended; one that was made in another country ends within a day.',
      steps: {
        developer: [
          'Use a key of the App Store Connect API (`app_store_connect_api_key`) in place of the Apple ID: it needs no second factor.',
          'Or make the session anew with `fastlane spaceauth -u name`, and put it into `FASTLANE_SESSION`.',
        ],
      },
      ask: 'where the session was made, and where it is used',
      source: fastlaneSession,
    },
    {
      text: 'FASTLANE_SESSION',
      when: { noText: ['session is not valid anymore', 'app_store_connect_api_key'] },
      means: ['session-expired', 'mfa-or-sso-required'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'The stored session of an Apple ID ends after some weeks, or within a day on a machine of another region.',
      steps: {
        developer: ['Use a key of the App Store Connect API (`app_store_connect_api_key`), which needs no session.'],
      },
      ask: 'when and where the session was made',
      source: fastlaneSession,
    },
    {
      text: "Need to acknowledge to Apple's Apple ID and Privacy statement",
      means: ['account-not-active', 'mfa-or-sso-required'],
      certainty: 'likely',
      fixer: 'visitor',
      because: 'Apple wants something of the account itself first: terms, a second factor or a new password.',
      steps: {
        visitor: [
          'Sign in at appleid.apple.com and at appstoreconnect.apple.com with this Apple ID, and do what they ask.',
        ],
      },
      ask: 'what appleid.apple.com asks after signing in',
      source: 'https://github.com/fastlane/fastlane/issues/12675',
    },
    {
      text: 'fastlane',
      when: { text: ['unauthorized access', 'unauthorised access'] },
      means: ['mfa-or-sso-required', 'session-expired'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'The login of the Apple ID did not carry its second factor, or the session has ended.',
      steps: { developer: ['Give fastlane a key of the App Store Connect API: `app_store_connect_api_key`.'] },
      ask: 'whether fastlane logs in with an Apple ID or a key',
      source: fastlaneKey,
    },
  ],
})
