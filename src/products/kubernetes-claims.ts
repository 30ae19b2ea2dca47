import { defineProduct } from '../product.ts'

const authentication = 'https://kubernetes.io/docs/reference/access-authn-authz/authentication/'

/** What the API server of Kubernetes logs of the claims of a token. */
export const kubernetesClaims = defineProduct({
  name: 'Kubernetes',
  marks: ['oidc-issuer', 'oidc-username-claim'],
  says: [
    {
      text: 'oidc: email not verified',
      means: ['wrong-claims'],
      certainty: 'certain',
      fixer: 'caller',
      because:
        'The API server names the user by `email`, and the ID token says that this address is not verified (`email_verified` is false).',
      steps: {
        developer: [
          'Confirm the address at the identity provider, and sign in anew for a new ID token.',
          'Or let the API server name users by another claim: `--oidc-username-claim=sub`.',
        ],
      },
      source: 'https://github.com/kubernetes/kubernetes/pull/61508',
    },
    {
      text: 'oidc: parse username claims',
      means: ['wrong-claims', 'wrong-token-type'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'The claim by which the API server names users (`--oidc-username-claim`) is not in the token.',
      steps: {
        developer: [
          'Ask for the scope that brings the claim (`email`, `profile`), and send the ID token, not the access token.',
          'Or name a claim that is there: `--oidc-username-claim=sub`.',
        ],
      },
      source: authentication,
    },
    {
      text: 'is invalid for the target audiences',
      means: ['wrong-audience'],
      certainty: 'certain',
      because: 'The token’s `aud` is not among the audiences that the token is checked for; both stand in the message.',
      steps: {
        developer: [
          'Use a token for this receiver: for the API server the one that is mounted by default, or `kubectl create token $SERVICE_ACCOUNT`; for another `--audience=$AUDIENCE`.',
        ],
      },
      source: 'https://github.com/hashicorp/vault-plugin-auth-kubernetes/issues/73',
    },
  ],
})
