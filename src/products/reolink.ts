import { defineProduct } from '../product.ts'

const characters = 'https://github.com/home-assistant/core/issues/134227'

const lockout = 'https://github.com/home-assistant/core/issues/181837'

/** Cameras of Reolink, as the integration of Home Assistant meets them. */
export const reolink = defineProduct({
  name: 'Reolink',
  marks: ['reolink'],
  says: [
    {
      text: 'Password contains incompatible special character',
      means: ['corrupted-credential'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The integration for Reolink does not send this password: some cameras damage the signs in it on other ways than the app’s.',
      steps: {
        visitor: [
          'Give the camera another password, or a second administrator, with letters, digits and `@$*~_-+=!?.,:;` only.',
        ],
      },
      ask: 'whether a user with a plain password works',
      source: characters,
    },
    {
      text: 'reolink',
      when: {
        text: [
          'locked',
          'lockout',
          'login lock',
          'too many wrong',
          'too many login',
          'several wrong',
          'some minutes',
          'a few minutes',
        ],
        noText: ['special character'],
      },
      means: ['security-layer-block', 'wrong-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'A camera of Reolink shuts an address out for a while after some wrong passwords, and refuses the right one too.',
      steps: {
        visitor: ['Stop every program that has the old password, restart the camera or wait, then sign in once.'],
      },
      ask: 'whether another device with another address gets in',
      source: lockout,
    },
  ],
})
