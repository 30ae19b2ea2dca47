import { defineProduct } from '../product.ts'

const scoped = 'https://github.com/rancher/rancher/issues/38016'
const clusterId = 'https://github.com/rancher/rancher/issues/18639'
const kubeconfig = 'https://ranchermanager.docs.rancher.com/reference-guides/cli-with-rancher/kubectl-utility'

/** Rancher Manager: API keys with and without a scope. */
export const rancher = defineProduct({
  name: 'Rancher',
  marks: ['rancher', '/k8s/clusters/c-', 'cattle-system'],
  status: 401,
  says: [
    {
      text: 'clusterID does not match',
      when: { status: [401] },
      means: ['wrong-environment', 'insufficient-scope'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'The API key was made for one cluster (Scope), and this address is another’s or Rancher’s own `/v3`.',
      steps: {
        developer: [
          'Make a key under Account & API Keys with “No Scope”, and use that for `/v3`, the CLI and Terraform.',
        ],
      },
      source: clusterId,
    },
    {
      text: 'Unauthorized 401: must authenticate',
      means: ['invalid-api-key', 'wrong-environment', 'token-expired', 'no-credentials'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Rancher says so of no key, of one that is unknown or expired, and at `/v3` of a key that was made for one cluster.',
      steps: {
        developer: [
          'Look under Account & API Keys whether the key is still there, when it expires, and what its scope is; `/v3` wants “No Scope”.',
          'Send both halves: `Authorization: Bearer token-abcde:secret`, or `-u "token-abcde:secret"`.',
        ],
      },
      ask: 'the scope and the expiry of the key under Account & API Keys',
      source: scoped,
    },
    {
      text: 'rancher',
      when: {
        text: ['kubectl', 'kubeconfig'],
        status: [401],
        noText: ['clusterid does not match', 'must authenticate', 'rke', 'helm repo', 'proxy'],
      },
      means: ['token-expired', 'invalid-api-key'],
      certainty: 'likely',
      because:
        'The kubeconfig that Rancher hands out has a token with an end, and is good until it expires or is deleted.',
      steps: {
        developer: ['Fetch the file anew: the cluster’s page in Rancher › Download KubeConfig.'],
      },
      ask: 'when the kubeconfig was downloaded, and whether its token still stands under Account & API Keys',
      source: kubeconfig,
    },
  ],
})
