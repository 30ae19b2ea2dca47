import { defineProduct } from '../product.ts'

const denied = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html'
const federation = 'https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html'

/** AWS where it knows the caller or the federated token, and lets it do nothing: IAM policies and role trust. */
export const awsPermissions = defineProduct({
  name: 'AWS',
  status: 403,
  marks: ['is not authorized to perform', 'assumerole'],
  says: [
    {
      text: 'user: anonymous is not authorized to perform',
      means: ['no-credentials'],
      certainty: 'likely',
      because: 'The request was not signed, and the resource policy lets nobody in unsigned.',
      steps: { developer: ['Sign the request, or allow the caller in the resource (access) policy.'] },
      source: denied,
    },
    {
      text: 'is not authorized to perform: sts:assumerolewithwebidentity',
      means: ['wrong-claims', 'wrong-audience', 'forbidden'],
      certainty: 'likely',
      because: "The role's trust policy does not accept this token's `sub` or `aud`.",
      steps: {
        developer: [
          'Compare `token.actions.githubusercontent.com:sub` in the trust policy with the workflow: `repo:$OWNER/$NAME:ref:refs/heads/main`, or `…:environment:$NAME`.',
          'EKS: the service account and namespace in `…:sub`, and the OIDC provider of this very cluster.',
        ],
      },
      source: federation,
    },
    {
      text: 'not authorized to perform sts:assumerolewithwebidentity',
      means: ['wrong-claims', 'wrong-audience', 'forbidden'],
      certainty: 'likely',
      because: "The role's trust policy does not accept this token's `sub` or `aud`.",
      steps: { developer: ["Compare `sub` and `aud` of the token with the Condition of the role's trust policy."] },
      source: federation,
    },
    {
      text: 'no openidconnect provider found in your account for',
      pattern:
        /^no openidconnect provider found in your account for https?:\/\/(?!token\.actions\.githubusercontent\.com|gitlab\.com)[\w.-]{4,100}/i,
      means: ['wrong-issuer', 'server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'The issuer of the token, which the message names, is none of the identity providers that this AWS account trusts.',
      steps: {
        developer: [
          'Add that very address under IAM › Identity providers › Add provider › OpenID Connect, and name it in the trust policy of the role.',
          'AWS has to reach its `/.well-known/openid-configuration` and keys from outside: open those two paths of a server of your own.',
        ],
      },
      source: 'https://github.com/aws-actions/configure-aws-credentials/issues/727',
    },
    {
      text: 'no openidconnect provider found in your account for',
      pattern:
        /^no openidconnect provider found in your account for (?!https?:\/\/(?!token\.actions\.githubusercontent\.com|gitlab\.com)[\w.-]{4})/i,
      means: ['server-misconfigured', 'wrong-issuer'],
      certainty: 'likely',
      fixer: 'owner',
      because: "The AWS account has no IAM identity provider for the token's issuer.",
      steps: {
        developer: [
          'Add it: IAM › Identity providers › Add provider › OpenID Connect, with the issuer URL to the letter.',
        ],
      },
      source: federation,
    },
    {
      text: 'incorrect token audience',
      when: { text: ['sts', 'assumerole', 'amazonaws', 'cognito'] },
      means: ['wrong-audience'],
      certainty: 'certain',
      because: "The token's `aud` is not among the audiences of the IAM identity provider (usually sts.amazonaws.com).",
      source: federation,
    },
    {
      text: 'is not authorized to perform:',
      pattern: /^is not authorized to perform: (?<action>(?!sts:AssumeRoleWithWebIdentity)[a-z0-9-]+:\w+)/i,
      means: ['forbidden', 'wrong-environment', 'stored-credential'],
      certainty: 'likely',
      because: 'AWS knows the identity in the message; no policy lets it do {action}.',
      steps: {
        developer: [
          'Is it the identity that you mean? `aws sts get-caller-identity`',
          'Allow {action} in its policy; an explicit deny, a boundary or an SCP goes before that.',
        ],
      },
      source: denied,
    },
  ],
})
