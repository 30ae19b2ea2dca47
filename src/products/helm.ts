import { defineProduct } from '../product.ts'

const authorizer = 'https://github.com/containerd/containerd/blob/main/core/remotes/docker/authorizer.go'

/** Helm: chart repositories and OCI registries. */
export const helm = defineProduct({
  name: 'Helm',
  marks: ['helm repo', 'helm pull', 'helm install', 'helm registry login', 'helm upgrade', 'index.yaml'],
  says: [
    {
      text: 'is not a valid chart repository or cannot be reached',
      when: { text: ['401', '403', 'unauthorized'] },
      means: ['no-credentials', 'wrong-credentials', 'wrong-url'],
      certainty: 'likely',
      because: 'The chart repository refused the request for its index.',
      steps: {
        developer: [
          '`helm repo add $NAME $URL --username $USER_NAME --password-stdin`; add `--pass-credentials` where charts are on another host.',
          'An OCI registry takes no `helm repo add`: `helm registry login $HOST`, then oci://…',
        ],
      },
      source: 'https://github.com/helm/helm/blob/main/pkg/cmd/repo_add.go',
    },
    {
      text: 'failed to authorize: failed to fetch oauth token',
      means: ['wrong-credentials', 'no-credentials', 'token-expired', 'wrong-url'],
      certainty: 'likely',
      because:
        'The registry refused to give a token for this repository: the login is missing or not good, or the name is wrong.',
      steps: {
        developer: [
          '`helm registry login $HOST` or `docker login $HOST` with the very host of the reference.',
          'A stale login hinders public charts too: `helm registry logout $HOST`.',
        ],
      },
      source: authorizer,
    },
    {
      text: 'failed to fetch anonymous token',
      means: ['no-credentials', 'wrong-url', 'hidden-as-not-found'],
      certainty: 'likely',
      because:
        'The registry gives nobody a token for this image or chart without a login: it is private or does not exist.',
      steps: { developer: ['Log in to the registry of the reference first, and check its name to the letter.'] },
      source: authorizer,
    },
  ],
})
