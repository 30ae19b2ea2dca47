import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

const kubectl =
  'https://github.com/kubernetes/kubernetes/blob/master/staging/src/k8s.io/kubectl/pkg/cmd/util/helpers.go'
const authentication = 'https://kubernetes.io/docs/reference/access-authn-authz/authentication/'
const eks = 'https://docs.aws.amazon.com/eks/latest/userguide/troubleshooting.html'
/** What is said and done where EKS does not know the caller. */
const unmapped = {
  certainty: 'likely',
  fixer: 'owner',
  because:
    'EKS knows only the IAM identity that made the cluster and those that are mapped in it; an IAM policy alone lets nobody in.',
  steps: {
    developer: [
      'Map the identity that `aws sts get-caller-identity` shows: `aws eks create-access-entry --cluster-name $CLUSTER --principal-arn $ARN`; older clusters: `mapUsers` or `mapRoles` in the ConfigMap aws-auth.',
      'Or sign in as the identity that made the cluster: `aws eks update-kubeconfig --name $CLUSTER --profile $PROFILE`.',
    ],
  },
  ask: '`aws sts get-caller-identity` where it fails, and whether the cluster maps it (`aws eks list-access-entries`, `kubectl -n kube-system get cm aws-auth -o yaml`)',
  source: 'https://repost.aws/knowledge-center/eks-troubleshoot-iam-issues',
} as const

/** The reporter's identity is not the one that made the cluster. */
const isMadeByAnother = (evidence: Evidence): boolean =>
  findMatch(evidence, /\beks\b|\baws\b/i) !== undefined &&
  findMatch(
    evidence,
    /\bcluster\b.{0,40}\b(?:was|is|were|got|been) (?:created|made|set up|built|provisioned) (?:by|with|from|using|through) (?!me\b|my own\b|myself\b)|\b(?:colleague|someone else|another (?:user|role|person|account)|terraform|co-?worker|root (?:user|account))\b.{0,20}\b(?:created|made|set up|built|provisioned)\b.{0,20}\bcluster/i,
  ) !== undefined

const again = {
  developer: [
    'See which user and cluster count: `kubectl config view --minify`',
    'Get credentials anew: `aws eks update-kubeconfig --name $CLUSTER`, `gcloud container clusters get-credentials $CLUSTER`, `az aks get-credentials --name $CLUSTER -g $GROUP`, `oc login`.',
    'The client certificate may have expired: `kubeadm certs check-expiration`',
  ],
}

/** What the cloud’s tool says of who it is: another than the cluster belongs to. */
const isElsewhere = (evidence: Evidence): boolean =>
  findMatch(
    evidence,
    /\b(?:az account show|get-caller-identity|gcloud config|gcloud auth list)\b.{0,40}\b(?:other|another|wrong|different|old|private)\b/i,
  ) !== undefined

/** Kubernetes: the API server, kubectl and client libraries. */
export const kubernetes = defineProduct({
  name: 'Kubernetes',
  hosts: ['kubernetes.default.svc', 'kubernetes.default', '.eks.amazonaws.com', '.azmk8s.io'],
  marks: ['kubectl', 'kube-apiserver', 'k8s.io', 'kubeconfig', '"kind":"status"', 'system:serviceaccount', 'client-go'],
  says: [
    {
      text: 'you must be logged in to the server',
      pattern: /^you must be logged in to the server \(the server has asked for the client to provide credentials/i,
      when: { unless: isElsewhere },
      means: ['no-credentials', 'invalid-api-key', 'token-expired', 'wrong-environment'],
      certainty: 'likely',
      because:
        'The API server answered 401 to the credentials of kubeconfig: missing, expired, of another cluster, or of an identity that is not mapped.',
      steps: again,
      ask: 'what gives the credentials in kubeconfig (exec, token, client-certificate), and whether the cluster was made anew',
      source: kubectl,
    },
    {
      text: 'you must be logged in to the server (unauthorized)',
      when: { holds: isMadeByAnother },
      means: ['server-misconfigured', 'insufficient-scope', 'stored-credential'],
      ...unmapped,
    },
    {
      text: 'you must be logged in to the server (unauthorized)',
      when: {
        text: ['eks', 'aws-auth', 'aws-iam-authenticator', 'get-caller-identity', '.eks.amazonaws.com'],
        unless: isMadeByAnother,
      },
      means: ['stored-credential', 'wrong-environment', 'insufficient-scope', 'forbidden'],
      certainty: 'likely',
      because:
        'EKS knows only the IAM identity that made the cluster and those that are mapped in it; kubectl signs in with another one, or with one that the mapping does not name as it is.',
      steps: {
        developer: [
          'Compare `aws sts get-caller-identity`, in the same shell or job, with the identity that made the cluster; use that one: `aws eks update-kubeconfig --name $CLUSTER --profile $PROFILE` (or `--role-arn $ROLE`; it sets AWS_PROFILE in kubeconfig).',
          'Or let it in: `aws eks create-access-entry --cluster-name $CLUSTER --principal-arn $ARN` and `aws eks associate-access-policy …`; older: `mapUsers` or `mapRoles` in the ConfigMap aws-auth, with the ARN of the role itself (no path, not the assumed-role session).',
        ],
      },
      ask: '`aws sts get-caller-identity` where kubectl fails and where it works, and the entry for it (`aws eks list-access-entries`, `kubectl -n kube-system get cm aws-auth -o yaml`)',
      source: eks,
    },
    {
      text: 'you must be logged in to the server (unauthorized)',
      means: ['token-expired', 'invalid-api-key', 'wrong-environment', 'no-credentials'],
      certainty: 'likely',
      because:
        'The API server answered 401 to the credentials of kubeconfig: expired, of another cluster, or of an identity that is not mapped.',
      steps: {
        developer: [
          ...again.developer,
          'EKS: the IAM identity (`aws sts get-caller-identity`) needs an access entry: `aws eks create-access-entry`, or a line in the ConfigMap aws-auth.',
        ],
      },
      ask: 'what gives the credentials in kubeconfig (exec, token, client-certificate), and `aws sts get-caller-identity` for EKS',
      source: eks,
    },
    {
      text: 'the server has asked for the client to provide credentials',
      when: { text: [' eks', '-eks', 'eks-', 'aws-auth', 'aws-iam-authenticator', 'for aws', 'iam role', 'iam user'] },
      means: ['server-misconfigured', 'stored-credential', 'wrong-environment', 'token-expired'],
      ...unmapped,
    },
    {
      text: 'the server has asked for the client to provide credentials',
      when: { unless: isElsewhere },
      means: ['no-credentials', 'token-expired', 'invalid-api-key', 'wrong-environment'],
      certainty: 'likely',
      because: 'The API server answered 401 to the credentials of kubeconfig.',
      steps: again,
      source:
        'https://github.com/kubernetes/kubernetes/blob/master/staging/src/k8s.io/apimachinery/pkg/api/errors/errors.go',
    },
    {
      text: 'x509: certificate has expired or is not yet valid',
      when: { text: ['authentication.go', 'unable to authenticate the request'] },
      means: ['token-expired', 'clock-skew'],
      certainty: 'likely',
      because: 'The client certificate has expired.',
      steps: {
        developer: ['`kubeadm certs check-expiration`, `kubeadm certs renew all`; then take the kubeconfig anew.'],
      },
      source: 'https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/kubeadm-certs/',
    },
    {
      text: 'user "system:anonymous" cannot',
      means: ['no-credentials', 'stripped-by-intermediary'],
      certainty: 'likely',
      because: 'The request reached the API server without credentials, so it counts as anonymous (403).',
      steps: {
        developer: [
          'Send `Authorization: Bearer $(kubectl create token $SERVICE_ACCOUNT)`; in a shell see that the variable is set.',
        ],
      },
      source: authentication,
    },
    {
      text: 'is forbidden: user "',
      pattern: /^is forbidden: user "(?!system:anonymous)/i,
      means: ['forbidden'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The API server knows the user or service account in the message; no role lets it do this.',
      steps: {
        developer: [
          '`kubectl create rolebinding $NAME --role=$ROLE --serviceaccount=$NAMESPACE:$ACCOUNT`',
          '`kubectl auth can-i $VERB $RESOURCE --as=system:serviceaccount:$NAMESPACE:$ACCOUNT`',
        ],
      },
      source: 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/',
    },
    {
      text: 'getting credentials: exec:',
      means: ['no-credentials', 'client-bug'],
      certainty: 'likely',
      because: 'The credential plugin that kubeconfig names failed or is not installed.',
      steps: {
        developer: [
          'Run the command under `users: … exec:` by itself.',
          'GKE: `gcloud components install gke-gcloud-auth-plugin`',
        ],
      },
      source: authentication,
    },
    {
      text: 'no auth provider found for name',
      means: ['no-credentials', 'client-bug'],
      certainty: 'likely',
      because: 'kubeconfig names an auth provider that this kubectl no longer has (gcp and azure went with 1.26).',
      steps: {
        developer: [
          'GKE: install gke-gcloud-auth-plugin, then `gcloud container clusters get-credentials $CLUSTER`.',
          'AKS: `kubelogin convert-kubeconfig`',
        ],
      },
      source: 'https://github.com/kubernetes/kubernetes/blob/master/staging/src/k8s.io/client-go/rest/plugin.go',
    },
    {
      text: 'exec plugin: invalid apiversion',
      means: ['client-bug'],
      certainty: 'certain',
      because: 'kubeconfig names the exec API v1alpha1, which kubectl 1.24 removed.',
      steps: { developer: ['`aws eks update-kubeconfig --name $CLUSTER` with a current AWS CLI writes v1beta1.'] },
      source: authentication,
    },
  ],
})
