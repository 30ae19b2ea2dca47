import { defineProduct } from '../product.ts'

/** Drone and Woodpecker, whose users are those of the forge. */
export const drone = defineProduct({
  name: 'Drone',
  marks: ['drone_', 'drone/drone', 'woodpecker'],
  says: [
    {
      text: 'User must be a member of an approved organization',
      means: ['account-not-active', 'forbidden'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The user is not in the list of `DRONE_USER_FILTER`, nor a member of an organisation there.',
      steps: { developer: ['Add the name or organisation to `DRONE_USER_FILTER`, and start Drone anew.'] },
      source: 'https://docs.drone.io/server/reference/drone-user-filter',
    },
    {
      text: 'woodpecker',
      when: {
        text: ['registration is closed', 'registration_closed', 'registration closed', 'not allowed to register'],
      },
      means: ['account-not-active'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'Woodpecker lets nobody in who was not there before: `WOODPECKER_OPEN` is false unless it is set.',
      steps: {
        developer: [
          'Set `WOODPECKER_OPEN=true` (narrowed by `WOODPECKER_ORGS`), name the user in `WOODPECKER_ADMIN`, or run `woodpecker-cli user add`.',
        ],
      },
      source: 'https://woodpecker-ci.org/docs/2.7/administration/server-config',
    },
  ],
})
