import { defineProduct } from '../product.ts'

/** Codecov's uploader in CI. */
export const codecov = defineProduct({
  name: 'Codecov',
  hosts: ['codecov.io', '.codecov.io'],
  marks: ['codecov'],
  says: [
    {
      text: 'Codecov token not found',
      means: ['placeholder-credential', 'no-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The uploader was given no token: the secret is not set in this repository, or it arrives empty where the workflow runs.',
      steps: {
        developer: [
          'A reusable workflow gets secrets only when its caller passes them: `secrets: inherit`.',
          'A pull request from a fork or from Dependabot gets none.',
        ],
      },
      source: 'https://github.com/codecov/codecov-cli/blob/main/codecov_cli/helpers/request.py',
    },
  ],
})
