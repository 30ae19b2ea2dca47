import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findText } from '../questions/exchange.ts'
import { findWording, near } from '../questions/near.ts'

const claims = 'https://github.com/kubernetes/kubernetes/blob/master/pkg/serviceaccount/claims.go'
const authentication = 'https://kubernetes.io/docs/reference/access-authn-authz/authentication/'
const plugins = 'https://github.com/kubernetes/kubernetes/blob/master/staging/src/k8s.io/apiserver/plugin/pkg'
/** That the token in the file is replaced by another, in plain words (lower case). */
const rotated = near(
  /\b(?:tokens?|file)\b/g,
  120,
  /\b(?:refresh(?:es|ed)?|rotat(?:es|ed|ion)|renew(?:s|ed|al)?|replaced|re-?issued|expir(?:es|ed|y|ation))\b/,
)
const newToken = {
  developer: [
    '`kubectl create token $SERVICE_ACCOUNT -n $NAMESPACE`',
    'In a pod read /var/run/secrets/kubernetes.io/serviceaccount/token anew for each call; the file is replaced before the token expires.',
  ],
}

/** Kubernetes service account tokens and OIDC tokens, as the API server logs them. */
export const kubernetesTokens = defineProduct({
  name: 'Kubernetes',
  marks: ['serviceaccount', 'authentication.go', 'oidc-issuer'],
  says: [
    {
      text: 'service account token has expired',
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The bound service account token has expired; the program kept an old one.',
      steps: newToken,
      source: claims,
    },
    {
      text: 'service account token is not valid yet',
      means: ['clock-skew'],
      certainty: 'certain',
      because: 'The clocks of the API servers (or of the machine after sleep) differ.',
      steps: { developer: ['Compare `date -u` on the control plane nodes, and set them by NTP.'] },
      source: claims,
    },
    {
      text: 'service account token has been invalidated',
      means: ['revoked-credential'],
      certainty: 'certain',
      because: 'The pod or secret that the token is bound to is gone.',
      steps: newToken,
      source: claims,
    },
    {
      text: 'service account uid',
      pattern: /^service account uid \([^)]{0,80}\) does not match claim/i,
      means: ['revoked-credential'],
      certainty: 'certain',
      because: 'The service account was deleted and made anew; old tokens do not count.',
      steps: newToken,
      source: claims,
    },
    {
      text: 'invalid bearer token, token lookup failed',
      means: ['revoked-credential', 'invalid-api-key'],
      certainty: 'likely',
      because: 'The secret that the token came from is gone.',
      steps: newToken,
      source: authentication,
    },
    {
      text: 'invalid bearer token',
      when: { text: ['authentication.go', 'unable to authenticate the request', 'apiserver'] },
      means: ['invalid-api-key', 'wrong-environment', 'token-expired', 'invalid-signature'],
      certainty: 'likely',
      because:
        'No authenticator of the API server accepts the token: another cluster, another signing key, expired; what follows in the log says which.',
      steps: newToken,
      source: authentication,
    },
    {
      text: 'go-jose: error in cryptographic primitive',
      when: { text: ['bearer token', 'apiserver', 'authentication.go', 'serviceaccount'] },
      means: ['invalid-signature', 'unknown-signing-key', 'revoked-credential'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The signature of the token does not verify: it was made with another service account key than those that the API server has.',
      steps: {
        developer: [
          'Where the key was made anew, add the old one beside it: `--service-account-key-file` may be given several times; `--service-account-signing-key-file` is the new one.',
          'Or replace the tokens: `kubectl delete secret` of type kubernetes.io/service-account-token, then restart the pods that hold them.',
        ],
      },
      ask: 'whether the service account key pair was replaced, and when the token was made',
      source: authentication,
    },
    {
      text: 'oidc: verify token: oidc: expected audience',
      means: ['wrong-audience'],
      certainty: 'certain',
      because: "The ID token's `aud` is not the --oidc-client-id of the API server.",
      source: authentication,
    },
    {
      text: 'oidc: verify token: oidc: token is expired',
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The ID token has expired, and kubectl had no refresh token to get another.',
      steps: { developer: ['Log in anew: `kubectl oidc-login` (or your provider’s plugin).'] },
      source: authentication,
    },
    {
      text: 'oidc: authenticator not initialized',
      means: ['auth-service-unavailable', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The API server has not fetched the OIDC issuer’s configuration: unreachable, of an untrusted certificate, or of another name than the one set.',
      ask: 'the line `oidc authenticator: initializing plugin` in the log of the API server: it names the reason',
      source: authentication,
    },
    ...['failed to list *v1', 'failed to watch *v1', 'boundserviceaccounttokenvolume'].map((text) => ({
      text,
      pattern: /^failed to \w+ \*v1[\w.]{0,40}: (?:unauthorized|the server has asked)|^bound/i,
      when: { status: [401, 403] },
      means: ['token-expired', 'client-bug', 'revoked-credential'] as const,
      certainty: 'likely' as const,
      fixer: 'provider' as const,
      because:
        'Since Kubernetes 1.21 a service account’s token expires (after an hour to a year; 90 days on EKS) and is replaced in its file: a program that read it once, at its start, goes on with the old one until it is restarted.',
      steps: {
        developer: [
          'Update the program: client libraries read the file anew from client-go 0.15.7, Python 12, Java 9, JavaScript 0.10.3 on.',
          'Until then restart it on a schedule: `kubectl rollout restart deployment/$NAME`.',
        ],
      },
      source: 'https://docs.aws.amazon.com/eks/latest/userguide/service-accounts.html',
    })),
    {
      text: '/var/run/secrets/kubernetes.io/serviceaccount',
      when: {
        text: ['refresh', 'rotat', 'renew', 'replaced', 'expir', 'projected', 'short-lived'],
        noText: ['permission denied', 'no such file', 'cannot read'],
        status: [401],
        holds: (evidence) => findWording(evidence, rotated) !== undefined,
      },
      means: ['token-expired', 'client-bug'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The kubelet writes a new token into that file well before the old one ends; a program that read it once, at its start, goes on with the old one until that has expired.',
      steps: {
        developer: [
          'Read the file anew for each call (or once a minute), and once more on a 401; client libraries do so from client-go 0.15.7, Python 12, Java 9, JavaScript 0.10.3 on.',
          'Until the program does, restart it before the token ends: `kubectl rollout restart deployment/$NAME`.',
        ],
      },
      source: authentication,
    },
    {
      text: 'failed to make webhook auth',
      pattern:
        /^failed to make webhook auth(?:enticato|orize)r request:(?=[^\n]{0,300}(?:dial tcp|connection refused|no such host|timed? ?out|deadline exceeded|i\/o timeout|\beof\b|client\.timeout|no route to host|no endpoints|x509:|\b50[234]\b))/i,
      means: ['auth-service-unavailable'],
      certainty: 'certain',
      fixer: 'owner',
      status: 401,
      because:
        'The API server (or the kubelet, or a proxy beside it) has another service check each token, and that one cannot be reached: every token is refused meanwhile.',
      steps: {
        developer: [
          'Look whether the service at the address in that line runs, on this very node: `curl -kv` to it; its address stands in the file of `--authentication-token-webhook-config-file`.',
          'Rancher: `kubectl -n cattle-system get pods | grep kube-api-auth`; without a pod on the node, look at that DaemonSet’s taints and events.',
        ],
      },
      source: `${plugins}/authenticator/token/webhook/webhook.go`,
    },
    {
      text: 'email_verified',
      pattern: /^email_verified["'`]{0,2} ?[:=]? ?(?:is )?["'`]?false\b/i,
      when: { text: ['username-claim=email', 'username-claim: email', 'username-claim email', 'usernameclaim: email'] },
      means: ['wrong-claims'],
      certainty: 'certain',
      fixer: 'owner',
      status: 401,
      because:
        'With `email` as the user name claim the API server refuses every token whose `email_verified` is not true.',
      steps: {
        developer: [
          'Have the address verified in the identity provider (Keycloak: Users › Email verified), or name users by another claim: `--oidc-username-claim=sub`.',
        ],
      },
      source: `${plugins}/authenticator/token/oidc/oidc.go`,
    },
    ...['restored', 'restoring', 'restore '].map((text) => ({
      text,
      pattern:
        /^restor(?:ed|ing|e)\b(?![^\n]{0,40}kubeconfig)[^\n]{0,60}\b(?:etcd|snapshot|cluster|control plane|velero|masters?)\b/i,
      when: {
        text: ['kubernetes', 'kube-', 'apiserver', 'api server', 'kubectl', 'k8s'],
        holds: (evidence: Evidence) =>
          evidence.scene.status === 401 || findText(evidence, 'provide credentials') !== undefined,
      },
      means: ['invalid-signature', 'unknown-signing-key', 'revoked-credential'] as const,
      certainty: 'likely' as const,
      fixer: 'owner' as const,
      status: 401,
      because:
        'The tokens of service accounts in the restored state were signed with the key of the former control plane; the API server checks them with another.',
      steps: {
        developer: [
          'Put the former `sa.key` and `sa.pub` back, or delete the secrets of type kubernetes.io/service-account-token and then the pods that use them: both are made anew.',
        ],
      },
      ask: 'kube-apiserver’s log line for a 401, and whether the service account key is the one from before',
      source: 'https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/#token-controller',
    })),
  ],
})
