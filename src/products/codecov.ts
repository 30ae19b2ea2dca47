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
          'A pull request from a fork or from Dependabot gets none: see Settings › Secrets › Dependabot, or leave the step out there.',
          'Give it by `with: token:` of codecov-action; is it listed under Settings › Secrets and variables › Actions?',
        ],
      },
      ask: 'whether the workflow is called by another one, runs for a fork, and which secrets the repository lists',
      source: 'https://github.com/codecov/codecov-cli/blob/main/codecov_cli/helpers/request.py',
    },
  ],
})
