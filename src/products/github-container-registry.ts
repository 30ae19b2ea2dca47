import { defineProduct } from '../product.ts'

/** A job of GitHub Actions with the token that it is given. */
const inWorkflow = ['github_token', 'github.token']

/** GitHub's container registry. */
export const ghcr = defineProduct({
  name: 'GitHub Container Registry',
  hosts: ['ghcr.io', 'docker.pkg.github.com'],
  marks: ['ghcr.io'],
  says: [
    ...['github password', 'account password', 'login password', 'normal password', 'my password'].map((text) => ({
      text,
      when: {
        text: ['ghcr.io', 'docker.pkg.github.com'],
        noText: ['password-stdin', 'docker hub', 'works with my password'],
      },
      means: ['password-not-accepted'] as const,
      certainty: 'likely' as const,
      fixer: 'caller' as const,
      because: 'GitHub’s registry takes no password: it wants a personal access token (classic) with `write:packages`.',
      steps: {
        developer: [
          '`echo $TOKEN | docker login ghcr.io -u $USER_NAME --password-stdin`, the token with `read:packages` to pull and `write:packages` to push.',
        ],
      },
      source:
        'https://docs.github.com/en/packages/working-with-a-github-packages-registry/working-with-the-container-registry',
    })),
    {
      text: 'permission_denied: write_package',
      when: { text: ['packages: write'] },
      means: ['forbidden', 'insufficient-scope'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The job has `packages: write`, and the package keeps a list of its own of the repositories that may write to it: one that was first pushed by hand or from elsewhere does not have this one.',
      steps: {
        developer: ['Package settings › Manage Actions access › add this repository with role Write.'],
      },
      ask: 'which repositories stand under Package settings › Manage Actions access, and with which role',
      source:
        'https://docs.github.com/en/packages/learn-github-packages/configuring-a-packages-access-control-and-visibility',
    },
    {
      text: 'permission_denied: write_package',
      when: { noText: ['packages: write'] },
      means: ['insufficient-scope', 'forbidden'],
      certainty: 'likely',
      because: 'The token may not write this package.',
      ask: 'the `permissions:` of the job (or the scopes of the token), and the repositories under Package settings › Manage Actions access',
      steps: {
        developer: [
          '`permissions: packages: write` in the workflow, and the repository under Package settings › Manage Actions access with role Write.',
          'Outside of Actions: a classic token with write:packages.',
        ],
      },
      source:
        'https://docs.github.com/en/packages/managing-github-packages-using-github-actions-workflows/publishing-and-installing-a-package-with-github-actions',
    },
    {
      text: 'installation not allowed to',
      pattern: /^installation not allowed to (?:create|write|read) (?:organization|user|repository) package/i,
      means: ['insufficient-scope', 'forbidden'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The workflow’s GITHUB_TOKEN may not do this with packages.',
      steps: {
        developer: [
          '`permissions: { contents: read, packages: write }` in the job.',
          'Organisation and repository: Settings › Actions › General › Workflow permissions › Read and write.',
          'A package that was first pushed otherwise: Package settings › Manage Actions access › add the repository with role Write.',
        ],
      },
      ask: 'the `permissions:` of the job, and the repositories under Package settings › Manage Actions access',
      source:
        'https://docs.github.com/en/packages/managing-github-packages-using-github-actions-workflows/publishing-and-installing-a-package-with-github-actions',
    },
    {
      text: 'permission_denied: read_package',
      means: ['insufficient-scope', 'forbidden'],
      certainty: 'likely',
      because: 'The token may not read this package.',
      ask: 'the scopes of the token (read:packages), and who may read the package under Package settings',
      source:
        'https://docs.github.com/en/packages/working-with-a-github-packages-registry/working-with-the-container-registry',
    },
    {
      text: 'permission_denied: the token provided does not match expected scopes',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The token lacks read:packages or write:packages.',
      source:
        'https://docs.github.com/en/packages/working-with-a-github-packages-registry/working-with-the-container-registry',
    },
    {
      text: 'denied: denied',
      when: { text: inWorkflow },
      means: ['insufficient-scope', 'stored-credential', 'forbidden'],
      certainty: 'likely',
      fixer: 'owner',
      because: "ghcr.io lets a workflow's GITHUB_TOKEN see a package only where both the job and the package allow it.",
      steps: {
        developer: [
          'Give the job `permissions: { contents: read, packages: read }` (`write` to push), and log in in it: docker/login-action with `username: ${{ github.actor }}` and `password: ${{ secrets.GITHUB_TOKEN }}`.',
          'A package of another repository: Package settings › Manage Actions access › add this repository with role Read.',
        ],
      },
      ask: 'the `permissions:` of the job, its step that logs in, and which repositories stand under Package settings › Manage Actions access',
      source:
        'https://docs.github.com/en/packages/learn-github-packages/configuring-a-packages-access-control-and-visibility#ensuring-workflow-access-to-your-package',
    },
    {
      text: 'denied: denied',
      when: { text: ['ghcr.io'], noText: inWorkflow },
      means: ['stored-credential', 'invalid-api-key', 'token-expired'],
      certainty: 'likely',
      because: 'ghcr.io refused the stored login, usually an expired token; it does so for public images too.',
      steps: {
        developer: [
          '`docker logout ghcr.io`, and for private images log in with a classic token that has read:packages.',
        ],
      },
      source:
        'https://docs.github.com/en/packages/working-with-a-github-packages-registry/working-with-the-container-registry',
    },
    {
      text: 'permission_denied: create organization package',
      means: ['forbidden'],
      certainty: 'certain',
      because: 'The account may not create packages in this organisation.',
      source:
        'https://docs.github.com/en/packages/learn-github-packages/configuring-a-packages-access-control-and-visibility',
    },
  ],
})
