import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

const pulling = 'https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/'
const secret = {
  developer: [
    'Make the secret in the very namespace: `kubectl create secret docker-registry $NAME --docker-server=$REGISTRY --docker-username=$USER_NAME --docker-password=$TOKEN -n $NAMESPACE`',
    'Name it under `imagePullSecrets:` of the pod or of its service account.',
    'See what it holds: `kubectl get secret $NAME -o jsonpath="{.data.\\.dockerconfigjson}" | base64 -d`; the server must equal that of the image name.',
  ],
}
const refused = {
  text: [
    'unauthorized',
    '401',
    'authentication required',
    'authorization failed',
    'pull access denied',
    'no basic auth',
    '403',
    'denied',
  ],
}

/** Kubernetes as it pulls images. */
export const kubernetesImages = defineProduct({
  name: 'Kubernetes',
  marks: ['imagepullbackoff', 'errimagepull', 'imagepullsecrets', 'kubelet'],
  says: [
    {
      text: 'namespace',
      when: {
        text: ['default namespace', 'other than default', 'in default', 'namespace default'],
        holds: (evidence) =>
          findMatch(
            evidence,
            /\b(?:other|another|different|new|second|any) namespaces?\b|\bnamespaces? other than\b|\bonly in (?:the )?default\b/i,
          ) !== undefined &&
          findMatch(evidence, /\b(?:pull|deploy)\w{0,5}\b/i) !== undefined &&
          findMatch(evidence, /\b40[13]\b|\bunauthori[sz]ed\b|\bno (?:basic )?auth\w{0,10}\b|\bdenied\b/i) !==
            undefined,
        noText: ['cannot get resource', 'is forbidden: user', 'serviceaccount:', 'vault', 'rbac'],
      },
      means: ['no-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'A pull secret counts in its own namespace alone: pods of another one ask the registry without a login, unless the node has the image already.',
      steps: secret,
      ask: '`kubectl get secrets` in the failing namespace, and `imagePullSecrets` of the pod',
      source: pulling,
    },
    {
      text: 'failed to pull image',
      when: { ...refused, noText: ['failed to pull image with policy'] },
      means: ['no-credentials', 'wrong-url', 'token-expired', 'wrong-credentials'],
      certainty: 'likely',
      because:
        'The registry refused the node: the pod names no pull secret for it, the secret is in another namespace or stale, or the image does not exist.',
      steps: secret,
      ask: 'the last line of the event (`kubectl describe pod`), and the imagePullSecrets of the pod',
      source: pulling,
    },
    {
      text: 'errimagepull',
      when: refused,
      means: ['no-credentials', 'wrong-url', 'token-expired', 'wrong-credentials'],
      certainty: 'likely',
      because: 'The registry refused the node.',
      steps: secret,
      source: pulling,
    },
    {
      text: 'unable to retrieve some image pull secrets',
      means: ['no-credentials'],
      certainty: 'likely',
      because: "A pull secret that the pod names does not exist in the pod's namespace; the pull goes on without it.",
      steps: secret,
      ask: 'the line of `kubectl describe pod` that says why the pull failed: with this warning alone an image may still be pulled',
      source: pulling,
    },
    {
      text: 'failedtoretrieveimagepullsecret',
      means: ['no-credentials'],
      certainty: 'likely',
      because: "A pull secret that the pod names does not exist in the pod's namespace; the pull goes on without it.",
      steps: secret,
      ask: 'the line of `kubectl describe pod` that says why the pull failed: with this warning alone an image may still be pulled',
      source: pulling,
    },
  ],
})
