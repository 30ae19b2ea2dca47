import { defineProduct } from '../product.ts'

const trunk = 'https://guides.CocoaPods.org/making/getting-setup-with-trunk.html'

/** CocoaPods’ trunk: a session for each machine, confirmed by mail. */
export const cocoapods = defineProduct({
  name: 'CocoaPods trunk',
  hosts: ['trunk.cocoapods.org'],
  marks: ['cocoapods', 'pod trunk'],
  says: [
    {
      text: 'Authentication token is invalid or unverified',
      means: ['session-expired', 'account-not-active'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'The session of this machine has ended, or the link in its mail was never opened.',
      steps: {
        developer: [
          "Run `pod trunk register mail@example.com 'Name'`, open the link in the mail, and check with `pod trunk me`.",
          'In CI put the new session into `COCOAPODS_TRUNK_TOKEN`.',
        ],
      },
      ask: 'what `pod trunk me` prints',
      source: trunk,
    },
  ],
})
