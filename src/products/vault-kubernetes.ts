import type { Evidence } from '../evidence.ts'
import { findMatch } from '../questions/exchange.ts'
import { defineProduct } from '../product.ts'

const login = 'https://github.com/hashicorp/vault-plugin-auth-kubernetes/blob/main/path_login.go'
const review = 'https://github.com/hashicorp/vault-plugin-auth-kubernetes/blob/main/token_review.go'
const reviewer = {
  developer: [
    'Give Vault’s own service account the ClusterRole `system:auth-delegator`: `kubectl create clusterrolebinding vault-reviewer --clusterrole=system:auth-delegator --serviceaccount=$NAMESPACE:$VAULT_ACCOUNT`.',
    'Vault in the same cluster: leave `token_reviewer_jwt` empty, so that it reads its present token; outside: write a token that lives on into `vault write auth/kubernetes/config`.',
    'Check host and CA: `vault read auth/kubernetes/config`.',
  ],
}

/** The call that is shown as refused is the login itself, not one that follows it. */
const loginWasRefused = (evidence: Evidence): boolean =>
  findMatch(evidence, /\b(?:PUT|POST)\b.{0,120}auth\/kubernetes[\w-]{0,40}\/login|error authenticating/i) !==
    undefined && findMatch(evidence, /auth\/kubernetes/i) !== undefined

/** Vault's Kubernetes auth method: a service account logs in, and Vault has its token reviewed by the cluster. */
export const vaultKubernetes = defineProduct({
  name: 'Vault',
  marks: ['auth/kubernetes/login', 'auth.kubernetes', 'token_reviewer_jwt', 'vault-agent-init'],
  status: 403,
  says: [
    {
      text: 'service account unauthorized; this could mean it has been deleted',
      means: ['upstream-credentials', 'revoked-credential', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The cluster answered 401 to Vault when Vault asked it about the token: Vault’s own reviewer token is no longer good there, or the service account is gone.',
      steps: reviewer,
      ask: 'whether Vault runs in the same cluster, and `vault read auth/kubernetes/config`',
      source: review,
    },
    {
      text: 'lookup failed: service account jwt not valid',
      means: ['token-expired', 'wrong-environment', 'revoked-credential'],
      certainty: 'likely',
      because:
        'The cluster told Vault that the token is not valid: expired, of a deleted account, or of another cluster.',
      source: review,
    },
    {
      text: 'permission denied',
      when: {
        holds: loginWasRefused,
        noText: ['service account unauthorized', 'not authorized', 'invalid role name', 'jwt not valid'],
      },
      means: ['server-misconfigured', 'upstream-credentials', 'wrong-environment', 'wrong-claims'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The login itself is refused, before any policy counts: Vault could not have the service account’s token reviewed by the cluster, or the token is another cluster’s.',
      steps: reviewer,
      ask: 'the line of Vault’s log with “login unauthorized” (log level debug)',
      source: login,
    },
    {
      text: 'invalid role name',
      when: { text: ['vault', 'auth/kubernetes', ':8200'] },
      means: ['wrong-url', 'wrong-claims'],
      certainty: 'likely',
      because: 'The auth method has no role of this name at this mount and in this namespace.',
      steps: { developer: ['`vault list auth/kubernetes/role` shows the roles; name the mount where it is another.'] },
      source: login,
    },
    {
      text: 'claim "aud" is invalid',
      when: { text: ['vault', 'auth/kubernetes', ':8200'] },
      means: ['wrong-audience', 'server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      status: 500,
      because: 'The role at Vault names an `audience` that the service account’s token does not have in its `aud`.',
      steps: {
        developer: [
          '`vault read auth/kubernetes/role/$ROLE`, and beside it what the token has: `cut -d. -f2 /var/run/secrets/kubernetes.io/serviceaccount/token | base64 -d`.',
          'Set `audience` of the role to that, or have the pod mount a token for Vault (`serviceAccountToken: { audience: vault }` of a projected volume).',
        ],
      },
      source: 'https://developer.hashicorp.com/vault/api-docs/auth/kubernetes',
    },
    {
      text: 'claim "iss" is invalid',
      when: { text: ['vault', 'auth/kubernetes', ':8200'] },
      means: ['wrong-issuer'],
      certainty: 'certain',
      fixer: 'owner',
      status: 500,
      because:
        'From Kubernetes 1.21 on the tokens of service accounts name another issuer than the one that Vault compares with.',
      steps: {
        developer: [
          '`vault write auth/kubernetes/config disable_iss_validation=true …` with the other values as they are (the default from Vault 1.9 on): the cluster itself reviews each token.',
          'Or set `issuer` to what the token has: `kubectl create token default | cut -d. -f2 | base64 -d`.',
        ],
      },
      source: 'https://developer.hashicorp.com/vault/docs/auth/kubernetes#kubernetes-1-21',
    },
  ],
})
