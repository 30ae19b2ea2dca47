import { defineProduct } from '../product.ts'

/** Codecov's uploader in CI. */
export const codecov = defineProduct({
  name: 'Codecov',
  hosts: ['codecov.io', '.codecov.io'],
  marks: ['codecov'],
  says: [
    {
      text: 'Codecov token not found',
      source: 'https://github.com/codecov/codecov-cli/blob/main/codecov_cli/helpers/request.py',
    },
    {
      text: 'Please provide the repository token',
      status: 400,
      source: 'https://github.com/codecov/codecov-action/issues/44',
    },
  ].map((said) => ({
    ...said,
    means: ['placeholder-credential', 'no-credentials'] as const,
    certainty: 'likely' as const,
    fixer: 'owner' as const,
    because:
      'The uploader was given no token: the secret is not set in this repository, or it arrives empty where the workflow runs.',
    steps: {
      developer: [
        'A reusable workflow gets secrets only when its caller passes them: `secrets: inherit`.',
        'A pull request from a fork or from Dependabot gets none.',
      ],
    },
    ask: 'whether the run is for a pull request from a fork or from Dependabot, and how long the variable is there (`echo ${#CODECOV_TOKEN}`)',
  })),
})
