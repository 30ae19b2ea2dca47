import { defineProduct } from '../product.ts'

const environment = 'https://cli.github.com/manual/gh_help_environment'

/** GitHub’s program gh. */
export const githubCommandLine = defineProduct({
  name: 'GitHub',
  hosts: ['.ghe.com'],
  marks: ['gh auth', 'gh_token', 'actions/checkout'],
  says: [
    {
      text: 'to use github cli in a github actions workflow, set the gh_token environment variable',
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'gh finds no token in the workflow.',
      steps: { developer: ['Add to the step: `env: GH_TOKEN: ${{ github.token }}`'] },
      source: environment,
    },
    {
      text: 'to get started with github cli, please run',
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'gh is not signed in on this machine.',
      steps: { developer: ['`gh auth login`', 'In a script set `GH_TOKEN`.'] },
      source: 'https://cli.github.com/manual/gh_auth_login',
    },
    {
      text: 'environment variable is being used for authentication',
      when: { text: ['gh auth', 'github_token', 'gh_token', 'github cli'] },
      means: ['stored-credential'],
      certainty: 'certain',
      because: 'The token of the environment goes before the one that gh keeps.',
      steps: { developer: ['`unset GITHUB_TOKEN GH_TOKEN`, then `gh auth status`'] },
      source: environment,
    },
    {
      text: 'try authenticating with: gh auth login',
      means: ['invalid-api-key', 'revoked-credential', 'token-expired'],
      certainty: 'likely',
      because: 'GitHub does not know the token that gh sent (any more).',
      steps: { developer: ['`gh auth status` shows where the token comes from; `gh auth login` makes a new one.'] },
      source: 'https://github.com/cli/cli/blob/trunk/internal/ghcmd/cmd.go',
    },
    {
      text: 'this api operation needs the',
      pattern: /^this api operation needs the "(?<scope>[\w:-]+)" scope/i,
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The token that gh uses lacks the scope {scope}.',
      steps: { developer: ['`gh auth refresh -h github.com -s {scope}`'] },
      source: 'https://github.com/cli/cli/blob/trunk/api/client.go',
    },
  ],
})
