import type { Condition } from '../product.ts'
import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

const certificates = 'https://kubernetes.io/docs/setup/best-practices/certificates/'
const renewal = 'https://kubernetes.io/docs/tasks/administer-cluster/kubeadm/kubeadm-certs/'
const k3s = 'https://docs.k3s.io/cli/certificate'
/** What the API server hands on to the kubelet, where all else works. */
const logsAlone = ['logs and exec', 'exec and logs', 'kubectl logs', 'kubectl exec', 'logs/exec', 'exec/logs']

const told: Condition = {
  text: [
    'certificate has expired',
    'certificates have expired',
    'certificate expired',
    'certificates expired',
    'cert expired',
    'certs expired',
    'certs have expired',
    'cert has expired',
    'expired certificate',
    'some certificate',
    'client-certificate-data',
    'certs check-expiration',
    '1 year ago',
    'one year ago',
    'a year ago',
  ],
  noText: ['aws-auth', 'get-caller-identity', 'certs renew', ...logsAlone],
}
const renew = {
  developer: [
    'See when it ends: `kubectl config view --raw -o jsonpath="{.users[0].user.client-certificate-data}" | base64 -d | openssl x509 -noout -enddate`.',
    'Renew on the control plane: kubeadm `kubeadm certs renew all`; k3s `k3s certificate rotate` (a restart within 120 days of the end does it too); RKE2 `rke2 certificate rotate`.',
    'Then take the kubeconfig anew: /etc/kubernetes/admin.conf, /etc/rancher/k3s/k3s.yaml or /etc/rancher/rke2/rke2.yaml.',
  ],
}

/** The certificates were renewed: what was copied before has the old one. Where only logs and `exec` are refused, the kubeconfig is good. */
const renewed: Condition = {
  text: ['kubeadm', 'k3s', 'rke2', 'admin.conf'],
  noText: ['unable to upgrade connection', 'pods/log'],
  holds: (evidence) =>
    findMatch(
      evidence,
      /\b(?:renew(?:ed|ing|al)?|rotat(?:ed|ing|ion)|regenerated)\b[^.\n]{0,60}\bcert|\bcert(?:ificate)?s? (?:were |was |have been |has been |got |are )?(?:all )?(?:renew|rotat|regenerat)ed|\bcerts renew\b|\bcertificate rotate\b/i,
    ) !== undefined,
}

/** What kubectl says where the API server answers 401. */
const refusals = ['you must be logged in to the server', 'the server has asked for the client to provide credentials']

/** The certificates with which people and components sign in to a cluster; they end after a year. */
export const kubernetesCertificates = defineProduct({
  name: 'Kubernetes',
  marks: ['kubeadm', 'k3s', 'rke2', 'apiserver-kubelet-client', 'client-certificate-data'],
  status: 401,
  says: [
    ...refusals.map((text) => ({
      text,
      when: renewed,
      means: ['stored-credential', 'token-expired'] as const,
      certainty: 'likely' as const,
      because:
        'The certificates were renewed, and a kubeconfig in a home directory or a program is a copy from before: the new client certificate stands in that of the control plane alone.',
      steps: {
        developer: [
          'Take it anew: `sudo cp /etc/kubernetes/admin.conf ~/.kube/config && sudo chown $(id -u):$(id -g) ~/.kube/config` (k3s: /etc/rancher/k3s/k3s.yaml, RKE2: /etc/rancher/rke2/rke2.yaml).',
          'Restart the control plane’s containers, so that they read their new certificates: move the manifests out of /etc/kubernetes/manifests and back.',
        ],
      },
      source: renewal,
    })),
    ...refusals.map((text) => ({
      text,
      when: told,
      means: ['token-expired', 'revoked-credential'] as const,
      certainty: 'likely' as const,
      because:
        'The kubeconfig signs in with a client certificate, and those of kubeadm, k3s and RKE2 end after a year; the API server then answers 401.',
      steps: renew,
      source: renewal,
    })),
    ...[
      { text: 'the server has asked for the client to provide credentials ( pods/' },
      ...refusals.map((text) => ({ text, when: { text: logsAlone, noText: ['( pods/'] } })),
    ].map((told) => ({
      ...told,
      means: ['upstream-credentials', 'server-misconfigured'] as const,
      certainty: 'likely' as const,
      fixer: 'owner' as const,
      because:
        'The API server took your login and was itself refused by the kubelet: its client certificate for kubelets (apiserver-kubelet-client) has expired, or is not yet reloaded.',
      steps: {
        developer: [
          'On the control plane: `openssl x509 -noout -enddate -in /etc/kubernetes/pki/apiserver-kubelet-client.crt`; `kubeadm certs renew apiserver-kubelet-client`.',
          'Restart the API server’s container itself, so that it reads the new one: move kube-apiserver.yaml out of /etc/kubernetes/manifests and back.',
        ],
      },
      ask: 'the end date of apiserver-kubelet-client.crt, and since when the API server’s process runs',
      source: certificates,
    })),
    {
      text: 'unable to upgrade connection: unauthorized',
      means: ['upstream-credentials', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The kubelet refused the API server, which passes `exec` and `attach` on with its own client certificate: expired, of another CA, or not yet reloaded.',
      steps: {
        developer: [
          'On the control plane: `openssl x509 -noout -enddate -in /etc/kubernetes/pki/apiserver-kubelet-client.crt`; after a renewal restart the API server.',
          'On the node: `clientCAFile` of the kubelet’s configuration must be the cluster’s CA.',
        ],
      },
      source: certificates,
    },
    {
      text: 'k3s certificate',
      when: { text: ['unauthorized', 'provide credentials', '401'] },
      means: ['token-expired'],
      certainty: 'likely',
      because:
        'On its own k3s renews its certificates only when it starts within 120 days of their end; one that runs on lets them end.',
      steps: renew,
      source: k3s,
    },
  ],
})
