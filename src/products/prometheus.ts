import { defineProduct } from '../product.ts'

const scrapes = 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config'
const kubelet = 'https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/'
const remote = 'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#remote_write'

/** Prometheus, its operator, and agents that scrape like it. */
export const prometheus = defineProduct({
  name: 'Prometheus',
  marks: ['prometheus.yml', 'scrape_configs', 'servicemonitor', 'kube-prometheus', 'remote_write', 'bearer_token_file'],
  says: [
    {
      text: 'server returned http status 401',
      when: { told: ['tells:integrated-authentication'], noText: ['kubelet'] },
      means: ['challenge-not-answered', 'no-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The target asks for Windows authentication, and Prometheus speaks Basic, Bearer and OAuth 2.0 only: it cannot answer Negotiate or NTLM.',
      steps: {
        developer: [
          'Let the metrics path be reached without it: in IIS switch Anonymous Authentication on for that path, and limit it to the address of Prometheus.',
          'Or give the path Basic or a token, and set `basic_auth` or `authorization` in the scrape job.',
        ],
      },
      source: scrapes,
    },
    {
      text: 'basic_auth_users',
      when: { text: ['http status 401', '401 unauthorized', 'target'] },
      means: ['no-credentials', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'A web configuration with `basic_auth_users` protects `/metrics` too: Prometheus, scraping itself or its like, then needs a login in the scrape job.',
      steps: {
        developer: [
          'Add to that job: `basic_auth: { username: $USER_NAME, password_file: /etc/prometheus/password }` with the plain password; the bcrypt hash stays in the web configuration.',
        ],
      },
      source: 'https://prometheus.io/docs/guides/basic-auth/',
    },
    ...['kubelet', ':10250', 'cadvisor'].map((text) => ({
      text,
      when: {
        status: [401],
        text: ['metrics', 'stats', 'scrap', 'summary', '/pods', 'http status 401', 'container'],
        noText: ['pull', 'kubectl logs', 'kubectl exec', 'upgrade connection', 'certificate has expired'],
      },
      means: ['server-misconfigured', 'no-credentials', 'token-expired'] as const,
      certainty: 'likely' as const,
      fixer: 'owner' as const,
      because:
        'The kubelet refused the service account token that is sent to it: it checks such tokens only when webhook token authentication is on.',
      steps: {
        developer: [
          'On every node: `--authentication-token-webhook=true --authorization-mode=Webhook` for the kubelet (in its config file `authentication.webhook.enabled: true`), then `systemctl restart kubelet`.',
          'Where you cannot change the kubelet (older AKS, GKE), scrape by way of the API server: /api/v1/nodes/$NODE/proxy/metrics.',
        ],
      },
      ask: 'the kubelet’s `authentication` section: `kubectl get --raw /api/v1/nodes/$NODE/proxy/configz`',
      source: kubelet,
    })),
    {
      text: 'server returned http status 403',
      when: { text: ['kubelet', 'prometheus', 'scrape', 'target'] },
      means: ['forbidden', 'insufficient-scope'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The target knows who asks, and gives no permission to read its metrics.',
      steps: {
        developer: [
          'Bind a ClusterRole with `nodes/metrics` and nonResourceURLs `/metrics` to the service account of Prometheus.',
        ],
      },
      source: 'https://prometheus-operator.dev/docs/platform/rbac/',
    },
    {
      text: 'non-recoverable error',
      pattern: /^non-recoverable error.{0,300}http status 401/i,
      means: ['wrong-credentials', 'no-credentials', 'invalid-api-key'],
      certainty: 'likely',
      because: 'The receiver of remote write refused the credentials; Prometheus drops the samples.',
      steps: {
        developer: [
          'Set `basic_auth`, `authorization` or `headers` in this `remote_write` entry, with a token that may write.',
        ],
      },
      source: remote,
    },
    {
      text: 'server returned HTTP status 401 Unauthorized',
      when: { text: ['prometheus', 'scrape', 'targets'], noText: ['no org id', 'kubelet', ':10250'] },
      means: ['no-credentials', 'wrong-credentials'],
      certainty: 'likely',
      because: 'The target that Prometheus scrapes wants credentials, and the scrape job has none or wrong ones.',
      steps: {
        developer: [
          'In that job: `basic_auth: { username: …, password_file: … }` or `authorization: { credentials_file: … }`; then `promtool check config prometheus.yml`.',
        ],
      },
      ask: 'the scrape job, and what curl answers to the target with the same credentials',
      source: 'https://github.com/prometheus/prometheus/blob/main/scrape/scrape.go',
    },
  ],
})
