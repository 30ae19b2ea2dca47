import { defineProduct } from '../product.ts'

const tokens = 'https://developer.hashicorp.com/vault/docs/concepts/tokens'
const approle = 'https://github.com/hashicorp/vault/blob/main/builtin/credential/approle/path_login.go'
const kubernetes = 'https://github.com/hashicorp/vault-plugin-auth-kubernetes/blob/main/path_login.go'
const jwt = 'https://github.com/hashicorp/vault-plugin-auth-jwt/blob/main/path_login.go'
const here = { text: ['vault', '8200', 'x-vault', 'code: 403', 'code: 400'] }

/** What shows that the request is a login. */
const logins = ['/login', 'cannot login', 'error logging in', 'error authenticating', 'vault write auth/']

/** HashiCorp Vault (and OpenBao). */
export const vault = defineProduct({
  name: 'Vault',
  hosts: ['.hashicorp.cloud'],
  marks: ['x-vault-token', 'vault_addr', 'vault_token', ':8200', 'error making api request'],
  says: [
    {
      text: 'missing client token',
      when: { noText: logins },
      means: ['no-credentials', 'dropped-on-redirect', 'wrong-url'],
      certainty: 'likely',
      because: 'No token reached Vault.',
      steps: { developer: ['`vault login`, or set VAULT_TOKEN; over HTTP send `X-Vault-Token: $VAULT_TOKEN`.'] },
      ask: 'whether VAULT_TOKEN is set where the program runs, and whether a redirect stands between',
      source: 'https://github.com/hashicorp/vault/blob/main/http/handler.go',
    },
    {
      text: 'missing client token',
      when: { text: logins },
      means: ['wrong-url', 'wrong-environment', 'no-credentials'],
      certainty: 'likely',
      because:
        'A login needs no token: Vault asks for one where no method of authentication stands at the path, because of another mount or another namespace.',
      steps: {
        developer: [
          '`vault auth list` shows the mounts: the login goes to `auth/$MOUNT/login`.',
          'A namespace (VAULT_NAMESPACE, `X-Vault-Namespace`) is a part of the path: the method must be enabled within it.',
        ],
      },
      ask: 'the address of the login, and what `vault auth list` answers in that namespace',
      source: 'https://github.com/hashicorp/vault/issues/11152',
    },
    {
      text: '* invalid token',
      when: here,
      means: ['token-expired', 'revoked-credential', 'invalid-api-key', 'wrong-environment'],
      certainty: 'likely',
      because:
        'Vault does not know the token (any more): expired, revoked with its parent, or of another server or namespace.',
      steps: {
        developer: [
          '`vault token lookup`; then `vault login` anew. VAULT_TOKEN goes before ~/.vault-token.',
          'HCP and Enterprise: set VAULT_NAMESPACE.',
        ],
      },
      source: tokens,
    },
    {
      text: 'permission denied',
      when: {
        text: ['token lookup', 'lookup works', 'lookup-self', 'lookup is fine', 'lookup succeeds'],
        noText: ['bad token', 'lookup fails', 'lookup gives', 'lookup also', 'lookup too'],
      },
      means: ['insufficient-scope', 'forbidden'],
      certainty: 'likely',
      status: 403,
      fixer: 'owner',
      because: 'Vault knows the token, as the lookup shows; none of its policies grants this path.',
      steps: {
        developer: [
          '`vault token capabilities $PATH` says what it may; for KV version 2 the policy names `secret/data/…`, and a policy for listing `secret/metadata/…`.',
        ],
      },
      source: 'https://developer.hashicorp.com/vault/docs/concepts/policies',
    },
    {
      text: '* permission denied',
      when: { ...here, noText: ['service account unauthorized'] },
      means: ['forbidden', 'invalid-api-key', 'token-expired', 'wrong-url'],
      certainty: 'likely',
      because: 'Vault answers 403 both for a token that it does not know and for one whose policies lack the path.',
      steps: {
        developer: [
          'Is the token good? `vault token lookup`',
          'What may it do? `vault token capabilities $TOKEN $PATH`; for KV version 2 the policy names `secret/data/…`.',
          'Namespace: VAULT_NAMESPACE.',
        ],
      },
      ask: '`vault token lookup` with the same VAULT_ADDR and VAULT_NAMESPACE',
      source: 'https://developer.hashicorp.com/vault/docs/concepts/policies',
    },
    {
      text: '2 errors occurred: * permission denied * invalid token',
      means: ['token-expired', 'revoked-credential', 'invalid-api-key'],
      certainty: 'likely',
      because: 'Vault does not know the token (any more).',
      steps: { developer: ['`vault login` anew, and set the new token where the program takes it from.'] },
      source: tokens,
    },
    {
      text: 'invalid role or secret id',
      means: ['wrong-credentials', 'token-expired'],
      certainty: 'likely',
      because: 'AppRole refused: it knows no such role id, or the secret id is wrong, used up or expired.',
      steps: {
        developer: [
          '`vault write -f auth/approle/role/$ROLE/secret-id`; look at secret_id_ttl and secret_id_num_uses of the role.',
        ],
      },
      source: approle,
    },
    {
      text: 'invalid role id',
      when: here,
      means: ['wrong-credentials'],
      certainty: 'likely',
      because: 'AppRole does not know the role id.',
      source: 'https://developer.hashicorp.com/vault/docs/auth/approle',
    },
    {
      text: 'service account name not authorized',
      means: ['wrong-claims', 'forbidden'],
      certainty: 'likely',
      because: 'The role does not list this Kubernetes service account.',
      steps: {
        developer: [
          '`vault write auth/kubernetes/role/$ROLE bound_service_account_names=… bound_service_account_namespaces=…`',
        ],
      },
      source: kubernetes,
    },
    {
      text: 'namespace not authorized',
      when: here,
      means: ['wrong-claims', 'forbidden'],
      certainty: 'likely',
      because: 'The role does not list this Kubernetes namespace.',
      source: kubernetes,
    },
    {
      text: 'error validating token: invalid audience (aud) claim',
      means: ['wrong-audience'],
      certainty: 'certain',
      because: "The JWT's `aud` is not among bound_audiences of the role.",
      source: jwt,
    },
    {
      text: 'error validating claims: claim',
      means: ['wrong-claims'],
      certainty: 'certain',
      because: 'A claim of the JWT does not match bound_claims of the role.',
      source: jwt,
    },
    {
      text: 'no known key successfully validated the token signature',
      means: ['unknown-signing-key', 'wrong-issuer'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'None of the public keys that the JWT method was given signed this token.',
      steps: {
        developer: [
          'Compare `kid` of the token with `vault read auth/jwt/config`: set `oidc_discovery_url` or `jwks_url`, so that keys renew by themselves.',
        ],
      },
      source: jwt,
    },
    {
      text: 'CIDR restrictions on the ',
      pattern: /^cidr restrictions on the (?:secret id|role)/i,
      means: ['security-layer-block'],
      certainty: 'certain',
      status: 400,
      because: 'AppRole takes this secret id from certain addresses alone, and the request came from another one.',
      steps: {
        developer: [
          'Look at secret_id_bound_cidrs of the role; behind a proxy Vault needs `x_forwarded_for_authorized_addrs`.',
        ],
      },
      source: approle,
    },
  ],
})
