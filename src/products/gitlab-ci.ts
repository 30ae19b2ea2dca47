import { defineProduct } from '../product.ts'

const jobToken = 'https://docs.gitlab.com/ci/jobs/ci_job_token/'

/** GitLab towards its own jobs: job tokens, and the container registry. */
export const gitlabCi = defineProduct({
  name: 'GitLab',
  hosts: ['registry.gitlab.com'],
  marks: ['ci_job_token', 'gitlab-ci-token', '.gitlab-ci.yml', 'registry.gitlab.com'],
  says: [
    {
      text: 'http basic: access denied',
      when: { text: ['gitlab-ci-token', 'ci_job_token', 'job-token'] },
      means: ['wrong-credentials', 'token-expired', 'forbidden'],
      certainty: 'likely',
      because: 'The job token was refused: it lives as long as its job, and for the projects that allow it.',
      steps: { developer: ['In the other project: Settings › CI/CD › Job token permissions › add this project.'] },
      source: jobToken,
    },
    {
      text: 'authentication by ci/cd job token not allowed',
      means: ['forbidden'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The other project does not take job tokens of this one.',
      steps: {
        developer: ['In the other project: Settings › CI/CD › Job token permissions › add this project or group.'],
      },
      source: jobToken,
    },
    {
      text: 'denied: access forbidden',
      when: { text: ['gitlab', 'registry'] },
      means: ['insufficient-scope', 'forbidden', 'wrong-url'],
      certainty: 'likely',
      because:
        'The registry knows the caller, but the token may not pull or push this image, or the path is not that of a project.',
      steps: {
        developer: [
          'Use a token with read_registry or write_registry; the image path begins with the path of the project: `registry.example.com/group/project/image`.',
        ],
      },
      source: 'https://docs.gitlab.com/user/packages/container_registry/troubleshoot_container_registry/',
    },
  ],
})
