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
      when: { text: ['gitlab-ci-token', 'ci_job_token', 'job-token'], noText: ['submodule', 'another project'] },
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
      text: 'ci_job_token',
      when: {
        status: [403, 404],
        text: ['git clone', "can't clone", 'cannot clone', 'cloning into', 'unable to access', '.git/', 'submodule'],
        noText: ['git push'],
      },
      means: ['insufficient-scope', 'forbidden'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'A job token opens another project only where that project has the calling one on its allowlist.',
      steps: {
        developer: [
          'In the project that is cloned: Settings › CI/CD › Job token permissions › add the project (or its group) whose job clones.',
          'Whoever starts the pipeline must be able to read that project too: the token has this person’s rights.',
        ],
      },
      source: jobToken,
    },
    {
      text: 'ci_job_token',
      when: {
        status: [404],
        text: ['job_token=', 'job-token', 'private_token=', 'private-token', '/api/v4/', 'gitlab.gitlab('],
        noText: ['git clone', 'cloning into', '.git/', 'packages/', 'registry'],
      },
      means: ['insufficient-scope', 'hidden-as-not-found', 'wrong-token-type'],
      certainty: 'likely',
      because:
        'A job token opens a short list of endpoints alone, and GitLab answers 404 to it at all others, as if the project were not there.',
      steps: {
        developer: [
          'Use a project access token with `read_api` in a masked variable for what the list of the job token does not name.',
        ],
      },
      ask: 'the endpoint that is called, beside the list of those that take a job token',
      source: jobToken,
    },
    {
      text: 'ci_job_token',
      when: {
        status: [401, 403],
        noText: [
          'packages/',
          'registry',
          'git clone',
          "can't clone",
          'cannot clone',
          'cloning into',
          'unable to access',
          '.git/',
          'submodule',
          'git push',
          'not allowed',
          'gitlab-ci-token',
          'http basic',
        ],
      },
      means: ['insufficient-scope', 'wrong-token-type', 'wrong-place'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'A job token may call only a few parts of the API (packages, registry, releases, environments); for branches, merge requests, notes or users it is refused.',
      steps: {
        developer: [
          'Make a project or group access token with the scope `api`, store it as a masked CI variable, and send it as `PRIVATE-TOKEN: $TOKEN`.',
          'A job token goes in the field `JOB-TOKEN`, not in `PRIVATE-TOKEN` or `Authorization`.',
        ],
      },
      ask: 'the address that the job calls, and the field in which it sends the token',
      source: jobToken,
    },
    ...['checking for jobs... forbidden', 'unable to get builds forbidden'].map((text) => ({
      text,
      means: ['revoked-credential', 'stored-credential', 'wrong-token-type'] as const,
      certainty: 'likely' as const,
      status: 403,
      because:
        'GitLab does not know the runner’s own token any more: the runner was removed, or a registration token stands in its place.',
      steps: {
        developer: [
          'Register it anew: `gitlab-runner unregister --all-runners`, then `gitlab-runner register` with the token of Settings › CI/CD › Runners; see that config.toml has the new `token`.',
        ],
      },
      source: 'https://docs.gitlab.com/runner/faq/',
    })),
    {
      text: 'failed to pull image with policy',
      when: { text: ['access forbidden'] },
      means: ['insufficient-scope', 'forbidden', 'wrong-url'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The runner pulls the image with the job’s token, and the project that holds the image does not let the jobs of this one in, or is not at this path any more.',
      steps: {
        developer: [
          'In the project that holds the image: Settings › CI/CD › Job token permissions, and add the project or group whose job pulls it.',
          'After a project was moved or renamed, write its new path into `image:` in .gitlab-ci.yml.',
        ],
      },
      source: jobToken,
    },
    {
      text: 'failed to pull image with policy',
      when: {
        text: ['no basic auth', 'pull access denied', 'unauthorized', 'authentication required'],
        noText: ['access forbidden'],
      },
      means: ['no-credentials', 'wrong-credentials', 'wrong-url'],
      certainty: 'likely',
      because:
        'The runner pulls the job’s image, and had no login for this registry: the job’s token opens that of its own GitLab alone.',
      steps: {
        developer: [
          'Put the login into the CI/CD variable `DOCKER_AUTH_CONFIG`: `{"auths":{"registry.example.com":{"auth":"…"}}}`, where `auth` is what `printf %s "$USER_NAME:$TOKEN" | base64` prints. A `docker login` in the script comes too late for it.',
        ],
      },
      ask: 'the registry of the image, and whether `DOCKER_AUTH_CONFIG` is set for this job',
      source:
        'https://docs.gitlab.com/ci/docker/using_docker_images/#access-an-image-from-a-private-container-registry',
    },
    {
      text: 'denied: access forbidden',
      when: { text: ['gitlab', 'registry'], noText: ['failed to pull image with policy'] },
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
