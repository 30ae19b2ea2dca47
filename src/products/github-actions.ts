import { defineProduct } from '../product.ts'

const forks =
  'https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/use-secrets#using-secrets-in-a-workflow'

/** What GitHub’s kit for actions says of an input that has no value. */
export const githubActions = defineProduct({
  name: 'GitHub Actions',
  marks: ['github actions', '.github/workflows', 'secrets.github_token', 'actions/checkout'],
  says: [
    {
      text: 'Input required and not supplied:',
      pattern: /^Input required and not supplied: [\w-]{0,40}(?:token|key|password|secret|pat|credential)/i,
      means: ['no-credentials', 'placeholder-credential', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The secret that this input is filled from is empty in this run: secrets are not handed to runs that a pull request from a fork or Dependabot starts, nor where the repository or environment has none of that name.',
      steps: {
        visitor: ['Nothing is wrong with your pull request: its owner’s workflow lacks a secret there.'],
        developer: [
          'Let the job skip such runs: `if: github.event.pull_request.head.repo.full_name == github.repository`.',
          'Or start it with `pull_request_target`, which has the secrets, and never check out or run the fork’s code in it.',
          'For Dependabot put the secret into Settings › Secrets and variables › Dependabot too.',
        ],
      },
      ask: 'whether the run was started by a pull request from a fork or by Dependabot',
      source: forks,
    },
  ],
})
